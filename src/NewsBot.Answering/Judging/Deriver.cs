// Numbers computed from the figures of facts: difference, sum, share, ratio, the value before a change, the most and the least.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal sealed record Derived(Derivation Derivation, IReadOnlyList<FactVersion> Facts, double Confidence);

internal static class Deriver
{
    /// <summary>Amounts of a sentence that holds less of the question are not those that it compares.</summary>
    private const double LeastTold = 0.6;

    /// <summary>From here on a stated amount is certainly the one asked for.</summary>
    private const double Certain = 0.9;

    /// <summary>So likely a stated share goes before one of a stated part and its whole.</summary>
    private const double SureOfShare = 0.75;

    /// <summary>The question asks for a comparison of two figures; one of them alone is no answer to it.</summary>
    public static bool IsAsked(Inquiry inquiry) =>
        RemainderDeriver.IsAsked(inquiry) || !inquiry.AsksChange && (inquiry.Asks(AskedOperation.Difference) || inquiry.Asks(AskedOperation.Ratio)) && inquiry.Terms.Count(inquiry.IsKnownName) >= 2;

    /// <summary>The computation asked for, or null where none is asked or its operands are not all there.</summary>
    public static Derived? Derive(Inquiry inquiry) => OfKnown(inquiry) ?? OfLikely(inquiry);

    // What two amounts of one sentence likely give, where no rule is sure.
    private static Derived? OfLikely(Inquiry inquiry)
    {
        if (IsShareStated(inquiry) || OperandScore.Best(inquiry) is not { Likelihood: >= OperandScore.Least } best) return null;
        var pair = best.Pair;
        // «The sum of the coalition's sites» is stated; «of the wounded and the killed» takes a word of each.
        if (pair.Operation == Operation.Sum && inquiry.LikeliestFigure is { Likelihood: >= Certain } && !OperandScore.IsContrast(inquiry, pair)) return null;
        // «How many did not arrive», where the sentence says of the part that it did not.
        if (pair.Operation == Operation.Difference && (inquiry.Computations & AskedComputations.OfComparison) == 0 && PartDeriver.Denies(inquiry, pair.Evidence, pair.Second, pair.First)) return null;
        FigureMatch[] operands = [.. new[] { pair.First, pair.Second }.Select(slot => new FigureMatch(pair.Evidence, slot, best.Likelihood, best.Likelihood, IsOfUnit: true, IsOfChange: true))];
        return pair.Operation switch
        {
            Operation.Sum => Of(Operation.Sum, operands, _ => pair.Result, pair.Unit),
            Operation.Ratio => Of(Operation.Ratio, operands, _ => pair.Result),
            Operation.Share or Operation.Growth => Of(pair.Operation, operands, _ => pair.Result, "%"),
            _ => Of(Operation.Difference, operands, _ => pair.Result, pair.First.Figure.Unit == "%" ? PointsOf(inquiry) : pair.Unit),
        };
    }

    // A share that is stated is not worked out; what two shares differ by is.
    private static bool IsShareStated(Inquiry inquiry, double least = FigureScore.Least) =>
        inquiry.AsksPercent && (inquiry.Computations & (AskedComputations.OfComparison & ~AskedComputations.Change)) == 0
        && inquiry.LikeliestFigure is { Match.Slot.Figure.Unit: "%" } stated && stated.Likelihood >= least;

    // As the question calls them, where it does.
    private static string PointsOf(Inquiry inquiry) =>
        GrowthDeriver.AsksPoints(inquiry) && inquiry.Unit is { Term.Span: var span } ? inquiry.Reading.Text.Substring(span.Start, span.Length) : inquiry.Lexicon.Changes.PointUnit;

    private static Derived? OfKnown(Inquiry inquiry)
    {
        if (GrowthDeriver.Find(inquiry) is { } growth) return Growth(inquiry, growth.Now, growth.Before, growth.Earlier);
        if (RemainderDeriver.Find(inquiry) is { } rest) return Of(Operation.Difference, rest, values => values[0] - values[1..].Sum());
        if (inquiry.Asks(AskedOperation.Difference) && Pair(inquiry) is { } pair)
        {
            return Of(Operation.Difference, pair.OrderByDescending(match => match.Slot.Figure.Value), values => values[0] - values[1]);
        }

        if (inquiry.Asks(AskedOperation.Ratio) && Pair(inquiry) is { } ratio && ratio.All(match => match.Slot.Figure.Value > 0))
        {
            return Of(Operation.Ratio, ratio.OrderByDescending(match => match.Slot.Figure.Value), values => values[0] / values[1]);
        }

        if (IsMoreOrLessBy(inquiry) && Pair(inquiry) is { } rivals) return Of(Operation.Difference, rivals.OrderByDescending(match => match.Slot.Figure.Value), values => values[0] - values[1]);
        if (inquiry.AsksPercent && !IsShareStated(inquiry, SureOfShare) && (inquiry.Computations & AskedComputations.OfRest) == 0 && Share(inquiry) is { } share) return Of(Operation.Share, share, values => values[0] * 100 / values[1], "%");
        if (PartDeriver.Share(inquiry) is { } told) return Of(Operation.Share, told, values => values[0] * 100 / values[1], "%");
        if (PartDeriver.Rest(inquiry) is { } left) return Of(Operation.Difference, left, values => values[0] - values[1]);
        if (inquiry.Asks(AskedOperation.Sum) && Pair(inquiry) is { } sum) return Of(Operation.Sum, sum, values => values.Sum());
        if (EarlierDeriver.Find(inquiry) is { } then) return Of(Operation.Previous, [then.Now, then.Change], _ => then.Earlier);
        if (inquiry.Asks(AskedOperation.Most) || inquiry.Asks(AskedOperation.Least)) return Ranking(inquiry);
        return null;
    }

    // «A has more than B, by how much».
    private static bool IsMoreOrLessBy(Inquiry inquiry) =>
        inquiry.Reading.Kind == QuestionKind.HowMany && (inquiry.Asks(AskedOperation.Most) || inquiry.Asks(AskedOperation.Least)) && inquiry.Terms.Count(inquiry.IsKnownName) >= 2;

    private static Derived? Growth(Inquiry inquiry, FigureMatch now, FigureMatch before, decimal earlier)
    {
        if (!inquiry.AsksPercent || GrowthDeriver.AsksPoints(inquiry))
            return Of(Operation.Difference, new[] { now, before }.OrderByDescending(match => match.Slot.Figure.Value), values => values[0] - values[1], GrowthDeriver.AsksPoints(inquiry) ? PointsOf(inquiry) : null);
        return earlier <= 0 ? null : Of(Operation.Growth, [now, before], _ => Math.Abs(now.Slot.Figure.Value - earlier) * 100 / earlier, "%");
    }

    private static Derived Of(Operation operation, IEnumerable<FigureMatch> operands, Func<decimal[], decimal> compute, string? unit = null)
    {
        FigureMatch[] matches = [.. operands];
        decimal[] values = [.. matches.Select(match => match.Slot.Figure.Value)];
        var derivation = new Derivation(operation, [.. matches.Select(match => match.Slot.Figure)], compute(values), unit ?? matches[0].Slot.Figure.Unit);
        return new Derived(derivation, [.. matches.Select(match => match.Evidence.Version).DistinctBy(fact => fact.Id)], matches.Min(match => match.Coverage));
    }

    /// <summary>The figures of two names of the question (two holders or two places), of one unit; null unless there are exactly two.</summary>
    private static FigureMatch[]? Pair(Inquiry inquiry)
    {
        var figures = Level(inquiry).Figures.ToList();
        var counted = figures.FindAll(match => CountsSomethingAsked(inquiry, match));
        if (PairOf(inquiry, term => counted.Find(match => IsHolder(term, match))) is { } held) return held;
        return inquiry.Asks(AskedOperation.Difference) || (inquiry.Asks(AskedOperation.Sum) && inquiry.Terms.Skip(1).Any(term => inquiry.Lexicon.BeginsWithConjunction(term.Term.Words[0]))) ? PairOf(inquiry, term => figures.Find(match => IsToldOfAlone(term, match, figures))) : null;
    }

    private static FigureMatch[]? PairOf(Inquiry inquiry, Func<ResolvedTerm, FigureMatch?> own)
    {
        var pair = inquiry.Terms.Select(own).OfType<FigureMatch>().DistinctBy(match => match.Slot.Figure).ToArray();
        return pair.Length == 2 && (pair[0].Slot.HasUnitOf(pair[1].Slot) || IsOfOthers(pair[0], pair[1])) ? pair : null;
    }

    // A change word ("by how much does it exceed") is here the operation itself, and the time before is what is computed.
    private static Inquiry Level(Inquiry inquiry) => inquiry.WithoutEarlierTime().Without(inquiry.IsChangeWord);

    private static bool IsHolder(ResolvedTerm term, FigureMatch match) =>
        match.Slot.IsTyped ? term.IsIn(match.Slot.Of) || term.IsIn(match.Slot.Where) : term.Term.IsName && term.IsIn(match.Slot.Local);

    // «30 dirhams for guests and 10 for pupils»: whom the words behind an amount name, and those behind no other amount of the sentence.
    private static bool IsToldOfAlone(ResolvedTerm term, FigureMatch match, List<FigureMatch> figures) =>
        term.Term.Weight >= 1 && match.Evidence.IsPlain && match.Evidence.BodyCoverage >= LeastTold && IsToldOf(term, match.Slot)
        && !figures.Exists(other => other != match && ReferenceEquals(other.Evidence, match.Evidence) && IsToldOf(term, other.Slot));

    private static bool IsToldOf(ResolvedTerm term, FigureSlot slot) => term.IsIn(slot.Of) || term.IsIn(slot.Where) || term.IsIn(slot.Local);

    // "The difference between Iran and Turkey" names nothing that is counted: whatever both have is meant.
    private static bool CountsSomethingAsked(Inquiry inquiry, FigureMatch match) =>
        inquiry.Unit is not null
        || inquiry.Terms.Any(term => term.IsIn(match.Slot.Unit))
        || inquiry.Terms.All(term => term.Term.Weight < 1 || inquiry.IsKnownName(term));

    // «21 visitors and 57 others»: what has no noun of its own is of the kind beside it.
    private static bool IsOfOthers(FigureMatch left, FigureMatch right) =>
        ReferenceEquals(left.Evidence, right.Evidence) && (left.Slot.Figure.Unit.Length == 0 || right.Slot.Figure.Unit.Length == 0);

    /// <summary>A typed part and the total that it is part of.</summary>
    private static FigureMatch[]? Share(Inquiry inquiry)
    {
        var counts = inquiry.Without(term => IsPercentWord(inquiry, term));
        counts = counts.With(counts.Reading with { Classes = counts.Reading.Classes.Except(["percent"]).ToHashSet(StringComparer.Ordinal) });
        return counts.Figures
            .Where(match => FigureFinder.IsPart(match) && CountsSomethingAsked(inquiry, match))
            .Select(part => (Part: part, Total: FigureFinder.TotalOf(inquiry, part)))
            .Where(pair => pair.Total is { } total && total.Slot.Figure.Value > pair.Part.Slot.Figure.Value && IsToldOfAll(counts, pair.Part, total))
            .Select(pair => (FigureMatch[])[pair.Part, pair.Total!])
            .MaxBy(pair => inquiry.Terms.Where(term => IsSaidOf(term, pair[0].Slot) && !IsSaidOf(term, pair[1].Slot)).Sum(term => term.Importance));
    }

    // A share of what neither part nor total speaks of is another one.
    private static bool IsToldOfAll(Inquiry inquiry, FigureMatch part, FigureMatch total)
    {
        double told = 0, all = 0;
        foreach (var term in inquiry.Terms.Where(term => term.Term.Weight >= 1))
        {
            all += term.Importance;
            if (IsSaidOf(term, part.Slot) || IsSaidOf(term, total.Slot) || IsToldOf(term, part.Slot) || IsToldOf(term, total.Slot)) told += term.Importance;
            else if (inquiry.IsKnownName(term) && Coverage.InBodyOf(term, part.Evidence.Document) == 0) return false;
            else told += Coverage.InBodyOf(term, part.Evidence.Document) * term.Importance;
        }

        return all > 0 && told / all >= LeastTold;
    }

    // What the question says of the part alone tells it from its siblings.
    private static bool IsSaidOf(ResolvedTerm term, FigureSlot slot) => term.IsIn(slot.Unit) || term.IsIn(slot.Of) || term.IsIn(slot.Where);

    private static bool IsPercentWord(Inquiry inquiry, QuestionTerm term) => term.Words.Any(word => inquiry.Lexicon.Units.ClassOf(word) == "percent");

    private static bool IsElsewhere(FigureMatch match, FigureMatch other) =>
        match.Slot.Figure.PartOf == other.Slot.Figure.PartOf && other.Slot.Figure.Where is { } place && !string.Equals(place, match.Slot.Figure.Where, StringComparison.Ordinal);

    /// <summary>Figures of one kind that differ in holder or in place, ranked.</summary>
    private static Derived? Ranking(Inquiry inquiry)
    {
        // The superlative itself ("largest") and the words of counting are no part of what is ranked.
        var ranked = inquiry.Without(term => inquiry.Lexicon.Operations.RanksIn(term.Words) != Ranks.None || term.Weight < 1);
        var candidates = ranked.Figures
            .Where(match => !match.Slot.IsChange && match.Slot.IsTyped && match.Slot.Figure.PartOf is not null && CountsSomethingAsked(inquiry, match))
            .ToList();
        // "The coalition's sites": what is no rival in the ranking belongs to every figure of it.
        var rivals = ranked.Terms.Count(term => inquiry.IsKnownName(term) && candidates.Exists(match => IsHolder(term, match)));
        if (rivals < 2) candidates = [.. candidates.Where(match => ranked.Terms.All(term => !inquiry.IsKnownName(term) || term.IsIn(match.Evidence.Document.Terms) || IsHolder(term, match)))];
        // «Which province», «where the most»: what is ranked differs in place, and nothing else is.
        if (inquiry.RanksPlaces && candidates.FindAll(match => match.Slot.Figure.Where is not null && candidates.Exists(other => match.Slot.HasUnitOf(other.Slot) && IsElsewhere(match, other))) is { Count: > 1 } placed)
            candidates = placed;
        var best = candidates.FirstOrDefault();
        if (best is null) return null;
        var group = candidates
            .Where(match => match.Evidence.Document.Article == best.Evidence.Document.Article && match.Slot.Figure.PartOf == best.Slot.Figure.PartOf && match.Slot.HasUnitOf(best.Slot))
            .DistinctBy(match => (match.Slot.Figure.Of, match.Slot.Figure.Where))
            .ToList();
        var named = group.Where(match => inquiry.Terms.Any(term => inquiry.IsKnownName(term) && IsHolder(term, match) && !group.TrueForAll(other => IsHolder(term, other)))).ToList();
        if (named.Count >= 2) group = named;
        if (group.Count < 2) return null;
        var least = inquiry.Asks(AskedOperation.Least);
        FigureMatch[] ordered = [.. least ? group.OrderBy(match => match.Slot.Figure.Value) : group.OrderByDescending(match => match.Slot.Figure.Value)];
        // No winner, no answer.
        return ordered[0].Slot.Figure.Value == ordered[1].Slot.Figure.Value ? null : Of(least ? Operation.Least : Operation.Most, ordered, values => values[0]);
    }
}
