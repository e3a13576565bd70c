// The part of check that asks Discord: who the bot is, what its owner set up there, and what it can do in the servers and channels that the settings name.
using NewsBot.CommandLine;
using NewsBot.Discord;
using NewsBot.Discord.Looking;
using NewsBot.Settings;

namespace NewsBot.Verbs;

internal sealed class DiscordLooks(NewsBotOptions options)
{
    private const string Part = "discord";

    private readonly DiscordOptions _discord = options.Discord;

    /// <param name="look">Prints what a look says under the name of its part, or what is wrong.</param>
    public async Task RunAsync(Func<string, Func<Task<string>>, Task> look, CancellationToken cancellationToken)
    {
        if (_discord.Token.Length == 0)
        {
            await look(Part, () => Task.FromResult("off, no token is set"));
            return;
        }

        using var inspection = new Inspection(new DiscordSettings(_discord.Token, new Uri(_discord.ApiUrl), [.. _discord.Guilds]));
        ApplicationDescription? bot = null;
        await look(Part, async () => Described(bot = await inspection.ApplicationAsync(cancellationToken)));

        // What is wrong with the whole is not said again of each part.
        if (bot is null) return;
        await look("discord events", () => Task.FromResult(Delivered(bot)));
        foreach (var guild in _discord.Guilds) await look($"discord server {guild}", () => GuildAsync(inspection, bot, guild, cancellationToken));
        if (_discord.ModeratorsChannel is { Length: > 0 } moderators)
            await look($"discord channel {moderators}", () => ModeratorsChannelAsync(inspection, bot, moderators, cancellationToken));
        foreach (var channel in _discord.NewsChannels) await look($"discord channel {channel}", () => NewsChannelAsync(inspection, bot, channel, cancellationToken));
    }

    private string Described(ApplicationDescription bot)
    {
        var guilds = bot.Guilds is { } count ? $" in about {count} guilds;" : "";
        var commands = _discord.Guilds.Count == 0 ? "global" : $"of {_discord.Guilds.Count} guilds";
        return $"{bot.Name},{guilds} it gets commands ({commands}){(_discord.Mode == "http" ? "" : ", mentions, replies to it and direct messages")}; invite it with {bot.Invitation}";
    }

    // No privileged intent is needed, so it is said what comes without one. The gateway and an address for interactions exclude each other.
    private string Delivered(ApplicationDescription bot)
    {
        if (_discord.Mode == "http")
        {
            if (bot.PublicKey is { } key && !string.Equals(key, _discord.PublicKey, StringComparison.OrdinalIgnoreCase))
                throw new RefusedException("NewsBot:Discord:PublicKey is not the key of this application: copy it from the developer portal (General Information, Public Key)");

            // Discord takes the address only from a bot that answers there.
            return bot.Endpoint is { } endpoint
                ? $"commands and buttons are posted to {endpoint}"
                : "Discord knows no address to post to yet: once the bot runs, set it in the developer portal (General Information, Interactions Endpoint URL) to https://YOUR.HOST/discord";
        }

        if (bot.Endpoint is { } set)
        {
            throw new RefusedException(
                $"commands and buttons go to {set} instead of the gateway: empty Interactions Endpoint URL in the developer portal (General Information), or set NewsBot:Discord:Mode to 'http'");
        }

        var showsProposals = _discord.ModeratorsChannel.Length + options.Telegram.ModeratorsChat.Length > 0;
        return (_discord.NewsChannels.Count, bot.ReadsContent) switch
        {
            (0, false) => "other people's messages come without words, and the Message Content intent is off, as it should be",
            (0, true) => "the Message Content intent is enabled, which is not needed",
            (var channels, false) => throw new RefusedException(
                $"NewsBot:Discord:NewsChannels names {channels} channels, but the Message Content intent is off: enable it in the developer portal (Bot, Privileged Gateway Intents), or empty NewsChannels"),
            _ when !showsProposals => "posts of NewsBot:Discord:NewsChannels wait in the list of /pending, and nobody is told of them: set NewsBot:Discord:ModeratorsChannel to have them shown",
            (var channels, true) => $"posts of {channels} channels are proposed to moderators, for which the Message Content intent is enabled",
        };
    }

    private static async Task<string> GuildAsync(Inspection inspection, ApplicationDescription bot, string guild, CancellationToken cancellationToken) =>
        await inspection.GuildAsync(guild, cancellationToken) is { } name
            ? $"the bot is in {name}, which gets the commands"
            : throw new RefusedException($"the bot is not in it: invite it with {bot.Invitation}, or take the id out of NewsBot:Discord:Guilds");

    private static async Task<string> ModeratorsChannelAsync(Inspection inspection, ApplicationDescription bot, string id, CancellationToken cancellationToken)
    {
        var channel = await SeenAsync(inspection, bot, id, "NewsBot:Discord:ModeratorsChannel", cancellationToken);
        return Lacking(channel, ChannelDescription.Send, ChannelDescription.Embed) is { Length: > 0 } lacking
            ? throw new RefusedException($"proposals cannot be shown in {Named(channel)}: give the bot's role {lacking} there (Edit Channel, Permissions)")
            : $"proposals are shown in {Named(channel)}";
    }

    private static async Task<string> NewsChannelAsync(Inspection inspection, ApplicationDescription bot, string id, CancellationToken cancellationToken)
    {
        var channel = await SeenAsync(inspection, bot, id, "NewsBot:Discord:NewsChannels", cancellationToken);
        if (Lacking(channel, ChannelDescription.ReadHistory) is { Length: > 0 } lacking)
            throw new RefusedException($"what was posted in {Named(channel)} while the bot was away cannot be read: give the bot's role {lacking} there (Edit Channel, Permissions)");

        // A newsroom may well want it so.
        return Lacking(channel, ChannelDescription.Send) is { Length: > 0 } silent
            ? $"posts of {Named(channel)} are read; the bot cannot post there, so who asks it there gets no answer (to change that, give its role {silent} there)"
            : $"posts of {Named(channel)} are read, and the bot can post there";
    }

    private static async Task<ChannelDescription> SeenAsync(Inspection inspection, ApplicationDescription bot, string id, string setting, CancellationToken cancellationToken) =>
        await inspection.ChannelAsync(id, bot.User, cancellationToken) is { } channel && Lacking(channel, ChannelDescription.View).Length == 0
            ? channel
            : throw new RefusedException(
                $"the bot cannot see it: see that {setting} holds a channel's id (Copy Channel ID), that the bot is on its server ({bot.Invitation}), and that the bot's role has «{ChannelDescription.View}» there (Edit Channel, Permissions)");

    private static string Lacking(ChannelDescription channel, params IReadOnlyList<string> needed) =>
        string.Join(" and ", needed.Where(one => channel.Lacking.Contains(one, StringComparer.Ordinal)).Select(one => $"«{one}»"));

    private static string Named(ChannelDescription channel) => channel.Guild is { } guild ? $"#{channel.Name} ({guild})" : "a direct chat";
}
