// Questions about the source itself: who published or carried it, the link, the date, whose words they are.
using NewsBot.Answering.Lexicon;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class SourceJudge
{
    /// <summary>The answer out of the fact's citation, or null where the source does not say.</summary>
    public static DirectAnswer? Answer(SourceAttribute attribute, FactVersion fact, KnowledgeSnapshot snapshot)
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
