// A term of the question as this index knows it.
using NewsBot.Answering.Index;
using NewsBot.Answering.Reading;

namespace NewsBot.Answering.Finding;

/// <param name="Exact">Index terms that mean the word itself: the chosen stem, concepts, or the repaired stem. Empty for an unknown word.</param>
/// <param name="Key">Index term of the consonant key, or null.</param>
/// <param name="Idf">Inverse document frequency; of an unknown word, the highest there is.</param>
/// <param name="Certainty">1 as typed, less after a spelling repair.</param>
internal sealed record ResolvedTerm(QuestionTerm Term, IReadOnlyList<string> Exact, string? Key, double Idf, double Certainty)
{
    /// <summary>The numbers of <see cref="Exact"/>.</summary>
    public int[] Numbers { get; init; } = [];

    /// <summary>The number of <see cref="Key"/>, or -1.</summary>
    public int KeyNumber { get; init; } = -1;

    /// <summary>No document has it in any form.</summary>
    public bool IsUnknown => Exact.Count == 0 && Key is null;

    // In a small knowledge base its own subject stands in every fact; the word still says something.
    private const double Floor = 0.7;

    /// <summary>How much it counts among the terms of its question.</summary>
    public double Importance => (IsUnknown ? Term.UnknownWeight : Term.Weight) * (Floor + Idf);

    /// <summary>Whether the document has it, in the fact or in its context.</summary>
    public bool IsIn(DocumentTerms terms)
    {
        foreach (var number in Numbers)
        {
            if (terms.TryGetValue(number, out _)) return true;
        }

        return false;
    }

    /// <summary>The parts of the figure's words in which it stands.</summary>
    public SlotParts PartsIn(FigureSlot slot)
    {
        var parts = SlotParts.None;
        foreach (var term in Numbers) parts |= slot.Words[term];
        return parts;
    }

    public bool IsIn(IReadOnlySet<string> terms)
    {
        foreach (var term in Exact)
        {
            if (terms.Contains(term)) return true;
        }

        return false;
    }
}
