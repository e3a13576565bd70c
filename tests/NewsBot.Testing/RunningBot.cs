// The whole program in this process, as its command line starts it: settings, data folder, channels, loops.
using NewsBot.CommandLine;

namespace NewsBot.Testing;

/// <summary>A worker over a folder of its own, or over a given one. Disposing stops it as the system would, and waits for its end.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _log = new() { NewLine = "\n" };
    private readonly Task<int> _running;
    private readonly bool _ownsData;

    private RunningBot(string data, bool ownsData, IReadOnlyDictionary<string, string> settings)
    {
        Data = data;
        _ownsData = ownsData;
        var log = TextWriter.Synchronized(_log);
        // Its log goes to this process's own standard error: only what is wrong is wanted there.
        var quiet = new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["Logging__LogLevel__Default"] = "Warning" };
        var application = new Application(new Streams(TextReader.Null, TextWriter.Null, log), data, quiet, interactive: false);
        string[] arguments = ["--data", data, "--articles", Path.Combine(Repository.Root, "knowledge", "articles")];
        _running = Task.Run(() => application.RunAsync(arguments, _stop.Token));
    }

    /// <summary>Its data folder.</summary>
    public string Data { get; }

    /// <summary>The exit code, once it ended.</summary>
    public Task<int> Ended => _running;

    /// <summary>What it printed to standard error. Its log goes to the console's own standard error and is not here.</summary>
    public string Error => _log.ToString();

    /// <param name="settings">As in the environment: <c>NewsBot__Telegram__Token</c>.</param>
    /// <param name="data">Null for a new folder that goes with it.</param>
    public static RunningBot Start(IReadOnlyDictionary<string, string> settings, string? data = null) =>
        new(data ?? Directory.CreateTempSubdirectory("newsbot-test-").FullName, data is null, settings);

    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        if (_ownsData) Directory.Delete(Data, recursive: true);
    }
}
