// The whole bot in this process: a newsroom over a folder of its own, a reader who writes, an operator who types commands.
using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Conversation;
using NewsBot.Conversation.Delivery;
using NewsBot.Settings;
using NewsBot.Storage;
using NewsBot.Terminal;
using NewsBot.Verbs;

namespace NewsBot.Testing;

/// <summary>Everything is real but the platform: what a reader writes goes through inbox, conversation and outbox of a LiteDB folder.</summary>
public sealed class TestBot : IAsyncDisposable
{
    /// <summary>The chats of those who may change what is known.</summary>
    public const string Editor = "101";
    public const string SecondEditor = "102";
    public const string Reporter = "103";

    private readonly string _home;
    private readonly DataFolder _folder;
    private readonly Newsroom _newsroom;
    private readonly TestChannel _channel = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly InboxWorker _inbox;
    private readonly Task _running;
    private int _messages;

    private TestBot(string home, DataFolder folder, Newsroom newsroom)
    {
        _home = home;
        _folder = folder;
        _newsroom = newsroom;
        var (inboxBell, outboxBell) = (new Doorbell(), new Doorbell());
        _inbox = new InboxWorker(
            newsroom.Store, newsroom.Converse([_channel]), inboxBell, outboxBell, newsroom.Talking, newsroom.Clock, NullLogger<InboxWorker>.Instance);
        var outbox = new OutboxWorker(newsroom.Store, _channel, outboxBell, newsroom.Talking, newsroom.Clock, NullLogger<OutboxWorker>.Instance);
        _running = Task.WhenAll(_inbox.RunAsync(_stop.Token), outbox.RunAsync(_stop.Token));
    }

    /// <summary>A bot that knows the repository's articles and nothing else.</summary>
    public static async Task<TestBot> StartAsync(CancellationToken cancellationToken)
    {
        var bot = await StartEmptyAsync(cancellationToken);
        await bot._newsroom.Articles.BringInAsync(Path.Combine(Repository.Root, "knowledge", "articles"), cancellationToken);
        return bot;
    }

    /// <summary>A bot that knows no article until one is imported.</summary>
    public static async Task<TestBot> StartEmptyAsync(CancellationToken cancellationToken)
    {
        var home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
        var folder = DataFolder.Open(Path.Combine(home, "data"));
        // A conversation on paper is written faster than people type.
        var options = new NewsBotOptions
        {
            Limits = new LimitsOptions { UserBurst = 0, ChatBurst = 0 },
            Moderators =
            [
                new ModeratorOptions { Telegram = Editor, Role = "editor" },
                new ModeratorOptions { Telegram = SecondEditor, Role = "editor" },
                new ModeratorOptions { Telegram = Reporter, Role = "reporter" },
            ],
        };
        return new TestBot(home, folder, await Newsroom.OpenAsync(folder, options, NullLoggerFactory.Instance, cancellationToken));
    }

    /// <summary>The bot's data folder.</summary>
    public string Data => Path.Combine(_home, "data");

    /// <summary>A reader writes in a chat; returns the whole reply as a terminal shows it.</summary>
    public async Task<string> WriteAsync(string text, string chat, CancellationToken cancellationToken)
    {
        var key = $"{_channel.Name}:{Interlocked.Increment(ref _messages)}";
        var reply = _channel.ReplyTo(key);
        await _inbox.AcceptAsync(
            [new IncomingMessage(key, _channel.Name, chat, chat, text, _newsroom.Clock.GetUtcNow(), IsPrivate: true, RepliesTo: null, MessageId: null)], cancellationToken);
        return await reply.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    /// <summary>The operator types a command; returns the exit code, and what it prints with what it complains of.</summary>
    /// <param name="currentFolder">What relative paths start from.</param>
    public async Task<(int Code, string Printed)> RunAsync(IReadOnlyList<string> arguments, string currentFolder, CancellationToken cancellationToken)
    {
        var printed = new StringWriter { NewLine = "\n" };
        try
        {
            var call = Invocation.Parse(arguments, currentFolder) ?? throw new UsageException("A transcript does not ask for help.");
            return (await new NewsroomVerbs(_newsroom).RunAsync(call, new Streams(TextReader.Null, printed, printed), cancellationToken), printed.ToString());
        }
        catch (Exception problem)
        {
            return (Failures.Report(problem, printed, trace: false), printed.ToString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _newsroom.DisposeAsync();
        _folder.Dispose();
        _stop.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    /// <summary>A platform that only remembers what was sent.</summary>
    private sealed class TestChannel : IChannel
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _replies = new(StringComparer.Ordinal);

        // Moderators are known by their ids on a platform.
        public string Name => "telegram";

        public Task<string> ReplyTo(string key) => Reply(key).Task;

        public Task RunAsync(Accept accept, CancellationToken cancellationToken) => Task.CompletedTask;

        public IReadOnlyList<Part> Render(Reply reply) => [new Part(Encoding.UTF8.GetBytes(ConsoleText.Of(reply)))];

        public TimeSpan WaitFor(string chat) => TimeSpan.Zero;

        public Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
        {
            Reply(row.Id[..row.Id.LastIndexOf('#')]).TrySetResult(Encoding.UTF8.GetString(row.Body.Span));
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
        }

        private TaskCompletionSource<string> Reply(string key) =>
            _replies.GetOrAdd(key, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
