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
        var place = SortedNumbers.Find(_numbers, term);
        frequency = place >= 0 ? _frequencies[place] : default;
        return place >= 0;
    }
}
