// Asks Discord how the bot stands there, each thing once: for whoever checks the settings.
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord.Looking;

/// <summary>Changes nothing on Discord. What it throws names the way out, and never the token.</summary>
public sealed class Inspection : IDisposable
{
    private const long MessageContent = 1 << 18;
    private const long MessageContentLimited = 1 << 19;

    private readonly DiscordSettings _settings;
    private readonly Vitals _vitals = new();
    private readonly RestClient _rest;

    public Inspection(DiscordSettings settings)
    {
        _settings = settings;
        _rest = new RestClient(settings, _vitals, TimeProvider.System, () => 0, NullLogger.Instance);
    }

    /// <exception cref="ChannelException">Discord did not answer, or does not know the token.</exception>
    public async Task<ApplicationDescription> ApplicationAsync(CancellationToken cancellationToken)
    {
        var user = await AskAsync(Routes.CurrentUser, cancellationToken) ?? throw Unexplained("its user");
        var application = await AskAsync(Routes.CurrentApplication, cancellationToken) ?? throw Unexplained("its application");
        return new ApplicationDescription(
            user.Text("username") ?? "",
            user.Text("id") ?? "",
            application.Text("id") ?? "",
            ((application.Number("flags") ?? 0) & (MessageContent | MessageContentLimited)) != 0,
            application.Number("approximate_guild_count"),
            application.Text("verify_key"),
            application.Text("interactions_endpoint_url"));
    }

    /// <summary>The name of a guild that the bot is in; null where it is not.</summary>
    /// <exception cref="ChannelException">Discord did not answer.</exception>
    public async Task<string?> GuildAsync(string guild, CancellationToken cancellationToken) => (await AskAsync(Routes.Guild(guild), cancellationToken))?.Text("name");

    /// <summary>Null where there is no such channel, or the bot is not in its guild or cannot see it: Discord does not always say which.</summary>
    /// <param name="user">The bot's user id.</param>
    /// <exception cref="ChannelException">Discord did not answer.</exception>
    public async Task<ChannelDescription?> ChannelAsync(string channel, string user, CancellationToken cancellationToken)
    {
        if (await AskAsync(Routes.Channel(channel), cancellationToken) is not { } found) return null;
        var name = found.Text("name") ?? channel;
        if (found.Text("guild_id") is not { } id) return new ChannelDescription(name, Guild: null, Lacking: []);
        if (await AskAsync(Routes.Guild(id), cancellationToken) is not { } guild || await AskAsync(Routes.Member(id, user), cancellationToken) is not { } member) return null;
        return ChannelDescription.Of(name, guild.Text("name") ?? id, PermissionReading.Of(found, guild, member, user));
    }

    public void Dispose()
    {
        _rest.Dispose();
        _vitals.Dispose();
    }

    // Null where Discord says that it is not there, or not for the bot.
    private async Task<JsonElement?> AskAsync(RestCall call, CancellationToken cancellationToken)
    {
        switch (await _rest.CallAsync(call with { IsRepeated = false }, cancellationToken))
        {
            case RestOutcome.Done { Body: var body }:
                return body;
            case RestOutcome.Refused { Status: System.Net.HttpStatusCode.Forbidden or System.Net.HttpStatusCode.NotFound, Code: > 0 }:
                return null;
            case RestOutcome.TokenRefused:
                throw new ChannelException(Ending.OfClose(4004).Why);
            case RestOutcome.Refused refused:
                throw Unanswered(refused.Why);
            case RestOutcome.Broken broken:
                throw Unanswered(broken.Why);
            case RestOutcome.NotReached closed:
                throw Unanswered(closed.Why);
            default:
                throw Unanswered("too many requests");
        }
    }

    private ChannelException Unanswered(string why) =>
        new($"Discord did not answer at {_settings.ApiUrl.Host} ({why}): check the line and NewsBot:Discord:ApiUrl, then try again.");

    private ChannelException Unexplained(string what) => Unanswered($"nothing about {what}");
}
