// Which words a text has, small enough to keep for every fact: the rough first step towards «says nearly the same».
using System.Globalization;

namespace NewsBot.Knowledge.Revisions;

/// <summary>Sorted hashes of the words of a text as written, but for marks and case. Comparing 100,000 of them takes milliseconds, and nothing
/// must be analysed when a log is read. Clitics differ where stems would not, so the threshold is low; who asks then compares stems.</summary>
internal readonly struct WordSet
{
    // A repetition by stems shares at least this part of the shorter text's written words.
    private const double Shared = 0.4;

    private readonly int[] _words;

    // One bit a word: most pairs of texts are told apart by two machine words.
    private readonly UInt128 _bits;

    private WordSet(int[] words)
    {
        _words = words;
        foreach (var word in words) _bits |= UInt128.One << (word & 127);
    }

    public static WordSet Of(string text)
    {
        // FNV-1a over UTF-16 units: the same in every process, unlike string.GetHashCode.
        const uint Offset = 2166136261;
        const uint Prime = 16777619;
        const int MostOnStack = 256;
        var most = (text.Length / 2) + 1;
        var words = most <= MostOnStack ? stackalloc int[MostOnStack] : new int[most];
        var count = 0;
        var hash = Offset;
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit))
            {
                hash = (hash ^ char.ToLowerInvariant(unit)) * Prime;
            }
            else if (hash != Offset && char.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)
            {
                words[count++] = unchecked((int)hash);
                hash = Offset;
            }
        }

        if (hash != Offset) words[count++] = unchecked((int)hash);
        return new WordSet(Distinct(words[..count]));
    }

    /// <summary>Whether the two texts may say nearly the same.</summary>
    public bool IsNear(WordSet other)
    {
        var (shorter, longer) = (Math.Min(_words.Length, other._words.Length), Math.Max(_words.Length, other._words.Length));
        if (shorter == 0 || longer > 2 * shorter) return false;

        // Two words may share a bit, so the bits promise a little less than there is.
        var needed = Shared * shorter;
        return (double)UInt128.PopCount(_bits & other._bits) >= (0.8 * needed) && Common(_words, other._words) >= needed;
    }

    private static int[] Distinct(Span<int> words)
    {
        words.Sort();
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (i == 0 || words[i] != words[i - 1]) words[count++] = words[i];
        }

        return words[..count].ToArray();
    }

    private static int Common(int[] left, int[] right)
    {
        var common = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j]) (common, i, j) = (common + 1, i + 1, j + 1);
            else if (left[i] < right[j]) i++;
            else j++;
        }

        return common;
    }
}
