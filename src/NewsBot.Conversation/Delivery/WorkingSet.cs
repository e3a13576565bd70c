// The pieces of work that a loop has under way, and how it lets them end when it stops.
using Microsoft.Extensions.Logging;

namespace NewsBot.Conversation.Delivery;

/// <summary>Used by one loop; only the pieces themselves run beside it.</summary>
internal sealed class WorkingSet(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(10);

    // A loop also looks without being called: another process, or a row whose time comes, rings no bell.
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(1);

    // What timers can tell apart: a shorter wait would end at once, and the loop would spin.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly HashSet<Task> _running = [];

    public int Count => _running.Count;

    public void Add(Task piece) => _running.Add(piece);

    public void ForgetEnded() => _running.RemoveWhere(piece => piece.IsCompleted);

    /// <summary>Returns when <paramref name="bell"/> rings, a piece ends, or the time is over: a second, or less where <paramref name="longest"/> says so.</summary>
    public async Task WaitAsync(Task bell, TimeSpan? longest, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var time = longest < LookAnyway ? longest.Value : LookAnyway;
        var tick = Task.Delay(time > Shortest ? time : Shortest, clock, enough.Token);
        await Task.WhenAny([bell, tick, .. _running]);
        await enough.CancelAsync();
    }

    /// <summary>Waits for what is under way, at most 10 seconds, then cancels <paramref name="pieces"/>.</summary>
    public async Task DrainAsync(CancellationTokenSource pieces)
    {
        var all = Task.WhenAll(_running);
        using var enough = new CancellationTokenSource();
        if (await Task.WhenAny(all, Task.Delay(DrainTime, clock, enough.Token)) != all)
        {
            ForgetEnded();
            log.StoppedWithWork((int)DrainTime.TotalSeconds, _running.Count);
        }

        await enough.CancelAsync();
        await pieces.CancelAsync();
    }
}
