// When a request may be made: one queue a route, what Discord says of its buckets, and its limits over all.
// https://discord.com/developers/docs/topics/rate-limits
namespace NewsBot.Discord.Rest;

/// <summary>Counts on a monotonic clock. Thread-safe.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    /// <summary>What a bot may ask in a second, interactions apart.</summary>
    public const int MostInSecond = 50;

    /// <summary>Discord bans an address after 10,000 of these in ten minutes; nothing is worth coming near that.</summary>
    public const int MostInvalid = 9_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan InvalidTime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SweepTime = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<string, RouteQueue> _queues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BucketState> _buckets = new(StringComparer.Ordinal);
    private readonly Queue<TimeSpan> _all = new();
    private readonly Queue<TimeSpan> _invalid = new();
    private TimeSpan _pausedUntil;
    private TimeSpan _swept;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Waits until the calls before it in its queue are over. Disposing the result lets the next one in.</summary>
    public async ValueTask<IDisposable> EnterAsync(RestCall call, CancellationToken cancellationToken)
    {
        RouteQueue queue;
        lock (_lock)
        {
            Sweep();
            if (!_queues.TryGetValue(call.Queue, out queue!)) _queues.Add(call.Queue, queue = new RouteQueue());
            queue.Users++;
        }

        try
        {
            await queue.Gate.WaitAsync(cancellationToken);
        }
        catch
        {
            // A request that is given up returns its ticket.
            Leave(queue);
            throw;
        }

        return new Turn(() =>
        {
            queue.Gate.Release();
            Leave(queue);
        });
    }

    /// <summary>How long the call must wait; zero: it may be made.</summary>
    public TimeSpan WaitFor(RestCall call)
    {
        lock (_lock) return Wait(call);
    }

    /// <summary>Counts the call if it may be made now.</summary>
    /// <param name="wait">How long it must wait where it may not.</param>
    public bool TryTake(RestCall call, out TimeSpan wait)
    {
        lock (_lock)
        {
            wait = Wait(call);
            if (wait > TimeSpan.Zero) return false;
            _all.Enqueue(Now);
            if (_buckets.TryGetValue(BucketKey(call), out var bucket)) bucket.Remaining--;
            return true;
        }
    }

    /// <summary>Takes in what an answer says about its bucket. What cannot be read says nothing.</summary>
    public void Learn(RestCall call, LimitHeaders headers)
    {
        if (headers.Bucket is not { } hash || headers.Remaining is not { } remaining || headers.ResetAfter is not { } reset) return;
        lock (_lock)
        {
            _hashes[$"{call.Method} {call.Route}"] = hash;
            _buckets[BucketKey(call)] = new BucketState { Remaining = remaining, Until = Now + reset };
        }
    }

    /// <summary>Discord said 429.</summary>
    public void Pause(RestCall call, TimeSpan time, bool isGlobal)
    {
        lock (_lock)
        {
            var until = Now + time;
            if (isGlobal) _pausedUntil = Later(_pausedUntil, until);
            else _buckets[BucketKey(call)] = new BucketState { Remaining = 0, Until = until };
        }
    }

    /// <summary>Counts a 401, 403 or 429. True where they became so many that everything pauses.</summary>
    public bool CountInvalid()
    {
        lock (_lock)
        {
            _invalid.Enqueue(Now);
            Forget(_invalid, Now - InvalidTime);
            if (_invalid.Count < MostInvalid) return false;
            _pausedUntil = Later(_pausedUntil, _invalid.Peek() + InvalidTime);
            return true;
        }
    }

    private TimeSpan Wait(RestCall call)
    {
        var now = Now;
        Forget(_all, now - Second);
        var until = Later(now, _pausedUntil);
        if (_all.Count >= MostInSecond) until = Later(until, _all.Peek() + Second);
        if (_buckets.TryGetValue(BucketKey(call), out var bucket) && bucket.Remaining <= 0) until = Later(until, bucket.Until);
        return until - now;
    }

    // The same bucket of another channel is another bucket. Before Discord has named it, a route has one of its own.
    private string BucketKey(RestCall call) =>
        $"{_hashes.GetValueOrDefault($"{call.Method} {call.Route}") ?? $"{call.Method} {call.Route}"} {call.TopLevel}";

    private void Leave(RouteQueue queue)
    {
        lock (_lock) queue.Users--;
    }

    // A bot in many channels would remember each for ever.
    private void Sweep()
    {
        var now = Now;
        if (now - _swept < SweepTime) return;
        _swept = now;
        foreach (var (key, queue) in _queues)
        {
            if (queue.Users == 0) _queues.Remove(key);
        }

        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.Until <= now) _buckets.Remove(key);
        }
    }

    private static void Forget(Queue<TimeSpan> times, TimeSpan before)
    {
        while (times.TryPeek(out var oldest) && oldest <= before) times.Dequeue();
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class RouteQueue
    {
        // Its waiting callers are let in one by one, in the order in which they came.
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class BucketState
    {
        public int Remaining { get; set; }

        public TimeSpan Until { get; init; }
    }

    private sealed class Turn(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
