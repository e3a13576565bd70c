// The terms of one document with their frequencies: sorted numbers, because a dictionary for each of a hundred thousand facts would fill the memory.
namespace NewsBot.Answering.Index;

internal sealed class DocumentTerms
{
    private readonly TermTable _table;
    private readonly int[] _numbers;
    private readonly TermFrequency[] _frequencies;

    public DocumentTerms(TermTable table, IReadOnlyDictionary<int, TermFrequency> frequencies)
    {
        _table = table;
        _numbers = [.. frequencies.Keys.Order()];
        _frequencies = [.. _numbers.Select(number => frequencies[number])];
    }

    /// <summary>The table that numbers them.</summary>
    public TermTable Table => _table;

    public ReadOnlySpan<int> Numbers => _numbers;

    public ReadOnlySpan<TermFrequency> Frequencies => _frequencies;

    public IEnumerable<string> Texts => _numbers.Select(_table.TextOf);

    public bool ContainsKey(string term) => TryGetValue(term, out _);

    public bool TryGetValue(string term, out TermFrequency frequency) => TryGetValue(_table.Find(term), out frequency);

    public bool TryGetValue(int term, out TermFrequency frequency)
    {
        // A binary search without a branch: which half is next cannot be guessed, and every question looks thousands of times.
        var numbers = _numbers;
        var place = 0;
        for (var length = numbers.Length; length > 1;)
        {
            var half = length / 2;
            place += half & ((numbers[place + half - 1] - term) >> 31);
            length -= half;
        }

        var isThere = place < numbers.Length && numbers[place] == term;
        frequency = isThere ? _frequencies[place] : default;
        return isThere;
    }
}
