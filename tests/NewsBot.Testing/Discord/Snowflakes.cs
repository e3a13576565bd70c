// Ids that hold their time, as Discord makes them: ever greater.
using System.Globalization;

namespace NewsBot.Testing.Discord;

/// <summary>Thread-safe.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long DiscordEpoch = 1_420_070_400_000;

    private readonly Lock _lock = new();
    private long _last;

    public string Next()
    {
        lock (_lock)
        {
            _last = Math.Max(_last + 1, (clock.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch) << 22);
            return _last.ToString(CultureInfo.InvariantCulture);
        }
    }
}
