// "How many died outside the capital", "how many are not the coalition's": the total less the part, where facts state both.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

internal static class RemainderDeriver
{
    /// <summary>The question leaves out a holder or a place that the facts know; its own figure is then no answer.</summary>
    public static bool IsAsked(Inquiry inquiry) =>
        inquiry.Reading.Kind == QuestionKind.HowMany && inquiry.Terms.Any(term => inquiry.Reading.Excepted.Contains(term.Term) && inquiry.IsKnownName(term));

    /// <summary>The total and the parts to take from it, or null where the facts lack one.</summary>
    public static FigureMatch[]? Find(Inquiry inquiry)
    {
        if (inquiry.Reading.Kind != QuestionKind.HowMany) return null;
        if (IsAsked(inquiry)) return Find(inquiry, [.. inquiry.Terms.Where(term => inquiry.Reading.Excepted.Contains(term.Term))]);

        if (inquiry.Asks(AskedOperation.Remainder) && Left(inquiry) is { } left) return left;

        // A negation does not say which of the names it leaves out; «in Syria» is of the total too.
        return IsNegated(inquiry) ? inquiry.Terms.Where(inquiry.IsKnownName).Select(name => Find(inquiry, [name])).FirstOrDefault(found => found is not null) : null;
    }

    /// <summary>«How many kilometres were not laid» is not answered by a clause that says how many were.</summary>
    public static bool IsAffirmed(Inquiry inquiry, FigureMatch match)
    {
        if (!inquiry.Computations.HasFlag(AskedComputations.Negated) || match.Slot.Order < 0) return false;
        var tokens = inquiry.Reading.Tokens;
        var denied = inquiry.Lexicon.Negations.In(tokens).Select(negation => negation.FirstToken + negation.TokenCount).Where(at => at < tokens.Count && !inquiry.Lexicon.IsStopWord(tokens[at].Word)).SelectMany(at => tokens[at].Word.Stems).ToHashSet(StringComparer.Ordinal);
        var layout = inquiry.LayoutOf(match.Evidence);
        var text = inquiry.Lexicon.Analyzer.Analyze(match.Evidence.Version.Content.Text);
        var clause = layout.ClauseOf(text.Numbers[match.Slot.Order].FirstToken);
        return !inquiry.Lexicon.Negations.In(text.Tokens).Any(negation => layout.ClauseOf(negation.FirstToken) == clause)
            && text.Tokens.Where((_, at) => layout.ClauseOf(at) == clause).Any(token => token.Word.Stems.Any(denied.Contains));
    }

    // «How many are left after the dismissal»: the part that is told of, taken from the total that it names.
    private static FigureMatch[]? Left(Inquiry inquiry)
    {
        foreach (var part in FigureFinder.Find(inquiry.Without(AskedOperation.Remainder)))
        {
            if (IsTold(inquiry, part)) return null;
            if (FigureFinder.TotalOf(inquiry, part) is { } total && total.Slot.Figure.Value > part.Slot.Figure.Value) return [total, part];
        }

        return null;
    }

    // The fact itself says how many are left.
    private static bool IsTold(Inquiry inquiry, FigureMatch match) =>
        inquiry.Lexicon.Operations.In(inquiry.Lexicon.Analyzer.Analyze(match.Evidence.Version.Content.Text).Tokens).Any(operation => operation.Value == AskedOperation.Remainder);

    private static FigureMatch[]? Find(Inquiry inquiry, List<ResolvedTerm> excepted)
    {
        var left = excepted.Select(term => term.Term).ToHashSet();
        var plain = inquiry.Without(AskedOperation.Except);
        var rest = plain.Without(left.Contains);
        var held = plain.Figures.Where(match => excepted.Exists(term => IsHolder(term, match))).ToList();
        foreach (var part in held)
        {
            // A part that names its total needs no more than its holder: what is asked about is the rest.
            if (part.Slot.Figure.PartOf is null && !FigureFinder.Answers(part)) continue;
            var total = FigureFinder.TotalOf(inquiry, part) ?? FigureFinder.Find(rest).FirstOrDefault(match => IsTotalOf(match, part));
            if (total is null || excepted.Exists(term => IsHolder(term, total))) continue;
            if (PartsOf(inquiry, excepted, part, held) is { } parts && total.Slot.Figure.Value > parts.Sum(match => match.Slot.Figure.Value)) return [total, .. parts];
        }

        return null;
    }

    // «Outside the capital and the port»: the part of each of them; null where one of them has none.
    private static List<FigureMatch>? PartsOf(Inquiry inquiry, List<ResolvedTerm> excepted, FigureMatch first, List<FigureMatch> held)
    {
        List<FigureMatch> parts = [first];
        foreach (var term in excepted.Where(inquiry.IsKnownName))
        {
            if (parts.Exists(part => IsHolder(term, part))) continue;
            if (held.Find(match => IsHolder(term, match) && match.Slot.Figure.PartOf == first.Slot.Figure.PartOf && match.Slot.Unit.Overlaps(first.Slot.Unit)) is not { } part) return null;
            parts.Add(part);
        }

        return parts;
    }

    /// <summary>The question says what something is not; «what» asks as well as it negates.</summary>
    public static bool IsNegated(Inquiry inquiry) => !inquiry.AsksPercent && (inquiry.Lexicon.Negations.PlainIn(inquiry.Reading.Tokens).Any() || IsUnitNegated(inquiry));

    // «How many kilometres [were] not laid», in the dialects: right behind what is counted, or a word of it, the word for «what» asks nothing more.
    private static bool IsUnitNegated(Inquiry inquiry)
    {
        var tokens = inquiry.Reading.Tokens;
        return inquiry.Unit is { Term.Span: var unit } && !inquiry.Asks(AskedOperation.Remainder) && inquiry.Lexicon.Negations.In(tokens).Any(negation => tokens[negation.FirstToken].Span.Start > unit.Start
            && inquiry.Terms.Any(term => term.Term.Weight >= Polarity.LeastSaid && term.Term.Span.Start == tokens[negation.FirstToken - 1].Span.Start));
    }

    private static bool IsHolder(ResolvedTerm term, FigureMatch match) => term.IsIn(match.Slot.Of) || term.IsIn(match.Slot.Where);

    // Where the part names no total, a figure of the same kind that is itself whole.
    private static bool IsTotalOf(FigureMatch total, FigureMatch part) =>
        part.Slot.Figure.PartOf is null && total.Slot is { IsPrevious: false, Where.Count: 0, Figure.PartOf: null }
        && total.Evidence.Document.Article == part.Evidence.Document.Article && total.Slot.Unit.Overlaps(part.Slot.Unit);
}
