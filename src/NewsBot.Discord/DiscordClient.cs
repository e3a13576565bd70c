// The client alone: the REST interface, and a connection to the gateway a shard. Knows nothing of messages and their meaning.
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord;

internal sealed class DiscordClient : IDisposable
{
    private readonly DiscordSettings _settings;
    private readonly GatewayTiming _timing;
    private readonly TimeProvider _clock;
    private readonly Func<double> _chance;
    private readonly ILogger _log;
    private readonly IdentifyGate _gate;
    private readonly GatewayAddress _address;
    private volatile Shard[] _shards = [];

    public DiscordClient(DiscordSettings settings, TimeProvider clock, GatewayTiming timing, Func<double> chance, ILogger log)
    {
        (_settings, _timing, _clock, _chance, _log) = (settings, timing, clock, chance, log);
        Rest = new RestClient(settings, Vitals, clock, chance, log);
        _gate = new IdentifyGate(clock, timing, log);
        _address = new GatewayAddress(Rest, _gate, clock, log);
        (Vitals.Latency, Vitals.IsHealthy) = (() => Latency, () => IsReady);
    }

    public RestClient Rest { get; }

    public Vitals Vitals { get; } = new();

    /// <summary>Every shard is in a session.</summary>
    public bool IsReady => _shards is { Length: > 0 } shards && shards.All(shard => shard.IsReady);

    /// <summary>How long the slowest shard's last heartbeat took.</summary>
    public TimeSpan? Latency => _shards.Max(shard => shard.Latency);

    /// <summary>Runs until cancelled, or until Discord says that it is of no use.</summary>
    /// <param name="open">What a shard begins with and where its events go.</param>
    public async Task<Ending.Fatal> RunAsync(Func<ShardId, Task<(Session? Session, Take Take)>> open, CancellationToken cancellationToken)
    {
        try
        {
            await _address.GetAsync(cancellationToken);
        }
        catch (TokenRefusedException)
        {
            return (Ending.Fatal)Ending.OfClose(4004);
        }

        var shards = new List<Shard>();
        for (var number = 0; number < _address.Shards; number++)
        {
            var id = new ShardId(number, _address.Shards);
            var (session, take) = await open(id);
            shards.Add(new Shard(_settings.Token, id, _settings.Intents, session, _address, _gate, take, Vitals, _clock, _timing, _chance, _log));
        }

        _shards = [.. shards];
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = shards.Select(shard => shard.RunAsync(together.Token)).ToArray();

        // What is fatal to one is fatal to all: token, intents, number of shards.
        var first = await Task.WhenAny(running);
        await together.CancelAsync();
        await Task.WhenAll(running.Select(shard => ((Task)shard).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)));
        return await first;
    }

    public void Dispose()
    {
        Vitals.Dispose();
        Rest.Dispose();
    }
}
