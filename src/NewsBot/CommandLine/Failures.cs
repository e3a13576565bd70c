// What went wrong, in one line: broken surroundings are named with the way out, a defect by its type.
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Arabic;
using NewsBot.Conversation;
using NewsBot.Hosting;
using NewsBot.Knowledge;
using NewsBot.Settings;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

internal static class Failures
{
    /// <summary>Set to 1, a defect also prints its stack trace.</summary>
    public const string TraceVariable = "NEWSBOT_TRACE";

    /// <summary>Prints what went wrong and returns the exit code. Articles that are broken together are one line each.</summary>
    /// <param name="trace">Print the stack trace of a defect too.</param>
    public static int Report(Exception exception, TextWriter error, bool trace)
    {
        var lines = exception is RefusedException ? exception.Message.Split('\n') : [Describe(exception)];
        foreach (var line in lines) error.WriteLine(Secrets.Redact(Streams.OneLine(line)));
        if (trace) error.WriteLine(Secrets.Redact(exception.ToString()));
        return exception is UsageException ? ExitCode.Usage : ExitCode.Refused;
    }

    public static string Describe(Exception exception) => Streams.OneLine(exception switch
    {
        AggregateException { InnerExceptions: [var only] } => Describe(only),
        UsageException => $"{exception.Message} (--help shows how the program is used)",
        RefusedException or ChannelException or SettingsException or WordTableException or ArticleException or DataFolderException or BrokenLogException or DerivationException => exception.Message,
        OptionsValidationException wrong => string.Join(" ", wrong.Failures),
        OperationCanceledException => "Stopped before it was done.",
        JsonException => $"The JSON is malformed: {exception.Message}",
        EndOfStreamException or SocketException => $"{exception.Message} See what became of the worker, then try again.",
        UnauthorizedAccessException => $"{exception.Message} Give this user the right to it, or choose another place.",
        FileNotFoundException or DirectoryNotFoundException => $"{exception.Message} Check the path.",
        IOException => $"{exception.Message} Nothing acknowledged is lost; make room or mend the disk, then try again.",
        _ => $"{exception.GetType().Name}: {exception.Message} This is a defect of the program; set {TraceVariable}=1 and run it again to see where.",
    });
}
