// Okapi BM25 (Robertson and Zaragoza 2009) with the parameters measured for facts and for passages.
namespace NewsBot.Answering.Index;

/// <param name="Saturation">k₁: how soon a repeated word says nothing new.</param>
/// <param name="LengthWeight">b: how much of a long text's words is put down to its length.</param>
internal readonly record struct Bm25(double Saturation, double LengthWeight)
{
    /// <summary>A sentence hardly repeats a word and hardly varies in length.</summary>
    public static Bm25 OfFacts { get; } = new(0.3, 0.25);

    public static Bm25 OfPassages { get; } = new(1.2, 0.9);

    /// <summary>What the length of a text takes from each of its words.</summary>
    public double Damping(int length, double averageLength) => Saturation * (1 - LengthWeight + LengthWeight * length / averageLength);

    /// <summary>The weight of a word that stands so often in a text of that damping.</summary>
    public double Weight(double frequency, double damping) => frequency * (Saturation + 1) / (frequency + damping);

    /// <summary>Inverse document frequency, kept positive: ln(1 + (N − df + ½)/(df + ½)).</summary>
    public static double InverseFrequency(int frequency, int count) => Math.Log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}
