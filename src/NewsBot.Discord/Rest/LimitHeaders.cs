// What an answer says about limits, in its headers and, for a 429, in its body. Odd values say nothing: they are never trusted, never an exception.
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace NewsBot.Discord.Rest;

/// <param name="ResetAfter">Discord counts in seconds with a fraction.</param>
/// <param name="RetryAfter">Null where the answer was no 429, or did not say.</param>
internal sealed record LimitHeaders(string? Bucket, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, bool IsGlobal, bool IsShared)
{
    // What a wait may be at most: an absurd number must not silence the bot for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static LimitHeaders Read(HttpResponseHeaders headers, JsonElement body)
    {
        var scope = Value(headers, "X-RateLimit-Scope");
        return new LimitHeaders(
            Value(headers, "X-RateLimit-Bucket"),
            int.TryParse(Value(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining) ? remaining : null,
            Seconds(Value(headers, "X-RateLimit-Reset-After")),
            Seconds(body.Fraction("retry_after")) ?? Seconds(Value(headers, "Retry-After")),
            scope == "global" || Value(headers, "X-RateLimit-Global") == "true" || body.Flag("global"),
            scope == "shared");
    }

    private static string? Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? Seconds(seconds) : null;

    private static TimeSpan? Seconds(double? seconds) =>
        seconds is >= 0 and < double.PositiveInfinity ? TimeSpan.FromSeconds(Math.Min(seconds.Value, Longest.TotalSeconds)) : null;
}
