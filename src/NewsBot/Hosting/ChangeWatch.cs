// Sees that what is known has changed, and lets those be told who wait for an answer.
using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Knowledge;

namespace NewsBot.Hosting;

/// <summary>Puts a message of its own into the inbox, one a revision: it is durable, handled once, and handled again after a crash.</summary>
internal sealed class ChangeWatch(KnowledgeBase knowledge, IConversationStore store, Accept accept, TimeProvider clock, ILogger log)
{
    private const string Channel = "newsroom";

    // A reader who waits for days is told a second later.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Looks now and every second, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var seen = -1L;
        while (true)
        {
            var head = knowledge.Snapshot.Head.Number;
            try
            {
                if (head != seen && (await store.ListAsync("subscription", cancellationToken)).Count > 0) await accept([At(head)], cancellationToken);
                seen = head;
            }
            catch (IOException full)
            {
                log.ChangeNotTold(full.Message);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private IncomingMessage At(long head) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Channel}:changed:{head}"),
        Channel,
        "changes",
        Channel,
        "",
        clock.GetUtcNow(),
        IsPrivate: false,
        RepliesTo: null,
        MessageId: null,
        MessageKind.Changed);
}
