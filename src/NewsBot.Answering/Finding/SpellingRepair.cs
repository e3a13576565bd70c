// A word that no fact has, read as the stem that it most likely was meant for.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Finding;

/// <param name="Stem">The index term meant.</param>
internal readonly record struct Repaired(int Stem, int Edits);

internal sealed class SpellingRepair(AnsweringLexicon lexicon)
{
    /// <summary>Shorter stems are not repaired: with one letter changed they are other words.</summary>
    private const int ShortestRepaired = 5;

    private const int ShortestConfused = 3;

    /// <summary>From this length on, two edits are still the same word.</summary>
    private const int TwoEditsFrom = 8;

    /// <summary>Longer "words" are noise.</summary>
    private const int LongestRepaired = 40;

    /// <summary>With a clitic taken for part of the word the slip may be out of reach, so every stem is tried; the fewest edits win, then the
    /// most frequent stem.</summary>
    public Repaired? Find(WordForm word, KeywordIndex index)
    {
        Repaired? best = null;
        var frequency = 0;
        var shortest = word.Normal.Length >= ShortestRepaired ? ShortestRepaired - 1 : ShortestRepaired;
        // «Schol» loses its ending as a stem, which «school» keeps.
        foreach (var stem in word.Stems.Contains(word.Normal, StringComparer.Ordinal) ? word.Stems : [.. word.Stems, word.Normal])
        {
            if (Find(stem, shortest, index) is not { } found) continue;
            var often = index.DocumentFrequency(found.Stem);
            if (best is { } known && (found.Edits, -often).CompareTo((known.Edits, -frequency)) >= 0) continue;
            best = found;
            frequency = often;
        }

        return best;
    }

    private Repaired? Find(string typed, int shortest, KeywordIndex index)
    {
        if (typed.Length > LongestRepaired || !typed.All(char.IsLetter)) return null;
        if (typed.Length < shortest) return typed.Length < ShortestConfused ? null : Unconfused(typed, index);
        var allowed = typed.Length >= TwoEditsFrom ? 2 : 1;
        var candidates = new HashSet<int>();
        var variants = new HashSet<uint>();
        foreach (var segment in index.Segments) segment.Spellings.Collect(typed, allowed, variants, candidates);
        (Repaired Found, int Frequency, string Text)? best = null;
        foreach (var candidate in candidates)
        {
            var text = index.Table.TextOf(candidate);
            if (Math.Abs(text.Length - typed.Length) > allowed) continue;
            var edits = EditDistance.Of(typed, text, allowed);
            if (edits > allowed || edits == 0) continue;
            var frequency = index.DocumentFrequency(candidate);
            if (best is { } known)
            {
                var order = (edits, -frequency).CompareTo((known.Found.Edits, -known.Frequency));
                if (order > 0 || (order == 0 && string.CompareOrdinal(text, known.Text) > 0)) continue;
            }

            best = (new Repaired(candidate, edits), frequency, text);
        }

        return best?.Found;
    }

    private Repaired? Unconfused(string typed, KeywordIndex index)
    {
        Span<char> letters = stackalloc char[typed.Length];
        foreach (var (wrong, meant) in lexicon.ConfusedLetters)
        {
            for (var i = 0; i < typed.Length; i++)
            {
                if (typed[i] != wrong) continue;
                typed.CopyTo(letters);
                letters[i] = meant;
                var candidate = index.Table.Find(letters);
                if (index.DocumentFrequency(candidate) > 0) return new Repaired(candidate, 1);
            }
        }

        return null;
    }
}
