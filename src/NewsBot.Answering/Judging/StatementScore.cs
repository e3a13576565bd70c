// How likely a fact is what a question without a number asks for: a logistic model over a dozen measurements of question and fact.
// The weights were fitted on the development questions (tests/NewsBot.Acceptance/Golden without the two articles held out, and those beside
// the repository); what is measured knows nothing of any article.
using NewsBot.Answering.Finding;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class StatementScore
{
    /// <summary>A fact that both gates let through is no answer below this likelihood.</summary>
    public const double LeastOfPassing = 0.4;

    /// <summary>From this likelihood on a fact answers, though a gate would not let it through.</summary>
    public const double LeastByItself = 0.45;

    /// <summary>A quotation that was asked for goes before what is none, from this likelihood on.</summary>
    private const double LeastOfForm = 0.15;

    /// <summary>The likeliest fact among those read from plain text; null where there is none. What a person wrote down has names, questions and
    /// keywords of its own, for which the gates are better judges.</summary>
    public static (Evidence Evidence, double Likelihood, bool HasForm)? Best(Inquiry inquiry)
    {
        (Evidence Evidence, double Likelihood, bool HasForm)? best = null;
        foreach (var evidence in inquiry.Evidence.Standing.Take(MostScored))
        {
            if (evidence.Version.Content.SourceSpan is null || !SlotGate.FitsRestrictions(inquiry, evidence) || !TopicGate.HasNames(inquiry, evidence.Document)) continue;
            var likelihood = Of(inquiry, evidence);
            var hasForm = likelihood >= LeastOfForm && HasForm(inquiry, evidence);
            if (best is null || (hasForm, likelihood).CompareTo((best.Value.HasForm, best.Value.Likelihood)) > 0) best = (evidence, likelihood, hasForm);
        }

        return best;
    }

    private static bool HasForm(Inquiry inquiry, Evidence evidence) => inquiry.Reading.AsksLiteral && evidence.Version.Content.Quotes.Count > 0;

    private const int FewestListed = 3;

    /// <summary>The answer is hardly ever further down.</summary>
    private const int MostScored = 8;

    private const double Bias = -2.691;

    // In the order of FeaturesOf.
    private static readonly double[] Weights = [2.171, -1.014, 0.841, 0.12, -1.641, -2.074, -0.173, 0.259, 0.296, 1.538, 0.426, -0.055, -0.156, 0.059];

    /// <summary>0 to 1.</summary>
    public static double Of(Inquiry inquiry, Evidence evidence)
    {
        var features = FeaturesOf(inquiry, evidence);
        var sum = Bias;
        for (var i = 0; i < features.Length; i++) sum += Weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    public static double[] FeaturesOf(Inquiry inquiry, Evidence evidence)
    {
        double total = 0, beyond = 0, beyondFound = 0, missing = 0, unknown = 0, elsewhere = 0, otherName = 0;
        foreach (var term in inquiry.Terms)
        {
            total += term.Importance;
            var inBody = Coverage.InBodyOf(term, evidence.Document);
            var inContext = term.Exact.Any(exact => evidence.Document.Terms.TryGetValue(exact, out var frequency) && frequency.Context > 0);
            if (!inContext)
            {
                beyond += term.Importance;
                beyondFound += term.Importance * inBody;
            }

            if (inBody > 0 || inContext) continue;
            missing = Math.Max(missing, term.Importance);
            if (term.IsUnknown) unknown += term.Importance;
            else elsewhere += term.Importance;
            if (!term.IsUnknown && inquiry.IsKnownName(term)) otherName = 1;
        }

        var typed = HasTyped(inquiry, evidence);
        var cue = SlotGate.Passes(inquiry, evidence);
        return
        [
            evidence.BodyCoverage,
            evidence.Coverage,
            beyond > 0 ? beyondFound / beyond : 0.7,
            total > 0 ? missing / total : 0,
            total > 0 ? unknown / total : 0,
            total > 0 ? elsewhere / total : 0,
            otherName,
            typed ? 1 : 0,
            cue ? 1 : 0,
            inquiry.Evidence.Candidates.Count > 0 ? evidence.Score / Math.Max(0.01, inquiry.Evidence.Candidates[0].Score) : 0,
            Math.Log(1 + inquiry.Terms.Count(term => term.Term.Weight >= 1)),
            inquiry.Reading.AsksList ? (IsList(evidence) ? 1 : -1) : 0,
            inquiry.Reading.Teller is null ? 0 : TellsIt(inquiry, evidence) ? 1 : -1,
            inquiry.Reading.Kind is QuestionKind.What or QuestionKind.Which ? 1 : 0,
        ];
    }

    // What a careful reading of the sentence found, as against words that merely hint at it.
    private static bool HasTyped(Inquiry inquiry, Evidence evidence)
    {
        var content = evidence.Version.Content;
        return SlotGate.IsMeant(inquiry, evidence) || inquiry.Reading.Kind switch
        {
            QuestionKind.When => content.Circumstances.Any(circumstance => circumstance.Kind == CircumstanceKind.Time),
            QuestionKind.Where => content.Circumstances.Any(circumstance => circumstance.Kind == CircumstanceKind.Place),
            QuestionKind.Why => content.Circumstances.Any(circumstance => circumstance.Kind is CircumstanceKind.Reason or CircumstanceKind.Aim),
            QuestionKind.Quote => content.Quotes.Count > 0,
            QuestionKind.Who => content.SpeakerId is not null || content.Names.Count > 0,
            _ => false,
        };
    }

    private static bool IsList(Evidence evidence) =>
        evidence.Document.Figures.Count >= FewestListed
        || evidence.Version.Content.Names.Count >= FewestListed
        || evidence.Version.Content.Circumstances.Count(circumstance => circumstance.Kind == CircumstanceKind.Place) >= FewestListed;

    private static bool TellsIt(Inquiry inquiry, Evidence evidence) =>
        inquiry.Terms.FirstOrDefault(term => ReferenceEquals(term.Term, inquiry.Reading.Teller)) is { } teller && teller.IsIn(SlotGate.SpeakerTerms(inquiry, evidence));
}
