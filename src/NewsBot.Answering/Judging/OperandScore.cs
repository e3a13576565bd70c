// How likely what is asked is computed from two amounts of a sentence: a conditional logit over all pairs and «none of them», fitted like that of FigureScore.
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Judging;

internal static class OperandScore
{
    /// <summary>Where no pair is likelier than this against all others and none, nothing is computed.</summary>
    public const double Least = 0.6;

    /// <summary>The unit is a condition of the computation already; that a word of the sentence names it says less than the others.</summary>
    private const double OfUnit = 0.4;

    /// <summary>An amount of so few things is seldom meant.</summary>
    private const int Few = 2;

    /// <summary>What names an amount itself, as against what is said around it.</summary>
    private const SlotParts Naming = SlotParts.Unit | SlotParts.Of | SlotParts.Where | SlotParts.Measure;

    /// <summary>The likeliest pair with its likelihood, 0 to 1; null where the question asks for no computation or no two amounts allow one.</summary>
    public static (OperandPair Pair, double Likelihood)? Best(Inquiry inquiry)
    {
        var pairs = OperandPair.AllOf(inquiry);
        if (pairs.Count == 0) return null;
        double[] scores = [.. pairs.Select(pair => Logit.Score(Bias, Weights, FeaturesOf(inquiry, pair)))];
        // None of them scores 0.
        var highest = Math.Max(0, scores.Max());
        var all = Math.Exp(-highest) + scores.Sum(score => Math.Exp(score - highest));
        var best = Array.IndexOf(scores, scores.Max());
        return (pairs[best], Math.Exp(scores[best] - highest) / all);
    }

    /// <summary>Each of the two amounts has a word of the question to itself.</summary>
    public static bool IsContrast(Inquiry inquiry, OperandPair pair) => Told.Of(inquiry, pair).IsContrast;

    /// <summary>What each weight weighs.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "is-sum", "is-ratio", "is-share", "is-growth",
        "difference", "more", "less", "change", "points", "remainder", "left", "negated", "excepted",
        "both", "lesser", "greater", "named", "fact", "context", "missing", "unknown", "of-neither", "contrast", "of-other",
        "rank", "score", "coverage", "body", "several",
        "one-unit", "one-class", "lacks-unit", "one-unit-ratio", "one-class-ratio", "lacks-unit-ratio", "one-unit-share", "one-class-share", "lacks-unit-share",
        "neighbours", "distance", "between", "part-of-whole", "part-but-no-part", "before", "before-unasked",
        "unit-fits", "unit-differs", "unit-of-class", "unit-of-share", "class-fits", "class-differs",
        "stated", "stated-ratio", "stated-share", "stated-operand", "stated-change", "few",
    ];

    private const double Bias = -3.020;

    // In the order of FeaturesOf.
    private static readonly double[] Weights = [2.095, -0.016, 1.757, 1.294, 1.816, 0.650, -0.496, -0.407, 2.810, 0.517, -1.491, -1.893, -0.335, 1.096, 0.842, -1.420, 1.380, -0.850, -1.616, -0.106, 0.573, -1.371, 1.863, -2.218, -1.552, 4.497, -0.357, 1.227, -1.844, 3.031, 0.289, 0.382, 1.994, -0.110, -1.903, 0.920, 0.099, 0.047, -0.350, -1.667, -0.529, 1.667, -0.221, 2.716, 0.685, 2.149, -0.617, 1.482, 0.000, -0.430, -3.113, -2.767, 0.660, -1.440, 2.300, -1.511, -2.109];

    public static double[] FeaturesOf(Inquiry inquiry, OperandPair pair)
    {
        var (asked, (first, second)) = (inquiry.Computations, (pair.First, pair.Second));
        var told = Told.Of(inquiry, pair);
        var isDifference = pair.Operation == Operation.Difference;
        var (isAmount, isRatio) = (isDifference || pair.Operation == Operation.Sum, pair.Operation == Operation.Ratio);
        var isShare = !isAmount && !isRatio;
        var isComparison = pair.Operation == Operation.Growth || (isDifference && (asked & AskedComputations.OfComparison) != 0);
        var isBefore = isComparison && (second.IsPrevious || second.TellsEarlier);
        var (hasFirst, hasSecond) = (inquiry.PlacesIn(first).OfUnit.Has(SlotParts.Unit), inquiry.PlacesIn(second).OfUnit.Has(SlotParts.Unit));
        var (asksUnit, hasUnit) = (inquiry.Unit is not null, hasFirst || hasSecond);
        var (ofFirst, ofSecond) = (OperandPair.ClassOf(first), OperandPair.ClassOf(second));
        var asksClass = !asksUnit && isAmount && inquiry.Reading.Classes.Count > 0;
        var others = pair.Evidence.Document.Figures;
        var stated = inquiry.LikeliestFigure;
        var likelihood = stated?.Likelihood ?? 0;
        bool IsStated(FigureSlot slot) => stated is { } match && ReferenceEquals(match.Match.Slot, slot);
        return
        [
            One(pair.Operation == Operation.Sum), One(isRatio), One(pair.Operation == Operation.Share), One(pair.Operation == Operation.Growth),
            Asked(AskedComputations.Difference), Asked(AskedComputations.More), Asked(AskedComputations.Less), Asked(AskedComputations.Change), Asked(AskedComputations.Points),
            Asked(AskedComputations.Remainder), Asked(AskedComputations.Left), Asked(AskedComputations.Negated), Asked(AskedComputations.Excepted),
            told.Both, told.Lesser, told.Greater, told.Named, told.InFact, told.InContext, told.Missing, told.Unknown, One(told.IsOfNeither), One(told.IsContrast), told.OfOther,
            Math.Log(1 + pair.Rank),
            pair.Evidence.Score / Math.Max(0.01, inquiry.Evidence.Candidates[0].Score),
            pair.Evidence.Coverage,
            pair.Evidence.BodyCoverage,
            Math.Log(others.Count),
            One(isAmount && pair.HasOneUnit), One(isAmount && pair is { HasOneClass: true, HasOneUnit: false }), One(isAmount && pair is { LacksUnit: true, HasOneUnit: false }),
            One(isRatio && pair.HasOneUnit), One(isRatio && pair is { HasOneClass: true, HasOneUnit: false }), One(isRatio && pair is { LacksUnit: true, HasOneUnit: false }),
            One(isShare && pair.HasOneUnit), One(isShare && pair is { HasOneClass: true, HasOneUnit: false }), One(isShare && pair is { LacksUnit: true, HasOneUnit: false }),
            One(Math.Abs(first.Order - second.Order) == 1),
            Math.Log(1 + Math.Abs(first.Order - second.Order)),
            One(others.Any(other => other.Order > Math.Min(first.Order, second.Order) && other.Order < Math.Max(first.Order, second.Order))),
            One((pair.Operation == Operation.Share && pair.IsPartOf(first, second)) || (isDifference && pair.IsPartOf(second, first))),
            One(pair.Operation is Operation.Sum or Operation.Growth && pair.IsPartAndWhole),
            One(isBefore),
            One(!isBefore && (first.IsPrevious || second.IsPrevious || second.TellsEarlier)),
            One(asksUnit && isAmount && hasUnit),
            One(asksUnit && isAmount && !hasUnit),
            One(asksUnit && isAmount && !hasUnit && inquiry.UnitClass is { } unitClass && (unitClass == ofFirst || unitClass == ofSecond)),
            One(asksUnit && !isAmount && hasUnit),
            One(asksClass && ofFirst is not null && inquiry.Reading.Classes.Contains(ofFirst)),
            One(asksClass && ofFirst is not null && !inquiry.Reading.Classes.Contains(ofFirst)),
            isAmount ? likelihood : 0,
            isRatio ? likelihood : 0,
            isShare ? likelihood : 0,
            IsStated(first) || IsStated(second) ? likelihood : 0,
            isDifference && stated is { Match.Slot.IsChange: true } && (asked & (AskedComputations.Change | AskedComputations.Difference)) != 0 ? likelihood : 0,
            One(Math.Min(first.Figure.Value, second.Figure.Value) <= Few),
        ];

        double Asked(AskedComputations computation) => One(isDifference && asked.HasFlag(computation));
    }

    private static double One(bool isSo) => isSo ? 1 : 0;

    /// <summary>Where the words of the question stand, as shares of its importance, 0 to 1, without the words that ask for the computation itself.</summary>
    /// <param name="Both">With both amounts.</param>
    /// <param name="Lesser">With one of them alone: the lesser share.</param>
    /// <param name="Greater">With one of them alone: the greater share.</param>
    /// <param name="Named">In what names the amounts themselves; half for each.</param>
    /// <param name="IsContrast">Each of them has a word of its own.</param>
    /// <param name="OfOther">With another amount of the sentence only.</param>
    private readonly record struct Told(
        double Both, double Lesser, double Greater, double Named, double InFact, double InContext, double Missing, double Unknown, bool IsOfNeither, bool IsContrast, double OfOther)
    {
        public static Told Of(Inquiry inquiry, OperandPair pair)
        {
            double total = 0, both = 0, ofFirst = 0, ofSecond = 0, named = 0, inFact = 0, inContext = 0, missing = 0, unknown = 0, ofOther = 0;
            var (places, counts) = (inquiry.PlacesIn(pair.Evidence.Document), inquiry.CountsIn(pair.Evidence.Document));
            var (first, second) = (inquiry.PlacesIn(pair.First), inquiry.PlacesIn(pair.Second));
            for (var i = 0; i < inquiry.Terms.Count; i++)
            {
                var term = inquiry.Terms[i];
                if (inquiry.AsksComputation(term.Term)) continue;
                var importance = ReferenceEquals(term, inquiry.Unit) ? OfUnit * term.Importance : term.Importance;
                total += importance;
                if ((first[i] & Naming) != 0) named += importance / 2;
                if ((second[i] & Naming) != 0) named += importance / 2;
                var (isOfFirst, isOfSecond) = (first[i] != SlotParts.None, second[i] != SlotParts.None);
                if (isOfFirst && isOfSecond) both += importance;
                else if (isOfFirst) ofFirst += importance;
                else if (isOfSecond) ofSecond += importance;
                else
                {
                    if (term.Term.Weight >= 1 && counts[i] > 0) ofOther += importance;
                    if (places[i].InBody > 0)
                    {
                        inFact += places[i].InBody * importance;
                        missing += (1 - places[i].InBody) * importance;
                    }
                    else if (places[i].IsInContext)
                    {
                        inContext += importance;
                    }
                    else if (term.IsUnknown)
                    {
                        unknown += importance;
                    }
                    else
                    {
                        missing += importance;
                    }
                }
            }

            if (total == 0) total = 1;
            return new Told(
                both / total, Math.Min(ofFirst, ofSecond) / total, Math.Max(ofFirst, ofSecond) / total, named / total, inFact / total, inContext / total, missing / total, unknown / total,
                both + ofFirst + ofSecond == 0, ofFirst > 0 && ofSecond > 0, ofOther / total);
        }
    }
}
