// Sends what turns left in the outbox of one channel: the chats side by side, one send a chat at a time.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsBot.Conversation.Delivery;

/// <summary>The loop over one channel's outbox. Run one a channel.</summary>
/// <param name="outbox">Rung when there may be something to send.</param>
public sealed class OutboxWorker(
    IConversationStore store,
    IChannel channel,
    Doorbell outbox,
    ConversationOptions options,
    TimeProvider clock,
    ILogger<OutboxWorker> log)
{
    private const int MostAttempts = 10;

    private readonly Patience _patience = new(clock, log);
    private readonly ConcurrentDictionary<string, bool> _busy = new(StringComparer.Ordinal);

    private bool AtMostOnce => options.SentAtMostOnce.Contains(channel.Name);

    /// <summary>Runs until cancelled; then lets the sends under way end, at most 10 seconds.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var sending = new CancellationTokenSource();
        var working = new WorkingSet(clock, log);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var bell = outbox.Next;
                working.ForgetEnded();
                var due = await DueAsync(options.ParallelSends - working.Count, cancellationToken);
                foreach (var row in due)
                {
                    _busy[row.Chat] = true;
                    working.Add(DeliverAsync(row, sending.Token));
                }

                if (due.Count == 0) await working.WaitAsync(bell, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way a loop ends.
        }

        await working.DrainAsync(sending);
    }

    private async Task<IReadOnlyList<OutboxRow>> DueAsync(int free, CancellationToken cancellationToken)
    {
        if (free <= 0) return [];
        var busy = _busy.Keys.ToHashSet(StringComparer.Ordinal);
        return await _patience.UntilWrittenAsync(token => store.DueAsync(channel.Name, clock.GetUtcNow(), free, busy, token), cancellationToken);
    }

    private async Task DeliverAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await MarkAsync(row.State == OutboxState.Sending && AtMostOnce ? LeftBehind(row) : await SendAsync(row, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The row stays «sending»; the next start decides by the channel's policy.
        }
        catch (Exception problem)
        {
            log.LoopStumbled($"The outbox of {channel.Name}", problem);
        }
        finally
        {
            _busy.TryRemove(row.Chat, out _);
        }
    }

    // A row of this chat that is «sending» while this process sends nothing to it was left by one that died.
    private OutboxRow LeftBehind(OutboxRow row)
    {
        log.SendUnknown(row.Id, "the process ended during the send");
        return row with { State = OutboxState.Unknown };
    }

    private async Task<OutboxRow> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        row = row with { State = OutboxState.Sending, Attempts = row.Attempts + 1 };
        await MarkAsync(row, cancellationToken);
        try
        {
            return Settle(row, await channel.SendAsync(row, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception problem)
        {
            // A channel says what it knows by its outcome; an exception says only that it failed.
            log.SendFailed(row.Id, row.Attempts, problem);
            return AtMostOnce ? row with { State = OutboxState.Unknown } : Again(row);
        }
    }

    private OutboxRow Settle(OutboxRow row, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                return row with { State = OutboxState.Sent, MessageId = sent.MessageId };
            case SendOutcome.Later later:
                // Not a failure of this row: the platform asked for patience.
                return row with { State = OutboxState.New, NotBefore = clock.GetUtcNow() + later.After, Attempts = row.Attempts - 1 };
            case SendOutcome.Moved moved:
                return row with { State = OutboxState.New, Chat = moved.Chat };
            case SendOutcome.Gone gone:
                log.ChatGone(row.Id, gone.Why);
                return row with { State = OutboxState.Dead };
            case SendOutcome.Unknown unknown when AtMostOnce:
                log.SendUnknown(row.Id, unknown.Why);
                return row with { State = OutboxState.Unknown };
            case SendOutcome.Unknown:
                return Again(row);
            default:
                throw new InvalidOperationException($"{channel.Name} gave the outcome {outcome.GetType().Name}, which the outbox does not know.");
        }
    }

    private OutboxRow Again(OutboxRow row)
    {
        if (row.Attempts < MostAttempts) return row with { State = OutboxState.New, NotBefore = clock.GetUtcNow() + Backoff.After(row.Attempts) };
        log.SendGivenUp(row.Id, row.Attempts);
        return row with { State = OutboxState.Dead };
    }

    private Task MarkAsync(OutboxRow row, CancellationToken cancellationToken) =>
        _patience.UntilWrittenAsync(token => store.MarkAsync(row, token), cancellationToken);
}
