// Repeats what the store could not write: a full disk stops nothing for good, and is said once.
using Microsoft.Extensions.Logging;

namespace NewsBot.Conversation.Delivery;

/// <summary>Runs store operations until they succeed. An <see cref="IOException"/> means that nothing was written, so it is safe to repeat.</summary>
internal sealed class Patience(TimeProvider clock, ILogger log)
{
    private int _failing;

    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public async Task<T> UntilWrittenAsync<T>(Func<CancellationToken, ValueTask<T>> write, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                var result = await write(cancellationToken);
                if (Interlocked.Exchange(ref _failing, 0) == 1) log.StoreRecovered();
                return result;
            }
            catch (IOException problem)
            {
                // Many chats meet the same full disk: one line tells of it, not one for each try.
                if (Interlocked.Exchange(ref _failing, 1) == 0) log.StoreFailed(problem);
                await Task.Delay(Backoff.After(failures), clock, cancellationToken);
            }
        }
    }

    public Task UntilWrittenAsync(Func<CancellationToken, ValueTask> write, CancellationToken cancellationToken) =>
        UntilWrittenAsync(
            async token =>
            {
                await write(token);
                return true;
            },
            cancellationToken);
}
