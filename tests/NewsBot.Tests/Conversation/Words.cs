// The analyzer and the phrasebook, loaded once for all tests of the conversation.
using NewsBot.Arabic;
using NewsBot.Conversation;
using NewsBot.Conversation.Reading;
using NewsBot.Conversation.Wording;

namespace NewsBot.Tests.Conversation;

internal static class Words
{
    public static Analyzer Analyzer { get; } = Analyzer.Load();

    public static Phrasebook Phrases { get; } = Phrasebook.Load();

    public static CommandTable Commands { get; } = CommandTable.Load(Analyzer);

    public static CommandReader Reader { get; } = CommandReader.Load(Analyzer, Commands);

    public static AnswerWriter Writer(TimeProvider clock) => new(Analyzer, Phrases, new ConversationOptions(), clock);

    /// <summary>The text as a reader sees it: without directional controls.</summary>
    public static string Seen(this string text) => TextHygiene.StripControls(text);
}
