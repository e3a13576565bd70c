// What became of a fact since it was shown.
using System.Globalization;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

/// <summary>Words the fate of facts by the newest snapshot. What was withdrawn, or is being checked, is not said again.</summary>
internal sealed class FateWriter(Phrasebook phrases, Rewording rewording)
{
    private const int LongestText = 200;

    /// <summary>Whether the fact's words may be shown: it was neither withdrawn nor is it being checked.</summary>
    public static bool MaySay(ReceiptFact shown, KnowledgeSnapshot knowledge) =>
        knowledge.Find(shown.Id) is { Status: not (FactStatus.Retracted or FactStatus.Held) };

    /// <summary>One line for the fact as it was shown, then one or more for what became of it.</summary>
    public IEnumerable<string> Write(ReceiptFact shown, KnowledgeSnapshot knowledge)
    {
        var text = MaySay(shown, knowledge) && VersionOf(shown, knowledge) is { } version ? Short(version.Content.Text) : null;
        var id = ("id", Bidi.Ltr(shown.Id));
        // People count from one.
        var wording = ("version", Number(shown.Version + 1));
        yield return text is null ? phrases.Say(Phrases.WhyFactHidden, id, wording) : phrases.Say(Phrases.WhyFact, id, wording, ("fact", text));
        foreach (var line in Fate(shown, knowledge)) yield return line;
    }

    private IEnumerable<string> Fate(ReceiptFact shown, KnowledgeSnapshot knowledge) => knowledge.Find(shown.Id) switch
    {
        // A restored knowledge may be older than the answer.
        null => [phrases.Say(Phrases.FateGone)],
        { Status: FactStatus.Retracted } fact => [phrases.Say(Phrases.FateRetracted, Revision(fact.Until)), .. Reason(fact)],
        { Status: FactStatus.Held } fact => [phrases.Say(Phrases.FateHeld), .. Reason(fact)],
        { Status: FactStatus.Corrected } fact => [phrases.Say(Phrases.FateCorrected, Revision(fact.Until)), .. Reason(fact), Now(fact, knowledge)],
        { Status: FactStatus.Superseded } fact => [phrases.Say(Phrases.FateSuperseded, Revision(fact.Until)), Now(fact, knowledge)],
        { } fact when fact.Version != shown.Version =>
            [Reworded(shown, fact, knowledge), phrases.Say(Phrases.FateNow, ("fact", Short(fact.Content.Text)))],
        _ => [phrases.Say(Phrases.FateStands)],
    };

    // What was published as other words may say something else, against the warning, or because a file changed.
    private string Reworded(ReceiptFact shown, FactVersion fact, KnowledgeSnapshot knowledge) =>
        VersionOf(shown, knowledge) is { } version && rewording.Change(version.Content, fact.Content.Text, knowledge) is { } what
            ? phrases.Say(Phrases.FateRewordedOtherwise, Revision(fact.Since), ("words", Short(WarningWriter.Listed(what, phrases))))
            : phrases.Say(Phrases.FateReworded, Revision(fact.Since));

    // What replaced it may itself have been replaced since.
    private string Now(FactVersion fact, KnowledgeSnapshot knowledge)
    {
        var last = knowledge.LastOf(fact);
        return last.IsCurrent ? phrases.Say(Phrases.FateNow, ("fact", Short(last.Content.Text))) : phrases.Say(Phrases.FateNothingNow);
    }

    private IEnumerable<string> Reason(FactVersion fact)
    {
        if (phrases.Reason(fact) is { } reason) yield return phrases.Say(Phrases.CorrectionsReason, ("reason", Short(reason)));
    }

    private static FactVersion? VersionOf(ReceiptFact shown, KnowledgeSnapshot knowledge) =>
        knowledge.Find(shown.Id) is { } newest && newest.Version == shown.Version
            ? newest
            : knowledge.Versions.Find(version => version.Version == shown.Version && string.Equals(version.Id, shown.Id, StringComparison.Ordinal));

    private static (string Place, string Value) Revision(long? number) => ("revision", Number(number ?? 0));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => Bidi.Embed(Draft.Shortened(text, LongestText));
}
