// Finds facts that share most of their words with a text: the rough first step towards «says nearly the same».
using System.Globalization;

namespace NewsBot.Knowledge.Revisions;

/// <summary>One sorted set of word hashes a fact, scanned from end to end: 100,000 facts take a few milliseconds, and nothing must be analysed
/// when a log is read. Words are compared as written but for marks and case, so the threshold is low; who asks then compares stems.</summary>
internal sealed class Likeness
{
    // A repetition by stems shares at least this part of the shorter text's written words (clitics differ, words do not).
    private const double Shared = 0.4;

    private readonly List<(string FactId, int[] Words)> _facts = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public void Put(string factId, string text)
    {
        var entry = (factId, WordsOf(text));
        if (_places.TryGetValue(factId, out var place))
        {
            _facts[place] = entry;
            return;
        }

        _places.Add(factId, _facts.Count);
        _facts.Add(entry);
    }

    /// <summary>Ids of the facts that may say nearly the same as <paramref name="text"/>, in the order in which they were made.</summary>
    public IEnumerable<string> Near(string text)
    {
        var words = WordsOf(text);
        foreach (var (factId, others) in _facts)
        {
            var shorter = Math.Min(words.Length, others.Length);
            if (shorter > 0 && Math.Max(words.Length, others.Length) <= 2 * shorter && Common(words, others) >= Shared * shorter) yield return factId;
        }
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

    // FNV-1a over UTF-16 units: the same in every process, unlike string.GetHashCode.
    private static int[] WordsOf(string text)
    {
        const uint Offset = 2166136261;
        const uint Prime = 16777619;
        var words = new List<int>(text.Length / 5);
        var hash = Offset;
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit)) hash = (hash ^ char.ToLowerInvariant(unit)) * Prime;
            else if (char.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark) Close();
        }

        Close();
        words.Sort();
        return [.. words.Where((word, place) => place == 0 || word != words[place - 1])];

        void Close()
        {
            if (hash != Offset) words.Add(unchecked((int)hash));
            hash = Offset;
        }
    }
}
