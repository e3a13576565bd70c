// Which of the questions that the bot offers would be answered: whoever asks in vain is offered the same few, and to try one costs an answer.
using System.Collections.Concurrent;
using NewsBot.Answering;
using NewsBot.Knowledge;

namespace NewsBot.Conversation;

/// <summary>Thread-safe. Tries each question once until the knowledge changes; only questions about facts are offered, so there are never many.</summary>
/// <param name="answer"><see cref="Answerer.Answer"/>.</param>
/// <param name="knowledge">The newest state.</param>
internal sealed class OfferedQuestions(Func<Question, Answer> answer, Func<KnowledgeSnapshot> knowledge)
{
    private volatile Tried? _tried;

    private sealed record Tried(KnowledgeSnapshot Snapshot, ConcurrentDictionary<string, bool> Answered);

    /// <summary>Whether it is answered in a fresh chat.</summary>
    public bool CanAnswer(string question)
    {
        var snapshot = knowledge();
        if (_tried is not { } tried || !ReferenceEquals(tried.Snapshot, snapshot)) _tried = tried = new Tried(snapshot, new(StringComparer.Ordinal));
        if (tried.Answered.TryGetValue(question, out var known)) return known;
        var found = answer(new Question(question, Topic: null));
        var isAnswered = found is Answer.Found or Answer.Derived;
        // The index may be a revision ahead of what was looked at, or behind it.
        if (ReferenceEquals(found.Snapshot, snapshot)) tried.Answered[question] = isAnswered;
        return isAnswered;
    }
}
