// Every port over one data folder: the embedded, durable store.
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.Rows;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// What it acknowledges survives kill -9 and power loss. Thread-safe: one writer behind a queue does everything, in groups.
/// Only one process may have a folder open: take the folder with <see cref="DataFolder"/> first.
/// </summary>
public sealed class LiteDbStore : IRevisionLog, IConversationStore, IChannelState, IAsyncDisposable
{
    private readonly OpenStore _store;
    private readonly GroupWriter _writer;
    private readonly TimeProvider _clock;

    private LiteDbStore(OpenStore store, TimeProvider clock, ILogger logger)
    {
        _store = store;
        _clock = clock;
        _writer = new GroupWriter(store, logger);
    }

    /// <summary>Opens the store of a folder, or begins one, and verifies it: every page, and every revision against revisions.jsonl.</summary>
    /// <param name="clock">Says when a row was settled.</param>
    /// <exception cref="DataFolderException">Files are damaged, missing, contradict each other, or cannot be written.</exception>
    public static Task<LiteDbStore> OpenAsync(string folder, TimeProvider clock, ILogger logger, CancellationToken cancellationToken) =>
        OpenAsync(folder, clock, logger, probe: null, cancellationToken);

    internal static Task<LiteDbStore> OpenAsync(
        string folder, TimeProvider clock, ILogger logger, DiskProbe? probe, CancellationToken cancellationToken) =>
        Task.Run(() => new LiteDbStore(new Opening(folder, clock, logger, probe).Open(), clock, logger), cancellationToken);

    /// <summary>Reads every row and compares every revision, byte for byte. Others may write meanwhile.</summary>
    /// <exception cref="DataFolderException">Names the first revision or row that is not what was written.</exception>
    public Task VerifyAsync(CancellationToken cancellationToken) => new Verification(_store, _writer).RunAsync(cancellationToken);

    /// <summary>
    /// Writes a copy of everything into one file, as it stood at one moment, and reads it back. Left out are records of kind «secret», and
    /// of kind «person»: who stands behind a handle is erased here and nowhere else.
    /// </summary>
    /// <exception cref="IOException">The file could not be written; where there was one of this name, it stands as it was.</exception>
    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        new Backup(_store, _writer, _clock).WriteAsync(file, cancellationToken);

    /// <summary>
    /// Makes a store of a backup, or of a revisions.jsonl alone, in a folder that has none. The folder's lock is the caller's to hold.
    /// </summary>
    /// <param name="replace">A store that is there is moved into a folder «replaced-TIME» beside it; otherwise it is refused.</param>
    /// <exception cref="DataFolderException">The file is not whole, or the folder holds a store.</exception>
    public static Task RestoreAsync(
        string file, string folder, bool replace, TimeProvider clock, ILogger logger, CancellationToken cancellationToken) =>
        new Restore(folder, clock, logger).RunAsync(file, replace, cancellationToken);

    public ValueTask<IReadOnlyList<RevisionRow>> ReadAsync(long after, CancellationToken cancellationToken)
    {
        // Settled lines never change, so they are read beside the writer.
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_store.Revisions.Read(after));
    }

    public ValueTask<AppendOutcome> AppendAsync(RevisionRow revision, CancellationToken cancellationToken)
    {
        RevisionIndex.Check(revision);
        var copy = revision with { Body = revision.Body.ToArray() };
        return _writer.WriteAsync(() => _store.Append(copy), cancellationToken);
    }

    public ValueTask<int> AcceptAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellationToken)
    {
        var copies = Copies.Of(rows);
        return _writer.WriteAsync(() => _store.Rules.Accept(copies), cancellationToken);
    }

    public ValueTask<IReadOnlyList<InboxRow>> ClaimAsync(int most, CancellationToken cancellationToken) =>
        _writer.WriteAsync(() => _store.Rules.Claim(most), cancellationToken);

    public ValueTask<bool> CommitAsync(Turn turn, CancellationToken cancellationToken)
    {
        var copy = Copies.Of(turn);
        return _writer.WriteAsync(() => _store.Rules.Commit(copy), cancellationToken);
    }

    public async ValueTask FailAsync(string inboxKey, bool dead, IReadOnlyList<OutboxRow> lastWords, CancellationToken cancellationToken)
    {
        var copies = Copies.Of(lastWords);
        await WriteAsync(() => _store.Rules.Fail(inboxKey, dead, copies), cancellationToken);
    }

    public ValueTask<IReadOnlyList<OutboxRow>> DueAsync(
        string channel, DateTimeOffset now, int most, IReadOnlySet<string> busy, CancellationToken cancellationToken)
    {
        var copy = busy.ToHashSet(StringComparer.Ordinal);
        return _writer.ReadAsync(() => _store.Rules.Due(channel, now, most, copy), cancellationToken);
    }

    public ValueTask MarkAsync(OutboxRow row, IReadOnlyList<StoredRecord> puts, CancellationToken cancellationToken)
    {
        var copies = Copies.Of(puts);
        return WriteAsync(() => _store.Rules.Mark(row, copies), cancellationToken);
    }

    public ValueTask<StoredRecord?> FindAsync(string kind, string key, CancellationToken cancellationToken) =>
        _writer.ReadAsync(() => _store.Rules.Find(kind, key), cancellationToken);

    public ValueTask<IReadOnlyList<StoredRecord>> ListAsync(string kind, CancellationToken cancellationToken) =>
        _writer.ReadAsync(() => _store.Rules.List(kind), cancellationToken);

    public ValueTask PutAsync(IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken)
    {
        var copies = Copies.Of(records);
        return WriteAsync(() => _store.Rules.Put(copies), cancellationToken);
    }

    public ValueTask<int> ForgetAsync(string owner, IReadOnlySet<string> chats, CancellationToken cancellationToken)
    {
        var copy = chats.ToHashSet(StringComparer.Ordinal);
        return EraseAsync(Condemned.Of(owner, copy), cancellationToken);
    }

    public ValueTask<int> SweepAsync(DateTimeOffset now, DateTimeOffset settledBefore, CancellationToken cancellationToken) =>
        EraseAsync(Condemned.By(now, settledBefore), cancellationToken);

    public ValueTask<StoreCounts> CountAsync(CancellationToken cancellationToken) => _writer.ReadAsync(_store.Rules.Count, cancellationToken);

    ValueTask<string?> IChannelState.ReadAsync(string channel, string name, CancellationToken cancellationToken) =>
        _writer.ReadAsync(() => _store.Rules.ReadValue(channel, name), cancellationToken);

    ValueTask IChannelState.WriteAsync(string channel, string name, string? value, CancellationToken cancellationToken) =>
        WriteAsync(() => _store.Rules.WriteValue(channel, name, value), cancellationToken);

    /// <summary>Finishes what was handed in before it, then closes the files.</summary>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <summary>Writes rows of a backup as they are.</summary>
    internal ValueTask ImportAsync(IReadOnlyList<BackupEntry> entries, CancellationToken cancellationToken) =>
        WriteAsync(() => BackupEntry.Import(entries, _store), cancellationToken);

    private ValueTask<int> EraseAsync(Condemned condemned, CancellationToken cancellationToken) =>
        condemned.EraseAsync(_store.Rules, (slice, cancel) => _writer.WriteAsync(slice, cancel), cancellationToken);

    private async ValueTask WriteAsync(Action action, CancellationToken cancellationToken) =>
        await _writer.WriteAsync(
            () =>
            {
                action();
                return true;
            },
            cancellationToken);
}
