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
using NewsBot.Verbs;

namespace NewsBot;

/// <param name="currentFolder">What relative paths start from.</param>
/// <param name="interactive">A person sits before the streams.</param>
internal sealed class Application(Streams streams, string currentFolder, IReadOnlyDictionary<string, string> environment, bool interactive)
{
    private const int MostKnocks = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

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
        if (call.Verb == "discord-probe") return await DiscordProbeVerb.RunAsync(call, streams, Configuration(call), cancellationToken);

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
        for (var knocks = 1; ; knocks++)
        {
            switch (await Ownership.TakeAsync(call.DataFolder, TimeProvider.System, cancellationToken))
            {
                case Ownership.Ours ours:
                    return await OwnAsync(ours.Folder, call, configuration, options, cancellationToken);
                case Ownership.Workers worker when call.Verb == "run":
                    throw new RefusedException(
                        $"A worker (process {worker.Holder.ProcessId}) is already running on {call.DataFolder}: stop it first, or start this one with another --data DIR.");
                case Ownership.Workers worker:
                    try
                    {
                        return await SocketClient.RunAsync(worker.SocketPath, call, streams, cancellationToken);
                    }
                    catch (SocketException) when (knocks < MostKnocks)
                    {
                        // It went away between the knock and the call, or is about to.
                        await Task.Delay(Pause, TimeProvider.System, cancellationToken);
                        break;
                    }

                default:
                    throw new InvalidOperationException("A data folder is ours or a worker's.");
            }
        }
    }

    private IConfigurationRoot Configuration(Invocation call) => SettingsReader.Read(AppContext.BaseDirectory, call.DataFolder, environment);

    private async Task<int> OwnAsync(DataFolder folder, Invocation call, IConfiguration configuration, NewsBotOptions options, CancellationToken cancellationToken)
    {
        using var owned = folder;
        // Who serves a platform is watched through its log; who sits at the terminal wants to read answers.
        var level = call.Verb == "run" && Channels.HasPlatform(options) ? LogLevel.Information : LogLevel.Warning;
        using var logs = LoggerFactory.Create(logging => logging.ToStandardError(configuration, level));
        if (call.Verb == "run") return await WorkAsync(folder, call, configuration, options, logs, cancellationToken);
        await using var newsroom = await OpenAsync(folder, call, options, logs, cancellationToken);
        return await new NewsroomVerbs(newsroom).RunAsync(call, streams, cancellationToken);
    }

    private async Task<int> WorkAsync(
        DataFolder folder, Invocation call, IConfiguration configuration, NewsBotOptions options, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        Channels.RefuseUnspoken(options);

        // Announced before anything slow: a second worker is refused at once, and other verbs wait in line.
        using var socket = new SocketServer(folder.Path, logs.CreateLogger<SocketServer>());
        folder.Announce(socket.Path);
        await using var newsroom = await OpenAsync(folder, call, options, logs, cancellationToken);
        using var channels = Channels.Open(newsroom, streams, interactive);
        await new Worker(newsroom, newsroom.Store, channels.All, socket, configuration, channels.Door).RunAsync(channels.Greeted, cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<Newsroom> OpenAsync(DataFolder folder, Invocation call, NewsBotOptions options, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var newsroom = await Newsroom.OpenAsync(folder, options, logs, cancellationToken);
        try
        {
            if (NewsroomVerbs.ReadsKnowledge(call)) await newsroom.Articles.BringInAsync(call.ArticlesFolder, cancellationToken);
            return newsroom;
        }
        catch
        {
            await newsroom.DisposeAsync();
            throw;
        }
    }
}
