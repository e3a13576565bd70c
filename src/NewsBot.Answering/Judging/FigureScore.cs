// How likely a figure that was read from plain text is the number asked for: a logistic model, fitted like that of StatementScore.
using NewsBot.Answering.Finding;

namespace NewsBot.Answering.Judging;

internal static class FigureScore
{
    /// <summary>Where no figure is likelier than this, what is asked is not stated.</summary>
    public const double LeastOfPassing = 0.25;

    /// <summary>From this likelihood on a figure answers, though it covers little of the question.</summary>
    public const double LeastByItself = 0.35;

    private const double LeastCoverage = 0.25;

    /// <summary>The likeliest figure among those read from plain text; null where there is none.</summary>
    public static (FigureMatch Match, double Likelihood)? Best(Inquiry inquiry)
    {
        (FigureMatch Match, double Likelihood)? best = null;
        foreach (var match in FigureFinder.All(inquiry).Where(match => match.Coverage >= LeastCoverage && match.Evidence.Version.Content.SourceSpan is not null))
        {
            var likelihood = Of(inquiry, match);
            if (best is null || likelihood > best.Value.Likelihood) best = (match, likelihood);
        }

        return best;
    }

    private const double Bias = -3.468;

    // In the order of FeaturesOf.
    private static readonly double[] Weights = [0.199, 1.864, 1.178, -2.338, 2.563, -0.034, 0.145, -1.155, -0.677, -2.094, 1.968, 1.559, -2.329, -0.187];

    /// <summary>0 to 1.</summary>
    public static double Of(Inquiry inquiry, FigureMatch match)
    {
        var features = FeaturesOf(inquiry, match);
        var sum = Bias;
        for (var i = 0; i < features.Length; i++) sum += Weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    public static double[] FeaturesOf(Inquiry inquiry, FigureMatch match)
    {
        var (evidence, slot) = (match.Evidence, match.Slot);
        double total = 0, close = 0, missing = 0, unknown = 0, holder = 0;
        foreach (var term in inquiry.Terms)
        {
            if (ReferenceEquals(term, inquiry.Unit)) continue;
            total += term.Importance;
            var isHolder = term.IsIn(slot.Of) || term.IsIn(slot.Where);
            if (isHolder) holder = 1;
            if (isHolder || term.IsIn(slot.Measure) || term.IsIn(slot.Local)) close += term.Importance;
            if (Coverage.InBodyOf(term, evidence.Document) > 0 || term.Exact.Any(evidence.Document.Terms.ContainsKey)) continue;
            missing = Math.Max(missing, term.Importance);
            if (term.IsUnknown) unknown += term.Importance;
        }

        if (holder == 0 && slot.Of.Count + slot.Where.Count > 0) holder = -1;
        var hasClass = inquiry.Reading.Classes.Count > 0;
        var fits = inquiry.Unit is not null ? 1 : hasClass && slot.IsUnitSaid ? 0.7 : 0;
        return
        [
            match.Coverage,
            match.Score,
            evidence.BodyCoverage,
            evidence.Coverage,
            total > 0 ? close / total : 1,
            holder,
            fits,
            slot.IsPrevious && !inquiry.Asks(Lexicon.AskedOperation.Previous) ? 1 : 0,
            slot.IsUnitSaid ? 0 : 1,
            total > 0 ? missing / total : 0,
            total > 0 ? unknown / total : 0,
            inquiry.Evidence.Candidates.Count > 0 ? evidence.Score / Math.Max(0.01, inquiry.Evidence.Candidates[0].Score) : 0,
            slot.Figure.Value == 1 ? 1 : 0,
            !hasClass && inquiry.Unit is null && inquiry.Lexicon.Units.ClassOf(slot.Unit) == "time" ? 1 : 0,
        ];
    }
}
