// The weight of one term in one document: Okapi BM25 with the parameters measured for single sentences.
namespace NewsBot.Answering.Index;

internal static class Bm25
{
    // A sentence hardly repeats a word and hardly varies in length: low saturation and low length normalisation did best by measurement.
    private const double K1 = 0.3;
    private const double B = 0.25;

    /// <summary>A word of the context counts this much of a word of the fact.</summary>
    private const double ContextWeight = 0.5;

    public static double Weight(TermFrequency frequency, int length, double averageLength)
    {
        var tf = frequency.Body + ContextWeight * frequency.Context;
        return tf * (K1 + 1) / (tf + K1 * (1 - B + B * length / averageLength));
    }
}
