// Questions about the source itself: who published or carried it, the link, the date, whose words they are.
using NewsBot.Answering.Lexicon;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class SourceJudge
{
    private const double WholeTopic = 0.9;

    /// <summary>The answer out of the citation of the fact asked about, or of the fact last shown; null where there is no such fact.</summary>
    public static Answer? Judge(Inquiry inquiry, Topic? topic)
    {
        if (inquiry.Reading.Source is not { } attribute) return null;
        var fact = inquiry.Reading.SaysNothing ? null : Asked(inquiry)?.Version;
        if (fact is null && inquiry.Terms.Count <= 1) fact = topic?.Facts.Select(inquiry.Snapshot.Find).FirstOrDefault(version => version is { IsCurrent: true });
        if (fact is null && attribute is SourceAttribute.Publisher or SourceAttribute.Author or SourceAttribute.Date or SourceAttribute.Link && Byline.IsOnlyAboutArticle(inquiry)) fact = OfOnlyArticle(inquiry.Snapshot);
        if (fact is null) return null;
        if (attribute == SourceAttribute.Author)
        {
            if (!Byline.IsAsked(inquiry)) return null;
            if (Byline.Of(fact.Content.ArticleId, inquiry.Snapshot, inquiry.Lexicon) is { } byline) return new Answer.Found(QuestionKind.Source, inquiry.TopicOf([byline]), inquiry.Snapshot, new DirectAnswer.Statement(), [byline], 1);
            // «Where did it appear, and who wrote it»: the one that is known.
            if (inquiry.Lexicon.SourceWords.In(inquiry.Reading.Tokens).Any(match => match.Value == SourceAttribute.Publisher)) attribute = SourceAttribute.Publisher;
        }

        var shown = inquiry.TopicOf([fact]);
        return Direct(attribute, fact, inquiry.Snapshot) is { } direct
            ? new Answer.Found(QuestionKind.Source, shown, inquiry.Snapshot, direct, [fact], 1)
            : new Answer.Abstained(QuestionKind.Source, shown, inquiry.Snapshot, AbstainReason.NotStated, [fact], 0.5);
    }

    // Where all that is known stands in one article, its source can be meant only.
    private static FactVersion? OfOnlyArticle(KnowledgeSnapshot snapshot)
    {
        FactVersion? one = null;
        foreach (var fact in snapshot.Versions)
        {
            if (!fact.IsCurrent) continue;
            if (one is not null && !string.Equals(one.Content.ArticleId, fact.Content.ArticleId, StringComparison.Ordinal)) return null;
            one ??= fact;
        }

        return one;
    }

    // «Who published the number of sites»: the fact that has one.
    private static Finding.Evidence? Asked(Inquiry inquiry)
    {
        // The title tells what an article is about, though no sentence of it may.
        var isOfArticle = inquiry.Reading.Source is SourceAttribute.Author or SourceAttribute.Publisher;
        var passing = inquiry.Evidence.Standing.Where(evidence => TopicGate.Passes(inquiry, evidence) || (isOfArticle && evidence.Coverage >= WholeTopic));
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
