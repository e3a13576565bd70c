// A store in memory whose disk can be full.
using NewsBot.Conversation;

namespace NewsBot.Tests.Conversation;

/// <summary>Keeps the port's promises, and throws an <see cref="IOException"/> for the next <see cref="FullFor"/> writes.</summary>
internal sealed class FakeStore : IConversationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, InboxRow> _inbox = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutboxRow> _outbox = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Key), StoredRecord> _records = [];
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>How many writes still find the disk full.</summary>
    public int FullFor { get; set; }

    public IReadOnlyList<Turn> Turns { get; private set; } = [];

    /// <summary>Every state that an outbox row was marked with, in order.</summary>
    public IReadOnlyList<OutboxRow> Marks { get; private set; } = [];

    public InboxRow Inbox(string key)
    {
        lock (_lock) return _inbox[key];
    }

    public IReadOnlyList<OutboxRow> Outbox()
    {
        lock (_lock) return [.. _order.Select(id => _outbox[id])];
    }

    public StoredRecord? Record(string kind, string key)
    {
        lock (_lock) return _records.GetValueOrDefault((kind, key));
    }

    public IReadOnlyList<StoredRecord> Records(string kind)
    {
        lock (_lock) return [.. _records.Values.Where(record => string.Equals(record.Kind, kind, StringComparison.Ordinal))];
    }

    public void Put(params OutboxRow[] rows)
    {
        lock (_lock)
        {
            foreach (var row in rows) Add(row);
        }
    }

    public ValueTask<int> AcceptAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellationToken) =>
        Write(() => rows.Count(row => _inbox.TryAdd(row.Key, row)));

    public ValueTask<IReadOnlyList<InboxRow>> ClaimAsync(int most, CancellationToken cancellationToken) => Write<IReadOnlyList<InboxRow>>(() =>
    {
        var busy = _claimed.Select(key => _inbox[key].Order).ToHashSet(StringComparer.Ordinal);
        var rows = _inbox.Values.Where(row => row.State == InboxState.Waiting && busy.Add(row.Order)).Take(most).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = rows[i] with { Attempts = rows[i].Attempts + 1 };
            _inbox[rows[i].Key] = rows[i];
            _claimed.Add(rows[i].Key);
        }

        return rows;
    });

    public ValueTask<bool> CommitAsync(Turn turn, CancellationToken cancellationToken) => Write(() =>
    {
        if (_inbox.TryGetValue(turn.InboxKey, out var row))
        {
            if (row.State == InboxState.Done) return false;
            _inbox[turn.InboxKey] = row with { State = InboxState.Done };
        }

        _claimed.Remove(turn.InboxKey);
        foreach (var part in turn.Outbox) Add(part);
        foreach (var put in turn.Puts) _records[(put.Kind, put.Key)] = put;
        foreach (var removal in turn.Removals) _records.Remove(removal);
        Turns = [.. Turns, turn];
        return true;
    });

    public ValueTask FailAsync(string inboxKey, bool dead, IReadOnlyList<OutboxRow> lastWords, CancellationToken cancellationToken) => Write(() =>
    {
        _claimed.Remove(inboxKey);
        if (dead) _inbox[inboxKey] = _inbox[inboxKey] with { State = InboxState.Dead };
        foreach (var row in lastWords) Add(row);
    });

    public ValueTask<IReadOnlyList<OutboxRow>> DueAsync(string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy, CancellationToken cancellationToken) =>
        Write<IReadOnlyList<OutboxRow>>(() =>
        {
            var seen = busy.ToHashSet(StringComparer.Ordinal);
            return [.. _order.Select(id => _outbox[id])
                .Where(row => row.State is OutboxState.New or OutboxState.Sending && string.Equals(row.Channel, channel, StringComparison.Ordinal) && seen.Add(row.Line))
                .Where(row => row.NotBefore <= now)
                .Take(most)];
        });

    public ValueTask MarkAsync(OutboxRow row, IReadOnlyList<StoredRecord> puts, CancellationToken cancellationToken) => Write(() =>
    {
        _outbox[row.Id] = row;
        foreach (var put in puts) _records[(put.Kind, put.Key)] = put;
        Marks = [.. Marks, row];
    });

    public ValueTask<StoredRecord?> FindAsync(string kind, string key, CancellationToken cancellationToken) => ValueTask.FromResult(Record(kind, key));

    public ValueTask<IReadOnlyList<StoredRecord>> ListAsync(string kind, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<StoredRecord>>([.. Records(kind).OrderBy(record => record.Key, StringComparer.Ordinal)]);

    public ValueTask PutAsync(IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken) => Write(() =>
    {
        foreach (var put in records) _records[(put.Kind, put.Key)] = put;
    });

    public ValueTask<int> ForgetAsync(string owner, IReadOnlySet<string> chats, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> SweepAsync(DateTimeOffset now, DateTimeOffset settledBefore, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<StoreCounts> CountAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    private void Add(OutboxRow row)
    {
        if (_outbox.TryAdd(row.Id, row)) _order.Add(row.Id);
    }

    private ValueTask<T> Write<T>(Func<T> write)
    {
        lock (_lock)
        {
            if (FullFor > 0)
            {
                FullFor--;
                return ValueTask.FromException<T>(new IOException("No space left on device"));
            }

            return ValueTask.FromResult(write());
        }
    }

    private async ValueTask Write(Action write) => await Write(() =>
    {
        write();
        return true;
    });
}
