// check: looks at settings, storage and knowledge files, and says what is wrong and the way out.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Settings;
using NewsBot.Socket;
using NewsBot.Telegram;

namespace NewsBot.Verbs;

/// <summary>Every part is looked at, also after one was found wrong.</summary>
internal sealed class CheckVerb(Invocation call, Streams streams, Func<IConfiguration> readConfiguration, ILoggerFactory logs)
{
    private bool _wrong;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var options = new NewsBotOptions();
        await LookAsync("settings", () =>
        {
            options = SettingsReader.Check(readConfiguration());
            return Task.FromResult($"time zone {options.TimeZone}, {options.Moderators.Count} moderators");
        });
        await LookAsync("telegram", () => TelegramAsync(options.Telegram, cancellationToken));
        await new DiscordLooks(options).RunAsync(LookAsync, cancellationToken);
        await LookAsync("storage and knowledge", () => LookIntoFolderAsync(options, cancellationToken));
        return _wrong ? ExitCode.Refused : ExitCode.Done;
    }

    // What works in groups depends on a switch at BotFather that nobody sees from here.
    private static async Task<string> TelegramAsync(TelegramOptions options, CancellationToken cancellationToken)
    {
        if (options.Token.Length == 0) return "off, no token is set";
        if (options.Mode == "webhook") throw new RefusedException("NewsBot:Telegram:Mode is 'webhook', but this version takes no webhooks yet: set it to 'poll'.");
        var bot = await BotDescription.AskAsync(new TelegramSettings(options.Token, new Uri(options.ApiUrl)), cancellationToken);
        var groups = (bot.JoinsGroups, bot.ReadsGroups) switch
        {
            (false, _) => "cannot be taken into groups (change it with /setjoingroups at @BotFather)",
            (true, false) => "in groups it gets commands and replies to it (privacy mode is on, as it should be)",
            (true, true) => "in groups it gets every message and answers commands, replies and mentions (privacy mode is off; /setprivacy at @BotFather turns it on)",
        };
        return $"@{bot.Name}, {groups}";
    }

    private async Task<string> LookIntoFolderAsync(NewsBotOptions options, CancellationToken cancellationToken)
    {
        switch (await Ownership.TakeAsync(call.DataFolder, TimeProvider.System, cancellationToken))
        {
            case Ownership.Ours ours:
                using (ours.Folder)
                {
                    await using var newsroom = await Newsroom.OpenAsync(ours.Folder, options, logs, cancellationToken);
                    var articles = newsroom.Articles.ReadFolder(call.ArticlesFolder);
                    newsroom.Converse([]);
                    var knowledge = newsroom.Knowledge.Snapshot;
                    return $"{call.DataFolder}, revision {knowledge.Head.Number}, {knowledge.Newest.Count} facts; {articles.Count} article files can be read";
                }

            case Ownership.Workers worker:
                var verify = Invocation.Parse(["verify", "--data", call.DataFolder], call.DataFolder) ?? call;
                var code = await SocketClient.RunAsync(worker.SocketPath, verify, streams with { Output = TextWriter.Null }, cancellationToken);
                return code == ExitCode.Done
                    ? $"{call.DataFolder}, owned by a running worker (process {worker.Holder.ProcessId}), the chain of revisions is whole"
                    : throw new RefusedException("the running worker found the chain of revisions broken: stop it and restore a backup");
            default:
                throw new InvalidOperationException("A data folder is ours or a worker's.");
        }
    }

    private async Task LookAsync(string part, Func<Task<string>> look)
    {
        try
        {
            await streams.Output.WriteLineAsync($"ok     {part}: {await look()}");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            _wrong = true;
            await streams.Output.WriteLineAsync($"wrong  {part}: {Failures.Describe(problem)}");
        }
    }
}
