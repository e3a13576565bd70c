// The worker as the program composes it, on Telegram, with a death built in. Nothing in the program itself knows of it.
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Hosting;
using NewsBot.Settings;
using NewsBot.Socket;
using NewsBot.Storage;

namespace NewsBot.Testing.Torture;

public static class DyingWorker
{
    /// <summary>Runs until it dies, or is asked to stop.</summary>
    /// <param name="api">Where the Bot API is reached.</param>
    /// <param name="editor">The numeric id of an editor; empty for none.</param>
    public static async Task RunAsync(string path, string api, string token, string editor, Death death)
    {
        using var stop = new StopSignals();
        var configuration = SettingsReader.Read(AppContext.BaseDirectory, path, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NewsBot__Telegram__Token"] = token,
            ["NewsBot__Telegram__ApiUrl"] = api,
            ["NewsBot__Moderators__0__Telegram"] = editor.Length > 0 ? editor : "1",
            ["NewsBot__Moderators__0__Role"] = "editor",
        });
        using var logs = LoggerFactory.Create(logging => logging.ToStandardError(configuration, LogLevel.Information));
        using var folder = DataFolder.Open(path);
        using var socket = new SocketServer(folder.Path, logs.CreateLogger<SocketServer>());
        folder.Announce(socket.Path);
        await using var newsroom = await Newsroom.OpenAsync(folder, SettingsReader.Check(configuration), logs, stop.Token);
        await newsroom.Articles.BringInAsync(Path.Combine(Repository.Root, "knowledge", "articles"), stop.Token);
        using var channels = Channels.Open(newsroom, Streams.OfProcess(), interactive: false);
        await new Worker(
            newsroom, new DyingStore(newsroom.Store, death), [.. channels.All.Select(channel => new DyingChannel(channel, newsroom.Store, death))], socket, configuration)
            .RunAsync(greeted: null, stop.Token);
    }
}
