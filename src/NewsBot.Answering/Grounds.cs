// What an answer rests on, for whoever asks why: the words that matched, the facts looked at, and how each stood at the gates.
namespace NewsBot.Answering;

/// <summary>Kept beside an answer; nothing decides by it.</summary>
/// <param name="Matched">Words of the question that the answering facts, or the nearest one, hold; as they were typed, folded.</param>
/// <param name="Candidates">The facts looked at most closely, best first.</param>
/// <param name="LeastTopic">The topic gate: so much of the question a fact must cover, 0 to 1.</param>
/// <param name="LeastOfFact">So much of it by its own words.</param>
public sealed record Grounds(IReadOnlyList<string> Matched, IReadOnlyList<GroundsCandidate> Candidates, double LeastTopic, double LeastOfFact);

/// <param name="Fact">Its id.</param>
/// <param name="Topic">Share of the question that fact, title, speaker and article hold, 0 to 1.</param>
/// <param name="OfFact">The same by the fact's own words.</param>
/// <param name="FitsSlot">It holds the kind of thing asked for.</param>
public sealed record GroundsCandidate(string Fact, double Topic, double OfFact, bool FitsSlot);
