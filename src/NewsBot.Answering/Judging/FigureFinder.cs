// Finds the figure that a how-many question asks for: its unit, its holder, its place and its time must be those of the question.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

/// <param name="Coverage">Share of the question that figure, clause and fact hold, 0 to 1.</param>
/// <param name="Score">Coverage less what the figure is about and the question is not.</param>
internal sealed record FigureMatch(Evidence Evidence, FigureSlot Slot, double Coverage, double Score);

internal static class FigureFinder
{
    // Shares of a term's importance by where it is found.
    private const double InClause = 0.95;
    private const double InBody = 0.8;
    private const double InContext = 0.6;
    private const double InArticle = 0.35;

    /// <summary>A figure of a narrower holder or place than the question names loses this much.</summary>
    private const double Narrower = 0.12;

    private const double LeastCoverage = 0.62;

    /// <summary>The figures that answer, best first; empty where none does.</summary>
    public static List<FigureMatch> Find(Inquiry inquiry) =>
        [.. All(inquiry).Where(match => match.Coverage >= LeastCoverage)];

    /// <summary>All figures of the right unit and time, best first, however little of the question they cover.</summary>
    public static IEnumerable<FigureMatch> All(Inquiry inquiry) =>
        from evidence in inquiry.Evidence.Standing
        where SlotGate.FitsRestrictions(inquiry, evidence)
        // Two rivals ("Iran and Turkey") are never names of one figure, so for a computation one of them is enough.
        where inquiry.Reading.Operations.Count > 0 || TopicGate.HasNames(inquiry, evidence.Document)
        from slot in evidence.Document.Figures
        where FitsUnit(inquiry, slot) && FitsChange(inquiry, slot)
        let match = Match(inquiry, evidence, slot)
        orderby match.Score descending, slot.IsTyped descending, evidence.Score descending, evidence.Document.Place
        select match;

    private static bool FitsUnit(Inquiry inquiry, FigureSlot slot)
    {
        var isPercent = slot.Figure.Unit == "%";
        if (inquiry.AsksPercent || isPercent) return inquiry.AsksPercent == isPercent;
        return inquiry.Unit is null || inquiry.Unit.IsIn(slot.Unit);
    }

    private static bool FitsChange(Inquiry inquiry, FigureSlot slot) =>
        slot.IsChange == inquiry.AsksChange
        && (slot.IsPrevious || !inquiry.Asks(AskedOperation.Previous) || inquiry.AsksChange);

    private static FigureMatch Match(Inquiry inquiry, Evidence evidence, FigureSlot slot)
    {
        double covered = 0, total = 0;
        foreach (var term in inquiry.Terms)
        {
            if (ReferenceEquals(term, inquiry.Unit)) continue;
            total += term.Importance;
            covered += term.Importance * term.Certainty * FoundIn(term, evidence, slot);
        }

        // Only the unit was asked: the fact itself must be the best there is.
        var coverage = total > 0 ? covered / total : evidence.Coverage;
        return new FigureMatch(evidence, slot, coverage, coverage - Narrower * Unasked(inquiry.Terms, evidence, slot));
    }

    private static double FoundIn(ResolvedTerm term, Evidence evidence, FigureSlot slot)
    {
        if (term.IsIn(slot.Of) || term.IsIn(slot.Where) || term.IsIn(slot.Measure) || term.IsIn(slot.Unit)) return 1;
        if (term.IsIn(slot.Local)) return InClause;
        var body = Coverage.InBodyOf(term, evidence.Document);
        if (body > 0) return InBody * body;
        if (term.Exact.Any(evidence.Document.Terms.ContainsKey)) return InContext;
        return term.IsUnknown ? 0 : InArticle * Math.Min(1, evidence.Coverage);
    }

    // Holder and place that the question does not name and that are not the article's own subject.
    private static int Unasked(IReadOnlyList<ResolvedTerm> terms, Evidence evidence, FigureSlot slot)
    {
        var unasked = 0;
        foreach (var side in new[] { slot.Of, slot.Where })
        {
            if (side.Count == 0 || terms.Any(term => term.IsIn(side))) continue;
            var isSubject = side.Any(name => evidence.Document.Terms.TryGetValue(name, out var frequency) && frequency.Context > 0);
            if (!isSubject) unasked++;
        }

        return unasked;
    }
}
