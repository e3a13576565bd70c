// What Discord says about the application: for whoever checks the settings.
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord;

/// <param name="Name">The bot's user name.</param>
/// <param name="Application">The application's id; an invitation needs it.</param>
/// <param name="IsPublic">Others may invite it, not only its owner.</param>
/// <param name="ReadsContent">The privileged Message Content intent is enabled; it is not needed.</param>
/// <param name="Guilds">About how many guilds it is in; null where Discord did not say.</param>
public sealed record ApplicationDescription(string Name, string Application, bool IsPublic, bool ReadsContent, long? Guilds)
{
    private const long MessageContent = 1 << 18;
    private const long MessageContentLimited = 1 << 19;

    // View channels, send messages, send in threads, embed links, read history.
    private const long Permissions = (1L << 10) | (1L << 11) | (1L << 14) | (1L << 16) | (1L << 38);

    /// <summary>Opened in a browser, it invites the bot with the permissions that it needs and no other.</summary>
    public string Invitation => $"https://discord.com/oauth2/authorize?client_id={Application}&scope=bot+applications.commands&permissions={Permissions}";

    /// <summary>Asks Discord once.</summary>
    /// <exception cref="ChannelException">It did not answer, or does not know the token.</exception>
    public static async Task<ApplicationDescription> AskAsync(DiscordSettings settings, CancellationToken cancellationToken)
    {
        using var vitals = new Vitals();
        using var rest = new RestClient(settings, vitals, TimeProvider.System, () => 0, NullLogger.Instance);
        switch (await rest.CallAsync(Routes.CurrentApplication, cancellationToken))
        {
            case RestOutcome.Done { Body: var body }:
                return new ApplicationDescription(
                    body.Child("bot")?.Text("username") ?? body.Text("name") ?? "",
                    body.Text("id") ?? "",
                    body.Flag("bot_public"),
                    ((body.Number("flags") ?? 0) & (MessageContent | MessageContentLimited)) != 0,
                    body.Number("approximate_guild_count"));
            case RestOutcome.TokenRefused:
                throw new ChannelException(Ending.OfClose(4004).Why);
            case var failed:
                var why = failed switch
                {
                    RestOutcome.Refused refused => refused.Why,
                    RestOutcome.Broken broken => broken.Why,
                    RestOutcome.NotReached closed => closed.Why,
                    _ => "too many requests",
                };
                throw new ChannelException($"Discord did not answer at {settings.ApiUrl.Host} ({why}): check the line and NewsBot:Discord:ApiUrl, then try again.");
        }
    }
}
