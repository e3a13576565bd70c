// Finds the Arabic word of the knowledge that a word in Latin letters spells. Vowels are written as one likes, so consonants decide.
using NewsBot.Answering.Index;
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class Transliteration
{
    /// <summary>So many readings of one word are tried.</summary>
    private const int MostReadings = 64;

    /// <summary>With fewer consonants too many words are spelt alike.</summary>
    private const int ShortestListed = 3;

    private readonly Dictionary<string, string[]> _letters = new(StringComparer.Ordinal);
    private readonly HashSet<char> _weak = [];
    private readonly int _longest;

    /// <summary>Words of the lists by what Latin letters show of them, the first of each.</summary>
    private readonly Dictionary<string, string> _listed = new(StringComparer.Ordinal);

    public Transliteration(Analyzer analyzer, WordTable table)
    {
        foreach (var row in table.Rows)
        {
            var latin = row.Fields[0].ToLowerInvariant();
            string[] arabic = [.. row.Fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(analyzer.Fold)];
            // What a Latin vowel stands for is a weak letter: written or not, it does not tell words apart.
            if (latin.All(letter => "aeiou".Contains(letter, StringComparison.Ordinal)))
            {
                _weak.UnionWith(arabic.SelectMany(letters => letters));
                arabic = [""];
            }

            _letters[latin] = arabic;
            _longest = Math.Max(_longest, latin.Length);
        }
    }

    /// <summary>The most frequent stem of the index with the consonants of <paramref name="latin"/>, or null.</summary>
    public string? Find(string latin, KeywordIndex index)
    {
        var readings = Readings(latin).Where(reading => reading.Length >= 2).ToHashSet(StringComparer.Ordinal);
        if (readings.Count == 0) return null;
        return readings
            .SelectMany(index.Table.StemsOf)
            .Where(index.Contains)
            .Select(index.Table.TextOf)
            .OrderByDescending(index.DocumentFrequency)
            .ThenBy(term => term, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Makes words known that no fact need have.</summary>
    public void Add(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (Skeleton(word) is { Length: >= ShortestListed } skeleton) _listed.TryAdd(skeleton, word);
        }
    }

    /// <summary>The listed word that is spelt so, or null: a fact may have a synonym of it.</summary>
    public string? FindListed(string latin) => Readings(latin).Select(_listed.GetValueOrDefault).FirstOrDefault(word => word is not null);

    /// <summary>Without weak letters, and with doubled consonants once.</summary>
    public string Skeleton(string word)
    {
        Span<char> letters = stackalloc char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (!_weak.Contains(letter) && (length == 0 || letters[length - 1] != letter)) letters[length++] = letter;
        }

        return letters[..length].ToString();
    }

    private IEnumerable<string> Readings(string latin)
    {
        List<string> readings = [""];
        for (var i = 0; i < latin.Length;)
        {
            var length = Math.Min(_longest, latin.Length - i);
            while (length > 0 && !_letters.ContainsKey(latin.Substring(i, length))) length--;
            if (length == 0) return [];
            var letters = _letters[latin.Substring(i, length)];
            readings = [.. readings.SelectMany(reading => letters.Select(letter => reading + letter)).Take(MostReadings)];
            i += length;
        }

        return readings.Select(Skeleton);
    }
}
