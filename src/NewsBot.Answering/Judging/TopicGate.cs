// The first gate: is the fact about what is asked? By coverage of the question's words, weighted by rarity; scores of different questions
// cannot be compared, so no score is a threshold.
using NewsBot.Answering.Finding;

namespace NewsBot.Answering.Judging;

internal static class TopicGate
{
    // Found on the development questions; a word that no fact has weighs the most, so one of them in a short question closes the gate.
    private const double LeastCoverage = 0.6;
    private const double LeastBodyCoverage = 0.3;

    public static bool Passes(Evidence evidence) => evidence.Coverage >= LeastCoverage && evidence.BodyCoverage >= LeastBodyCoverage;
}
