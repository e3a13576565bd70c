// Keeps one shard connected: connects, resumes or begins anew, waits as long as is decent, and stops where nothing can help.
using Microsoft.Extensions.Logging;
using NewsBot.Conversation.Delivery;

namespace NewsBot.Discord.Gateway;

/// <param name="session">What a process before this one left; null begins a session.</param>
internal sealed class Shard(
    string token, ShardId id, Intents intents, Session? session, GatewayAddress address, IdentifyGate gate, Take take, Vitals vitals, TimeProvider clock, GatewayTiming timing, Func<double> chance, ILogger log)
{
    private const string Query = "?v=10&encoding=json";

    // After so many vain tries the address of the session is given up, not the session.
    private const int MostResumeTries = 3;

    private Session? _session = session;
    private volatile GatewayConnection? _connection;
    private int _failures;
    private int _unreached;

    /// <summary>It is connected and in a session.</summary>
    public bool IsReady => _connection?.ReadyAt is not null;

    /// <summary>How long Discord took to answer the last heartbeat; null where it did not yet.</summary>
    public TimeSpan? Latency => _connection?.Latency;

    /// <summary>Runs until cancelled, or until Discord says that it is of no use.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<Ending.Fatal> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var ending = await ConnectAsync(cancellationToken);
                if (ending is Ending.Fatal fatal) return fatal;
                vitals.Reconnected();
                var pause = Pause(ending);
                log.Disconnected(id.Number, ending.Why, pause.TotalSeconds);
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
        catch (TokenRefusedException)
        {
            // The REST interface knows it as well as the gateway.
            return (Ending.Fatal)Ending.OfClose(4004);
        }
    }

    private async Task<Ending> ConnectAsync(CancellationToken cancellationToken)
    {
        var main = _session?.ResumeUrl is { } resume ? resume : await address.GetAsync(cancellationToken);
        using var connection = new GatewayConnection(
            token, id, intents, _session, token => gate.WaitAsync(id.Number, token), take, vitals, clock, timing, chance, log);
        _connection = connection;
        try
        {
            if (!Uri.TryCreate(main.TrimEnd('/') + "/" + Query, UriKind.Absolute, out var uri)) return new Ending.NotReached($"the address of the gateway is none");
            var ending = await connection.RunAsync(uri, cancellationToken);
            Learn(connection, ending);
            return ending;
        }
        finally
        {
            _connection = null;
        }
    }

    private void Learn(GatewayConnection connection, Ending ending)
    {
        _session = connection.Session;
        if (connection.ReadyAt is { } readyAt && clock.GetElapsedTime(readyAt) >= timing.HeldLongEnough) _failures = 0;
        if (ending is Ending.SessionOver) _session = null;
        if (ending is not Ending.NotReached)
        {
            _unreached = 0;
            return;
        }

        if (_session?.ResumeUrl is null) address.Forget();
        else if (++_unreached >= MostResumeTries) (_session, _unreached) = (_session with { ResumeUrl = null }, 0);
    }

    // The first time it goes on at once; whoever fails again and again waits longer and longer.
    private TimeSpan Pause(Ending ending)
    {
        var failures = _failures++;
        var backoff = failures == 0 ? TimeSpan.Zero : Backoff.After(failures) * ((1 + chance()) / 2);
        var decent = ending switch
        {
            Ending.SessionOver { IsHasty: true } => timing.SlowDown,
            Ending.SessionOver => timing.ShortestFreshPause + ((timing.LongestFreshPause - timing.ShortestFreshPause) * chance()),
            _ => TimeSpan.Zero,
        };
        return decent > backoff ? decent : backoff;
    }
}
