// How much a connection may send: 120 payloads a minute, of which three are kept for heartbeats.
namespace NewsBot.Discord.Gateway;

/// <summary>Thread-safe.</summary>
internal sealed class SendBudget(TimeProvider clock)
{
    public const int MostInMinute = 120;
    public const int KeptForBeats = 3;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Queue<TimeSpan> _sent = new();

    /// <param name="wait">How long it must wait where it may not be sent now.</param>
    public bool TryTake(bool isBeat, out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            while (_sent.TryPeek(out var oldest) && oldest <= now - Minute) _sent.Dequeue();
            var most = isBeat ? MostInMinute : MostInMinute - KeptForBeats;
            wait = _sent.Count < most ? TimeSpan.Zero : _sent.Peek() + Minute - now;
            if (wait > TimeSpan.Zero) return false;
            _sent.Enqueue(now);
            return true;
        }
    }
}
