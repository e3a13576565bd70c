// How long the gateway waits for what. Discord's documentation gives most of these; tests make them short.
namespace NewsBot.Discord.Gateway;

internal sealed record GatewayTiming
{
    public static GatewayTiming Documented { get; } = new();

    public TimeSpan ConnectPatience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From the open connection to Hello.</summary>
    public TimeSpan HelloPatience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Between two Identify of one key: one in five seconds.</summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Before a new session after the old one was declared invalid: 1 to 5 seconds, by chance.</summary>
    public TimeSpan ShortestFreshPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestFreshPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After close code 4008, the bot's own haste.</summary>
    public TimeSpan SlowDown { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A connection that was ready for so long counts as good: what comes after begins without a pause.</summary>
    public TimeSpan HeldLongEnough { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan ClosePatience { get; init; } = TimeSpan.FromSeconds(2);
}
