// Takes messages in durably, and hands them to the conversation: the chats side by side, each chat in order.
using Microsoft.Extensions.Logging;

namespace NewsBot.Conversation.Delivery;

/// <summary>The loop over the inbox. Run one a process.</summary>
/// <param name="inbox">Rung when something was accepted.</param>
/// <param name="outbox">Rung when a turn was committed.</param>
public sealed class InboxWorker(
    IConversationStore store,
    Conversation conversation,
    Doorbell inbox,
    Doorbell outbox,
    ConversationOptions options,
    TimeProvider clock,
    ILogger<InboxWorker> log)
{
    private const int MostAttempts = 5;

    private readonly Patience _patience = new(clock, log);

    /// <summary>The <see cref="Accept"/> that channels are run with: durable when it returns.</summary>
    /// <exception cref="IOException">The store could not write; nothing was taken in.</exception>
    public async Task AcceptAsync(IReadOnlyList<IncomingMessage> messages, CancellationToken cancellationToken)
    {
        if (await store.AcceptAsync([.. messages.Select(ConversationJson.ToRow)], cancellationToken) > 0) inbox.Ring();
    }

    /// <summary>Runs until cancelled; then lets what is under way end, at most 10 seconds.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var handling = new CancellationTokenSource();
        var working = new WorkingSet(clock, log);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var bell = inbox.Next;
                working.ForgetEnded();
                var claimed = await ClaimAsync(options.ParallelChats - working.Count, cancellationToken);
                foreach (var row in claimed) working.Add(HandleAsync(row, handling.Token));
                if (claimed.Count == 0) await working.WaitAsync(bell, longest: null, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way a loop ends.
        }

        await working.DrainAsync(handling);
    }

    private async Task<IReadOnlyList<InboxRow>> ClaimAsync(int free, CancellationToken cancellationToken) =>
        free > 0 ? await _patience.UntilWrittenAsync(token => store.ClaimAsync(free, token), cancellationToken) : [];

    private async Task HandleAsync(InboxRow row, CancellationToken cancellationToken)
    {
        // The loop goes on claiming while this one is at work.
        await Task.Yield();
        try
        {
            await _patience.UntilWrittenAsync(async token => await conversation.HandleAsync(row, token), cancellationToken);
            outbox.Ring();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Left as it is: unfinished rows wait again after a restart.
        }
        catch (Exception problem)
        {
            // Whatever a handler throws is this one message's misfortune; the others go on.
            await GiveBackAsync(row, problem, cancellationToken);
        }
    }

    private async Task GiveBackAsync(InboxRow row, Exception problem, CancellationToken cancellationToken)
    {
        var dead = row.Attempts >= MostAttempts;
        if (dead)
            log.MessageSetAside(row.Key, row.Attempts, problem);
        else
            log.MessageFailed(row.Key, row.Attempts, problem);

        try
        {
            if (!dead) await Task.Delay(Backoff.After(row.Attempts), clock, cancellationToken);
            IReadOnlyList<OutboxRow> lastWords = dead ? conversation.LastWords(row) : [];
            await _patience.UntilWrittenAsync(token => store.FailAsync(row.Key, dead, lastWords, token), cancellationToken);
            (dead ? outbox : inbox).Ring();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It waits again after a restart, with its attempts counted.
        }
    }
}
