// What ranking found for one question: facts and passages, best first, and how sure it is.
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

/// <param name="Words">What the fact's own words and its context say of the question, without its surroundings.</param>
internal readonly record struct RankedFact(FactDocument Document, double Score, double Words, Passage Passage);

internal readonly record struct RankedPassage(Passage Passage, double Score);

/// <summary>Belongs to one question at a time and is used again.</summary>
internal sealed class Ranking
{
    public List<RankedFact> Facts { get; } = [];

    public List<RankedPassage> Passages { get; } = [];

    public ConfidenceFeatures Features { get; set; }
}
