// Questions about the source itself: who published or carried it, the link, the date, whose words they are.
using NewsBot.Answering.Lexicon;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class SourceJudge
{
    /// <summary>The answer out of the citation of the fact asked about, or of the fact last shown; null where there is no such fact.</summary>
    public static Answer? Judge(Inquiry inquiry, Topic? topic)
    {
        if (inquiry.Reading.Source is not { } attribute) return null;
        var fact = inquiry.Reading.SaysNothing ? null : Asked(inquiry)?.Version;
        if (fact is null && inquiry.Terms.Count <= 1) fact = topic?.Facts.Select(inquiry.Snapshot.Find).FirstOrDefault(version => version is { IsCurrent: true });
        if (fact is null) return null;
        var shown = inquiry.TopicOf([fact]);
        return Direct(attribute, fact, inquiry.Snapshot) is { } direct
            ? new Answer.Found(QuestionKind.Source, shown, inquiry.Snapshot, direct, [fact], 1)
            : new Answer.Abstained(QuestionKind.Source, shown, inquiry.Snapshot, AbstainReason.NotStated, [fact], 0.5);
    }

    // «Who published the number of sites»: the fact that has one.
    private static Finding.Evidence? Asked(Inquiry inquiry)
    {
        var passing = inquiry.Evidence.Standing.Where(evidence => TopicGate.Passes(inquiry, evidence));
        return inquiry.Reading.Tokens.Any(token => inquiry.Lexicon.CountingWords.Contains(token.Word))
            ? passing.OrderByDescending(evidence => evidence.Document.Figures.Any(slot => slot.IsTyped)).FirstOrDefault()
            : passing.FirstOrDefault();
    }

    private static DirectAnswer? Direct(SourceAttribute attribute, FactVersion fact, KnowledgeSnapshot snapshot)
    {
        var citation = snapshot.CitationOf(fact.Content);
        var name = attribute switch
        {
            SourceAttribute.Publisher => citation.Publisher,
            SourceAttribute.Carrier => citation.Via,
            SourceAttribute.Link => citation.Url,
            SourceAttribute.Document => citation.Document,
            SourceAttribute.Speaker => citation.Speaker,
            _ => null,
        };
        if (attribute == SourceAttribute.Date) return new DirectAnswer.Date(citation.Published);
        return name is null ? null : new DirectAnswer.Name(name);
    }
}
