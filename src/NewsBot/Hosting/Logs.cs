// Where logs go: standard error, one line each, for every verb.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace NewsBot.Hosting;

internal static class Logs
{
    /// <param name="configuration">Its section «Logging» has the last word (<c>Logging__LogLevel__Default=Debug</c>).</param>
    public static ILoggingBuilder ToStandardError(this ILoggingBuilder logging, IConfiguration configuration, LogLevel level)
    {
        logging.ClearProviders().SetMinimumLevel(level).AddConfiguration(configuration.GetSection("Logging"));
        logging.AddConsole(console => console.FormatterName = LogLine.FormatterName).AddConsoleFormatter<LogLine, ConsoleFormatterOptions>();
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }
}
