// What went wrong, in one line: broken surroundings are named with the way out, a defect by its type.
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using NewsBot.Settings;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

internal static class Failures
{
    /// <summary>Set to 1, a defect also prints its stack trace.</summary>
    public const string TraceVariable = "NEWSBOT_TRACE";

    /// <summary>The one line for an exception.</summary>
    public static string Describe(Exception exception) => Streams.OneLine(exception switch
    {
        AggregateException { InnerExceptions: [var only] } => Describe(only),
        UsageException or RefusedException or SettingsException or WordTableException or ArticleException or DataFolderException or BrokenLogException => exception.Message,
        OptionsValidationException wrong => string.Join(" ", wrong.Failures),
        OperationCanceledException => "Stopped before it was done.",
        JsonException => $"The JSON is malformed: {exception.Message}",
        UnauthorizedAccessException => $"{exception.Message} Give this user the right to it, or choose another place.",
        FileNotFoundException or DirectoryNotFoundException => $"{exception.Message} Check the path.",
        IOException => $"{exception.Message} Nothing acknowledged is lost; make room or mend the disk, then try again.",
        _ => $"{exception.GetType().Name}: {exception.Message} This is a defect of the program; set {TraceVariable}=1 and run it again to see where.",
    });

    public static void Report(Exception exception, TextWriter error, bool trace)
    {
        error.WriteLine(Describe(exception));
        if (trace) error.WriteLine(exception);
    }
}
