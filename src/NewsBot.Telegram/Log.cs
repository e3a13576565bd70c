// Everything that the channel logs. Never a user's text, never the token, never an address that holds it.
using Microsoft.Extensions.Logging;

namespace NewsBot.Telegram;

internal static partial class Log
{
    [LoggerMessage(601, LogLevel.Information, "Telegram: listening as @{Name}.")]
    public static partial void Listening(this ILogger log, string name);

    [LoggerMessage(602, LogLevel.Warning, "Telegram cannot be reached ({Why}); trying again in {Seconds} s. Nothing is lost: it keeps messages for 24 hours.")]
    public static partial void NotReached(this ILogger log, string why, int seconds);

    [LoggerMessage(603, LogLevel.Information, "Telegram answers again.")]
    public static partial void Recovered(this ILogger log);

    [LoggerMessage(604, LogLevel.Warning, "Another process polls with this bot's token, so each gets only some of the messages: stop the other one. Trying again in {Seconds} s.")]
    public static partial void OtherPoller(this ILogger log, int seconds);

    [LoggerMessage(605, LogLevel.Warning, "A webhook was set for this bot; it was removed, because NewsBot:Telegram:Mode is 'poll'.")]
    public static partial void WebhookRemoved(this ILogger log);

    [LoggerMessage(606, LogLevel.Warning, "The menu of commands could not be set ({Why}); the commands work without it, and the next start tries again.")]
    public static partial void MenuFailed(this ILogger log, string why);

    [LoggerMessage(607, LogLevel.Warning, "Update {Id} cannot be read by this version and was passed over.")]
    public static partial void UpdateUnreadable(this ILogger log, int? id);

    [LoggerMessage(608, LogLevel.Error, "Updates could not be stored; Telegram keeps them, and they are asked for again in {Seconds} s.")]
    public static partial void NotStored(this ILogger log, int seconds, Exception problem);

    [LoggerMessage(609, LogLevel.Warning, "Telegram asks for patience: {Seconds} s for the chat of {Id}.")]
    public static partial void TooMany(this ILogger log, int seconds, string id);

    [LoggerMessage(610, LogLevel.Debug, "A {Call} that nothing depends on failed ({Why}).")]
    public static partial void CourtesyFailed(this ILogger log, string call, string why);
}
