// A stream whose every write becomes a frame: what a verb prints inside the worker appears at once in the other process.
namespace NewsBot.Socket;

/// <param name="connection">Shared by output and error.</param>
/// <param name="turn">Held while a frame is written, so that the two do not mix.</param>
internal sealed class FrameWriter(Stream connection, SemaphoreSlim turn, FrameKind kind) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (var start = 0; start < buffer.Length; start += Frame.LongestPayload)
        {
            var payload = buffer.Slice(start, Math.Min(Frame.LongestPayload, buffer.Length - start));
            await turn.WaitAsync(cancellationToken);
            try
            {
                await new Frame(kind, payload).WriteAsync(connection, cancellationToken);
            }
            finally
            {
                turn.Release();
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
