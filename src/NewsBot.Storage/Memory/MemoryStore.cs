// Every port over memory, for tests and previews: the same meaning as the durable store, and nothing survives.
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.Memory;

/// <summary>Thread-safe. Bodies are copied, so a caller may reuse its buffers.</summary>
public sealed class MemoryStore : IRevisionLog, IConversationStore, IChannelState
{
    private readonly Lock _gate = new();
    private readonly List<RevisionRow> _revisions = [];
    private readonly RevisionIndex _index = new();
    private readonly Backlog _backlog = new();
    private readonly ConversationRules _rules;

    /// <param name="clock">Says when a row was settled.</param>
    public MemoryStore(TimeProvider clock) => _rules = new ConversationRules(new MemoryTables(), _backlog, clock);

    public ValueTask<IReadOnlyList<RevisionRow>> ReadAsync(long after, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<RevisionRow>>(() => [.. _revisions.Skip((int)Math.Clamp(after, 0, _revisions.Count))], cancellationToken);

    public ValueTask<AppendOutcome> AppendAsync(RevisionRow revision, CancellationToken cancellationToken)
    {
        RevisionIndex.Check(revision);
        return Do(
            () =>
            {
                if (_index.Refuse(revision) is { } refused)
                    return refused;
                _index.Add(revision.Number, revision.Cause);
                _revisions.Add(revision with { Body = revision.Body.ToArray() });
                return new AppendOutcome.Appended();
            },
            cancellationToken);
    }

    public ValueTask<int> AcceptAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellationToken) =>
        Do(() => _rules.Accept(Copies.Of(rows)), cancellationToken);

    public ValueTask<IReadOnlyList<InboxRow>> ClaimAsync(int most, CancellationToken cancellationToken) =>
        Do(() => _rules.Claim(most), cancellationToken);

    public ValueTask<bool> CommitAsync(Turn turn, CancellationToken cancellationToken) =>
        Do(() => _rules.Commit(Copies.Of(turn)), cancellationToken);

    public async ValueTask FailAsync(string inboxKey, bool dead, IReadOnlyList<OutboxRow> lastWords, CancellationToken cancellationToken) =>
        await Do(() => _rules.Fail(inboxKey, dead, Copies.Of(lastWords)), cancellationToken);

    public ValueTask<IReadOnlyList<OutboxRow>> DueAsync(
        string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy, CancellationToken cancellationToken) =>
        Do(() => _rules.Due(channel, now, most, busy), cancellationToken);

    public async ValueTask MarkAsync(OutboxRow row, IReadOnlyList<StoredRecord> puts, CancellationToken cancellationToken) =>
        await Do(() => _rules.Mark(row, Copies.Of(puts)), cancellationToken);

    public ValueTask<StoredRecord?> FindAsync(string kind, string key, CancellationToken cancellationToken) =>
        Do(() => _rules.Find(kind, key), cancellationToken);

    public ValueTask<IReadOnlyList<StoredRecord>> ListAsync(string kind, CancellationToken cancellationToken) =>
        Do(() => _rules.List(kind), cancellationToken);

    public async ValueTask PutAsync(IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken) =>
        await Do(() => _rules.Put(Copies.Of(records)), cancellationToken);

    public ValueTask<int> ForgetAsync(string owner, IReadOnlySet<string> chats, CancellationToken cancellationToken) =>
        EraseAsync(Condemned.Of(owner, chats), cancellationToken);

    public ValueTask<int> SweepAsync(DateTimeOffset now, DateTimeOffset settledBefore, CancellationToken cancellationToken) =>
        EraseAsync(Condemned.By(now, settledBefore), cancellationToken);

    public ValueTask<StoreCounts> CountAsync(CancellationToken cancellationToken) => Do(_rules.Count, cancellationToken);

    ValueTask<string?> IChannelState.ReadAsync(string channel, string name, CancellationToken cancellationToken) =>
        Do(() => _rules.ReadValue(channel, name), cancellationToken);

    async ValueTask IChannelState.WriteAsync(string channel, string name, string? value, CancellationToken cancellationToken) =>
        await Do(() => _rules.WriteValue(channel, name, value), cancellationToken);

    private ValueTask<int> EraseAsync(Condemned condemned, CancellationToken cancellationToken) =>
        condemned.EraseAsync(_rules, (slice, cancel) => Do(slice, cancel), cancellationToken);

    private ValueTask<T> Do<T>(Func<T> action, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(cancellationToken);
        lock (_gate)
        {
            var result = action();
            _backlog.Settle();
            return ValueTask.FromResult(result);
        }
    }

    private ValueTask<bool> Do(Action action, CancellationToken cancellationToken) =>
        Do(
            () =>
            {
                action();
                return true;
            },
            cancellationToken);
}
