// Has it counted what readers ask most, so that it can be suggested from memory.
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;

namespace NewsBot.Hosting;

internal sealed class QuestionCensus(FrequentQuestions frequent, TimeProvider clock, ILogger log)
{
    // What was erased is suggested no longer than this.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Counts now and every five minutes, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await frequent.CountAsync(cancellationToken);
            }
            catch (Exception unread) when (unread is IOException or JsonException)
            {
                log.QuestionsNotCounted(unread.Message);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
