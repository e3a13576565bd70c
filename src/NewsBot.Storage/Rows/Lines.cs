// Items that wait in lines, each line in order, and the heads of all lines in turn.
namespace NewsBot.Storage.Rows;

/// <summary>
/// Messages waiting in queues, or parts waiting for their chat. Kept in memory, so that asking who is next reads no row.
/// A line takes its turn anew whenever another item becomes its head: so a line of a thousand items holds up no other.
/// </summary>
internal sealed class Lines
{
    private static readonly IComparer<(long Sequence, string Id)> ByPlace = Comparer<(long Sequence, string Id)>.Create(static (a, b) =>
        a.Sequence != b.Sequence ? a.Sequence.CompareTo(b.Sequence) : string.CompareOrdinal(a.Id, b.Id));

    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Line Line, long Sequence)> _places = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, Line> _turns = [];
    private long _lastTurn;

    /// <summary>How many items wait in all lines.</summary>
    public int Count => _places.Count;

    /// <summary>The first item of every line, the one that has been first for longest before the others; found one by one, as they are asked for.
    /// The lines must not change while it is read.</summary>
    public IEnumerable<(string Id, string Line)> Heads => _turns.Values.Select(line => (line.Head, line.Name));

    /// <summary>Everything that waits in a line, in order.</summary>
    public IReadOnlyList<string> Of(string line) => _lines.TryGetValue(line, out var found) ? [.. found.Items.Select(item => item.Id)] : [];

    /// <summary>Puts an item into a line, taking it out of the one where it stood.</summary>
    public void Add(string line, long sequence, string id)
    {
        Remove(id);
        if (!_lines.TryGetValue(line, out var found)) _lines.Add(line, found = new Line(line));
        _places.Add(id, (found, sequence));
        found.Items.Add((sequence, id));
        if (found.Items.Min.Id == id) TakeTurn(found);
    }

    public void Remove(string id)
    {
        if (!_places.Remove(id, out var place)) return;
        var line = place.Line;
        var wasHead = line.Head == id;
        line.Items.Remove((place.Sequence, id));
        if (line.Items.Count == 0)
        {
            _lines.Remove(line.Name);
            _turns.Remove(line.Turn);
        }
        else if (wasHead)
        {
            TakeTurn(line);
        }
    }

    // Behind all others.
    private void TakeTurn(Line line)
    {
        _turns.Remove(line.Turn);
        line.Turn = ++_lastTurn;
        _turns.Add(line.Turn, line);
    }

    private sealed class Line(string name)
    {
        public string Name => name;

        public SortedSet<(long Sequence, string Id)> Items { get; } = new(ByPlace);

        public string Head => Items.Min.Id;

        /// <summary>Place among the lines; 0 before the first.</summary>
        public long Turn { get; set; }
    }
}
