// The command line from the first argument to the exit code: understands, finds who owns the data folder, runs the verb.
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Hosting;
using NewsBot.Settings;
using NewsBot.Socket;
using NewsBot.Storage;
using NewsBot.Terminal;
using NewsBot.Verbs;

namespace NewsBot;

/// <param name="currentFolder">What relative paths start from.</param>
/// <param name="interactive">A person sits before the streams.</param>
internal sealed class Application(Streams streams, string currentFolder, IReadOnlyDictionary<string, string> environment, bool interactive)
{
    private bool Trace => environment.GetValueOrDefault(Failures.TraceVariable) == "1";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            if (Invocation.Parse(arguments, currentFolder) is { } call) return await RunAsync(call, cancellationToken);
            await streams.Output.WriteLineAsync(Syntax.Usage);
            return ExitCode.Done;
        }
        catch (Exception problem)
        {
            return Failures.Report(problem, streams.Error, Trace);
        }
    }

    private async Task<int> RunAsync(Invocation call, CancellationToken cancellationToken)
    {
        // These two work where the settings or the data may be broken.
        if (call.Verb is "check" or "restore")
        {
            using var warnings = LoggerFactory.Create(logging => logging.ToStandardError(new ConfigurationBuilder().Build(), LogLevel.Warning));
            return call.Verb == "check"
                ? await new CheckVerb(call, streams, () => Configuration(call), warnings).RunAsync(cancellationToken)
                : await RestoreVerb.RunAsync(call, streams, warnings.CreateLogger<Application>(), cancellationToken);
        }

        // Before anything is touched, the settings must be sound.
        var configuration = Configuration(call);
        var options = SettingsReader.Check(configuration);
        while (true)
        {
            try
            {
                return await Ownership.TakeAsync(call.DataFolder, TimeProvider.System, cancellationToken) switch
                {
                    Ownership.Ours ours => await OwnAsync(ours.Folder, call, configuration, options, cancellationToken),
                    Ownership.Workers worker when call.Verb == "run" => throw new RefusedException(
                        $"A worker (process {worker.Holder.ProcessId}) is already running on {call.DataFolder}: stop it first, or start this one with another --data DIR."),
                    Ownership.Workers worker => await SocketClient.RunAsync(worker.SocketPath, call, streams, cancellationToken),
                    _ => throw new InvalidOperationException("A data folder is ours or a worker's."),
                };
            }
            catch (SocketException)
            {
                // The worker went away between the knock and the call: knock again.
                await Task.Yield();
            }
        }
    }

    private IConfigurationRoot Configuration(Invocation call) => SettingsReader.Read(AppContext.BaseDirectory, call.DataFolder, environment);

    private async Task<int> OwnAsync(DataFolder folder, Invocation call, IConfiguration configuration, NewsBotOptions options, CancellationToken cancellationToken)
    {
        using var owned = folder;
        using var logs = LoggerFactory.Create(logging => logging.ToStandardError(configuration, LogLevel.Warning));
        await using var newsroom = await Newsroom.OpenAsync(folder, options, logs, cancellationToken);
        if (NewsroomVerbs.ReadsKnowledge(call)) await newsroom.Articles.BringInAsync(call.ArticlesFolder, cancellationToken);
        if (call.Verb != "run") return await new NewsroomVerbs(newsroom).RunAsync(call, streams, cancellationToken);

        RefuseUnspoken("Telegram", options.Telegram.Token);
        RefuseUnspoken("Discord", options.Discord.Token);
        var console = new ConsoleChannel(streams, Guid.NewGuid().ToString("n")[..12], interactive, newsroom.Clock);
        await new Worker(newsroom, folder, configuration, LogLevel.Warning).RunAsync(console, welcome: interactive, cancellationToken);
        return ExitCode.Done;
    }

    private static void RefuseUnspoken(string platform, string token)
    {
        if (token.Length > 0)
            throw new RefusedException($"NewsBot:{platform}:Token is set, but this version does not speak {platform} yet: remove the token to talk to it in the terminal.");
    }
}
