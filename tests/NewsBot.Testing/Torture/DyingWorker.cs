// The worker as the program composes it, with a death built in. Nothing in the program itself knows of it.
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Conversation;
using NewsBot.Hosting;
using NewsBot.Settings;
using NewsBot.Socket;
using NewsBot.Storage;

namespace NewsBot.Testing.Torture;

public static class DyingWorker
{
    /// <summary>On Telegram. Runs until it dies, or is asked to stop.</summary>
    /// <param name="api">Where the Bot API is reached.</param>
    /// <param name="editor">The numeric id of an editor; empty for none.</param>
    /// <param name="reporter">The numeric id of a reporter; empty for none.</param>
    public static Task OnTelegramAsync(string path, string api, string token, string editor, string reporter, Death death) => RunAsync(path, death, isSlow: false, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NewsBot__Telegram__Token"] = token,
        ["NewsBot__Telegram__ApiUrl"] = api,
        ["NewsBot__Moderators__0__Telegram"] = editor.Length > 0 ? editor : "1",
        ["NewsBot__Moderators__0__Role"] = "editor",
        ["NewsBot__Moderators__1__Telegram"] = reporter.Length > 0 ? reporter : "2",
        ["NewsBot__Moderators__1__Role"] = "reporter",
    });

    /// <summary>On Discord. Runs until it dies, or is asked to stop.</summary>
    /// <param name="api">Where the REST interface is reached, without the version.</param>
    /// <param name="isSlow">Some commands take so long that they must be put off.</param>
    public static Task OnDiscordAsync(string path, string api, string token, bool isSlow, Death death) => RunAsync(path, death, isSlow, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NewsBot__Discord__Token"] = token,
        ["NewsBot__Discord__ApiUrl"] = api,
        ["NewsBot__Limits__ChatBurst"] = "0",
    });

    private static async Task RunAsync(string path, Death death, bool isSlow, Dictionary<string, string> settings)
    {
        using var stop = new StopSignals();
        var configuration = SettingsReader.Read(AppContext.BaseDirectory, path, settings);
        using var logs = LoggerFactory.Create(logging => logging.ToStandardError(configuration, LogLevel.Information));
        using var folder = DataFolder.Open(path);
        using var socket = new SocketServer(folder.Path, logs.CreateLogger<SocketServer>());
        folder.Announce(socket.Path);
        await using var newsroom = await Newsroom.OpenAsync(folder, SettingsReader.Check(configuration), logs, stop.Token);
        await newsroom.Articles.BringInAsync(Path.Combine(Repository.Root, "knowledge", "articles"), stop.Token);
        using var channels = Channels.Open(newsroom, Streams.OfProcess(), interactive: false);
        IConversationStore store = isSlow ? new SlowStore(newsroom.Store) : newsroom.Store;
        await new Worker(
            newsroom, new DyingStore(store, death), [.. channels.All.Select(channel => new DyingChannel(channel, newsroom.Store, death))], socket, configuration)
            .RunAsync(greeted: null, stop.Token);
    }
}
