// Which of the questions that were asked lately would be answered otherwise.
using NewsBot.Answering;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <param name="Continued">The question that it continued; null for one that stands by itself.</param>
internal sealed record ChangedAnswer(string Question, string? Continued, string Before, string After);

internal sealed class AnswerChanges(IConversationStore store, Answerer answerer, AnswerWriter answers)
{
    private const int MostQuestions = 200;

    /// <summary>The newest first. A follow-up is asked with what it continued, any other question by itself.</summary>
    public async Task<IReadOnlyList<ChangedAnswer>> WithAsync(KnowledgeSnapshot after, CancellationToken cancellationToken) =>
        With(await AnsweredNowAsync(cancellationToken), after);

    /// <summary>How many change with each of the states, what is answered now worked out once for all of them.</summary>
    public async Task<IReadOnlyList<int>> CountsAsync(IReadOnlyList<KnowledgeSnapshot> states, CancellationToken cancellationToken)
    {
        if (states.Count == 0) return [];
        var now = await AnsweredNowAsync(cancellationToken);
        return [.. states.Select(after => With(now, after).Count)];
    }

    private async Task<IReadOnlyList<(Question Question, string Answer)>> AnsweredNowAsync(CancellationToken cancellationToken) =>
        [.. (await store.ListAsync("question", cancellationToken))
            // Kept for the same time each, so the last to expire was asked last.
            .OrderByDescending(record => record.ExpiresAt)
            .Take(MostQuestions)
            .Select(ConversationJson.ToQuestion)
            .OfType<QuestionBody>()
            .Select(Asked)
            .DistinctBy(question => (question.Text, question.Topic?.Text))
            .Select(question => (question, Said(answerer, question)))];

    private Question Asked(QuestionBody body)
    {
        var question = new Question(body.Text, body.Before);
        return answerer.Continues(question) ? question : question with { Topic = null };
    }

    private List<ChangedAnswer> With(IReadOnlyList<(Question Question, string Answer)> now, KnowledgeSnapshot after)
    {
        var then = answerer.With(after);
        var changed = new List<ChangedAnswer>();
        foreach (var (question, before) in now)
        {
            var said = Said(then, question);
            if (!string.Equals(before, said, StringComparison.Ordinal)) changed.Add(new ChangedAnswer(question.Text, question.Topic?.Text, before, said));
        }

        return changed;
    }

    private string Said(Answerer asked, Question question) => answers.Write(asked.Answer(question), _ => false).Text;
}
