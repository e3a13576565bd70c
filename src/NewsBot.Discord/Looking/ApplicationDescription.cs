// What Discord says about the bot: for whoever checks the settings.
namespace NewsBot.Discord.Looking;

/// <param name="Name">The bot's user name.</param>
/// <param name="User">The bot's user id.</param>
/// <param name="Application">The application's id; an invitation needs it.</param>
/// <param name="ReadsContent">The privileged Message Content intent is enabled; it is not needed.</param>
/// <param name="Guilds">About how many guilds it is in; null where Discord did not say.</param>
/// <param name="PublicKey">What signs interactions by HTTP, in hexadecimal digits; null where Discord did not say.</param>
/// <param name="Endpoint">Where Discord posts interactions instead of telling them on the gateway; null where nothing is set.</param>
public sealed record ApplicationDescription(string Name, string User, string Application, bool ReadsContent, long? Guilds, string? PublicKey, string? Endpoint)
{
    /// <summary>Opened in a browser, it invites the bot with the permissions that it needs and no other.</summary>
    public string Invitation => $"https://discord.com/oauth2/authorize?client_id={Application}&scope=bot+applications.commands&permissions={(long)Permissions.Needed}";
}
