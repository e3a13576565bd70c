// Fetches the content of a file, streamed and cut off at a limit: what the platform says of its size is not trusted.
using NewsBot.Conversation;
using NewsBot.Telegram.Api;
using Telegram.Bot;

namespace NewsBot.Telegram.Receiving;

internal sealed class FileFetcher(ITelegramBotClient calls)
{
    public async Task<FetchOutcome> FetchAsync(string id, int most, CancellationToken cancellationToken)
    {
        try
        {
            var file = await calls.GetFile(id, cancellationToken);
            if (file.FileSize > most) return new FetchOutcome.Failed(FetchProblem.TooLarge);
            if (file.FilePath is not { Length: > 0 } path) return new FetchOutcome.Failed(FetchProblem.Unavailable);
            using var content = new LimitedStream(most);
            await calls.DownloadFile(path, content, cancellationToken);
            return new FetchOutcome.Fetched(content.ToArray());
        }
        catch (LimitedStream.FullException)
        {
            return new FetchOutcome.Failed(FetchProblem.TooLarge);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested && (Verdict.Of(problem) is not null || problem is IOException))
        {
            return new FetchOutcome.Failed(FetchProblem.Unavailable);
        }
    }

    private sealed class LimitedStream(int most) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            Check(count);
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Check(buffer.Length);
            base.Write(buffer);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Check(buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Check(count);
            return base.WriteAsync(buffer, offset, count, cancellationToken);
        }

        private void Check(int more)
        {
            if (Length + more > most) throw new FullException();
        }

        /// <summary>More came than was asked for.</summary>
        public sealed class FullException : Exception;
    }
}
