// Everything that works on one data folder, put together once: storage, knowledge, answers.
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Conversation;
using NewsBot.Conversation.Limits;
using NewsBot.Conversation.Moderating;
using NewsBot.Discord;
using NewsBot.Knowledge;
using NewsBot.Settings;
using NewsBot.Storage;
using NewsBot.Storage.LiteDb;
using NewsBot.Telegram;
using Talk = NewsBot.Conversation.Conversation;

namespace NewsBot.Composition;

/// <summary>Open over a data folder that this process owns. Disposing closes the store; the folder stays the caller's.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private Newsroom(LiteDbStore store, Analyzer analyzer, Answerer answerer, KnowledgeBase knowledge, NewsBotOptions options, TimeProvider clock, ILoggerFactory logs)
    {
        Store = store;
        Analyzer = analyzer;
        Answerer = answerer;
        Knowledge = knowledge;
        Options = options;
        Clock = clock;
        Logs = logs;
        Frequent = new FrequentQuestions(store, analyzer, answerer.Answer, clock);
        Articles = new ArticleShelf(new ArticleReader(analyzer), knowledge, answerer, logs.CreateLogger<ArticleShelf>());
    }

    public LiteDbStore Store { get; }

    public Analyzer Analyzer { get; }

    public Answerer Answerer { get; }

    public KnowledgeBase Knowledge { get; }

    public NewsBotOptions Options { get; }

    public TimeProvider Clock { get; }

    public ILoggerFactory Logs { get; }

    public ArticleShelf Articles { get; }

    /// <summary>Empty until it is counted.</summary>
    public FrequentQuestions Frequent { get; }

    public UpdateWords UpdateWords => field ??= UpdateWords.Load(Analyzer);

    public ConversationOptions Talking => new()
    {
        StaleAfterDays = Options.StaleAfterDays,
        PerUser = new Allowance(Options.Limits.UserBurst, Options.Limits.UserSeconds),
        PerChat = new Allowance(Options.Limits.ChatBurst, Options.Limits.ChatSeconds),
    };

    public static async Task<Newsroom> OpenAsync(DataFolder folder, NewsBotOptions options, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var clock = new ZonedClock(TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone));
        var analyzer = Analyzer.Load();
        var answerer = Answerer.Load(analyzer);
        var store = await LiteDbStore.OpenAsync(folder.Path, clock, logs.CreateLogger<LiteDbStore>(), cancellationToken);
        try
        {
            var knowledge = await KnowledgeBase.OpenAsync(store, answerer, analyzer, clock, cancellationToken);
            return new Newsroom(store, analyzer, answerer, knowledge, options, clock, logs);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>A conversation over this newsroom; without channels it can only respond, not handle messages.</summary>
    /// <param name="store">What it works on; the newsroom's own store by default.</param>
    public Talk Converse(IReadOnlyList<IChannel> channels, IConversationStore? store = null) =>
        Talk.Load(Analyzer, Answerer.Answer, () => Knowledge.Snapshot, store ?? Store, channels, Talking, Clock, RandomNumberGenerator.Fill, Logs.CreateLogger<Talk>(), Desk);

    /// <summary>What moderators change, and who they are.</summary>
    public Newsdesk Desk => new(
        Knowledge,
        Answerer,
        new ArticleReader(Analyzer),
        new Moderators(Moderators(Options), Talking.OperatorChannels),
        [.. Places(TelegramChannel.ChannelName, [Options.Telegram.ModeratorsChat]), .. Places(DiscordChannel.ChannelName, [Options.Discord.ModeratorsChannel])],
        [.. Places(TelegramChannel.ChannelName, [Options.Telegram.NewsChannel]), .. Places(DiscordChannel.ChannelName, Options.Discord.NewsChannels)]);

    private static IEnumerable<ChatPlace> Places(string channel, IEnumerable<string> chats) => chats.Where(chat => chat.Length > 0).Select(chat => new ChatPlace(channel, chat));

    private static IReadOnlyList<Moderator> Moderators(NewsBotOptions options) => [.. options.Moderators.Select(entry =>
    {
        var role = entry.Role == "editor" ? ModeratorRole.Editor : ModeratorRole.Reporter;
        if (entry.Telegram.Length > 0) return new Moderator(TelegramChannel.ChannelName, entry.Telegram, IsGroup: false, role);
        return entry.Discord.Length > 0 ? new Moderator(DiscordChannel.ChannelName, entry.Discord, IsGroup: false, role) : new Moderator(DiscordChannel.ChannelName, entry.DiscordRole, IsGroup: true, role);
    })];

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
