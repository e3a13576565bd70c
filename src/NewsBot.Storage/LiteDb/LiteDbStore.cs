// Every port over one folder: the embedded, durable store. (First form: the public shape; durability follows in the next commits.)
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.Memory;

namespace NewsBot.Storage.LiteDb;

public sealed class LiteDbStore : IRevisionLog, IConversationStore, IChannelState, IAsyncDisposable
{
    private readonly MemoryStore _inner;

    private LiteDbStore(TimeProvider clock) => _inner = new MemoryStore(clock);

    /// <exception cref="DataFolderException">The folder's files are damaged or contradict each other.</exception>
    public static Task<LiteDbStore> OpenAsync(string folder, TimeProvider clock, ILogger logger, CancellationToken cancellationToken) =>
        Task.FromResult(new LiteDbStore(clock));

    public Task BackupAsync(string file, CancellationToken cancellationToken) => throw new NotSupportedException();

    public static Task RestoreAsync(
        string file, string folder, bool replace, TimeProvider clock, ILogger logger, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<RevisionRow>> ReadAsync(long after, CancellationToken cancellationToken) => _inner.ReadAsync(after, cancellationToken);

    public ValueTask<AppendOutcome> AppendAsync(RevisionRow revision, CancellationToken cancellationToken) => _inner.AppendAsync(revision, cancellationToken);

    public ValueTask<int> AcceptAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellationToken) => _inner.AcceptAsync(rows, cancellationToken);

    public ValueTask<IReadOnlyList<InboxRow>> ClaimAsync(int most, CancellationToken cancellationToken) => _inner.ClaimAsync(most, cancellationToken);

    public ValueTask<bool> CommitAsync(Turn turn, CancellationToken cancellationToken) => _inner.CommitAsync(turn, cancellationToken);

    public ValueTask FailAsync(string inboxKey, bool dead, IReadOnlyList<OutboxRow> lastWords, CancellationToken cancellationToken) =>
        _inner.FailAsync(inboxKey, dead, lastWords, cancellationToken);

    public ValueTask<IReadOnlyList<OutboxRow>> DueAsync(
        string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy, CancellationToken cancellationToken) =>
        _inner.DueAsync(channel, now, most, busy, cancellationToken);

    public ValueTask MarkAsync(OutboxRow row, CancellationToken cancellationToken) => _inner.MarkAsync(row, cancellationToken);

    public ValueTask<StoredRecord?> FindAsync(string kind, string key, CancellationToken cancellationToken) => _inner.FindAsync(kind, key, cancellationToken);

    public ValueTask<IReadOnlyList<StoredRecord>> ListAsync(string kind, CancellationToken cancellationToken) => _inner.ListAsync(kind, cancellationToken);

    public ValueTask PutAsync(IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken) => _inner.PutAsync(records, cancellationToken);

    public ValueTask<int> ForgetAsync(string owner, IReadOnlySet<string> chats, CancellationToken cancellationToken) =>
        _inner.ForgetAsync(owner, chats, cancellationToken);

    public ValueTask<int> SweepAsync(DateTimeOffset now, DateTimeOffset settledBefore, CancellationToken cancellationToken) =>
        _inner.SweepAsync(now, settledBefore, cancellationToken);

    public ValueTask<StoreCounts> CountAsync(CancellationToken cancellationToken) => _inner.CountAsync(cancellationToken);

    ValueTask<string?> IChannelState.ReadAsync(string channel, string name, CancellationToken cancellationToken) =>
        ((IChannelState)_inner).ReadAsync(channel, name, cancellationToken);

    ValueTask IChannelState.WriteAsync(string channel, string name, string? value, CancellationToken cancellationToken) =>
        ((IChannelState)_inner).WriteAsync(channel, name, value, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
