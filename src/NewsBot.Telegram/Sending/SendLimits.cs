// Telegram's limits: 30 messages a second in all, one a second in a chat, 20 a minute in a group; and what it asks for beyond them.
// https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
namespace NewsBot.Telegram.Sending;

/// <summary>Counts what was sent within the last minute. Thread-safe.</summary>
internal sealed class SendLimits(TimeProvider clock)
{
    private const int MostInSecond = 30;
    private const int MostInGroupMinute = 20;
    private const int PausesThatMeanAll = 2;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _all = new();
    private readonly Dictionary<long, Queue<DateTimeOffset>> _chats = [];
    private readonly Dictionary<long, DateTimeOffset> _paused = [];
    private DateTimeOffset _swept;

    /// <summary>How many chats are remembered.</summary>
    internal int Remembered => _chats.Count;

    /// <summary>How long a message to the chat must wait; zero: none may go before it.</summary>
    public TimeSpan WaitFor(ChatAddress chat)
    {
        lock (_lock) return Wait(chat, clock.GetUtcNow());
    }

    /// <summary>Counts a message to the chat if it may go now.</summary>
    /// <param name="wait">How long it must wait where it may not.</param>
    public bool TryTake(ChatAddress chat, out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            wait = Wait(chat, now);
            if (wait > TimeSpan.Zero) return false;
            _all.Enqueue(now);
            if (!_chats.TryGetValue(chat.Chat, out var sent)) _chats.Add(chat.Chat, sent = new Queue<DateTimeOffset>());
            sent.Enqueue(now);
            return true;
        }
    }

    /// <summary>Telegram said 429. It does not say whether it means this chat or the bot: where it says so of several chats, it means the bot.</summary>
    public void Pause(ChatAddress chat, TimeSpan time)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            _paused[chat.Chat] = now + time;
        }
    }

    private TimeSpan Wait(ChatAddress chat, DateTimeOffset now)
    {
        var until = now;
        if (_paused.Count(pause => pause.Value > now) >= PausesThatMeanAll) until = Later(until, _paused.Values.Max());
        if (_paused.TryGetValue(chat.Chat, out var paused)) until = Later(until, paused);
        if (_all.Count >= MostInSecond) until = Later(until, _all.ElementAt(_all.Count - MostInSecond) + Second);
        if (!_chats.TryGetValue(chat.Chat, out var sent)) return until - now;
        until = Later(until, sent.Last() + Second);
        if (chat.IsGroup && sent.Count >= MostInGroupMinute) until = Later(until, sent.ElementAt(sent.Count - MostInGroupMinute) + Minute);
        return until - now;
    }

    // At most once a second, so that a busy bot does not spend its time on it.
    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < Second) return;
        _swept = now;
        Forget(_all, now - Second);
        foreach (var (chat, sent) in _chats)
        {
            Forget(sent, now - Minute);
            if (sent.Count == 0) _chats.Remove(chat);
        }

        foreach (var (chat, until) in _paused)
        {
            if (until <= now) _paused.Remove(chat);
        }
    }

    private static void Forget(Queue<DateTimeOffset> sent, DateTimeOffset before)
    {
        while (sent.TryPeek(out var oldest) && oldest <= before) sent.Dequeue();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
