// Whether Telegram can be reached: every call reports here, and after failures everything pauses together.
using NewsBot.Conversation.Delivery;

namespace NewsBot.Telegram.Api;

/// <summary>Pauses of 1, 2, 4 … 60 seconds, each cut by chance to between half and the whole, so that a thousand bots do not come back in one moment. Thread-safe.</summary>
/// <param name="chance">A number from 0 up to, but not, 1.</param>
internal sealed class ApiHealth(TimeProvider clock, Func<double> chance)
{
    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _until;

    /// <summary>More than one call in a row failed: it is not that one call's fault.</summary>
    public bool IsDown
    {
        get
        {
            lock (_lock) return _failures > 1;
        }
    }

    /// <summary>How long to leave Telegram alone; zero where it answers.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (_lock) return Left;
        }
    }

    private TimeSpan Left => _until - clock.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>True where calls failed before this one.</summary>
    public bool Succeeded()
    {
        lock (_lock)
        {
            var recovered = _failures > 0;
            (_failures, _until) = (0, default);
            return recovered;
        }
    }

    /// <summary>Returns the pause. Calls that were under way together and fail together count as one failure.</summary>
    public TimeSpan Failed()
    {
        lock (_lock)
        {
            if (Left > TimeSpan.Zero) return Left;
            _until = clock.GetUtcNow() + (Backoff.After(++_failures) * ((1 + chance()) / 2));
            return Left;
        }
    }
}
