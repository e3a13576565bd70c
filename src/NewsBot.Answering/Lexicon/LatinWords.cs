// Words and phrases in Latin letters with the Arabic that they stand for.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class LatinWords
{
    /// <summary>A phrase that says nothing in Arabic.</summary>
    private const string Dropped = "-";

    private readonly Dictionary<string, string> _phrases = new(StringComparer.Ordinal);
    private readonly int _longest;

    public LatinWords(WordTable table)
    {
        foreach (var row in table.Rows)
        {
            var phrase = row.Fields[0].ToLowerInvariant();
            _phrases.TryAdd(phrase, row.Fields[1] == Dropped ? "" : row.Fields[1]);
            _longest = Math.Max(_longest, phrase.Count(letter => letter == ' ') + 1);
        }
    }

    /// <summary>The Arabic of the longest phrase that begins at <paramref name="first"/>, with the number of words that it takes; empty Arabic
    /// for words that are dropped; null where none begins.</summary>
    public (string Arabic, int Count)? LongestAt(IReadOnlyList<string> words, int first)
    {
        for (var count = Math.Min(_longest, words.Count - first); count > 0; count--)
        {
            if (_phrases.TryGetValue(string.Join(' ', words.Skip(first).Take(count)), out var arabic)) return (arabic, count);
        }

        return null;
    }
}
