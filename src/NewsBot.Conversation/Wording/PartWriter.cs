// One of several changes that are previewed and published together.
using NewsBot.Conversation.Moderating;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal static class PartWriter
{
    /// <summary>What kind of change it is, what it replaces, and what comes in its place.</summary>
    public static IEnumerable<string> Lines(Update part, KnowledgeSnapshot before, Phrasebook phrases)
    {
        var (kind, text) = part switch
        {
            Update.Add add => (DeskKind.Add, add.Text),
            Update.Correct correct => (DeskKind.Correct, correct.Text),
            _ => (DeskKind.Retract, (string?)null),
        };
        yield return phrases.Say(Phrases.Preview(kind));
        if (DeskUpdates.FactOf(part) is { } id && before.Find(id) is { } old)
            yield return phrases.Say(Phrases.PreviewReplaces, ("id", Bidi.Ltr(id)), ("fact", DeskWriter.Short(old.Content.Text, DeskWriter.LongestText)));
        if (text is not null) yield return phrases.Say(kind == DeskKind.Add ? Phrases.PreviewText : Phrases.PreviewBecomes, ("fact", DeskWriter.Short(text, DeskWriter.LongestText)));
    }
}
