// Discord, played on 127.0.0.1: a gateway over real WebSockets, a strict REST interface, people, and what goes wrong.
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NewsBot.Testing.Discord;

/// <summary>Refuses what Discord refuses, with its codes and words, and checks every request against the published description.</summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private readonly DiscordWorld _world;
    private readonly PlayedGateway _gateway;
    private readonly RestApi _api;
    private readonly PlaySide _play;
    private readonly OpenApi _description = OpenApi.Read();
    private readonly FakeDiscordOptions _options;
    private WebApplication? _server;
    private int _port;

    private FakeDiscord(FakeDiscordOptions options)
    {
        _options = options;
        _port = options.Port;
        _world = new DiscordWorld(options);
        _gateway = new PlayedGateway(_world, () => $"ws://127.0.0.1:{_port}");
        _api = new RestApi(_world, Faults, _description, () => $"ws://127.0.0.1:{_port}");
        _play = new PlaySide(_world);
        _world.Server = () => $"http://127.0.0.1:{_port}";
    }

    /// <summary>What the bot takes as the API's address, without the version; the same after an outage.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/api");

    public string Token => _options.Token;

    public string BotId => _world.BotId;

    public string ApplicationId => _world.ApplicationId;

    public DiscordFaults Faults { get; } = new();

    /// <summary>The bot's messages, oldest first, also those that answer interactions.</summary>
    public IReadOnlyList<PlayedMessage> Sent => [.. _world.Messages.Where(message => message.Author == _world.BotId)];

    public IReadOnlyList<PlayedInteraction> Interactions => _world.Interactions;

    /// <summary>All requests, oldest first.</summary>
    public IReadOnlyList<DiscordRequest> Requests => _api.Requests;

    public IReadOnlyList<DiscordViolation> Violations => _api.Violations;

    /// <summary>False where the published description does not lie beside the repository: then it is not checked against.</summary>
    public bool DescriptionChecked => _description.IsPresent;

    /// <summary>Every identify and resume, oldest first.</summary>
    public IReadOnlyList<Handshake> Handshakes => _gateway.Handshakes;

    /// <summary>The open connections.</summary>
    public IReadOnlyCollection<GatewayLink> Links => _gateway.Links;

    public static Task<FakeDiscord> StartAsync(CancellationToken cancellationToken) => StartAsync(new FakeDiscordOptions(), cancellationToken);

    public static async Task<FakeDiscord> StartAsync(FakeDiscordOptions options, CancellationToken cancellationToken)
    {
        var fake = new FakeDiscord(options);
        await fake.StartAgainAsync(cancellationToken);
        return fake;
    }

    /// <summary>The next connection that a client opens, or has opened and nobody asked for.</summary>
    public ValueTask<GatewayLink> NextLinkAsync(CancellationToken cancellationToken) => _gateway.NextLinkAsync(cancellationToken);

    /// <summary>The person of this name; the same one each time.</summary>
    public PlayedUser User(string name) => _world.User(name);

    /// <summary>A new guild with the bot in it. Guilds that are made while the bot is connected are shown at its next session.</summary>
    public PlayedGuild Guild(string name, int channels = 1) => _world.NewGuild(name, channels);

    /// <summary>The commands of a guild, or the global ones.</summary>
    public JsonArray Commands(PlayedGuild? guild = null) => _world.Commands(guild?.Id);

    /// <summary>Messages of one channel, whoever wrote them.</summary>
    public IReadOnlyList<PlayedMessage> In(PlayedChannel channel) => [.. _world.Messages.Where(message => message.Channel == channel)];

    /// <summary>Writes a message of somebody whom the bot must not answer: another bot, a webhook.</summary>
    public void WriteAsMachine(PlayedChannel channel, string text, bool isWebhook)
    {
        var message = new PlayedMessage(_world.Ids.Next(), channel, "1", text, null, [], _options.Time.GetUtcNow());
        var json = Payloads.Message(message, Payloads.User("1", "machine", isBot: true), null, null, [_world.Bot], isOnGateway: true, showsContent: true);
        if (isWebhook) json["webhook_id"] = "1";
        _world.Happened("MESSAGE_CREATE", channel.Guild?.Id, _ => json);
    }

    /// <summary>Says something on every connection.</summary>
    public Task SayAsync(int op, JsonNode? data = null) => Task.WhenAll(Links.Select(link => link.SendAsync(op, data?.DeepClone())));

    public Task CloseAllAsync(int code) => Task.WhenAll(Links.Select(link => link.CloseAsync(code)));

    /// <summary>Every connection breaks.</summary>
    public void DropAll()
    {
        foreach (var link in Links) link.Drop();
    }

    /// <summary>As after a long outage: no session can be resumed any more.</summary>
    public void ForgetSessions() => _gateway.ForgetSessions();

    public void RefuseIdentify(int? code) => _gateway.RefuseIdentifyWith = code;

    /// <summary>So many of the next resumes or identifies get opcode 9.</summary>
    public void Invalidate(int resumes = 0, int identifies = 0) => (_gateway.InvalidResumes, _gateway.InvalidIdentifies) = (resumes, identifies);

    /// <summary>So many of the next connections get no hello.</summary>
    public void StaySilent(int connections) => _gateway.SilentConnections = connections;

    /// <summary>Interactions are no longer told on the gateway: the test delivers them.</summary>
    public void DeliverByHttp() => _world.IsByHttp = true;

    /// <summary>An outage: nobody listens any more, connections break. What was written stays.</summary>
    public async Task StopAsync()
    {
        if (_server is null) return;
        DropAll();
        await _server.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
        _server = null;
    }

    /// <summary>The end of an outage, on the same port.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        if (_server is not null) throw new InvalidOperationException($"Discord is already played at {Address}.");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var server = builder.Build();
        server.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        server.Run(context => context switch
        {
            { WebSockets.IsWebSocketRequest: true } => _gateway.ServeAsync(context),
            _ when context.Request.Path.StartsWithSegments("/api/v10", StringComparison.Ordinal) => _api.AnswerAsync(context),
            _ when _world.File(context.Request.Path) is { } file => context.Response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask(),
            _ => _play.AnswerAsync(context),
        });
        await server.StartAsync(cancellationToken);
        _server = server;
        _port = new Uri(server.Urls.First()).Port;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
