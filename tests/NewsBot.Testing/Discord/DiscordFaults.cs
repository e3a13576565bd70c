// What goes wrong on the REST side of the played Discord, as a test orders it.
namespace NewsBot.Testing.Discord;

/// <summary>One answer that is not the usual one.</summary>
/// <param name="Status">0 breaks the connection.</param>
/// <param name="IsDone">What was asked is done all the same.</param>
public sealed record DiscordFault(int Status, string Body = "", bool IsDone = false)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A 429 as Discord words it.</summary>
    /// <param name="scope">user, shared or global.</param>
    public static DiscordFault TooMany(double seconds, string scope) => new(
        429,
        FormattableString.Invariant($$"""{"message":"You are being rate limited.","retry_after":{{seconds}},"global":{{(scope == "global" ? "true" : "false")}}}"""))
    {
        Headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Retry-After"] = FormattableString.Invariant($"{Math.Ceiling(seconds)}"),
            ["X-RateLimit-Scope"] = scope,
            ["Content-Type"] = "application/json",
        },
    };
}

/// <summary>Thread-safe.</summary>
public sealed class DiscordFaults
{
    private readonly Lock _lock = new();
    private readonly List<(string Route, DiscordFault Fault)> _waiting = [];

    /// <summary>The next request whose «METHOD path» contains this gets the fault.</summary>
    public void Next(string route, DiscordFault fault)
    {
        lock (_lock) _waiting.Add((route, fault));
    }

    internal DiscordFault? Take(string route)
    {
        lock (_lock)
        {
            var place = _waiting.FindIndex(one => route.Contains(one.Route, StringComparison.Ordinal));
            if (place < 0) return null;
            var fault = _waiting[place].Fault;
            _waiting.RemoveAt(place);
            return fault;
        }
    }
}
