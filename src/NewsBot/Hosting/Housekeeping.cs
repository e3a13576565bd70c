// Clears away what has served its time: expired records, and messages and replies that are settled.
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;

namespace NewsBot.Hosting;

internal sealed class Housekeeping(IConversationStore store, TimeProvider clock, ILogger log)
{
    /// <summary>How long a settled message is kept. A platform repeats what was not confirmed for a day at most, so a repetition is still known.</summary>
    public static readonly TimeSpan SettledLife = TimeSpan.FromDays(7);

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Clears away now and every hour, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var now = clock.GetUtcNow();
                var removed = await store.SweepAsync(now, now - SettledLife, cancellationToken);
                if (removed > 0) log.Swept(removed);
            }
            catch (IOException full)
            {
                // Nothing was removed; there is another time.
                log.SweepFailed(full.Message);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
