// The gateway of the played Discord: hello, identify, resume, heartbeats, and events to whom they concern.
using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Discord;

/// <param name="Kind">«identify» or «resume».</param>
/// <param name="Path">Where the client connected.</param>
public sealed record Handshake(string Kind, string Path, JsonObject Data, TimeSpan At);

/// <summary>Thread-safe.</summary>
internal sealed class PlayedGateway
{
    private const int GuildMessages = 1 << 9;
    private const int DirectMessages = 1 << 12;
    private const int MessageContent = 1 << 15;

    private readonly DiscordWorld _world;
    private readonly Func<string> _address;
    private readonly ConcurrentDictionary<string, PlayedSession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<GatewayLink, bool> _links = new();
    private readonly ConcurrentQueue<Handshake> _handshakes = new();
    private readonly System.Threading.Channels.Channel<GatewayLink> _arrived = Channel.CreateUnbounded<GatewayLink>();
    private readonly long _start;

    public PlayedGateway(DiscordWorld world, Func<string> address)
    {
        (_world, _address) = (world, address);
        _start = world.Options.Time.GetTimestamp();
        world.Happened = Tell;
    }

    public IReadOnlyList<Handshake> Handshakes => [.. _handshakes];

    public IReadOnlyCollection<GatewayLink> Links => [.. _links.Keys];

    /// <summary>The first identify is refused with this close code; null: it is taken.</summary>
    public int? RefuseIdentifyWith { get; set; }

    /// <summary>How many identifies get opcode 9 instead of READY.</summary>
    public int InvalidIdentifies { get; set; }

    /// <summary>How many resumes get opcode 9.</summary>
    public int InvalidResumes { get; set; }

    /// <summary>How many connections get no hello.</summary>
    public int SilentConnections { get; set; }

    public ValueTask<GatewayLink> NextLinkAsync(CancellationToken cancellationToken) => _arrived.Reader.ReadAsync(cancellationToken);

    /// <summary>As after a long outage: no session can be resumed any more.</summary>
    public void ForgetSessions() => _sessions.Clear();

    public async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var link = new GatewayLink(socket, context.Request.Path + context.Request.QueryString, context.Request.Headers.UserAgent.ToString(), _world.Options.FragmentSize);
        _links[link] = true;
        _arrived.Writer.TryWrite(link);
        try
        {
            if (SilentConnections > 0) SilentConnections--;
            else if (_world.Options.AnswersByItself) await link.SendAsync(Payloads.Hello(_world.Options.HeartbeatInterval));
            await link.ReadAsync((name, payload) => CameAsync(link, name, payload));
        }
        finally
        {
            _links.TryRemove(link, out _);
            link.Session?.Leave(link);
        }
    }

    private async Task CameAsync(GatewayLink link, string name, JsonObject payload)
    {
        var data = payload["d"] as JsonObject ?? [];
        if (name is "identify" or "resume") _handshakes.Enqueue(new Handshake(name, link.Path, (JsonObject)data.DeepClone(), _world.Options.Time.GetElapsedTime(_start)));
        if (!_world.Options.AnswersByItself) return;
        switch (name)
        {
            case "heartbeat":
                if (link.AnswersBeats) await link.SendAsync(11);
                break;
            case "identify" when link.Session is not null:
                await link.CloseAsync(4005);
                break;
            case "identify":
                await IdentifyAsync(link, data);
                break;
            case "resume":
                await ResumeAsync(link, data);
                break;
            case "presence":
                break;
            default:
                await link.CloseAsync(4001);
                break;
        }
    }

    private async Task IdentifyAsync(GatewayLink link, JsonObject data)
    {
        if (RefuseIdentifyWith is { } code)
        {
            await link.CloseAsync(code);
            return;
        }

        if ((string?)data["token"] != _world.Options.Token && (string?)data["token"] != $"Bot {_world.Options.Token}")
        {
            await link.CloseAsync(4004);
            return;
        }

        if (data["intents"] is null || data["properties"] is not JsonObject properties || properties["os"] is null || properties["browser"] is null || properties["device"] is null)
        {
            await link.CloseAsync(4002);
            return;
        }

        if (!_world.Options.HasContentIntent && ((int)data["intents"]! & MessageContent) != 0)
        {
            await link.CloseAsync(4014);
            return;
        }

        if (InvalidIdentifies > 0)
        {
            InvalidIdentifies--;
            await link.SendAsync(9, false);
            return;
        }

        var shard = data["shard"] as JsonArray ?? [0, 1];
        var session = new PlayedSession(Guid.NewGuid().ToString("n"), (int)shard[0]!, (int)shard[1]!, (int)data["intents"]!);
        session.Use(link);
        link.Session = session;
        var guilds = _world.Guilds.Where(guild => session.Hears(guild.Id)).ToList();
        await session.TellAsync("READY", new JsonObject
        {
            ["v"] = 10,
            ["user"] = _world.Bot.DeepClone(),
            ["guilds"] = new JsonArray([.. guilds.Select(guild => new JsonObject { ["id"] = guild.Id, ["unavailable"] = true })]),
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = $"{_address()}/gateway/resume",
            ["shard"] = new JsonArray((int)shard[0]!, (int)shard[1]!),
            ["application"] = new JsonObject { ["id"] = _world.ApplicationId, ["flags"] = 0 },
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["_trace"] = new JsonArray(),
        });

        // From here on it hears what happens.
        _sessions[session.Id] = session;
        foreach (var guild in guilds) await session.TellAsync("GUILD_CREATE", Payloads.Guild(guild, _world.Bot));
    }

    private async Task ResumeAsync(GatewayLink link, JsonObject data)
    {
        if (InvalidResumes > 0)
        {
            InvalidResumes--;
            await link.SendAsync(9, false);
            return;
        }

        if ((string?)data["token"] != _world.Options.Token)
        {
            await link.CloseAsync(4004);
            return;
        }

        if (!_sessions.TryGetValue((string?)data["session_id"] ?? "", out var session))
        {
            await link.SendAsync(9, false);
            return;
        }

        link.Session = session;
        if (!await session.ResumeAsync(link, (int?)data["seq"] ?? 0)) await link.CloseAsync(4007);
    }

    // Whoever did not ask for the words of others is told of messages without them.
    private void Tell(string name, string? guild, Func<bool, JsonObject> data)
    {
        foreach (var session in _sessions.Values)
        {
            if (!session.Hears(guild)) continue;
            if (name.StartsWith("MESSAGE_", StringComparison.Ordinal) && (session.Intents & (guild is null ? DirectMessages : GuildMessages)) == 0) continue;
            _ = session.TellAsync(name, data((session.Intents & MessageContent) != 0));
        }
    }
}
