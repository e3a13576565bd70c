// Sends what turns left in the outbox of one channel: the lines side by side (mostly a chat is one), one send a line at a time.
using System.Collections.Concurrent;
using System.Text;
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
    private const int MostLookedAt = 1_024;

    // As long as the receipt that a reader may ask for by replying to the message.
    private static readonly TimeSpan SentLife = TimeSpan.FromDays(30);

    private readonly Patience _patience = new(clock, log);
    private readonly ConcurrentDictionary<string, bool> _busy = new(StringComparer.Ordinal);
    private readonly HeldLines _held = new(channel, clock);
    private int _lookAt;
    private int _late;

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
                _held.Release();
                var due = await DueAsync(options.ParallelSends - working.Count, cancellationToken);
                var sorted = due.ToLookup(IsLate);
                Begin(sorted[false], working, sending.Token);
                await DropAsync([.. sorted[true]], cancellationToken);
                if (due.Count == 0) await working.WaitAsync(bell, _held.UntilNext, cancellationToken);
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
        if (free <= 0 || _held.Everywhere) return [];
        var leftOut = _busy.Keys.Concat(_held.All).ToHashSet(StringComparer.Ordinal);
        return await _patience.UntilWrittenAsync(
            token => store.DueAsync(channel.Name, clock.GetUtcNow(), Math.Max(free, _lookAt), leftOut, token), cancellationToken);
    }

    private void Begin(IEnumerable<OutboxRow> due, WorkingSet working, CancellationToken sending)
    {
        var (begun, held) = (0, 0);
        foreach (var row in due)
        {
            if (working.Count == options.ParallelSends) break;

            // Asked before anything is written: a line that must wait costs no durable write and no place among the sends.
            if (_held.Hold(row.Line))
            {
                held++;
                continue;
            }

            _busy[row.Line] = true;
            working.Add(DeliverAsync(row, sending));
            begun++;
        }

        // Where all that was looked at must wait, those who need not are further behind.
        _lookAt = begun == 0 && held > 0 ? Math.Clamp(2 * _lookAt, 2 * options.ParallelSends, MostLookedAt) : 0;
    }

    private bool IsLate(OutboxRow row) => clock.GetUtcNow() - row.At > options.AnswerLife && !IsLeftBehind(row);

    private async Task DropAsync(IReadOnlyList<OutboxRow> late, CancellationToken cancellationToken)
    {
        await Task.WhenAll(late.Select(row => MarkAsync(row with { State = OutboxState.Dead }, cancellationToken)));
        _late += late.Count;

        // After an outage, or the restoring of an old backup, there may be thousands: one line tells of them all.
        if (late.Count > 0 || _late == 0) return;
        log.LateDropped(_late, channel.Name, options.AnswerLife.TotalHours);
        _late = 0;
    }

    private async Task DeliverAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await MarkAsync(IsLeftBehind(row) ? LeftBehind(row) : await SendAsync(row, cancellationToken), cancellationToken);
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
            _busy.TryRemove(row.Line, out _);
        }
    }

    // A row that is «sending» while this process sends nothing in its line was left by one that died.
    private bool IsLeftBehind(OutboxRow row) => row.State == OutboxState.Sending && AtMostOnce;

    private OutboxRow LeftBehind(OutboxRow row)
    {
        log.SendUnknown(row.Id, "the process ended during the send");
        return row with { State = OutboxState.Unknown };
    }

    private async Task<OutboxRow> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        // A turn may write what is sent at once as «sending» already, which saves a durable write between a question and its answer. Only where a
        // send is repeated: there it makes no difference after a crash, elsewhere the row would be given up without ever having been sent.
        if (row.State != OutboxState.Sending)
        {
            row = row with { State = OutboxState.Sending, Attempts = row.Attempts + 1 };
            await MarkAsync(row, cancellationToken);
        }

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
                // The store takes along whatever else waits for this chat.
                return row with { State = OutboxState.New, Chat = moved.Chat };
            case SendOutcome.Gone gone:
                log.ChatGone(row.Id, gone.Why);
                return row with { State = OutboxState.Dead };
            case SendOutcome.Refused refused:
                log.SendRefused(row.Id, channel.Name, refused.Why);
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
        _patience.UntilWrittenAsync(token => store.MarkAsync(row, Sent(row), token), cancellationToken);

    // What the message answered: a reader who replies to it means that.
    private IReadOnlyList<StoredRecord> Sent(OutboxRow row)
    {
        if (row is not { State: OutboxState.Sent, MessageId: { } message }) return [];
        var inboxKey = row.Id[..row.Id.LastIndexOf('#')];
        return [new StoredRecord(SentKey.Kind, SentKey.Of(row.Channel, row.Chat, message), Owner: null, Encoding.UTF8.GetBytes(inboxKey), clock.GetUtcNow() + SentLife)];
    }
}
