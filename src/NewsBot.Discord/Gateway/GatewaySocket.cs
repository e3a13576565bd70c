// One WebSocket to the gateway: whole frames in, one payload at a time out.
using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Gateway;

/// <summary>What came in: a whole frame, or the end.</summary>
/// <param name="Body">Null where the connection is over.</param>
/// <param name="CloseCode">What it was closed with; null where it broke.</param>
internal readonly record struct Received(ReadOnlyMemory<byte>? Body, int? CloseCode);

/// <summary>Sending is thread-safe; receiving is for one loop.</summary>
internal sealed class GatewaySocket(TimeProvider clock, GatewayTiming timing) : IDisposable
{
    /// <summary>What Discord takes as one payload, in bytes; more is closed with 4002.</summary>
    public const int LongestPayload = 4096;

    /// <summary>Closes without ending the session: the codes 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4000;

    private const int BufferSize = 16 * 1024;
    private const int LongestFrame = 64 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly SendBudget _budget = new(clock);
    private readonly byte[] _buffer = new byte[BufferSize];

    /// <exception cref="WebSocketException">No connection came about.</exception>
    /// <exception cref="OperationCanceledException">Not in time, or cancelled.</exception>
    public async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        _socket.Options.SetRequestHeader("User-Agent", UserAgent.Text);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timing.ConnectPatience);
        await _socket.ConnectAsync(address, patience.Token);
    }

    /// <summary>The next frame, put together before anybody decodes it: a letter may lie across a border.</summary>
    public async ValueTask<Received> ReceiveAsync(CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(BufferSize);
        try
        {
            while (true)
            {
                var piece = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken);
                if (piece.MessageType == WebSocketMessageType.Close) return new Received(null, (int?)_socket.CloseStatus);
                if (frame.WrittenCount + piece.Count > LongestFrame) return new Received(null, null);
                frame.Write(_buffer.AsSpan(0, piece.Count));
                if (piece.EndOfMessage) return new Received(frame.WrittenMemory, null);
            }
        }
        catch (WebSocketException aborted) when (cancellationToken.IsCancellationRequested)
        {
            // What is cancelled in the middle is aborted, and then says so instead.
            throw new OperationCanceledException(aborted.Message, aborted, cancellationToken);
        }
        catch (Exception broken) when (IsBreak(broken) && !cancellationToken.IsCancellationRequested)
        {
            return new Received(null, (int?)_socket.CloseStatus);
        }
    }

    /// <summary>Sends one payload when the one before it is sent. False where the connection is over: whoever receives learns why.</summary>
    public async Task<bool> SendAsync(JsonNode payload, bool isBeat, CancellationToken cancellationToken)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString());
        if (bytes.Length > LongestPayload) throw new InvalidOperationException($"A payload of {bytes.Length} bytes; the gateway takes {LongestPayload}.");
        while (!_budget.TryTake(isBeat, out var wait)) await Task.Delay(wait, clock, cancellationToken);

        // ClientWebSocket throws where two send at once.
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(bytes.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            return true;
        }
        catch (WebSocketException aborted) when (cancellationToken.IsCancellationRequested)
        {
            // What is cancelled in the middle is aborted, and then says so instead.
            throw new OperationCanceledException(aborted.Message, aborted, cancellationToken);
        }
        catch (Exception broken) when (IsBreak(broken) && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes so that the session can be resumed. Waits a moment for the other side, then lets go.</summary>
    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(timing.ClosePatience, clock);
        try
        {
            await _sending.WaitAsync(patience.Token);
            try
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)KeepSession, null, patience.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception broken) when (IsBreak(broken) || broken is OperationCanceledException)
        {
            // It was over already.
        }
    }

    /// <summary>Ends the connection at once: whoever receives sees that it broke.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        // Aborted first: disposing alone may leave a reader waiting.
        _socket.Abort();
        _socket.Dispose();
    }

    private static bool IsBreak(Exception problem) =>
        problem is WebSocketException or ObjectDisposedException or InvalidOperationException or IOException or OperationCanceledException;
}
