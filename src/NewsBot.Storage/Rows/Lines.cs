// Items that wait in lines, each line in order, and the heads of all lines oldest first.
namespace NewsBot.Storage.Rows;

/// <summary>Messages waiting in queues, or parts waiting for their chat. Kept in memory, so that asking who is next reads no row.</summary>
internal sealed class Lines
{
    private readonly Dictionary<string, SortedSet<(long Sequence, string Id)>> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Line, long Sequence)> _places = new(StringComparer.Ordinal);
    private readonly SortedSet<(long Sequence, string Id)> _heads = new(ByPlace);

    private static readonly IComparer<(long Sequence, string Id)> ByPlace = Comparer<(long Sequence, string Id)>.Create(static (a, b) =>
        a.Sequence != b.Sequence ? a.Sequence.CompareTo(b.Sequence) : string.CompareOrdinal(a.Id, b.Id));

    /// <summary>How many items wait in all lines.</summary>
    public int Count => _places.Count;

    /// <summary>The first item of every line, oldest first. The lines must not change while it is read.</summary>
    public IEnumerable<(string Id, string Line)> Heads => _heads.Select(head => (head.Id, _places[head.Id].Line));

    /// <summary>Puts an item into a line, taking it out of the one where it stood.</summary>
    public void Add(string line, long sequence, string id)
    {
        Remove(id);
        if (!_lines.TryGetValue(line, out var items))
            _lines.Add(line, items = new SortedSet<(long, string)>(ByPlace));
        else
            _heads.Remove(items.Min);

        items.Add((sequence, id));
        _places.Add(id, (line, sequence));
        _heads.Add(items.Min);
    }

    public void Remove(string id)
    {
        if (!_places.Remove(id, out var place))
            return;

        var items = _lines[place.Line];
        _heads.Remove(items.Min);
        items.Remove((place.Sequence, id));
        if (items.Count == 0)
            _lines.Remove(place.Line);
        else
            _heads.Add(items.Min);
    }
}
