// Notes what the judge had before him.
using NewsBot.Answering.Finding;

namespace NewsBot.Answering.Judging;

internal static class GroundsReader
{
    private const int MostCandidates = 3;

    public static Grounds Of(Inquiry inquiry)
    {
        Evidence[] candidates = [.. inquiry.Evidence.Standing.Take(MostCandidates)];
        string[] matched = candidates.Length == 0
            ? []
            : [.. inquiry.Terms.Where(term => Coverage.InBodyOf(term, candidates[0].Document) > 0).Select(term => term.Term.Surface).Distinct(StringComparer.Ordinal)];
        return new Grounds(
            matched,
            [.. candidates.Select(evidence => new GroundsCandidate(evidence.Version.Id, evidence.Coverage, evidence.BodyCoverage, SlotGate.Passes(inquiry, evidence)))],
            TopicGate.LeastCoverage,
            TopicGate.LeastBodyCoverage);
    }
}
