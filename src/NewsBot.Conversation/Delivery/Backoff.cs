// How long to wait before trying again: 1, 2, 4 … 60 seconds.
namespace NewsBot.Conversation.Delivery;

public static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <param name="failures">How often it has failed, from 1.</param>
    public static TimeSpan After(int failures)
    {
        var seconds = Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Longest;
    }
}
