// What every write and read of the conversation's port means, written once for all stores.
using NewsBot.Conversation;

namespace NewsBot.Storage.Rows;

/// <summary>
/// Works on tables and the backlog derived from them. Knows nothing of durability: its caller makes the tables' changes durable
/// and then settles the backlog, or takes both back. One caller at a time.
/// </summary>
internal sealed class ConversationRules(ITables tables, Backlog backlog, TimeProvider clock)
{
    // Their keys begin with «CHANNEL:CHAT».
    private static readonly string[] KindsOfChats = ["chat", "last"];

    public int Accept(IReadOnlyList<InboxRow> rows)
    {
        var taken = 0;
        foreach (var row in rows)
        {
            if (tables.Inbox.Find(row.Key) is not null)
                continue;
            var fresh = row with { State = InboxState.Waiting, Attempts = 0 };
            Write(null, new StoredMessage(fresh, backlog.NextSequence(), SettledAt: null));
            taken++;
        }

        return taken;
    }

    public IReadOnlyList<InboxRow> Claim(int most)
    {
        var claimed = new List<InboxRow>();
        foreach (var key in backlog.Claimable(most))
        {
            var before = Existing(tables.Inbox, key);
            var after = before with { Row = before.Row with { Attempts = before.Row.Attempts + 1 } };
            Write(before, after);
            backlog.Claim(key);
            claimed.Add(after.Row);
        }

        return claimed;
    }

    public bool Commit(Turn turn)
    {
        backlog.Release(turn.InboxKey);
        var before = tables.Inbox.Find(turn.InboxKey);
        if (before is { IsWaiting: false })
            return false;

        // A row that was erased while it was being processed (the asker said «forget me») leaves only its key, so that a repeat is known.
        var now = clock.GetUtcNow();
        var done = before?.Row ?? new InboxRow(turn.InboxKey, Order: "", now, ReadOnlyMemory<byte>.Empty, InboxState.Waiting, Attempts: 0);
        Write(before, new StoredMessage(
            // What was asked is not needed once it is answered, so it is not kept.
            done with { State = InboxState.Done, Body = ReadOnlyMemory<byte>.Empty },
            before?.Sequence ?? backlog.NextSequence(),
            now));

        AddParts(turn.Outbox);
        foreach (var (kind, key) in turn.Removals)
            tables.Records.Remove(RowKeys.Record(kind, key));
        Put(turn.Puts);
        return true;
    }

    public void Fail(string inboxKey, bool dead, IReadOnlyList<OutboxRow> lastWords)
    {
        backlog.Release(inboxKey);
        if (!dead || tables.Inbox.Find(inboxKey) is not { IsWaiting: true } before)
            return;

        Write(before, before with { Row = before.Row with { State = InboxState.Dead }, SettledAt = clock.GetUtcNow() });
        AddParts(lastWords);
    }

    public IReadOnlyList<OutboxRow> Due(string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy) =>
        [.. backlog.Due(channel, now, most, busy).Select(id => Existing(tables.Outbox, id).Row)];

    public void Mark(OutboxRow row, IReadOnlyList<StoredRecord> puts)
    {
        // Erased meanwhile («forget me»): nothing may come of it either.
        if (tables.Outbox.Find(row.Id) is not { } before)
            return;

        var marked = before.Row with
        {
            State = row.State,
            Chat = row.Chat,
            Attempts = row.Attempts,
            At = row.At,
            NotBefore = row.NotBefore,
            MessageId = row.MessageId,
        };
        var after = before with { Row = marked };
        Write(before, after with { SettledAt = after.IsUnsent ? null : clock.GetUtcNow() });
        Put(puts);
        if (!string.Equals(before.Row.Chat, row.Chat, StringComparison.Ordinal))
            Move(before.Row.Channel, before.Row.Chat, row.Chat);
    }

    public StoredRecord? Find(string kind, string key) => tables.Records.Find(RowKeys.Record(kind, key));

    public IReadOnlyList<StoredRecord> List(string kind) =>
        [.. tables.Records.All(RowKeys.KindPrefix(kind)).OrderBy(record => record.Key, StringComparer.Ordinal)];

    public void Put(IReadOnlyList<StoredRecord> records)
    {
        foreach (var record in records)
            tables.Records.Put(RowKeys.Record(record.Kind, record.Key), record);
    }

    public StoreCounts Count() => backlog.Counts;

    public string? ReadValue(string channel, string name) => tables.Values.Find(RowKeys.Value(channel, name))?.Value;

    public void WriteValue(string channel, string name, string? value)
    {
        var key = RowKeys.Value(channel, name);
        if (value is null)
            tables.Values.Remove(key);
        else
            tables.Values.Put(key, new StoredValue(channel, name, value));
    }

    /// <summary>Erases of one slice of a table whatever <paramref name="condemned"/> names; says how many, and where the next slice begins.</summary>
    public (int Erased, string? Next) EraseMessages(string? after, Func<StoredMessage, bool> condemned) =>
        Erase(tables.Inbox, after, condemned, message => Write(message, after: null));

    public (int Erased, string? Next) EraseParts(string? after, Func<StoredPart, bool> condemned) =>
        Erase(tables.Outbox, after, condemned, part => Write(part, after: null));

    public (int Erased, string? Next) EraseRecords(string? after, Func<StoredRecord, bool> condemned) =>
        Erase(tables.Records, after, condemned, record => tables.Records.Remove(RowKeys.Record(record.Kind, record.Key)));

    private void AddParts(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows)
        {
            // A part that is known keeps its state: a repeat must not send it again.
            if (tables.Outbox.Find(row.Id) is not null)
                continue;
            var part = new StoredPart(row, backlog.NextSequence(), SettledAt: null);
            Write(null, part.IsUnsent ? part : part with { SettledAt = clock.GetUtcNow() });
        }
    }

    // A chat has another id: what is to be sent to it follows in its order, and so does what is remembered of it.
    private void Move(string channel, string from, string to)
    {
        foreach (var id in backlog.Unsent(channel, from))
        {
            var part = Existing(tables.Outbox, id);
            Write(part, part with { Row = part.Row with { Chat = to } });
        }

        var (old, now) = ($"{channel}:{from}", $"{channel}:{to}");
        foreach (var record in KindsOfChats.SelectMany(kind => tables.Records.All(RowKeys.Record(kind, old))).ToList())
        {
            if (record.Key != old && !record.Key.StartsWith(old + ':', StringComparison.Ordinal))
                continue;
            tables.Records.Remove(RowKeys.Record(record.Kind, record.Key));
            var key = now + record.Key[old.Length..];

            // Where the conversation has gone on under the new id, that is the later word.
            if (Find(record.Kind, key) is null)
                Put([record with { Key = key }]);
        }
    }

    private void Write(StoredMessage? before, StoredMessage? after)
    {
        if (after is not null)
            tables.Inbox.Put(after.Row.Key, after);
        else if (before is not null)
            tables.Inbox.Remove(before.Row.Key);
        backlog.Follow(before, after);
    }

    private void Write(StoredPart? before, StoredPart? after)
    {
        if (after is not null)
            tables.Outbox.Put(after.Row.Id, after);
        else if (before is not null)
            tables.Outbox.Remove(before.Row.Id);
        backlog.Follow(before, after);
    }

    private static TRow Existing<TRow>(ITable<TRow> table, string key)
        where TRow : class =>
        table.Find(key) ?? throw new InvalidOperationException($"The row '{key}' is in the backlog but not in its table: the store contradicts itself.");

    private static (int Erased, string? Next) Erase<TRow>(ITable<TRow> table, string? after, Func<TRow, bool> condemned, Action<TRow> erase)
        where TRow : class
    {
        var slice = table.Slice(prefix: "", after, TableReading.SliceSize);
        var erased = 0;
        foreach (var (_, row) in slice.Where(entry => condemned(entry.Row)))
        {
            erase(row);
            erased++;
        }

        return (erased, slice.Count < TableReading.SliceSize ? null : slice[^1].Place);
    }
}
