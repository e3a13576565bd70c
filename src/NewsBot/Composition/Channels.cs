// Where the bot listens: every platform that has a token; with no token at all, the terminal.
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Conversation;
using NewsBot.Conversation.Moderating;
using NewsBot.Discord;
using NewsBot.Hosting;
using NewsBot.Settings;
using NewsBot.Telegram;
using NewsBot.Terminal;

namespace NewsBot.Composition;

/// <summary>The open channels. Disposing closes their connections.</summary>
internal sealed class Channels : IDisposable
{
    private readonly List<IChannel> _all = [];

    private Channels() { }

    public IReadOnlyList<IChannel> All => _all;

    /// <summary>The terminal, where the bot listens there and a person sits before it: it is greeted.</summary>
    public ConsoleChannel? Greeted { get; private init; }

    public static bool HasPlatform(NewsBotOptions options) => options.Telegram.Token.Length > 0 || options.Discord.Token.Length > 0;

    /// <param name="interactive">A person sits before the streams.</param>
    public static Channels Open(Newsroom newsroom, Streams streams, bool interactive)
    {
        if (HasPlatform(newsroom.Options)) return OfPlatforms(newsroom);
        var console = new ConsoleChannel(streams, Guid.NewGuid().ToString("n"), interactive, newsroom.Clock);
        return new Channels { _all = { console }, Greeted = interactive ? console : null };
    }

    /// <exception cref="RefusedException">The settings ask for what this version does not have.</exception>
    public static void RefuseUnspoken(NewsBotOptions options)
    {
        if (options.Discord is { Token.Length: > 0, Mode: "http" } && options.Web.Listen.Length == 0)
            throw new RefusedException("NewsBot:Discord:Mode is 'http', but NewsBot:Web:Listen is empty: give it an address such as http://127.0.0.1:8080, or set the mode to 'gateway'.");
        if (options.Telegram is { Token.Length: > 0, Mode: "webhook" })
            throw new RefusedException("NewsBot:Telegram:Mode is 'webhook', but this version takes no webhooks yet: set it to 'poll'.");
    }

    /// <summary>The port for what platforms post; null where none is needed.</summary>
    public WebDoor? Door { get; private init; }

    public static double Chance() => RandomNumberGenerator.GetInt32(1 << 30) / (double)(1 << 30);

    public void Dispose()
    {
        foreach (var channel in _all) (channel as IDisposable)?.Dispose();
    }

    private static Channels OfPlatforms(Newsroom newsroom)
    {
        var options = newsroom.Options;
        var discord = options.Discord.Token.Length > 0 ? Discord(newsroom) : null;
        var channels = new Channels { Door = discord is not null && options.Discord.Mode == "http" ? new WebDoor(options.Web.Listen, discord) : null };
        if (options.Telegram.Token.Length > 0) channels._all.Add(Telegram(newsroom));
        if (discord is not null) channels._all.Add(discord);
        return channels;
    }

    private static DiscordChannel Discord(Newsroom newsroom) => new(
        new DiscordSettings(newsroom.Options.Discord.Token, new Uri(newsroom.Options.Discord.ApiUrl), [.. newsroom.Options.Discord.Guilds],
            newsroom.Options.Discord.Mode == "http" ? newsroom.Options.Discord.PublicKey : null)
        {
            NewsChannels = [.. newsroom.Options.Discord.NewsChannels],
        },
        CommandDescription.Load(newsroom.Analyzer),
        newsroom.Options.Moderators.Any(moderator => moderator.Discord.Length > 0 || moderator.DiscordRole.Length > 0)
            ? new DiscordDesk(CommandDescription.LoadDesk(newsroom.Analyzer), DeskForms.Load(newsroom.Desk, newsroom.Analyzer, newsroom.Store, newsroom.Clock, RandomNumberGenerator.Fill))
            : null,
        newsroom.Store,
        newsroom.Store,
        new Suggestions(newsroom.Answerer.Find, newsroom.Frequent).For,
        newsroom.Clock,
        Chance,
        newsroom.Logs.CreateLogger<DiscordChannel>());

    private static TelegramChannel Telegram(Newsroom newsroom) => new(
        new TelegramSettings(newsroom.Options.Telegram.Token, new Uri(newsroom.Options.Telegram.ApiUrl)),
        CommandDescription.Load(newsroom.Analyzer),
        newsroom.Clock,
        Chance,
        newsroom.Logs.CreateLogger<TelegramChannel>(),
        new NewsroomChats(
            long.TryParse(newsroom.Options.Telegram.NewsChannel, CultureInfo.InvariantCulture, out var news) ? news : null,
            newsroom.Options.Moderators.Select(moderator => moderator.Telegram).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal),
            CommandDescription.LoadDesk(newsroom.Analyzer)));
}
