// Where the bot listens: every platform that has a token; with no token at all, the terminal.
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Conversation;
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

    public static bool HasPlatform(NewsBotOptions options) => options.Telegram.Token.Length > 0;

    /// <param name="interactive">A person sits before the streams.</param>
    public static Channels Open(Newsroom newsroom, Streams streams, bool interactive)
    {
        if (HasPlatform(newsroom.Options)) return new Channels { _all = { Telegram(newsroom) } };
        var console = new ConsoleChannel(streams, Guid.NewGuid().ToString("n"), interactive, newsroom.Clock);
        return new Channels { _all = { console }, Greeted = interactive ? console : null };
    }

    /// <exception cref="RefusedException">The settings ask for what this version does not have.</exception>
    public static void RefuseUnspoken(NewsBotOptions options)
    {
        if (options.Discord.Token.Length > 0)
            throw new RefusedException("NewsBot:Discord:Token is set, but this version does not speak Discord yet: remove the token.");
        if (options.Telegram is { Token.Length: > 0, Mode: "webhook" })
            throw new RefusedException("NewsBot:Telegram:Mode is 'webhook', but this version takes no webhooks yet: set it to 'poll'.");
    }

    public static double Chance() => RandomNumberGenerator.GetInt32(1 << 30) / (double)(1 << 30);

    public void Dispose()
    {
        foreach (var channel in _all) (channel as IDisposable)?.Dispose();
    }

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
