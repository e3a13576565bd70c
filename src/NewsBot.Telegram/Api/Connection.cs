// The two HTTP clients of a bot: one for the long poll, one for everything else.
using Telegram.Bot;

namespace NewsBot.Telegram.Api;

/// <summary>Calls are made once: whether one is repeated is for the update loop and the outbox to decide. Thread-safe.</summary>
internal sealed class Connection : IDisposable
{
    /// <summary>How long Telegram may hold a poll open. The documentation wants a positive number and «short polling for testing only».</summary>
    public static readonly TimeSpan PollTime = TimeSpan.FromSeconds(50);

    // Longer than the poll by what a bad line may add.
    private static readonly TimeSpan PollPatience = PollTime + TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(10);

    // An address that moved is looked up again within this time.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(10);

    // Made by hand, without a factory: a factory's loggers write the address of each request, and the token stands in it.
    private readonly SocketsHttpHandler _handler = new() { ConnectTimeout = ConnectPatience, PooledConnectionLifetime = ConnectionLife };
    private readonly HttpClient _polls;
    private readonly HttpClient _calls;

    public Connection(TelegramSettings settings)
    {
        var options = new TelegramBotClientOptions(settings.Token, settings.ApiUrl.ToString().TrimEnd('/')) { RetryCount = 0 };
        _polls = new HttpClient(_handler, disposeHandler: false) { Timeout = PollPatience };
        _calls = new HttpClient(_handler, disposeHandler: false) { Timeout = CallPatience };
        Polls = new TelegramBotClient(options, _polls);
        Calls = new TelegramBotClient(options, _calls);
    }

    public ITelegramBotClient Polls { get; }

    public ITelegramBotClient Calls { get; }

    public void Dispose()
    {
        _polls.Dispose();
        _calls.Dispose();
        _handler.Dispose();
    }
}
