// Whether an amount that its sentence only implies is the one asked for: the question speaks of it, and of nothing else that is counted there.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

internal static class ImpliedAmount
{
    /// <summary>Words that count less say how something is asked, not what.</summary>
    private const double LeastWeight = 0.4;

    /// <summary>A word of the question is said of it and not of the total; no other word is said of a stated part and not of it, unless the question leaves that out.</summary>
    public static bool IsAsked(Inquiry inquiry, FigureMatch match)
    {
        var slot = match.Slot;
        if (slot.Working is not { Operands: var operands }) return false;
        var stated = match.Evidence.Document.Figures;
        var total = stated.FirstOrDefault(figure => ReferenceEquals(figure.Figure, operands[0]));
        var leavesOut = inquiry.Reading.IsNegated || inquiry.Asks(AskedOperation.Remainder) || inquiry.Asks(AskedOperation.Except) || inquiry.Reading.Excepted.Count > 0;
        var isOwn = false;
        foreach (var term in inquiry.Terms)
        {
            if (term.Term.Weight < LeastWeight || ReferenceEquals(term, inquiry.Unit)) continue;
            if (term.IsIn(slot.Local)) isOwn |= term.Term.Weight >= 1 && (total is null || !IsSaidOf(term, total));
            else if (!leavesOut && (total is null || !IsSaidOf(term, total)) && stated.Any(other => other != total && MayBePart(other, total) && IsSaidOf(term, other))) return false;
        }

        return isOwn;
    }

    // «120 teams took part in the campaign, which cost 40 million»: teams are no part of the cost.
    private static bool MayBePart(FigureSlot other, FigureSlot? total) => total is null || other.Unit.Count == 0 || other.Figure.Unit == "%" || other.Unit.Overlaps(total.Unit);

    private static bool IsSaidOf(Finding.ResolvedTerm term, FigureSlot slot) => term.IsIn(slot.Of) || term.IsIn(slot.Where) || term.IsIn(slot.Local);
}
