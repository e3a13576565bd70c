// What Telegram says about the bot: for whoever checks the settings.
using NewsBot.Conversation;
using NewsBot.Telegram.Api;
using Telegram.Bot;

namespace NewsBot.Telegram;

/// <param name="Name">Without the «@».</param>
/// <param name="ReadsGroups">Privacy mode is off: a group delivers every message, not only commands and replies.</param>
/// <param name="JoinsGroups">It can be taken into groups.</param>
public sealed record BotDescription(string Name, bool ReadsGroups, bool JoinsGroups)
{
    /// <summary>Asks Telegram once.</summary>
    /// <exception cref="ChannelException">It did not answer, or does not know the token.</exception>
    public static async Task<BotDescription> AskAsync(TelegramSettings settings, CancellationToken cancellationToken)
    {
        using var connection = new Connection(settings);
        try
        {
            var me = await connection.Calls.GetMe(cancellationToken);
            return new BotDescription(me.Username ?? "", me.CanReadAllGroupMessages, me.CanJoinGroups);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested && Verdict.Of(problem) is { } verdict)
        {
            throw verdict is Verdict.TokenRefused
                ? TokenRefused()
                : new ChannelException($"Telegram did not answer at {settings.ApiUrl.Host} ({verdict.Why}): check the line and NewsBot:Telegram:ApiUrl, then try again.");
        }
    }

    internal static ChannelException TokenRefused() => new(
        "Telegram does not know the bot's token (NewsBot:Telegram:Token): copy it again from @BotFather (/mybots, API Token), and start again.");
}
