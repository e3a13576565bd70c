// Five messages in five seconds a channel, with the headers that Discord gives.
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Discord;

/// <summary>Thread-safe.</summary>
internal sealed class MessageLimits(TimeProvider clock)
{
    private const int Most = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (long Start, int Left)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Counts a message; the refusal where it is one too many.</summary>
    public (int Status, JsonNode? Answer)? Refuse(string channel, HttpResponse response)
    {
        var now = clock.GetTimestamp();
        var (start, left) = _buckets.AddOrUpdate(
            channel,
            _ => (now, Most - 1),
            (_, known) => clock.GetElapsedTime(known.Start, now) >= Window ? (now, Most - 1) : (known.Start, known.Left - 1));
        var reset = (Window - clock.GetElapsedTime(start, now)).TotalSeconds;
        response.Headers["X-RateLimit-Bucket"] = "messages-of-a-channel";
        response.Headers["X-RateLimit-Limit"] = $"{Most}";
        response.Headers["X-RateLimit-Remaining"] = $"{Math.Max(0, left)}";
        response.Headers["X-RateLimit-Reset-After"] = reset.ToString("0.000", CultureInfo.InvariantCulture);
        if (left >= 0) return null;
        response.Headers["X-RateLimit-Scope"] = "user";
        response.Headers.RetryAfter = $"{Math.Ceiling(reset)}";
        return (429, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = reset, ["global"] = false });
    }
}
