// How the client names itself, on REST and on the gateway; Discord refuses clients that do not.
// https://discord.com/developers/docs/reference#user-agent
namespace NewsBot.Discord;

internal static class UserAgent
{
    public static readonly string Text = $"DiscordBot (https://github.com/newsbot/newsbot, {typeof(UserAgent).Assembly.GetName().Version?.ToString(3)})";
}
