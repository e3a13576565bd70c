// "How many died outside the capital": the total less the part, where facts state both.
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

internal static class RemainderDeriver
{
    /// <summary>The question leaves out a holder or a place that the facts know; its own figure is then no answer.</summary>
    public static bool IsAsked(Inquiry inquiry) =>
        inquiry.Reading.Kind == QuestionKind.HowMany && inquiry.Terms.Any(term => inquiry.Reading.Excepted.Contains(term.Term) && inquiry.IsKnownName(term));

    /// <summary>The total and the part to take from it, or null where the facts lack one.</summary>
    public static FigureMatch[]? Find(Inquiry inquiry)
    {
        if (!IsAsked(inquiry)) return null;
        var plain = inquiry with { Reading = inquiry.Reading with { Operations = [.. inquiry.Reading.Operations.Where(operation => operation != AskedOperation.Except)] } };
        var excepted = inquiry.Terms.Where(term => inquiry.Reading.Excepted.Contains(term.Term)).ToList();
        foreach (var part in FigureFinder.Find(plain).Where(match => excepted.Exists(term => IsHolder(term, match))))
        {
            var total = FigureFinder.Find(plain.Without(inquiry.Reading.Excepted.Contains)).FirstOrDefault(match => IsTotalOf(match, part, excepted));
            if (total is not null) return [total, part];
        }

        return null;
    }

    private static bool IsHolder(Finding.ResolvedTerm term, FigureMatch match) => term.IsIn(match.Slot.Of) || term.IsIn(match.Slot.Where);

    private static bool IsTotalOf(FigureMatch total, FigureMatch part, List<Finding.ResolvedTerm> excepted)
    {
        if (total.Evidence.Document.Article != part.Evidence.Document.Article || total.Slot.Figure.Value <= part.Slot.Figure.Value) return false;
        if (!total.Slot.Unit.Overlaps(part.Slot.Unit) || total.Slot.IsPrevious || excepted.Exists(term => IsHolder(term, total))) return false;
        return part.Slot.Figure.PartOf is { } key ? total.Slot.Figure.PartOf is null && key == total.Evidence.Version.Key : total.Slot.Figure.PartOf is null && total.Slot.Where.Count == 0;
    }
}
