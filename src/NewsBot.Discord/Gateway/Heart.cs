// Beats on a task of its own, so that a slow handler stops no beat; and sees when nobody answers.
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Gateway;

/// <summary>Of one connection.</summary>
/// <param name="sequence">Of the last event that came in.</param>
/// <param name="silent">Called where a beat was not answered before the next one.</param>
/// <param name="chance">A number from 0 up to, but not, 1: bots that were cut off together do not beat together.</param>
internal sealed class Heart(GatewaySocket socket, Func<long?> sequence, Action silent, TimeProvider clock, Func<double> chance)
{
    private long _beatAt;
    private volatile bool _isAnswered = true;

    /// <summary>How long the last answered beat took.</summary>
    public TimeSpan? Latency { get; private set; }

    /// <summary>Beats until cancelled, or until a beat was not answered.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * chance(), clock, cancellationToken);
        while (true)
        {
            if (!_isAnswered)
            {
                silent();
                return;
            }

            _isAnswered = false;
            _beatAt = clock.GetTimestamp();
            if (!await BeatAsync(cancellationToken)) return;
            await Task.Delay(interval, clock, cancellationToken);
        }
    }

    /// <summary>Beats at once: the gateway may ask for it.</summary>
    public Task<bool> BeatAsync(CancellationToken cancellationToken) =>
        socket.SendAsync(new JsonObject { ["op"] = Opcode.Heartbeat, ["d"] = sequence() }, isBeat: true, cancellationToken);

    public void Answered()
    {
        if (!_isAnswered) Latency = clock.GetElapsedTime(_beatAt);
        _isAnswered = true;
    }
}
