// Gives every term of the index a number and every word of the knowledge its terms, so that searching compares numbers, not strings.
using System.Collections.Concurrent;
using NewsBot.Arabic;

namespace NewsBot.Answering.Index;

/// <summary>Only grows, so every index made over it may share it, previews too: a number says which term, and nothing else. No result may
/// depend on which of two numbers is the smaller. Thread-safe.</summary>
/// <param name="skeleton">What is left of a stem when it is spelt in other letters.</param>
internal sealed class TermTable(Func<string, string> skeleton)
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndexedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> _bySkeleton = new(StringComparer.Ordinal);
    private readonly Lock _growing = new();
    private volatile string[] _texts = new string[1024];
    private volatile WordList?[] _wordsWith = new WordList?[1024];
    private volatile IndexedWord[] _byNumber = new IndexedWord[1024];
    private int _count;
    private int _wordCount;

    /// <summary>How many terms; their numbers are 0 to Count − 1.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many words; their numbers are 0 to WordCount − 1.</summary>
    public int WordCount => Volatile.Read(ref _wordCount);

    /// <summary>The number of the term, or -1 where no index over this table has it.</summary>
    public int Find(ReadOnlySpan<char> term) => _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var number) ? number : -1;

    public string TextOf(int term) => _texts[term];

    /// <summary>Numbers of the words that have the term among their stems, keys or pieces; of a piece that a word has twice, twice.</summary>
    public ReadOnlySpan<int> WordsWith(int term) => _wordsWith[term] is { } words ? words.Numbers : [];

    public IndexedWord WordOf(int number) => _byNumber[number];

    /// <summary>The stems with that skeleton that some index over this table has.</summary>
    public IReadOnlyList<int> StemsOf(string skeleton) => _bySkeleton.GetValueOrDefault(skeleton) ?? [];

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
                _texts = Doubled(_texts);
                _wordsWith = Doubled(_wordsWith);
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
            int[] stems = [.. form.Stems.Select(AddStem)];
            int[] pieces = [.. IndexTerm.Pieces(form.Normal).Select(Add)];
            var word = new IndexedWord(_wordCount, stems, Add(IndexTerm.Key(form.Key)), pieces);
            if (word.Number == _byNumber.Length) _byNumber = Doubled(_byNumber);
            _byNumber[word.Number] = word;
            foreach (var stem in stems) ListOf(stem).Add(word.Number);
            ListOf(word.Key).Add(word.Number);
            foreach (var piece in pieces) ListOf(piece).Add(word.Number);
            Volatile.Write(ref _wordCount, word.Number + 1);
            return _words[form.Normal] = word;
        }
    }

    private WordList ListOf(int term) => _wordsWith[term] ??= new WordList();

    private static T[] Doubled<T>(T[] full)
    {
        var larger = new T[2 * full.Length];
        full.CopyTo(larger, 0);
        return larger;
    }

    private int AddStem(string stem)
    {
        var number = Add(IndexTerm.Stem(stem));
        // A figure may have had the term before any word did.
        if (_wordsWith[number] is not null) return number;
        _bySkeleton.AddOrUpdate(skeleton(stem), [number], (_, stems) => [.. stems, number]);
        ListOf(number);
        return number;
    }
}

/// <summary>Grows under the table's lock; is read at any time.</summary>
internal sealed class WordList
{
    private int[] _numbers = new int[2];
    private int _count;

    public ReadOnlySpan<int> Numbers
    {
        get
        {
            // The count first: the array read after it holds at least so many.
            var count = Volatile.Read(ref _count);
            return Volatile.Read(ref _numbers).AsSpan(0, count);
        }
    }

    public void Add(int number)
    {
        if (_count == _numbers.Length)
        {
            var larger = new int[2 * _count];
            _numbers.CopyTo(larger, 0);
            Volatile.Write(ref _numbers, larger);
        }

        _numbers[_count] = number;
        Volatile.Write(ref _count, _count + 1);
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
