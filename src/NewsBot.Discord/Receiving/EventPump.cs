// Takes events from a shard, makes what is for the bot durable, and only then lets the session go on behind it.
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Conversation.Delivery;
using NewsBot.Discord.Gateway;

namespace NewsBot.Discord.Receiving;

/// <summary>
/// Between the shard and the store stands a queue of limited length. Nothing is ever dropped from it: where it is full the shard reads no further, misses
/// a heartbeat in the end, and resumes from what was taken over.
/// </summary>
internal sealed class EventPump(SessionKeeper keeper, EventReader reader, Accept accept, TimeProvider clock, ILogger log)
{
    private const int MostWaiting = 5_000;
    private const int MostInBatch = 200;

    private readonly Channel<GatewayEvent> _events = Channel.CreateBounded<GatewayEvent>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public ValueTask TakeAsync(GatewayEvent happened, CancellationToken cancellationToken) => _events.Writer.WriteAsync(happened, cancellationToken);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var batch = new List<GatewayEvent>(MostInBatch);
        while (await _events.Reader.WaitToReadAsync(cancellationToken))
        {
            batch.Clear();
            while (batch.Count < MostInBatch && _events.Reader.TryRead(out var happened)) batch.Add(happened);
            await StoreAsync(batch, cancellationToken);
            keeper.Note(batch[^1].Session);
        }
    }

    private async Task StoreAsync(List<GatewayEvent> batch, CancellationToken cancellationToken)
    {
        List<IncomingMessage>? messages = null;
        for (var failures = 1; ; failures++)
        {
            try
            {
                messages ??= [.. batch.SelectMany(Read)];
                if (messages.Count > 0) await reader.KeepAsync(batch, cancellationToken);
                if (messages.Count > 0) await accept(messages, cancellationToken);
                return;
            }
            catch (IOException problem)
            {
                // A full disk: Discord keeps the session, so there is nothing to do but wait.
                var pause = Backoff.After(failures);
                log.NotStored((int)pause.TotalSeconds, problem);
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }

    // An event that this version cannot handle must not hold up the ones beside it.
    private IReadOnlyList<IncomingMessage> Read(GatewayEvent happened)
    {
        try
        {
            return reader.Read(happened);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.EventFailed(happened.Name, problem);
            return [];
        }
    }
}
