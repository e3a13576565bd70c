// Everything that conversations log. Never a user's text.
using Microsoft.Extensions.Logging;

namespace NewsBot.Conversation;

internal static partial class Log
{
    [LoggerMessage(301, LogLevel.Warning, "Message {Key} failed at attempt {Attempt}; it will be tried again.")]
    public static partial void MessageFailed(this ILogger log, string key, int attempt, Exception problem);

    [LoggerMessage(302, LogLevel.Error, "Message {Key} failed {Attempt} times and was set aside; its sender got an apology.")]
    public static partial void MessageSetAside(this ILogger log, string key, int attempt, Exception problem);

    [LoggerMessage(303, LogLevel.Error, "The store cannot write; nothing is lost, and it is tried again until there is room.")]
    public static partial void StoreFailed(this ILogger log, Exception problem);

    [LoggerMessage(304, LogLevel.Information, "The store writes again.")]
    public static partial void StoreRecovered(this ILogger log);

    [LoggerMessage(305, LogLevel.Warning, "Sending {Id} failed at attempt {Attempt}; it will be tried again.")]
    public static partial void SendFailed(this ILogger log, string id, int attempt, Exception problem);

    [LoggerMessage(306, LogLevel.Error, "Sending {Id} failed {Attempt} times; it was given up.")]
    public static partial void SendGivenUp(this ILogger log, string id, int attempt);

    [LoggerMessage(307, LogLevel.Warning, "Whether {Id} arrived is not known ({Why}); it is not repeated.")]
    public static partial void SendUnknown(this ILogger log, string id, string why);

    [LoggerMessage(308, LogLevel.Information, "The chat of {Id} is gone ({Why}).")]
    public static partial void ChatGone(this ILogger log, string id, string why);

    [LoggerMessage(309, LogLevel.Warning, "Still under way after {Seconds} s and left for the next start: {Count} pieces of work.")]
    public static partial void StoppedWithWork(this ILogger log, int seconds, int count);

    [LoggerMessage(310, LogLevel.Error, "{Loop} stumbled and goes on.")]
    public static partial void LoopStumbled(this ILogger log, string loop, Exception problem);

    [LoggerMessage(311, LogLevel.Warning, "Messages older than {Hours} h are left unanswered: {Count} so far.")]
    public static partial void LeftUnanswered(this ILogger log, int hours, long count);

    [LoggerMessage(312, LogLevel.Warning, "{Count} parts for {Channel} were older than {Hours} hours and were dropped, not sent: an answer that late repeats or surprises.")]
    public static partial void LateDropped(this ILogger log, int count, string channel, double hours);

    [LoggerMessage(313, LogLevel.Error, "{Channel} does not take {Id} ({Why}); it was given up.")]
    public static partial void SendRefused(this ILogger log, string id, string channel, string why);

    [LoggerMessage(314, LogLevel.Warning, "{Sender} is no moderator and was refused «{Order}» (message {Key}, {Origin}).")]
    public static partial void ModerationRefused(this ILogger log, string sender, string order, string key, string origin);

    [LoggerMessage(315, LogLevel.Information, "Revision {Revision} was published ({Kind}; repeated: {Repeated}).")]
    public static partial void Published(this ILogger log, long revision, string kind, bool repeated);
}
