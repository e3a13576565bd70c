// The only user of the opened store: takes what waits, writes it as one group, then answers everybody in it.
using System.Threading.Channels;
using LiteDB;
using Microsoft.Extensions.Logging;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// No timer: what arrives during a group is the next group, so an idle store answers at once and a busy one shares its flushes.
/// Reads go through here too. They are answered before the group's writes are begun, and so never show what may still be refused.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    private const int MostInGroup = 64;
    private const int MostWaiting = 4_096;

    // Noting the head takes as long as a write, and whoever appended comes back at once with the turn that belongs to it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestStale = TimeSpan.FromSeconds(1);

    private readonly OpenStore _store;
    private readonly ILogger _logger;
    private readonly Channel<Work> _waiting = Channel.CreateBounded<Work>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task _loop;

    // Since when the head is to be noted; null where it is.
    private long? _stale;

    public GroupWriter(OpenStore store, ILogger logger)
    {
        _store = store;
        _logger = logger;
        _loop = Task.Run(LoopAsync);
    }

    public ValueTask<T> ReadAsync<T>(Func<T> action, CancellationToken cancellationToken) => EnqueueAsync(action, isRead: true, cancellationToken);

    /// <summary>Durable when it returns. Once begun it is not cancelled.</summary>
    /// <exception cref="IOException">Nothing was written.</exception>
    public ValueTask<T> WriteAsync<T>(Func<T> action, CancellationToken cancellationToken) => EnqueueAsync(action, isRead: false, cancellationToken);

    /// <summary>Finishes what waits, then closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        var isFirst = _waiting.Writer.TryComplete();
        await _loop;
        if (isFirst)
            _store.Dispose();
    }

    private async ValueTask<T> EnqueueAsync<T>(Func<T> action, bool isRead, CancellationToken cancellationToken)
    {
        var work = new Work<T>(action, isRead, cancellationToken);
        try
        {
            await _waiting.Writer.WriteAsync(work, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(LiteDbStore));
        }

        return await work.Task;
    }

    private async Task LoopAsync()
    {
        var group = new List<Work>(MostInGroup);
        while (await MoreAsync())
        {
            while (group.Count < MostInGroup && _waiting.Reader.TryRead(out var work))
            {
                if (work.IsCancelled)
                    work.Cancel();
                else
                    group.Add(work);
            }

            Read(group.FindAll(work => work.IsRead));
            Write(group.FindAll(work => !work.IsRead));
            group.Clear();
        }
    }

    // The note of the head may lag behind, so it waits for a quiet moment, but not for long.
    private async Task<bool> MoreAsync()
    {
        var more = _waiting.Reader.WaitToReadAsync().AsTask();
        if (!_store.HeadIsStale)
        {
            _stale = null;
            return await more;
        }

        _stale ??= TimeProvider.System.GetTimestamp();
        var isLate = TimeProvider.System.GetElapsedTime(_stale.Value) > LongestStale;
        if (isLate || await Task.WhenAny(more, Task.Delay(Quiet, TimeProvider.System, CancellationToken.None)) != more)
        {
            _store.NoteHead();
            _stale = null;
        }

        return await more;
    }

    private void Read(List<Work> reads)
    {
        foreach (var read in reads)
        {
            try
            {
                _store.MakeReady();
                read.Run();
                read.Complete();
            }
            catch (Exception failure)
            {
                // It may have closed the engine; the next one opens it anew.
                if (failure is not ArgumentException)
                    _store.TakeBack();
                read.Fail(Explain(failure));
            }
        }
    }

    private void Write(List<Work> writes)
    {
        if (writes.Count == 0)
            return;
        try
        {
            _store.Begin();
            foreach (var write in writes)
                write.Run();
            _store.MakeDurable();
        }
        catch (Exception failure)
        {
            _store.TakeBack();
            Refuse(writes, failure);
            return;
        }

        foreach (var write in writes)
            write.Complete();
    }

    // Surroundings that fail fail everybody. Anything else is one write's own fault, and the others must not pay for it.
    private void Refuse(List<Work> writes, Exception failure)
    {
        if (failure is IOException || writes.Count == 1)
        {
            Log.GroupRefused(_logger, writes.Count, failure.Message);
            foreach (var write in writes)
                write.Fail(Explain(failure));
            return;
        }

        foreach (var write in writes)
            Write([write]);
    }

    // The ports know of IOException; that LiteDB stands behind them is nobody's business.
    private static Exception Explain(Exception failure) => failure switch
    {
        LiteException or InvalidDataException or UnauthorizedAccessException =>
            new IOException($"The store could not do this: {failure.Message}", failure),
        _ => failure,
    };
}
