// Telegram, played on 127.0.0.1: a strict Bot API, the people who write to the bot, and what goes wrong.
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NewsBot.Testing.Telegram;

/// <summary>Refuses what Telegram refuses, with its codes and words, and checks every call against the published description.</summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    private readonly World _world;
    private readonly Methods _methods;
    private readonly Traffic _traffic = new();
    private readonly Specification _specification = Specification.Read();
    private readonly BotApi _api;
    private readonly UserSide _userSide;
    private readonly FakeTelegramOptions _options;
    private WebApplication? _server;
    private CancellationTokenSource _stopping = new();
    private int _port;

    private FakeTelegram(FakeTelegramOptions options)
    {
        _options = options;
        _world = new World(options);
        _methods = new Methods(_world);
        _api = new BotApi(_world, _methods, Faults, _specification, _traffic);
        _userSide = new UserSide(_world);
        _port = options.Port;
    }

    /// <summary>What the bot takes as the server's address; the same after an outage.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}");

    public string Token => _options.Token;

    /// <summary>The bot's user name, without «@».</summary>
    public string BotUserName => _options.BotUserName;

    public Faults Faults { get; } = new();

    public UpdateQueue Updates => _world.Updates;

    /// <summary>All messages of the bot, oldest first.</summary>
    public IReadOnlyList<SentMessage> Sent => _world.Sent;

    /// <summary>All calls with the right token, oldest first.</summary>
    public IReadOnlyList<ApiRequest> Requests => _traffic.Requests;

    public IReadOnlyList<Violation> Violations => _traffic.Violations;

    /// <summary>False where the published description does not lie beside the repository: then there are no violations.</summary>
    public bool SpecificationChecked => _specification.IsPresent;

    public static Task<FakeTelegram> StartAsync(CancellationToken cancellationToken) => StartAsync(new FakeTelegramOptions(), cancellationToken);

    public static async Task<FakeTelegram> StartAsync(FakeTelegramOptions options, CancellationToken cancellationToken)
    {
        var fake = new FakeTelegram(options);
        await fake.StartAgainAsync(cancellationToken);
        return fake;
    }

    /// <summary>The person of this name; the same one each time.</summary>
    public FakeUser User(string name) => _world.User(name);

    /// <summary>A new small group, in which the bot is already, unless it shall be added.</summary>
    public FakeChat Group(string title, bool withBot = true) => New(ChatKind.Group, title, withBot);

    public FakeChat Supergroup(string title, bool withBot = true) => New(ChatKind.Supergroup, title, withBot);

    /// <summary>A new channel; the bot hears and writes there once it is an administrator.</summary>
    public FakeChat Channel(string title, bool withBot = false) => New(ChatKind.Channel, title, withBot);

    /// <summary>The commands of a scope: default, all_private_chats, chat:ID, ...</summary>
    public IReadOnlyList<SetCommand> Commands(string scope = "default", string language = "") => _methods.Profile.Commands(scope, language);

    /// <summary>An outage: nobody listens any more, open polls break off. What was written stays.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is null) return;
        await _stopping.CancelAsync();
        await _server.StopAsync(cancellationToken);
        await _server.DisposeAsync();
        _server = null;
    }

    /// <summary>The end of an outage, on the same port.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        if (_server is not null) throw new InvalidOperationException($"Telegram is already played at {Address}.");
        _stopping.Dispose();
        _stopping = new CancellationTokenSource();
        var stopping = _stopping.Token;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var server = builder.Build();
        server.Run(context => context.Request.Path.Value?.StartsWith("/bot", StringComparison.Ordinal) == true
            ? _api.AnswerAsync(context, stopping)
            : context.Request.Path.Value?.StartsWith("/file/", StringComparison.Ordinal) == true ? _world.Files.AnswerAsync(context, Token, stopping)
            : _userSide.AnswerAsync(context, stopping));
        await server.StartAsync(cancellationToken);
        _server = server;
        _port = new Uri(server.Urls.First()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _stopping.Dispose();
    }

    private FakeChat New(ChatKind kind, string title, bool withBot)
    {
        var chat = _world.NewChat(kind, title);
        if (withBot) chat.Join();
        return chat;
    }
}
