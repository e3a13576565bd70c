// What was replaced since: asked for, it is told with its date; taken for granted, it is set right.
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class PastJudge
{
    /// <summary>«How many were they before»: the amount that today's replaced; null where that was never another, or was wrong.</summary>
    public static Answer? Before(Inquiry inquiry, Answer answer)
    {
        if (answer is not Answer.Abstained || inquiry.Reading.Kind != QuestionKind.HowMany || !inquiry.Asks(Lexicon.AskedOperation.Previous)) return null;
        if (EvidenceJudge.Decide(inquiry.WithoutEarlierTime()) is not Answer.Found { Direct: DirectAnswer.Amount { Figure: var now }, Facts: [var fact], Confidence: var confidence }) return null;
        if (Earlier(fact, inquiry.Snapshot) is not { } earlier || Same(now, earlier.Content.Figures) is not { } then) return null;
        return new Answer.Found(QuestionKind.HowMany, inquiry.TopicOf([earlier]), inquiry.Snapshot, new DirectAnswer.Amount(then), [earlier], confidence) { Grounds = answer.Grounds };
    }

    /// <summary>«Has it 570 sites», where it has 592 by now: what stands in the place of the fact that would have said yes.</summary>
    /// <param name="withReplaced">The same inquiry that also looks at what was replaced.</param>
    public static Answer? SetRight(Inquiry inquiry, Answer answer, Func<Inquiry> withReplaced)
    {
        if (inquiry.Reading.Kind != QuestionKind.Whether || answer is Answer.Premise or Answer.Withdrawn or Answer.Derived) return null;
        var past = withReplaced();
        if (EvidenceJudge.Decide(past) is not Answer.Found { Facts: [{ IsCurrent: false } gone] } || Later(gone, inquiry.Snapshot) is not { } now) return null;
        if (!States(past, gone) || States(past, now)) return null;
        DirectAnswer direct = gone.Content.Figures.FirstOrDefault(figure => past.Reading.Numbers.Contains(figure.Value)) is { } old && Same(old, now.Content.Figures) is { } figure
            ? new DirectAnswer.Amount(figure)
            : new DirectAnswer.Statement();
        return new Answer.Premise(QuestionKind.Whether, inquiry.TopicOf([now]), inquiry.Snapshot, direct, [now], 1) { Grounds = answer.Grounds };
    }

    // Whether the fact has what the question states and the two need not share: numbers, dates, names.
    private static bool States(Inquiry inquiry, FactVersion fact)
    {
        var text = inquiry.Lexicon.Analyzer.Analyze(fact.Content.Text);
        return inquiry.Reading.Numbers.All(number => text.Numbers.Any(stated => stated.Value == number))
            && inquiry.Reading.Years.All(year => text.Dates.Any(date => date.Year == year))
            && inquiry.Reading.Months.All(month => text.Dates.Any(date => date.Month == month))
            && inquiry.Terms.All(term => !inquiry.IsKnownName(term) || term.IsIn(Index.TermCounter.SetOf(inquiry.Lexicon, text.Tokens)));
    }

    // What was wrong was never so; what was right at its time stood before it.
    private static FactVersion? Earlier(FactVersion fact, KnowledgeSnapshot snapshot)
    {
        for (var before = fact.Replaces; before is not null && snapshot.Find(before) is { } old; before = old.Replaces)
        {
            if (old.Status == FactStatus.Superseded) return old;
        }

        return null;
    }

    private static FactVersion? Later(FactVersion fact, KnowledgeSnapshot snapshot)
    {
        var last = fact;
        while (last.ReplacedBy is { } next && snapshot.Find(next) is { } replacement) last = replacement;
        return last.IsCurrent ? last : null;
    }

    private static Figure? Same(Figure figure, IReadOnlyList<Figure> others)
    {
        Figure[] counting = [.. others.Where(other => string.Equals(other.Unit, figure.Unit, StringComparison.Ordinal) && other.Value != figure.Value)];
        Figure[] same = [.. counting.Where(other => other.Of == figure.Of && other.Where == figure.Where && other.Measure == figure.Measure)];
        return same is [var one] ? one : counting is [var only] ? only : null;
    }
}
