// How the bot speaks: the texts of knowledge/phrasing.
namespace NewsBot.Conversation.Wording;

public sealed class Phrasebook
{
    public static Phrasebook Load() => throw new NotImplementedException();
}
