// What passes between a verb's process and the worker: one byte for the kind, four for the length (big-endian), then the payload.
using System.Buffers.Binary;

namespace NewsBot.Socket;

internal enum FrameKind : byte
{
    /// <summary>Client, first: the command line as a JSON array of strings.</summary>
    Arguments = 1,

    /// <summary>Client: bytes of standard input; an empty payload is its end.</summary>
    Input = 2,

    /// <summary>Worker: bytes for standard output.</summary>
    Output = 3,

    /// <summary>Worker: bytes for standard error.</summary>
    Error = 4,

    /// <summary>Worker, last: the exit code, one byte.</summary>
    Exit = 5,
}

/// <summary>One message of the protocol. A stream may be used by one reader and one writer at a time.</summary>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Longer frames are a defect or an attack: whoever sends more text sends more frames.</summary>
    public const int LongestPayload = 1 << 20;

    private const int HeaderLength = 5;

    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        // One write a frame: header and payload reach the other side together.
        var bytes = new byte[HeaderLength + Payload.Length];
        bytes[0] = (byte)Kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), Payload.Length);
        Payload.CopyTo(bytes.AsMemory(HeaderLength));
        await stream.WriteAsync(bytes, cancellationToken);
    }

    /// <summary>The next frame, or null where the other side has hung up between two frames.</summary>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    /// <exception cref="EndOfStreamException">The other side hung up within a frame.</exception>
    public static async Task<Frame?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        var read = await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken);
        if (read == 0) return null;
        if (read < HeaderLength) throw new EndOfStreamException("The other side hung up within a frame.");
        var kind = (FrameKind)header[0];
        var length = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1));
        if (!Enum.IsDefined(kind) || length is < 0 or > LongestPayload)
            throw new InvalidDataException($"A frame of kind {header[0]} and length {length} is none of this protocol.");
        var payload = new byte[length];
        await stream.ReadExactlyAsync(payload, cancellationToken);
        return new Frame(kind, payload);
    }
}
