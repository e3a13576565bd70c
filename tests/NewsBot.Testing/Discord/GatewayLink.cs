// One connection of a client to the played gateway.
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

/// <summary>What came in can be waited for by name; what goes out goes out in order. Thread-safe.</summary>
public sealed class GatewayLink
{
    private static readonly string[] Names = ["dispatch", "heartbeat", "identify", "presence", "voice", "5", "resume", "reconnect", "members", "invalid", "hello", "ack"];

    private readonly WebSocket _socket;
    private readonly int _fragmentSize;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, System.Threading.Channels.Channel<JsonObject>> _came = new(StringComparer.Ordinal);

    internal GatewayLink(WebSocket socket, string path, string userAgent, int fragmentSize) =>
        (_socket, Path, UserAgent, _fragmentSize) = (socket, path, userAgent, fragmentSize);

    /// <summary>Where the client connected: «/gateway» or «/gateway/resume», with the query.</summary>
    public string Path { get; }

    public string UserAgent { get; }

    /// <summary>False leaves heartbeats unanswered.</summary>
    public bool AnswersBeats { get; set; } = true;

    /// <summary>The code that the client closed with; null where it did not.</summary>
    public int? ClosedWith { get; private set; }

    public int Beats { get; private set; }

    internal PlayedSession? Session { get; set; }

    /// <summary>Completes when the connection is over.</summary>
    public Task Over => _over.Task;

    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits for a payload by its name («identify», «resume», «heartbeat»), and returns its data.</summary>
    public async Task<JsonNode?> ExpectAsync(string name, CancellationToken cancellationToken)
    {
        var payload = await Queue(name).Reader.ReadAsync(cancellationToken);
        return payload["d"]?.DeepClone();
    }

    public async Task SendAsync(JsonObject payload)
    {
        var bytes = Encoding.UTF8.GetBytes(payload.ToJsonString());
        await _sending.WaitAsync();
        try
        {
            var size = _fragmentSize > 0 ? _fragmentSize : bytes.Length;
            for (var at = 0; at < bytes.Length; at += size)
                await _socket.SendAsync(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)), WebSocketMessageType.Text, at + size >= bytes.Length, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or InvalidOperationException or OperationCanceledException or IOException)
        {
            // The client is gone; its session remembers what it missed.
        }
        finally
        {
            _sending.Release();
        }
    }

    public Task SendAsync(int op, JsonNode? data = null) => SendAsync(new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null });

    public async Task CloseAsync(int code)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or InvalidOperationException or OperationCanceledException or IOException)
        {
            // It was over already.
        }
    }

    /// <summary>The line breaks: no word of goodbye.</summary>
    public void Drop() => _socket.Abort();

    /// <summary>Reads until the connection is over.</summary>
    internal async Task ReadAsync(Func<string, JsonObject, Task> came)
    {
        var buffer = new byte[8192];
        using var whole = new MemoryStream();
        try
        {
            while (true)
            {
                var piece = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (piece.MessageType == WebSocketMessageType.Close)
                {
                    ClosedWith = (int?)_socket.CloseStatus;
                    if (_socket.State == WebSocketState.CloseReceived) await CloseAsync(ClosedWith ?? 1000);
                    return;
                }

                whole.Write(buffer, 0, piece.Count);
                if (!piece.EndOfMessage) continue;
                var payload = JsonNode.Parse(whole.ToArray())!.AsObject();
                var size = whole.Length;
                whole.SetLength(0);
                if (size > 4096)
                {
                    await CloseAsync(4002);
                    continue;
                }

                var op = (int)payload["op"]!;
                var name = op < Names.Length ? Names[op] : $"{op}";
                if (name == "heartbeat") Beats++;
                await came(name, payload);
                Queue(name).Writer.TryWrite(payload);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or InvalidOperationException or OperationCanceledException or IOException)
        {
            // The client broke off.
        }
        finally
        {
            _over.TrySetResult();
        }
    }

    private System.Threading.Channels.Channel<JsonObject> Queue(string name) =>
        _came.GetOrAdd(name, _ => System.Threading.Channels.Channel.CreateUnbounded<JsonObject>());
}
