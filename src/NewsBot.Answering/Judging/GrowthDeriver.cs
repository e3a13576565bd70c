// By how much, or by what share, something changed, where a fact states the value and the one before it, or the value and the change.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

internal static class GrowthDeriver
{
    private const double LeastCoverage = 0.55;

    /// <summary>The two values to compute a change from, the present one first; null where the question asks for none or the facts lack one.</summary>
    public static (FigureMatch Now, FigureMatch Before, decimal Earlier)? Find(Inquiry inquiry)
    {
        if (!inquiry.AsksChange || inquiry.Reading.Kind != QuestionKind.HowMany) return null;
        // The change as such was stated: nothing is to be computed.
        if (FigureFinder.Find(inquiry) is [var stated, ..] && (!inquiry.AsksPercent || stated.Slot.IsChange)) return null;
        return (AsksPoints(inquiry) ? Find(OfShares(inquiry), isOfPoints: true) : null) ?? Find(inquiry, isOfPoints: false);
    }

    private static (FigureMatch Now, FigureMatch Before, decimal Earlier)? Find(Inquiry inquiry, bool isOfPoints)
    {
        var level = Levels(inquiry, isOfPoints);
        foreach (var now in level.Figures.Where(match => match.Coverage >= LeastCoverage && !match.Slot.IsPrevious))
        {
            var others = now.Evidence.Document.Figures.Where(slot => slot != now.Slot && IsSameUnit(now.Slot, slot)).Select(slot => now with { Slot = slot }).ToList();
            if (others.Find(match => match.Slot.IsPrevious && IsBeside(now.Slot, match.Slot, others)) is { } before)
                return IsLater(before.Slot, now.Slot) ? (before, now, now.Slot.Figure.Value) : (now, before, before.Slot.Figure.Value);
            if (!inquiry.AsksPercent || isOfPoints || others.Find(match => match.Slot.IsChange) is not { } change) continue;
            if (inquiry.Lexicon.Changes.DirectionOf(change.Slot.Measure) is var direction and not 0) return (now, change, now.Slot.Figure.Value - direction * change.Slot.Figure.Value);
        }

        return null;
    }

    /// <summary>«By how many points did the rate rise»: the gap between two shares, which is no share itself.</summary>
    public static bool AsksPoints(Inquiry inquiry) => inquiry.AsksChange && inquiry.Unit is { Term.Words: [var unit, ..] } && inquiry.Lexicon.Changes.IsPoint(unit);

    private static Inquiry OfShares(Inquiry inquiry)
    {
        var unit = inquiry.Unit!.Term; // The points: AsksPoints saw them.
        var shares = inquiry.Without(term => ReferenceEquals(term, unit));
        return shares.With(shares.Reading with { Unit = null, Counted = null, Classes = new HashSet<string>(["percent"]) });
    }

    // Without the words of change and share, which are the operation itself, and without the time before, which is what is computed against.
    private static Inquiry Levels(Inquiry inquiry, bool isOfShares)
    {
        var level = inquiry.WithoutEarlierTime().Without(term => inquiry.IsChangeWord(term) || term.Words.Any(word => inquiry.Lexicon.Units.ClassOf(word) == "percent")).Without(AskedOperation.Share);
        return inquiry.AsksPercent && !isOfShares ? level.With(level.Reading with { Classes = new HashSet<string>() }) : level;
    }

    // «37.2 after it had been 29.5, the other kind 42.5»: what was before is told beside what is now.
    private static bool IsBeside(FigureSlot now, FigureSlot before, List<FigureMatch> others) =>
        !others.Exists(other => !other.Slot.IsChange && other.Slot != before && other.Slot.Order > Math.Min(now.Order, before.Order) && other.Slot.Order < Math.Max(now.Order, before.Order))
        && (now.Order < before.Order || !others.Exists(other => !other.Slot.IsChange && !other.Slot.IsPrevious && other.Slot.Order == before.Order - 1));

    // «Last year», beside the year before that: what was before is the earlier of the two.
    private static bool IsLater(FigureSlot before, FigureSlot now) => before.Figure.Date is { } first && now.Figure.Date is { } second && first.CompareTo(second) > 0;

    private static bool IsSameUnit(FigureSlot left, FigureSlot right) =>
        left.Unit.Overlaps(right.Unit) || string.Equals(left.Figure.Unit, right.Figure.Unit, StringComparison.Ordinal) || (right is { IsPrevious: true, Unit.Count: 0 } && right.Order == left.Order - 1); // «From 15 to 19 dollars».
}
