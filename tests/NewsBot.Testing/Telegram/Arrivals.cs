// What arrives one after the other and is waited for by a test.
using System.Threading.Channels;

namespace NewsBot.Testing.Telegram;

internal sealed class Arrivals<T>(string what)
{
    private readonly Channel<T> _channel = Channel.CreateUnbounded<T>();

    public void Add(T arrival) => _channel.Writer.TryWrite(arrival);

    /// <summary>The next one that was not taken yet; the patience is real time.</summary>
    public async Task<T> NextAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            return await _channel.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing came within {timeout.TotalSeconds:0.###} s where {what} was waited for.");
        }
    }
}
