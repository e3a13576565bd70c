// Everything that the program itself logs. Never a user's text.
using Microsoft.Extensions.Logging;

namespace NewsBot;

internal static partial class Log
{
    [LoggerMessage(901, LogLevel.Information, "At revision {Revision}, listening on {Channels}; commands beside this worker come through {Socket}.")]
    public static partial void Opened(this ILogger log, long revision, string channels, string socket);

    [LoggerMessage(902, LogLevel.Information, "Article {Article}: {Added} facts new, {Clarified} reworded, {Proposed} to be decided, {Unchanged} unchanged.")]
    public static partial void ArticleBroughtIn(this ILogger log, string article, int added, int clarified, int proposed, int unchanged);

    [LoggerMessage(903, LogLevel.Warning, "Article {Article} says something else than a person has published: {Proposed} facts wait in /pending for a decision.")]
    public static partial void ArticleDisagrees(this ILogger log, string article, int proposed);

    [LoggerMessage(905, LogLevel.Debug, "A command from another process broke off: {Why}")]
    public static partial void VerbBroken(this ILogger log, string why);

    [LoggerMessage(906, LogLevel.Information, "Stopped; {Unsent} messages wait to be sent at the next start.")]
    public static partial void Stopped(this ILogger log, int unsent);

    [LoggerMessage(907, LogLevel.Information, "{Count} expired or settled rows were cleared away.")]
    public static partial void Swept(this ILogger log, int count);

    [LoggerMessage(908, LogLevel.Warning, "Expired rows could not be cleared away and stay until the next hour: {Why}")]
    public static partial void SweepFailed(this ILogger log, string why);

    [LoggerMessage(909, LogLevel.Warning, "Whoever waits for an answer is not told yet, and will be: {Why}")]
    public static partial void ChangeNotTold(this ILogger log, string why);

    [LoggerMessage(910, LogLevel.Critical, "The channel {Channel} stopped, the others go on: {Why}")]
    public static partial void ChannelStopped(this ILogger log, string channel, string why);

    [LoggerMessage(911, LogLevel.Warning, "What readers ask most could not be counted; the count before it stays: {Why}")]
    public static partial void QuestionsNotCounted(this ILogger log, string why);
}
