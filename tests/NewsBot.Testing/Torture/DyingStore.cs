// A store in a process that is to die: passes everything on, and ends it during or after a write.
using System.Diagnostics;
using NewsBot.Conversation;

namespace NewsBot.Testing.Torture;

internal sealed class DyingStore(IConversationStore store, Death death) : IConversationStore
{
    // About as long as a write takes, so that a death falls into every part of it.
    private static readonly TimeSpan Write = TimeSpan.FromMilliseconds(4);

    private readonly Random _random = new();

    public async ValueTask<int> AcceptAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var written = store.AcceptAsync(rows, cancellationToken);
        if (!rows.Any(row => death.IsAt(Step.Inserted, row.Key))) return await written;

        // The store writes on a thread of its own meanwhile.
        var moment = Write * _random.NextDouble();
        while (watch.Elapsed < moment) Thread.SpinWait(10);
        return await Death.ComeAsync<int>();
    }

    public ValueTask<IReadOnlyList<InboxRow>> ClaimAsync(int most, CancellationToken cancellationToken) => store.ClaimAsync(most, cancellationToken);

    public async ValueTask<bool> CommitAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (death.IsAt(Step.Applied, turn.InboxKey)) return await Death.ComeAsync<bool>();
        var written = await store.CommitAsync(turn, cancellationToken);
        return death.IsAt(Step.Processed, turn.InboxKey) ? await Death.ComeAsync<bool>() : written;
    }

    public ValueTask FailAsync(string inboxKey, bool dead, IReadOnlyList<OutboxRow> lastWords, CancellationToken cancellationToken) =>
        store.FailAsync(inboxKey, dead, lastWords, cancellationToken);

    public ValueTask<IReadOnlyList<OutboxRow>> DueAsync(
        string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy, CancellationToken cancellationToken) =>
        store.DueAsync(channel, now, most, busy, cancellationToken);

    public async ValueTask MarkAsync(OutboxRow row, IReadOnlyList<StoredRecord> puts, CancellationToken cancellationToken)
    {
        await store.MarkAsync(row, puts, cancellationToken);
        if (row.State == OutboxState.Sent && death.IsAtPart(Step.AfterMark, row.Id)) await Death.ComeAsync<bool>();
    }

    public ValueTask<StoredRecord?> FindAsync(string kind, string key, CancellationToken cancellationToken) => store.FindAsync(kind, key, cancellationToken);

    public ValueTask<IReadOnlyList<StoredRecord>> ListAsync(string kind, CancellationToken cancellationToken) => store.ListAsync(kind, cancellationToken);

    public ValueTask PutAsync(IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken) => store.PutAsync(records, cancellationToken);

    public ValueTask<int> ForgetAsync(string owner, IReadOnlySet<string> chats, CancellationToken cancellationToken) =>
        store.ForgetAsync(owner, chats, cancellationToken);

    public ValueTask<int> SweepAsync(DateTimeOffset now, DateTimeOffset settledBefore, CancellationToken cancellationToken) =>
        store.SweepAsync(now, settledBefore, cancellationToken);

    public ValueTask<StoreCounts> CountAsync(CancellationToken cancellationToken) => store.CountAsync(cancellationToken);
}
