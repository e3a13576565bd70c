// One connection to the gateway, from the handshake to its end: says hello, begins or resumes a session, hands over events.
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace NewsBot.Discord.Gateway;

/// <summary>Runs once.</summary>
/// <param name="session">What is to be resumed; null begins a session.</param>
/// <param name="identifying">Returns when a session may be begun.</param>
internal sealed class GatewayConnection(
    string token, ShardId shard, Intents intents, Session? session, Func<CancellationToken, Task> identifying, Take take, Vitals vitals, TimeProvider clock, GatewayTiming timing, Func<double> chance, ILogger log) : IDisposable
{
    private readonly GatewaySocket _socket = new(clock, timing);
    private readonly bool _isResuming = session is not null;
    private Heart? _heart;
    private Ending? _verdict;
    private int _replayed;

    /// <summary>The session as it stands after the last event that was taken over.</summary>
    public Session? Session { get; private set; } = session;

    /// <summary>When READY or RESUMED came, as a timestamp; null before.</summary>
    public long? ReadyAt { get; private set; }

    public TimeSpan? Latency => _heart?.Latency;

    /// <exception cref="OperationCanceledException">Cancelled; the connection is closed so that the session can be resumed.</exception>
    public async Task<Ending> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.ConnectAsync(address, cancellationToken);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested && problem is System.Net.WebSockets.WebSocketException or OperationCanceledException)
        {
            return new Ending.NotReached(problem is OperationCanceledException ? "no connection in time" : $"no connection ({problem.GetBaseException().GetType().Name})");
        }

        using var living = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var hello = new CancellationTokenSource(timing.HelloPatience, clock);
        await using var late = hello.Token.Register(() => End(new Ending.Resumable("no hello in time")));
        var beating = Task.CompletedTask;
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(living.Token);
                if (received.Body is not { } frame) return _verdict ?? Ending.OfClose(received.CloseCode);
                if (Read(frame) is not { } payload) continue;
                if (payload.Number("op") == Opcode.Hello)
                {
                    hello.CancelAfter(Timeout.InfiniteTimeSpan);
                    if (_heart is not null) continue;
                    beating = Greet(payload, living.Token);
                    await IntroduceAsync(living.Token);
                }
                else if (await HandleAsync(payload, living.Token) is { } ending)
                {
                    await _socket.CloseAsync();
                    return ending;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await _socket.CloseAsync();
            throw;
        }
        finally
        {
            await living.CancelAsync();
            await beating.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    public void Dispose() => _socket.Dispose();

    private Task Greet(JsonElement payload, CancellationToken cancellationToken)
    {
        var interval = TimeSpan.FromMilliseconds(Math.Max(1, payload.Child("d", "heartbeat_interval") is { } number && number.TryGetDouble(out var value) ? value : 41_250));
        _heart = new Heart(_socket, () => Session?.Sequence, () => End(new Ending.Resumable("a heartbeat was not answered")), clock, chance);
        return _heart.RunAsync(interval, cancellationToken);
    }

    private async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        if (Session is { } known)
        {
            await _socket.SendAsync(Payloads.Resume(token, known), isBeat: false, cancellationToken);
            return;
        }

        await identifying(cancellationToken);
        vitals.Identified();
        await _socket.SendAsync(Payloads.Identify(token, shard, intents), isBeat: false, cancellationToken);
    }

    private async Task<Ending?> HandleAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        switch (payload.Number("op"))
        {
            case Opcode.Dispatch:
                await DispatchAsync(payload, cancellationToken);
                return null;
            case Opcode.Heartbeat when _heart is not null:
                await _heart.BeatAsync(cancellationToken);
                return null;
            case Opcode.HeartbeatAck:
                _heart?.Answered();
                return null;
            case Opcode.Reconnect:
                return new Ending.Resumable("Discord asked to reconnect");
            case Opcode.InvalidSession when payload.Flag("d"):
                return new Ending.Resumable("the session was invalid for now");
            case Opcode.InvalidSession:
                return new Ending.SessionOver("the session is no longer valid");
            default:
                // Discord adds opcodes and events as it likes.
                return null;
        }
    }

    private async ValueTask DispatchAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        var receivedAt = clock.GetTimestamp();
        var name = payload.Text("t") ?? "";
        var data = payload.Child("d") ?? default;
        var next = name == "READY" ? Begun(data) : Session;
        if (next is null) return;
        next = next with { Sequence = payload.Number("s") ?? next.Sequence };
        if (name is "READY" or "RESUMED") ReadyAt = receivedAt;
        if (name == "RESUMED") Resumed();
        else if (_isResuming && ReadyAt is null) _replayed++;

        // Only what was taken over counts as had: a resume asks for everything after it.
        await take(new GatewayEvent(name, name == "RESUMED" ? JsonSerializer.SerializeToElement(_replayed) : data, next, receivedAt), cancellationToken);
        Session = next;
    }

    private void Resumed()
    {
        vitals.Resumed();
        log.Resumed(shard.Number, _replayed);
    }

    private static Session Begun(JsonElement ready) => new(
        ready.Text("session_id") ?? "",
        ready.Text("resume_gateway_url"),
        0,
        new Identity(ready.Child("user")?.Text("id") ?? "", ready.Child("application")?.Text("id") ?? "", ready.Child("user")?.Text("username") ?? ""));

    // Whoever receives then sees that the connection broke, and finds this to be the reason.
    private void End(Ending ending)
    {
        _verdict ??= ending;
        _ = EndAsync();
    }

    private async Task EndAsync()
    {
        await _socket.CloseAsync();
        _socket.Abort();
    }

    private JsonElement? Read(ReadOnlyMemory<byte> frame)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(frame.Span);
        }
        catch (JsonException)
        {
            log.FrameUnreadable(frame.Length);
            return null;
        }
    }
}

/// <summary>One of the connections that the bot's guilds are divided among.</summary>
internal readonly record struct ShardId(int Number, int Of)
{
    /// <summary>Whether it hears of a guild; what belongs to no guild comes to the first. https://discord.com/developers/docs/events/gateway#sharding</summary>
    public bool Hears(ulong? guild) => (guild is { } id ? (int)((id >> 22) % (ulong)Of) : 0) == Number;
}
