// Has a verb done by the worker that owns the data folder: sends arguments and standard input, prints what comes back.
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NewsBot.CommandLine;

namespace NewsBot.Socket;

internal static class SocketClient
{
    /// <returns>The verb's exit code.</returns>
    /// <exception cref="SocketException">Nobody listens at <paramref name="path"/>.</exception>
    /// <exception cref="IOException">The worker ended before the verb did.</exception>
    public static async Task<int> RunAsync(string path, Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        using var socket = new System.Net.Sockets.Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
        await using var connection = new NetworkStream(socket);
        await new Frame(FrameKind.Arguments, JsonSerializer.SerializeToUtf8Bytes(invocation.ToArguments())).WriteAsync(connection, cancellationToken);

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = invocation.ReadsInput ? SendInputAsync(connection, streams, done.Token) : Task.CompletedTask;
        try
        {
            return await PrintAsync(connection, streams, cancellationToken);
        }
        finally
        {
            // The worker may be done before the input is (it refused): what is left is not read.
            await done.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task SendInputAsync(Stream connection, Streams streams, CancellationToken cancellationToken)
    {
        await foreach (var line in streams.ReadLinesAsync(cancellationToken))
        {
            var bytes = Encoding.UTF8.GetBytes(line + "\n");
            for (var start = 0; start < bytes.Length; start += Frame.LongestPayload)
                await new Frame(FrameKind.Input, bytes.AsMemory(start, Math.Min(Frame.LongestPayload, bytes.Length - start))).WriteAsync(connection, cancellationToken);
        }

        await new Frame(FrameKind.Input, ReadOnlyMemory<byte>.Empty).WriteAsync(connection, cancellationToken);
    }

    private static async Task<int> PrintAsync(Stream connection, Streams streams, CancellationToken cancellationToken)
    {
        // A letter may be cut by the border of two frames: each stream keeps its own half.
        var output = Encoding.UTF8.GetDecoder();
        var error = Encoding.UTF8.GetDecoder();
        while (await Frame.ReadAsync(connection, cancellationToken) is { } frame)
        {
            switch (frame.Kind)
            {
                case FrameKind.Output:
                    await PrintAsync(streams.Output, output, frame.Payload);
                    break;
                case FrameKind.Error:
                    await PrintAsync(streams.Error, error, frame.Payload);
                    break;
                case FrameKind.Exit when frame.Payload.Length == 1:
                    return frame.Payload.Span[0];
                default:
                    throw new InvalidDataException($"The worker sent a frame of kind {frame.Kind}, which only a client may send.");
            }
        }

        throw new EndOfStreamException("The worker ended before the command was done.");
    }

    private static async Task PrintAsync(TextWriter writer, Decoder decoder, ReadOnlyMemory<byte> bytes)
    {
        var text = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        var length = decoder.GetChars(bytes.Span, text, flush: false);
        await writer.WriteAsync(text.AsMemory(0, length));
        await writer.FlushAsync();
    }
}
