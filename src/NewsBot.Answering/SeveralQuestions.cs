// Answers a message that asks more than one thing: each question by itself, the later ones as continuations of those before.
using NewsBot.Answering.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Answering;

internal sealed class SeveralQuestions(QuestionParts parts, Coordination coordination)
{
    /// <summary>More than this do not fit into one reply.</summary>
    private const int MostAnswers = 3;

    /// <param name="answer">Answers one question by itself.</param>
    public Answer Answer(Question question, Readings readings, Func<Question, Answer> answer)
    {
        var asked = Completed(parts.Of(question.Text, readings), readings);
        if (asked.Count >= 2 && Each(asked, question, readings, answer) is { } several) return several;
        var whole = answer(question);
        if (OfEach(question, whole, readings, answer) is { } both) return both;
        if (whole is not Answering.Answer.Abstained || asked.Count == 0) return whole;
        return asked.Select(part => answer(question with { Text = part })).FirstOrDefault(one => one is not Answering.Answer.Abstained) ?? whole;
    }

    // "How many bases and how many points has Iran": the first is about what only the second names.
    private static IReadOnlyList<string> Completed(IReadOnlyList<string> asked, Readings readings)
    {
        var completed = asked.ToList();
        for (var i = completed.Count - 2; i >= 0; i--)
        {
            if (readings.Of(completed[i]) is not { Kind: QuestionKind.HowMany, Terms.Count: 1 }) continue;
            if (readings.Of(completed[i + 1]) is { Kind: QuestionKind.HowMany, Counted: { } counted, Terms.Count: > 1 } next) completed[i] += " " + next.Text[counted.Span.End..].Trim();
        }

        return completed;
    }

    private Answering.Answer.Several? Each(IReadOnlyList<string> asked, Question question, Readings readings, Func<Question, Answer> answer)
    {
        var answers = new List<Answer>();
        var topic = question.Topic;
        foreach (var part in asked.Take(MostAnswers))
        {
            // «… and when did the floods strike» stands by itself; only what does not continues the question before.
            var one = answer(question with { Text = part, Topic = null });
            if (!IsAnswered(one) && topic is not null) one = answer(question with { Text = part, Topic = topic });
            if (!IsAnswered(one) && !QuestionParts.IsQuestion(readings.Of(part))) continue;
            if (one is not (Answering.Answer.Abstained or Answering.Answer.Found or Answering.Answer.Derived or Answering.Answer.Premise)) return null;
            topic = one.Topic ?? topic;
            if (!answers.Exists(other => IsSame(other, one))) answers.Add(one);
        }

        var first = answers.Find(IsAnswered);
        return first is null || answers.Count < 2 ? null : new Answering.Answer.Several(first.Kind, topic, first.Snapshot, answers) { Grounds = first.Grounds };
    }

    // One question about several holders or several counted things: each of them has a figure of its own, or the question stays one.
    private Answering.Answer.Several? OfEach(Question question, Answer whole, Readings readings, Func<Question, Answer> answer)
    {
        if (whole is not (Answering.Answer.Abstained or Answering.Answer.Found { Direct: DirectAnswer.Amount })) return null;
        foreach (var split in coordination.Of(readings.Of(question.Text)))
        {
            // One part without an amount, and the others need not be asked.
            var parts = split.Take(MostAnswers).ToList();
            var answers = parts.Select(part => answer(question with { Text = part })).TakeWhile(one => one is Answering.Answer.Found { Direct: DirectAnswer.Amount }).ToList();
            if (answers.Count < parts.Count) continue;
            if (answers.Select(FigureOf).Distinct().Count() < answers.Count) continue;
            // A figure of its own for both together is what was asked.
            if (whole is Answering.Answer.Found && !answers.Exists(one => IsSame(one, whole))) continue;
            var shown = answers.OfType<Answering.Answer.Found>().SelectMany(one => one.Facts).Select(fact => fact.Id).Distinct();
            var topic = answers[0].Topic is { } first ? first with { Text = question.Text, Facts = [.. shown] } : null;
            return new Answering.Answer.Several(QuestionKind.HowMany, topic, answers[0].Snapshot, answers) { Grounds = answers[0].Grounds };
        }

        return null;
    }

    private static bool IsAnswered(Answer answer) => answer is not (Answering.Answer.Abstained or Answering.Answer.Withdrawn);

    private static bool IsSame(Answer left, Answer right) => (left, right) switch
    {
        (Answering.Answer.Found one, Answering.Answer.Found other) => one.Facts[0].Id == other.Facts[0].Id && one.Direct == other.Direct,
        (Answering.Answer.Premise one, Answering.Answer.Premise other) => one.Facts[0].Id == other.Facts[0].Id,
        _ => false,
    };

    private static Figure? FigureOf(Answer answer) => answer is Answering.Answer.Found { Direct: DirectAnswer.Amount amount } ? amount.Figure : null;
}
