// How fast a bot may send: 30 a second in all, one a second to a chat after a short burst, 20 a minute to a group.
namespace NewsBot.Testing.Telegram;

/// <summary>The figures are those of Telegram's questions and answers for bots.</summary>
internal sealed class Limits(int chatBurst, TimeProvider time)
{
    private const int ATokenASecond = 30;
    private const int AGroupAMinute = 20;

    private readonly Bucket _token = new(ATokenASecond, ATokenASecond);
    private readonly Dictionary<long, Bucket> _chats = [];
    private readonly Dictionary<long, Queue<DateTimeOffset>> _groups = [];

    /// <summary>Counts a message; returns how long the sender should have waited, or zero.</summary>
    /// <param name="refuses">True does not count a message that comes too early.</param>
    public TimeSpan Count(long chat, bool isGroup, bool refuses)
    {
        var now = time.GetUtcNow();
        if (!_chats.TryGetValue(chat, out var bucket)) _chats[chat] = bucket = new Bucket(chatBurst, 1);
        if (!_groups.TryGetValue(chat, out var minute)) _groups[chat] = minute = new Queue<DateTimeOffset>();
        while (minute.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1)) minute.Dequeue();

        var wait = new[] { _token.Missing(now), bucket.Missing(now), isGroup && minute.Count >= AGroupAMinute ? minute.Peek().AddMinutes(1) - now : TimeSpan.Zero }.Max();
        if (refuses && wait > TimeSpan.Zero) return wait;
        _token.Take();
        bucket.Take();
        minute.Enqueue(now);
        return wait;
    }

    private sealed class Bucket(int size, double aSecond)
    {
        private double _left = size;
        private DateTimeOffset? _filled;

        public TimeSpan Missing(DateTimeOffset now)
        {
            if (_filled is { } last) _left = Math.Min(size, _left + ((now - last).TotalSeconds * aSecond));
            _filled = now;
            return _left >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _left) / aSecond);
        }

        // A sender who does not wait stays one message behind, not for ever.
        public void Take() => _left = Math.Max(0, _left - 1);
    }
}
