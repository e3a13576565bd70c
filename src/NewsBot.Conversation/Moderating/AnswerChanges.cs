// Which of the questions that were asked lately would be answered otherwise.
using NewsBot.Answering;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

internal sealed record ChangedAnswer(string Question, string Before, string After);

internal sealed class AnswerChanges(IConversationStore store, Answerer answerer, AnswerWriter answers)
{
    private const int MostQuestions = 200;

    /// <summary>The newest first. Questions are asked by themselves, without the chat that they stood in.</summary>
    public async Task<IReadOnlyList<ChangedAnswer>> WithAsync(KnowledgeSnapshot after, CancellationToken cancellationToken)
    {
        // Kept for the same time each, so the last to expire was asked last.
        var asked = (await store.ListAsync("question", cancellationToken))
            .OrderByDescending(record => record.ExpiresAt)
            .Take(MostQuestions)
            .Select(record => ConversationJson.ToQuestion(record)?.Text)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var then = answerer.With(after);
        var changed = new List<ChangedAnswer>();
        foreach (var question in asked)
        {
            var (before, now) = (Said(answerer, question), Said(then, question));
            if (!string.Equals(before, now, StringComparison.Ordinal)) changed.Add(new ChangedAnswer(question, before, now));
        }

        return changed;
    }

    private string Said(Answerer answerer, string question) => answers.Write(answerer.Answer(new Question(question, Topic: null)), _ => false).Text;
}
