// Tables that live as long as the process.
using NewsBot.Conversation;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.Memory;

internal sealed class MemoryTables : ITables
{
    public ITable<StoredMessage> Inbox { get; } = new MemoryTable<StoredMessage>();

    public ITable<StoredPart> Outbox { get; } = new MemoryTable<StoredPart>();

    public ITable<StoredRecord> Records { get; } = new MemoryTable<StoredRecord>();

    public ITable<StoredValue> Values { get; } = new MemoryTable<StoredValue>();

    private sealed class MemoryTable<TRow> : ITable<TRow>
        where TRow : class
    {
        private readonly SortedDictionary<string, TRow> _rows = new(StringComparer.Ordinal);

        public TRow? Find(string key) => _rows.GetValueOrDefault(key);

        public void Put(string key, TRow row) => _rows[key] = row;

        public bool Remove(string key) => _rows.Remove(key);

        public IReadOnlyList<(string Place, TRow Row)> Slice(string prefix, string? after, int most) =>
        [
            .. _rows
                .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && (after is null || string.CompareOrdinal(entry.Key, after) > 0))
                .Take(most)
                .Select(entry => (entry.Key, entry.Value)),
        ];
    }
}
