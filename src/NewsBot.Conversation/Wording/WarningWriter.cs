// What a moderator should look at before a change is published, in words.
using NewsBot.Conversation.Moderating;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class WarningWriter(Phrasebook phrases)
{
    private const int LongestAbout = 120;

    /// <summary>A line a warning; those that the preview tells in other ways have none.</summary>
    /// <param name="before">The state before the change, in which the facts that are pointed at stand.</param>
    /// <param name="kind">What is asked for: another source is contradicted in other ways by each.</param>
    public IEnumerable<string> Lines(IReadOnlyList<UpdateWarning> warnings, KnowledgeSnapshot before, DeskKind kind) =>
        from warning in warnings
        let line = Line(warning, before, kind)
        where line is not null
        select warning.About is { } about ? phrases.Say(Phrases.WarnAbout, ("warning", line), ("fact", DeskWriter.Short(about, LongestAbout))) : line;

    private string? Line(UpdateWarning warning, KnowledgeSnapshot before, DeskKind kind) => warning.Code switch
    {
        "likely-duplicate" => phrases.Say(Phrases.WarnDuplicate, ("id", Bidi.Ltr(warning.Value)), ("fact", TextOf(warning.Value, before))),
        "retracted" => phrases.Say(Phrases.WarnRetracted, ("id", Bidi.Ltr(warning.Value)), ("fact", TextOf(warning.Value, before)), ("reason", before.Find(warning.Value)?.Reason ?? "")),
        "held" => phrases.Say(Phrases.WarnHeld, ("id", Bidi.Ltr(warning.Value)), ("fact", TextOf(warning.Value, before)), ("release", Bidi.Ltr($"/release {warning.Value}"))),
        "much-shorter" => phrases.Say(Phrases.WarnShorter),
        UpdateWarning.ContradictionCode => phrases.Say(Phrases.Contradiction(kind), ("warning", phrases.Say(
            Phrases.WarnContradiction,
            ("id", Bidi.Ltr(warning.Value)),
            ("publisher", Bidi.Unknown(before.Find(warning.Value) is { } other ? before.Articles[other.Content.ArticleId].Publisher : "")),
            ("fact", TextOf(warning.Value, before))))),
        "later-date" => phrases.Say(Phrases.WarnLater),
        "hidden-controls" => phrases.Say(Phrases.WarnHidden, ("points", Bidi.Ltr(warning.Value))),
        "mixed-scripts" => phrases.Say(Phrases.WarnMixed, ("words", Bidi.Unknown(warning.Value))),
        "future-date" => phrases.Say(Phrases.WarnFuture, ("date", PartialDate.TryParse(warning.Value, out var date) ? phrases.Date(date) : Bidi.Ltr(warning.Value))),
        UpdateWarning.NotWordingCode => phrases.Say(Phrases.WarnNotWording, ("words", DeskWriter.Short(Listed(warning.Value, phrases), DeskWriter.LongestText)), ("correct", Bidi.Ltr("/correct")), ("update", Bidi.Ltr("/update"))),
        "remainder" => phrases.Say(Phrases.WarnRemainder, ("fact", DeskWriter.Short(warning.Value, DeskWriter.LongestText))),
        "total" => phrases.Say(Phrases.WarnTotal, ("total", Bidi.Embed(warning.Value))),
        _ => null,
    };

    /// <summary>Values parted by «, », as a list is written.</summary>
    public static string Listed(string values, Phrasebook phrases) => values.Split(", ").Aggregate((list, next) => phrases.Say(Phrases.ListMore, ("list", list), ("next", next)));

    private static string TextOf(string id, KnowledgeSnapshot knowledge) => DeskWriter.Short(knowledge.Find(id)?.Content.Text ?? "", DeskWriter.LongestText);
}
