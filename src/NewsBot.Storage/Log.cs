// Every log line of the stores.
using Microsoft.Extensions.Logging;

namespace NewsBot.Storage;

internal static partial class Log
{
    [LoggerMessage(501, LogLevel.Information, "The journal of an interrupted write held {Pages} pages; they were written into the database.")]
    public static partial void JournalApplied(ILogger logger, int pages);

    [LoggerMessage(502, LogLevel.Warning, "The database could not be written, so {Pages} pages wait in the journal. They are durable there: {Reason}")]
    public static partial void PagesOwed(ILogger logger, int pages, string reason);

    [LoggerMessage(503, LogLevel.Warning, "A refused write could not be cleared away: {Reason}")]
    public static partial void UndoFailed(ILogger logger, string reason);

    [LoggerMessage(504, LogLevel.Information, "A group of {Count} writes was refused; nothing of it is stored: {Reason}")]
    public static partial void GroupRefused(ILogger logger, int count, string reason);

    [LoggerMessage(505, LogLevel.Information, "The database was opened anew after a failure.")]
    public static partial void Reopened(ILogger logger);

    [LoggerMessage(506, LogLevel.Warning, "The end of revisions.jsonl was cut off after revision {Last}: {Bytes} bytes of a write that was never acknowledged.")]
    public static partial void TailCut(ILogger logger, long last, long bytes);

    [LoggerMessage(507, LogLevel.Warning, "Revisions {First} to {Last} were missing in revisions.jsonl and were written there from the database.")]
    public static partial void FileCompleted(ILogger logger, long first, long last);

    [LoggerMessage(508, LogLevel.Warning, "Revisions {First} to {Last} were missing in the database and were written there from revisions.jsonl.")]
    public static partial void DatabaseCompleted(ILogger logger, long first, long last);

    [LoggerMessage(509, LogLevel.Warning, "The head of the log could not be noted in newsbot.head; it is noted with the next revision: {Reason}")]
    public static partial void HeadNotNoted(ILogger logger, string reason);

    [LoggerMessage(510, LogLevel.Information, "Opened {Folder}: {Revisions} revisions, {Waiting} messages waiting, {Unsent} parts unsent.")]
    public static partial void Opened(ILogger logger, string folder, long revisions, int waiting, int unsent);

    [LoggerMessage(511, LogLevel.Warning, "newsbot.head was missing and is written anew, at revision {Number}.")]
    public static partial void HeadMissing(ILogger logger, long number);
}
