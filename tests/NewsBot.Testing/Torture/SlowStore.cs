// A store that is slow with some commands: passes everything on, and lets every third wait before its turn is durable.
using NewsBot.Conversation;

namespace NewsBot.Testing.Torture;

/// <summary>So that Discord is shown «thinking …»: without it a turn takes milliseconds, and nothing is ever put off.</summary>
internal sealed class SlowStore(IConversationStore store) : IConversationStore
{
    private const int SlowOnes = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Random _random = new();

    public async ValueTask<bool> CommitAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.InboxKey.Contains(":interaction:", StringComparison.Ordinal) && Next(SlowOnes) < 1)
            await Task.Delay(Longest * Next(1), TimeProvider.System, cancellationToken);
        return await store.CommitAsync(turn, cancellationToken);
    }

    public ValueTask<int> AcceptAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellationToken) => store.AcceptAsync(rows, cancellationToken);

    public ValueTask<IReadOnlyList<InboxRow>> ClaimAsync(int most, CancellationToken cancellationToken) => store.ClaimAsync(most, cancellationToken);

    public ValueTask FailAsync(string inboxKey, bool dead, IReadOnlyList<OutboxRow> lastWords, CancellationToken cancellationToken) =>
        store.FailAsync(inboxKey, dead, lastWords, cancellationToken);

    public ValueTask<IReadOnlyList<OutboxRow>> DueAsync(
        string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy, CancellationToken cancellationToken) =>
        store.DueAsync(channel, now, most, busy, cancellationToken);

    public ValueTask MarkAsync(OutboxRow row, IReadOnlyList<StoredRecord> puts, CancellationToken cancellationToken) => store.MarkAsync(row, puts, cancellationToken);

    public ValueTask<StoredRecord?> FindAsync(string kind, string key, CancellationToken cancellationToken) => store.FindAsync(kind, key, cancellationToken);

    public ValueTask<IReadOnlyList<StoredRecord>> ListAsync(string kind, CancellationToken cancellationToken) => store.ListAsync(kind, cancellationToken);

    public ValueTask PutAsync(IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken) => store.PutAsync(records, cancellationToken);

    public ValueTask<int> ForgetAsync(string owner, IReadOnlySet<string> chats, CancellationToken cancellationToken) => store.ForgetAsync(owner, chats, cancellationToken);

    public ValueTask<int> SweepAsync(DateTimeOffset now, DateTimeOffset settledBefore, CancellationToken cancellationToken) =>
        store.SweepAsync(now, settledBefore, cancellationToken);

    public ValueTask<StoreCounts> CountAsync(CancellationToken cancellationToken) => store.CountAsync(cancellationToken);

    private double Next(int below)
    {
        lock (_random) return below * _random.NextDouble();
    }
}
