// What was replaced since: asked for, it is told with its date; taken for granted, it is set right.
using NewsBot.Answering.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class PastJudge
{
    /// <summary>A fact with so much of the question says all of it.</summary>
    private const double WholeCoverage = 0.9;

    /// <summary>«How many were they before», «in March»: the amount that today's replaced; null where that was never another, or was wrong.</summary>
    /// <param name="inquire">The question read otherwise; looks at what was replaced as well where it is told to.</param>
    public static Answer? Before(Inquiry inquiry, Answer answer, Func<QuestionReading, bool, Inquiry> inquire)
    {
        if (!NamesEarlierTime(inquiry)) return null;
        if (inquiry.Reading.Kind != QuestionKind.HowMany) return inquiry.Asks(Lexicon.AskedOperation.Unedited) ? Unedited(inquiry, answer, inquire) : null;
        if (!inquiry.Evidence.Standing.Any(evidence => Earlier(evidence.Version, inquiry) is not null)) return null;
        var timeless = Timeless(inquiry).Reading;
        if (EvidenceJudge.Decide(inquire(timeless, false)) is not Answer.Found { Direct: DirectAnswer.Amount { Figure: var now }, Facts: [var fact], Confidence: var confidence }) return null;
        if (Earlier(fact, inquiry) is not { } earlier || !IsOpen(inquiry, answer, now, earlier, fact)) return null;
        if ((Same(now, earlier.Content.Figures) ?? Told(inquire(timeless, true), earlier) ?? CutOut(now, earlier, fact, inquiry.Snapshot)) is not { } then) return null;
        return new Answer.Found(QuestionKind.HowMany, inquiry.TopicOf([earlier]), inquiry.Snapshot, new DirectAnswer.Amount(then), [earlier], confidence) { Grounds = answer.Grounds };
    }

    /// <summary>«Has it 570 sites», where it has 592 by now: what stands in the place of the fact that would have said yes.</summary>
    /// <param name="inquire">As above.</param>
    public static Answer? SetRight(Inquiry inquiry, Answer answer, Func<QuestionReading, bool, Inquiry> inquire)
    {
        if (inquiry.Reading.Kind != QuestionKind.Whether || answer is Answer.Withdrawn or Answer.Derived) return null;
        var past = inquire(inquiry.Reading, true);
        if (Gone(past) is not { } gone || Later(gone, inquiry.Snapshot) is not { } now) return null;
        if (!States(past, gone) || States(past, now) || (answer is Answer.Premise { Facts: [var told] } && ReferenceEquals(told, now))) return null;
        DirectAnswer direct = gone.Content.Figures.FirstOrDefault(figure => past.Reading.Numbers.Contains(figure.Value)) is { } old && Same(old, now.Content.Figures) is { } figure
            ? new DirectAnswer.Amount(figure)
            : new DirectAnswer.Statement();
        return new Answer.Premise(QuestionKind.Whether, inquiry.TopicOf([now]), inquiry.Snapshot, direct, [now], 1) { Grounds = answer.Grounds };
    }

    /// <summary>«When will it be», where what is left of a replaced fact does not tell any more: what took its place tells it.</summary>
    public static Answer? Renewed(Inquiry inquiry, Answer answer)
    {
        if (inquiry.Reading.Kind != QuestionKind.When || Whole(answer, inquiry.Snapshot) is not { } old || Later(old, inquiry.Snapshot) is not { } now) return null;
        if (answer is not Answer.Found { Facts: [var rest], Confidence: var confidence } || inquiry.Lexicon.Analyzer.Analyze(rest.Content.Text).Dates.Count > 0) return null;
        if (inquiry.Lexicon.Analyzer.Analyze(now.Content.Text).Dates is not { Count: > 0 }) return null;
        return new Answer.Found(QuestionKind.When, inquiry.TopicOf([now]), inquiry.Snapshot, new DirectAnswer.Statement(), [now], confidence) { Grounds = answer.Grounds };
    }

    // The replaced fact of which the answer is what was left.
    private static FactVersion? Whole(Answer answer, KnowledgeSnapshot snapshot)
    {
        if (answer is not Answer.Found { Facts: [var rest] } || !rest.Content.Text.Contains(FactContent.Omission, StringComparison.Ordinal)) return null;
        return snapshot.Versions.FirstOrDefault(version => version.Status is FactStatus.Superseded or FactStatus.Corrected
            && version.Until == rest.Since && version.Content.ArticleId == rest.Content.ArticleId && version.Content.SourceSpan == rest.Content.SourceSpan);
    }

    // The replaced fact that would have answered; else one that says all of the question with its very number, whatever that counts.
    private static FactVersion? Gone(Inquiry past)
    {
        if (EvidenceJudge.Decide(past) is Answer.Found { Facts: [{ IsCurrent: false } gone] }) return gone;
        return past.Reading.Numbers.Count == 0 ? null : past.Evidence.Candidates.FirstOrDefault(evidence =>
            evidence.Version.Status is FactStatus.Superseded or FactStatus.Corrected && evidence.BodyCoverage >= WholeCoverage && States(past, evidence.Version))?.Version;
    }

    private static bool NamesEarlierTime(Inquiry inquiry) =>
        inquiry.Asks(Lexicon.AskedOperation.Previous) || inquiry.Reading.Months.Count > 0 || inquiry.Reading.Years.Count > 0;

    private static Inquiry Timeless(Inquiry inquiry)
    {
        var without = inquiry.WithoutEarlierTime();
        return without.With(without.Reading with { Months = [], Years = [] });
    }

    // Whatever states an amount of that very time has answered; what answers with today's, or with the rest of what was replaced, has not.
    private static bool IsOpen(Inquiry inquiry, Answer answer, Figure now, FactVersion earlier, FactVersion fact)
    {
        var dated = inquiry.Reading.Months.Count > 0 || inquiry.Reading.Years.Count > 0;
        if (dated && !IsBetween(inquiry.Reading, earlier.Content.AsOf, fact.Content.AsOf)) return false;
        return answer is Answer.Abstained
            || (answer is Answer.Found { Direct: DirectAnswer.Amount { Figure: var told } }
                && (told.Value == now.Value || (dated && !(told.Date is { } date && inquiry.Reading.Years.Contains(date.Year) && (inquiry.Reading.Months.Count == 0 || inquiry.Reading.Months.Contains(date.Month))))));
    }

    // The time asked for is not before the old fact's, and before the new one's; months count where both have one.
    private static bool IsBetween(QuestionReading asked, PartialDate from, PartialDate to)
    {
        if (asked.Years.Count > 1 || asked.Months.Count > 1) return false;
        var (year, month) = (asked.Years is [var said] ? said : from.Year, asked.Months is [var named] ? named : 0);
        return Compare(from) >= 0 && Compare(to) < 0;

        int Compare(PartialDate date) => month == 0 || date.Month == 0 ? year.CompareTo(date.Year) : (year, month).CompareTo((date.Year, date.Month));
    }

    // The amount by which the old fact would have answered.
    private static Figure? Told(Inquiry past, FactVersion earlier) =>
        EvidenceJudge.Decide(past.With(past.Reading, past.Evidence with { Candidates = [.. past.Evidence.Candidates.Where(evidence => ReferenceEquals(evidence.Version, earlier))] }))
            is Answer.Found { Direct: DirectAnswer.Amount { Figure: var figure } } ? figure : null;

    // Of one unit with today's, the only amount that neither today's fact nor what is left of the old one states any more.
    private static Figure? CutOut(Figure now, FactVersion earlier, FactVersion fact, KnowledgeSnapshot snapshot)
    {
        var standing = snapshot.Versions.Where(version => version.IsCurrent && version.Since == fact.Since).SelectMany(version => version.Content.Figures).Select(figure => figure.Value).ToHashSet();
        return earlier.Content.Figures.Where(figure => string.Equals(figure.Unit, now.Unit, StringComparison.Ordinal) && !standing.Contains(figure.Value)).ToArray() is [var only] ? only : null;
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

    // «What was his name before the correction»: the fact that stood where what answers today stands.
    private static Answer.Found? Unedited(Inquiry inquiry, Answer answer, Func<QuestionReading, bool, Inquiry> inquire)
    {
        var timeless = Timeless(inquiry).Reading;
        if (EvidenceJudge.Decide(inquire(timeless, false)) is not Answer.Found { Facts: [var fact], Confidence: var confidence }) return null;
        var earlier = Earlier(fact, inquiry);
        if (earlier is null && EvidenceJudge.Decide(inquire(timeless, true)) is Answer.Found { Facts: [{ IsCurrent: false } gone] } && Later(gone, inquiry.Snapshot) is not null) earlier = gone;
        return earlier is null ? null : new Answer.Found(inquiry.Reading.Kind, inquiry.TopicOf([earlier]), inquiry.Snapshot, new DirectAnswer.Statement(), [earlier], confidence) { Grounds = answer.Grounds };
    }

    // What was wrong was never so, and is told only to who asks what was corrected; what was right at its time stood before it.
    private static FactVersion? Earlier(FactVersion fact, Inquiry inquiry)
    {
        var asksEdit = inquiry.Asks(Lexicon.AskedOperation.Unedited);
        for (var before = fact.Replaces; before is not null && inquiry.Snapshot.Find(before) is { } old; before = old.Replaces)
        {
            if (old.Status == FactStatus.Superseded || (asksEdit && old.Status == FactStatus.Corrected)) return old;
        }

        return null;
    }

    /// <summary>What stands in its place now; null where nothing does.</summary>
    public static FactVersion? Later(FactVersion fact, KnowledgeSnapshot snapshot) => snapshot.LastOf(fact) is { IsCurrent: true } last ? last : null;

    private static Figure? Same(Figure figure, IReadOnlyList<Figure> others)
    {
        Figure[] counting = [.. others.Where(other => string.Equals(other.Unit, figure.Unit, StringComparison.Ordinal) && other.Value != figure.Value)];
        Figure[] same = [.. counting.Where(other => other.Of == figure.Of && other.Where == figure.Where && other.Measure == figure.Measure)];
        return same is [var one] ? one : counting is [var only] ? only : null;
    }
}
