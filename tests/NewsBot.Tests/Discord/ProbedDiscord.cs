// A probe against the played Discord, with short waits: what it printed, and how it shook hands.
using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Discord;
using NewsBot.Discord.Gateway;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Tests.Discord;

internal sealed class ProbedDiscord : IAsyncDisposable
{
    public static readonly GatewayTiming Short = new()
    {
        HelloPatience = TimeSpan.FromSeconds(2),
        IdentifyInterval = TimeSpan.FromMilliseconds(20),
        ShortestFreshPause = TimeSpan.FromMilliseconds(60),
        LongestFreshPause = TimeSpan.FromMilliseconds(120),
        SlowDown = TimeSpan.FromMilliseconds(300),
        HeldLongEnough = TimeSpan.Zero,
        ClosePatience = TimeSpan.FromMilliseconds(500),
    };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lines _lines = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly DiscordProbe _probe;
    private readonly Task _running;

    private ProbedDiscord(FakeDiscord discord, string token)
    {
        Discord = discord;
        Channel = discord.Guild("square").Channels[0];
        _probe = new DiscordProbe(new DiscordSettings(token, discord.Address, []), _lines, TimeProvider.System, Short, () => 0.5, NullLogger.Instance);
        _running = _probe.RunAsync(_stop.Token);
    }

    public FakeDiscord Discord { get; }

    public PlayedChannel Channel { get; }

    public Vitals Vitals => _probe.Vitals;

    public IReadOnlyList<string> Printed => _lines.All;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Started, and not waited for.</summary>
    public static async Task<ProbedDiscord> StartAsync(FakeDiscordOptions options, Action<FakeDiscord>? prepare = null)
    {
        var discord = await FakeDiscord.StartAsync(options, Cancel);
        prepare?.Invoke(discord);
        return new ProbedDiscord(discord, discord.Token);
    }

    /// <summary>Started, and READY.</summary>
    public static async Task<ProbedDiscord> ReadyAsync(FakeDiscordOptions? options = null)
    {
        var probed = await StartAsync(options ?? new FakeDiscordOptions());
        await probed.PrintsAsync("READY");
        return probed;
    }

    /// <summary>Waits until so many lines begin so.</summary>
    public Task PrintsAsync(string start, int times = 1) =>
        UntilAsync(() => Printed.Count(line => line.StartsWith(start, StringComparison.Ordinal)) >= times, $"«{start}» {times} times");

    public async Task UntilAsync(Func<bool> holds, string what)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (!holds())
        {
            if (enough.IsCancellationRequested) Assert.Fail($"Waited in vain for {what}. Printed: {string.Join(" | ", Printed)}. Handshakes: {string.Join(", ", Discord.Handshakes.Select(one => $"{one.Kind} {one.Path}"))}.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Waits for a handshake, the first being number 0, and says of which kind it is.</summary>
    public async Task<Handshake> HandshakeAsync(int number)
    {
        await UntilAsync(() => Discord.Handshakes.Count > number, $"handshake {number}");
        return Discord.Handshakes[number];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running.WaitAsync(Patience));
        Assert.Empty(Discord.Violations);
        _probe.Dispose();
        _stop.Dispose();
        await Discord.DisposeAsync();
    }

    private sealed class Lines : TextWriter
    {
        private readonly ConcurrentQueue<string> _all = new();

        public override Encoding Encoding => Encoding.UTF8;

        public IReadOnlyList<string> All => [.. _all];

        public override void WriteLine(string? value) => _all.Enqueue(value ?? "");
    }
}
