// What ranking alone makes of a question: no answer, and no decision whether there is one.
using NewsBot.Knowledge;

namespace NewsBot.Answering;

/// <param name="Facts">Best first.</param>
/// <param name="Articles">The articles with the best runs of facts, best first; a long article may come twice.</param>
/// <param name="SubjectConfidence">That the knowledge has the subject at all, 0 to 1.</param>
/// <param name="FactConfidence">That the first fact answers if the subject is there, 0 to 1.</param>
/// <param name="AnswerConfidence">Both, 0 to 1.</param>
public sealed record RankedFacts(
    IReadOnlyList<RankedFacts.Of> Facts,
    IReadOnlyList<RankedFacts.Around> Articles,
    double SubjectConfidence,
    double FactConfidence,
    double AnswerConfidence)
{
    /// <param name="Score">Comparable within one question only.</param>
    /// <param name="Matches">Its own words or its context match; otherwise only what is said around it.</param>
    public sealed record Of(FactVersion Fact, double Score, bool Matches);

    /// <param name="Score">Comparable within one question only.</param>
    public sealed record Around(string Article, double Score);
}
