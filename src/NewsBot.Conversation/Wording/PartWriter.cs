// Several changes that are previewed and published together.
using NewsBot.Conversation.Moderating;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal static class PartWriter
{
    // Of a post that is gone each fact has its line, and a post may have made dozens.
    private const int LongestText = 160;

    /// <summary>Each with its kind, what it replaces and what comes in its place; where all are withdrawn for one reason, a line a fact.</summary>
    public static IEnumerable<string> Lines(Update.Together together, KnowledgeSnapshot before, Phrasebook phrases) =>
        together.Parts.All(part => part is Update.Retract)
            ? Withdrawn([.. together.Parts.OfType<Update.Retract>()], before, phrases)
            : together.Parts.SelectMany(part => Lines(part, before, phrases)).Prepend(phrases.Say(Phrases.PreviewTogether, ("count", phrases.Count(Phrases.Changes, together.Parts.Count))));

    /// <summary>What stands now; that it is being checked ends with what replaces it.</summary>
    public static string Replaced(FactVersion old, Phrasebook phrases) =>
        phrases.Say(old.Status == FactStatus.Held ? Phrases.PreviewReplacesHeld : Phrases.PreviewReplaces, ("id", Bidi.Ltr(old.Id)), ("fact", DeskWriter.Short(old.Content.Text, DeskWriter.LongestText)));

    private static IEnumerable<string> Withdrawn(Update.Retract[] parts, KnowledgeSnapshot before, Phrasebook phrases)
    {
        yield return phrases.Say(Phrases.PreviewRetractTogether, ("count", phrases.Count(Phrases.Facts, parts.Length)));
        foreach (var part in parts) yield return phrases.Say(Phrases.PreviewReplaces, ("id", Bidi.Ltr(part.FactId)), ("fact", DeskWriter.Short(before.Find(part.FactId)?.Content.Text ?? "", LongestText)));
        foreach (var reason in parts.Select(part => part.Reason).Distinct(StringComparer.Ordinal)) yield return phrases.Say(Phrases.PreviewReason, ("reason", DeskWriter.Short(reason, DeskWriter.LongestText)));
    }

    private static IEnumerable<string> Lines(Update part, KnowledgeSnapshot before, Phrasebook phrases)
    {
        var (kind, text) = part switch
        {
            Update.Add add => (DeskKind.Add, add.Text),
            Update.Correct correct => (DeskKind.Correct, correct.Text),
            _ => (DeskKind.Retract, (string?)null),
        };
        yield return phrases.Say(Phrases.Preview(kind));
        if (DeskUpdates.FactOf(part) is { } id && before.Find(id) is { } old)
            yield return Replaced(old, phrases);
        if (text is not null) yield return phrases.Say(kind == DeskKind.Add ? Phrases.PreviewText : Phrases.PreviewBecomes, ("fact", DeskWriter.Short(text, DeskWriter.LongestText)));
    }
}
