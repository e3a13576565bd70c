// Gives every term of the index a number and every word of the knowledge its terms, so that searching compares numbers, not strings.
using System.Collections.Concurrent;
using NewsBot.Arabic;

namespace NewsBot.Answering.Index;

/// <summary>Only grows, so every index made over it may share it, previews too: a number says which term, and nothing else. No result may
/// depend on which of two numbers is the smaller. Thread-safe.</summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndexedWord> _words = new(StringComparer.Ordinal);
    private readonly Lock _growing = new();
    private volatile string[] _texts = new string[1024];
    private int _count;
    private int _wordCount;

    /// <summary>How many terms; their numbers are 0 to Count − 1.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many words; their numbers are 0 to WordCount − 1.</summary>
    public int WordCount => Volatile.Read(ref _wordCount);

    /// <summary>The number of the term, or -1 where no index over this table has it.</summary>
    public int Find(ReadOnlySpan<char> term) => _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var number) ? number : -1;

    public string TextOf(int term) => _texts[term];

    /// <summary>The word as some fact has it, or null.</summary>
    public IndexedWord? FindWord(string normal) => _words.GetValueOrDefault(normal);

    public int Add(string term)
    {
        if (_numbers.TryGetValue(term, out var known)) return known;
        lock (_growing)
        {
            if (_numbers.TryGetValue(term, out known)) return known;
            var number = _count;
            if (number == _texts.Length)
            {
                var larger = new string[2 * number];
                _texts.CopyTo(larger, 0);
                _texts = larger;
            }

            _texts[number] = term;
            Volatile.Write(ref _count, number + 1);
            _numbers[term] = number;
            return number;
        }
    }

    public IndexedWord AddWord(WordForm form)
    {
        if (_words.TryGetValue(form.Normal, out var known)) return known;
        lock (_growing)
        {
            if (_words.TryGetValue(form.Normal, out known)) return known;
            int[] stems = [.. form.Stems.Select(stem => Add(IndexTerm.Stem(stem)))];
            int[] pieces = [.. CharacterGrams.Of(form.Normal).Select(gram => Add(IndexTerm.Gram(gram))), Add(IndexTerm.Whole(form.Normal))];
            var word = new IndexedWord(_wordCount, stems, Add(IndexTerm.Key(form.Key)), pieces);
            Volatile.Write(ref _wordCount, word.Number + 1);
            return _words[form.Normal] = word;
        }
    }
}

/// <summary>A word of the knowledge; one object for each normal form.</summary>
/// <param name="stems">Terms of all its stems, the most stripped last.</param>
/// <param name="key">Term of its consonant key.</param>
/// <param name="pieces">Terms of its 3-grams, repeats kept, and last that of the whole word. They are counted, and have no postings.</param>
internal sealed class IndexedWord(int number, int[] stems, int key, int[] pieces)
{
    public int Number { get; } = number;

    public int[] Stems { get; } = stems;

    public int Key { get; } = key;

    public int[] Pieces { get; } = pieces;
}
