// Who corrected or updated a fact: the publisher of what stands in its place now.
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class CorrectionJudge
{
    /// <summary>A fact that covers less than this share of what the best one covers is not the one that was meant.</summary>
    private const double CoverageShare = 0.8;

    /// <summary>Whether a word for correcting stands in the question, or one for the new beside one for publishing.</summary>
    public static bool MayBeAsked(QuestionReading reading, AnsweringLexicon lexicon) =>
        lexicon.SourceWords.In(reading.Tokens).FirstOrDefault() is { TokenCount: > 0 } match
        && (match.Value == SourceAttribute.Correction || (match.Value == SourceAttribute.Publisher && lexicon.Forms.NewWords.In(reading.Tokens).Any()));

    /// <summary>Null where nothing that the question can mean was replaced.</summary>
    /// <param name="inquiry">Of the question about the source, which also looks at what was replaced.</param>
    public static Answer? Judge(Inquiry inquiry, Topic? topic)
    {
        var asked = inquiry.Reading.Terms.Count == 0
            ? topic?.Facts.Select(inquiry.Snapshot.Find)
            : Meant(inquiry).Select(FactVersion? (evidence) => evidence.Version);
        if (asked?.OfType<FactVersion>().Select(fact => Replacement(fact, inquiry.Snapshot)).FirstOrDefault(fact => fact is not null) is not { } fact) return null;
        return new Answer.Found(QuestionKind.Source, inquiry.TopicOf([fact]), inquiry.Snapshot, new DirectAnswer.Name(inquiry.Snapshot.CitationOf(fact.Content).Publisher), [fact], 1);
    }

    private static IEnumerable<Finding.Evidence> Meant(Inquiry inquiry)
    {
        var passing = inquiry.Evidence.Standing.Where(evidence => TopicGate.Passes(inquiry, evidence)).ToList();
        var most = passing.Select(evidence => evidence.Coverage).DefaultIfEmpty(0).Max();
        return passing.Where(evidence => evidence.Coverage >= CoverageShare * most);
    }

    // What stands in the place of the fact, or the fact itself where it took another's; what was merely reworded has no corrector.
    private static FactVersion? Replacement(FactVersion fact, KnowledgeSnapshot snapshot)
    {
        if (!fact.IsCurrent) return fact.Status is FactStatus.Superseded or FactStatus.Corrected ? PastJudge.Later(fact, snapshot) : null;
        return fact.Replaces is { } id && snapshot.Find(id) is { Status: FactStatus.Superseded or FactStatus.Corrected } ? fact : null;
    }
}
