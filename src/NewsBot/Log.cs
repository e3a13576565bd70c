// Everything that the program itself logs. Never a user's text.
using Microsoft.Extensions.Logging;

namespace NewsBot;

internal static partial class Log
{
    [LoggerMessage(901, LogLevel.Information, "The data folder is {Folder}; {Facts} current facts at revision {Revision}.")]
    public static partial void Opened(this ILogger log, string folder, int facts, long revision);

    [LoggerMessage(902, LogLevel.Information, "Article {Article}: {Added} facts new, {Clarified} reworded, {Proposed} to be decided, {Unchanged} unchanged.")]
    public static partial void ArticleBroughtIn(this ILogger log, string article, int added, int clarified, int proposed, int unchanged);

    [LoggerMessage(903, LogLevel.Warning, "Article {Article} says something else than a person has published: {Proposed} facts wait in /pending for a decision.")]
    public static partial void ArticleDisagrees(this ILogger log, string article, int proposed);

    [LoggerMessage(904, LogLevel.Information, "Listening on {Channels}; commands beside this worker come through {Socket}.")]
    public static partial void Listening(this ILogger log, string channels, string socket);

    [LoggerMessage(905, LogLevel.Debug, "A command from another process broke off: {Why}")]
    public static partial void VerbBroken(this ILogger log, string why);

    [LoggerMessage(906, LogLevel.Information, "Stopped; {Unsent} messages wait to be sent at the next start.")]
    public static partial void Stopped(this ILogger log, int unsent);
}
