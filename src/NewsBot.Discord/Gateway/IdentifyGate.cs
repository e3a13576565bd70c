// How often a session may be begun: one in five seconds a key, a thousand a day. Beyond that Discord resets the token.
using Microsoft.Extensions.Logging;

namespace NewsBot.Discord.Gateway;

/// <summary>Shared by all shards of the bot. Thread-safe.</summary>
internal sealed class IdentifyGate(TimeProvider clock, GatewayTiming timing, ILogger log)
{
    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<int, TimeSpan> _next = [];
    private int _concurrency = 1;
    private int _remaining = 1;
    private TimeSpan _resetAt;

    /// <summary>What Discord says of the limit, with the gateway's address.</summary>
    public void Learn(int concurrency, int remaining, TimeSpan resetAfter)
    {
        lock (_lock) (_concurrency, _remaining, _resetAt) = (Math.Max(1, concurrency), remaining, clock.GetElapsedTime(_start) + resetAfter);
    }

    /// <summary>Returns when the shard may begin a session; counts it.</summary>
    public async Task WaitAsync(int shard, CancellationToken cancellationToken)
    {
        while (Wait(shard) is { Ticks: > 0 } wait)
        {
            if (wait > timing.IdentifyInterval) log.NoSessionsLeft((int)Math.Ceiling(wait.TotalMinutes));
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private TimeSpan Wait(int shard)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            if (_remaining <= 0)
            {
                if (now < _resetAt) return _resetAt - now;
                _remaining = 1;
            }

            var key = shard % _concurrency;
            if (_next.TryGetValue(key, out var next) && next > now) return next - now;
            _next[key] = now + timing.IdentifyInterval;
            _remaining--;
            return TimeSpan.Zero;
        }
    }
}
