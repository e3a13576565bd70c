// Text -> what it wants.
using NewsBot.Arabic;

namespace NewsBot.Conversation.Reading;

internal sealed class CommandReader
{
    public static CommandReader Load(Analyzer analyzer, CommandTable commands) => throw new NotImplementedException($"{analyzer}{commands}");

    public Command Read(string text) => throw new NotImplementedException(text);
}
