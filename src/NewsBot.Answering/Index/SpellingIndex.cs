// Finds the stems that a slip of the finger away, without looking at all of them: two words within two edits share what is left of their
// beginnings when at most two letters are taken out of each (the symmetric deletions of Garbe 2012).
namespace NewsBot.Answering.Index;

/// <summary>Immutable. Candidates are a superset: the caller measures the distance.</summary>
internal sealed class SpellingIndex
{
    private const int Prefix = 6;
    private const int ShortestStem = 3;

    // Sorted by hash; equal hashes in order of the term's number.
    private readonly uint[] _hashes;
    private readonly int[] _terms;

    private SpellingIndex(uint[] hashes, int[] terms)
    {
        _hashes = hashes;
        _terms = terms;
    }

    public static SpellingIndex Of(int[] terms, TermTable table)
    {
        var hashes = new List<uint>();
        var owners = new List<int>();
        var variants = new HashSet<uint>();
        foreach (var term in terms)
        {
            var text = table.TextOf(term);
            if (!IndexTerm.IsStem(text) || text.Length < ShortestStem || !char.IsLetter(text[0])) continue;
            variants.Clear();
            AddVariants(text, EditsOf(text.Length), variants);
            foreach (var variant in variants)
            {
                hashes.Add(variant);
                owners.Add(term);
            }
        }

        uint[] keys = [.. hashes];
        int[] items = [.. owners];
        Array.Sort(keys, items);
        return new SpellingIndex(keys, items);
    }

    /// <summary>Adds every stem that may be within <paramref name="edits"/> (1 or 2) of <paramref name="typed"/>.</summary>
    public void Collect(string typed, int edits, HashSet<uint> variants, HashSet<int> into)
    {
        variants.Clear();
        AddVariants(typed, edits, variants);
        foreach (var variant in variants)
        {
            var place = Array.BinarySearch(_hashes, variant);
            if (place < 0) continue;
            while (place > 0 && _hashes[place - 1] == variant) place--;
            for (; place < _hashes.Length && _hashes[place] == variant; place++) into.Add(_terms[place]);
        }
    }

    // Two edits are only allowed in long words, and the other word is then nearly as long.
    private static int EditsOf(int length) => length >= Prefix ? 2 : 1;

    private static void AddVariants(string word, int edits, HashSet<uint> variants)
    {
        var prefix = word.AsSpan(0, Math.Min(word.Length, Prefix));
        variants.Add(HashOf(prefix, -1, -1));
        for (var first = 0; first < prefix.Length; first++)
        {
            variants.Add(HashOf(prefix, first, -1));
            if (edits < 2) continue;
            for (var second = first + 1; second < prefix.Length; second++) variants.Add(HashOf(prefix, first, second));
        }
    }

    // FNV-1a over the letters that are left.
    private static uint HashOf(ReadOnlySpan<char> letters, int first, int second)
    {
        var hash = 2166136261u;
        for (var i = 0; i < letters.Length; i++)
        {
            if (i != first && i != second) hash = (hash ^ letters[i]) * 16777619u;
        }

        return hash;
    }
}
