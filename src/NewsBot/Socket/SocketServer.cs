// Does the verbs of other processes inside the worker, which owns the data folder.
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.CommandLine;

namespace NewsBot.Socket;

/// <summary>Runs one verb inside the worker.</summary>
internal delegate Task<int> RunVerb(Invocation invocation, Streams streams, CancellationToken cancellationToken);

/// <summary>Listens on a Unix domain socket that only this user can open.</summary>
internal sealed class SocketServer : IDisposable
{
    private readonly System.Net.Sockets.Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly HashSet<Task> _serving = [];
    private readonly string _dataFolder;
    private readonly ILogger _log;

    /// <summary>Listens when it returns, and whoever connects is served once <see cref="RunAsync"/> runs.
    /// A socket left by a process that died is taken away: the caller owns the data folder.</summary>
    public SocketServer(string dataFolder, ILogger log)
    {
        _dataFolder = dataFolder;
        _log = log;
        var path = Path = SocketPath.Choose(dataFolder);
        File.Delete(path);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        // Nobody can connect before Listen, so there is no moment in which others could.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _listener.Listen();
    }

    public string Path { get; }

    /// <summary>Serves until cancelled; then cancels the verbs under way and waits for them.</summary>
    public async Task RunAsync(RunVerb run, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync(cancellationToken);
                _serving.RemoveWhere(connection => connection.IsCompleted);
                _serving.Add(ServeAsync(socket, run, cancellationToken));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(_serving);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        SocketPath.Remove(Path, _dataFolder);
    }

    private async Task ServeAsync(System.Net.Sockets.Socket socket, RunVerb run, CancellationToken cancellationToken)
    {
        // The loop goes on accepting while this one is at work.
        await Task.Yield();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await using var connection = new NetworkStream(socket, ownsSocket: true);
            if (await Frame.ReadAsync(connection, cancellationToken) is not { Kind: FrameKind.Arguments } first) return;
            var input = new Pipe();
            var reading = ReadInputAsync(connection, input.Writer, gone);
            var code = await RunVerbAsync(connection, first.Payload, input.Reader, run, gone.Token);
            await new Frame(FrameKind.Exit, new[] { (byte)code }).WriteAsync(connection, CancellationToken.None);
            await gone.CancelAsync();
            await reading;
        }
        catch (Exception problem) when (problem is IOException or SocketException or InvalidDataException or OperationCanceledException or JsonException)
        {
            // The other side hung up, or is none of ours; the worker goes on.
            _log.VerbBroken(problem.Message);
        }
    }

    private static async Task<int> RunVerbAsync(Stream connection, ReadOnlyMemory<byte> arguments, PipeReader input, RunVerb run, CancellationToken cancellationToken)
    {
        using var turn = new SemaphoreSlim(1);
        var streams = new Streams(
            new StreamReader(input.AsStream()),
            Streams.WriterOver(new FrameWriter(connection, turn, FrameKind.Output)),
            Streams.WriterOver(new FrameWriter(connection, turn, FrameKind.Error)));
        var invocation = Invocation.Parse(JsonSerializer.Deserialize<string[]>(arguments.Span) ?? [], "/")
            ?? throw new InvalidDataException("A command line without a verb came through the socket.");
        return await run(invocation, streams, cancellationToken);
    }

    // Also notices that the other side has gone, so that nobody works for no one.
    private static async Task ReadInputAsync(Stream connection, PipeWriter input, CancellationTokenSource gone)
    {
        try
        {
            while (await Frame.ReadAsync(connection, gone.Token) is { Kind: FrameKind.Input } frame)
            {
                if (frame.Payload.IsEmpty)
                    await input.CompleteAsync();
                else
                    await input.WriteAsync(frame.Payload, gone.Token);
            }

            await gone.CancelAsync();
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or OperationCanceledException)
        {
            await gone.CancelAsync();
        }
        finally
        {
            await input.CompleteAsync();
        }
    }
}
