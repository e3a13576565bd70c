// How likely a fact is what a question without a number asks for: a logistic model over some sixty measurements of question and fact.
// The weights were fitted on the development questions (tests/NewsBot.Acceptance/Golden without the articles held out, and those beside the
// repository; the questions about whole articles twice, for those of «reading» are half about amounts). What is measured knows no article.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Lexicon;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class StatementScore
{
    /// <summary>A fact that is less likely than this is no answer.</summary>
    public const double Least = 0.6;

    /// <summary>A quotation that was asked for, or amounts in a row, go before what is none, from this likelihood on.</summary>
    private const double LeastOfForm = 0.15;

    /// <summary>The likeliest fact among those read from plain text; null where there is none. What a person wrote down has names, questions and
    /// keywords of its own, for which the gates are better judges.</summary>
    public static (Evidence Evidence, double Likelihood, bool HasForm)? Best(Inquiry inquiry)
    {
        (Evidence Evidence, double Likelihood, bool HasForm)? best = null;
        var candidates = Candidates(inquiry).Select(evidence => (Evidence: evidence, Likelihood: Of(inquiry, evidence))).ToList();
        // «More than last year?»: what tells of a change goes before what tells how many there are.
        if (inquiry.ComparesTimes && candidates.Exists(told => told.Likelihood >= Least && TellsChange(told.Evidence))) candidates.RemoveAll(told => !TellsChange(told.Evidence));
        foreach (var (evidence, likelihood) in candidates)
        {
            var hasForm = likelihood >= LeastOfForm && HasForm(inquiry, evidence);
            if (best is null || (hasForm, likelihood).CompareTo((best.Value.HasForm, best.Value.Likelihood)) > 0) best = (evidence, likelihood, hasForm);
        }

        return best;
    }

    /// <summary>The facts of plain text that can be meant at all.</summary>
    public static IEnumerable<Evidence> Candidates(Inquiry inquiry) => inquiry.Evidence.Standing.Take(MostScored).Where(evidence =>
        evidence.IsPlain && SlotGate.FitsRestrictions(inquiry, evidence) && TopicGate.HasNames(inquiry, evidence) && MayName(inquiry, evidence) && MayBeEarlier(inquiry, evidence)
        && (!inquiry.Reading.AsksEach || evidence.Document.Figures.Count >= FewestListed));

    private static bool TellsChange(Evidence evidence) => evidence.Document.Figures.Any(slot => slot.IsChange || slot.IsPrevious);

    // Whoever asks what somebody is called is not told of somebody without a name.
    private static bool MayName(Inquiry inquiry, Evidence evidence) => !inquiry.AsksName || NamesAnother(inquiry, evidence) || NameGate.IsQuoted(inquiry, evidence);

    // «When was the one before»: not when this one is.
    private static bool MayBeEarlier(Inquiry inquiry, Evidence evidence) =>
        inquiry.Reading.Kind != QuestionKind.When || !inquiry.Asks(AskedOperation.Previous)
        || inquiry.Lexicon.Operations.In(inquiry.Lexicon.Analyzer.Analyze(evidence.Version.Content.Text).Tokens).Any(match => match.Value == AskedOperation.Previous);

    private static bool HasForm(Inquiry inquiry, Evidence evidence) =>
        inquiry.Reading.AsksEach ? IsSeries(evidence) && (!inquiry.AsksPlaces || Places(evidence) > 0) : inquiry.Reading.AsksLiteral && evidence.Version.Content.Quotes.Count > 0;

    // «37 here, 26 there and 15 elsewhere»: amounts of one kind in a row.
    private static bool IsSeries(Evidence evidence)
    {
        var levels = evidence.Document.Figures.Where(slot => slot is { Order: >= 0, IsChange: false, IsPrevious: false } && slot.UnitClass != "time").ToList();
        return levels.Exists(first => levels.Count(other => other.Figure.Unit == first.Figure.Unit || other.Unit.Overlaps(first.Unit) || !other.IsUnitSaid) >= FewestListed);
    }

    private const int FewestListed = 3;

    /// <summary>A question of so few words says little of what it is about.</summary>
    private const int FewTerms = 2;

    /// <summary>A holder that the sentence before names belongs to the figures of this one too.</summary>
    private const double HeldByFigure = 0.8;

    /// <summary>The answer is hardly ever further down.</summary>
    private const int MostScored = 8;

    /// <summary>What each weight weighs.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "body", "coverage", "beyond-context", "missing", "unknown", "elsewhere", "other-name", "typed", "no-typed", "cue", "no-cue", "score", "first", "terms", "found",
        "list", "teller", "what", "who", "whether", "quote", "of-subject", "of-fact", "head", "head-unknown", "name-body", "name-asked", "length", "predicate", "asks-name", "no-rank", "compares", "places", "unknown-words",
        "when", "where", "why", "how", "which", "unknown-definite", "unknown-verbs", "unknown-others", "short", "same-clause", "other-clause", "distance", "unlinked", "origin",
        "named-same-clause", "named-other-clause", "none-named", "choice", "past-for-future", "future-for-future", "future-for-past", "clause", "clauses", "order", "speaker-asked", "speaker",
        "circumstances", "all-found", "light-missing", "light-found",
    ];

    private const double Bias = -3.950;

    // In the order of FeaturesOf.
    private static readonly double[] Weights = [1.291, 0.808, 0.395, 0.519, 0.007, -1.239, -0.639, 0.752, -0.603, -0.129, 0.278, 1.344, 0.536, 0.553, 0.530, 0.446, 0.154, 0.254, -0.975, 0.367, 0.370, -0.089, 0.485, 0.244, 0.073, -0.215, 0.539, -0.544, 0.818, 0.000, 0.547, 0.604, 1.077, -0.037, -0.198, 0.196, 0.755, -0.875, -0.171, -0.694, 0.246, -0.247, 0.670, 0.438, 0.171, -0.002, -0.611, -0.036, 0.014, -0.489, -0.500, 0.814, -0.668, -0.015, 0.426, 1.511, 0.459, 0.261, 0.937, -0.341, -0.374, -0.585, -0.151, 0.730];

    /// <summary>0 to 1.</summary>
    public static double Of(Inquiry inquiry, Evidence evidence) => Logit.Likelihood(Bias, Weights, FeaturesOf(inquiry, evidence));

    public static double[] FeaturesOf(Inquiry inquiry, Evidence evidence)
    {
        double total = 0, beyond = 0, beyondFound = 0, missing = 0, unknown = 0, elsewhere = 0, otherName = 0, found = 0, names = 0, namesFound = 0, predicates = 0, predicatesFound = 0;
        ResolvedTerm? head = null;
        var places = inquiry.PlacesIn(evidence.Document);
        var headPlace = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            var term = inquiry.Terms[i];
            total += term.Importance;
            var inBody = Math.Max(places[i].InBody, term.Exact.Any(evidence.Document.Names.Contains) ? HeldByFigure : 0);
            if (term.Term.Weight > 0.2 && head is null) (head, headPlace) = (term, places[i].InBody);
            if (term.Term.Weight >= 1) found += inBody;
            var inContext = places[i].IsInContext;
            if (inquiry.IsKnownName(term))
            {
                names += term.Importance;
                namesFound += term.Importance * inBody;
            }
            else if (term.Term.Weight > 0.2)
            {
                predicates++;
                predicatesFound += inBody;
            }

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

        var kind = inquiry.Reading.Kind;
        var isTyped = kind is QuestionKind.When or QuestionKind.Where or QuestionKind.Why or QuestionKind.Who or QuestionKind.Quote;
        var typed = HasTyped(inquiry, evidence);
        var cue = SlotGate.Passes(inquiry, evidence);
        var confidence = inquiry.Evidence.Confidence;
        var words = inquiry.TallyIn(evidence.Document);
        var placement = Placement.Of(inquiry, evidence);
        var speaker = inquiry.LayoutOf(evidence).Speaker;
        var times = TimesOf(inquiry, evidence);
        var isWho = kind == QuestionKind.Who;
        return
        [
            evidence.BodyCoverage,
            evidence.Coverage,
            beyond > 0 ? beyondFound / beyond : 0.7,
            total > 0 ? missing / total : 0,
            total > 0 ? unknown / total : 0,
            total > 0 ? elsewhere / total : 0,
            otherName,
            isTyped && typed ? 1 : 0,
            isTyped && !typed ? 1 : 0,
            isTyped && cue ? 1 : 0,
            isTyped && !cue ? 1 : 0,
            inquiry.Evidence.Candidates.Count > 0 ? evidence.Score / Math.Max(0.01, inquiry.Evidence.Candidates[0].Score) : 0,
            ReferenceEquals(evidence, inquiry.Evidence.Candidates[0]) ? 1 : 0,
            Math.Log(1 + inquiry.Terms.Count(term => term.Term.Weight >= 1)),
            Math.Log(1 + found),
            inquiry.Reading.AsksList ? (IsList(evidence) ? 1 : -1) : 0,
            inquiry.Reading.Teller is null ? 0 : TellsIt(inquiry, evidence) ? 1 : -1,
            kind is QuestionKind.What or QuestionKind.Which ? 1 : 0,
            kind is QuestionKind.Who ? 1 : 0,
            kind is QuestionKind.Whether ? 1 : 0,
            kind is QuestionKind.Quote ? 1 : 0,
            confidence.OfSubject,
            confidence.OfFact,
            headPlace,
            head is { IsUnknown: true } ? 1 : 0,
            names > 0 ? namesFound / names : 0,
            names > 0 ? 1 : 0,
            Math.Log(1 + evidence.Document.Words.Length),
            predicates > 0 ? predicatesFound / predicates : 0.5,
            inquiry.AsksName && !NamesAnother(inquiry, evidence) ? 1 : 0,
            evidence.Document.Ranks.HasFlag(inquiry.Reading.Ranks) ? 0 : 1,
            inquiry.ComparesTimes ? (TellsChange(evidence) ? 1 : -1) : 0,
            inquiry.AsksPlaces && inquiry.Reading.AsksList ? Places(evidence) : 0,
            Math.Log(1 + inquiry.Terms.Count(term => term.IsUnknown && term.Term.Weight >= 1)),
            kind is QuestionKind.When ? 1 : 0,
            kind is QuestionKind.Where ? 1 : 0,
            kind is QuestionKind.Why ? 1 : 0,
            kind is QuestionKind.How ? 1 : 0,
            kind is QuestionKind.Which ? 1 : 0,
            words.UnknownDefinite,
            words.UnknownVerbs,
            words.UnknownOthers,
            inquiry.Terms.Count <= FewTerms ? 1 : 0,
            !isWho && placement.Link == Link.SameClause ? 1 : 0,
            !isWho && placement.Link == Link.OtherClause ? 1 : 0,
            isWho ? 0 : Math.Log(placement.Distance),
            !isWho && placement.Link == Link.Missing ? 1 : 0,
            placement.Origin,
            isWho && placement.Link == Link.SameClause ? 1 : 0,
            isWho && placement.Link == Link.OtherClause ? 1 : 0,
            isWho && placement.Link == Link.Missing ? 1 : 0,
            inquiry.AsksChoice ? 1 : 0,
            times is { IsFutureAsked: true, ArePast: true } ? 1 : 0,
            times is { IsFutureAsked: true, AreFuture: true } ? 1 : 0,
            times is { IsFutureAsked: false, AreFuture: true } ? 1 : 0,
            placement.ClauseCoverage,
            Math.Log(placement.Clauses),
            placement.Order,
            inquiry.Terms.Any(term => term.IsIn(speaker)) ? 1 : 0,
            evidence.Version.Content.SpeakerId is null ? 0 : 1,
            Math.Log(1 + evidence.Version.Content.Circumstances.Count),
            words.Found > 0 && words.Missing == 0 ? 1 : 0,
            words.LightMissing,
            words.LightFound,
        ];
    }

    /// <summary>A careful reading of the sentence found what is asked, as against words that merely hint at it.</summary>
    public static bool HasTyped(Inquiry inquiry, Evidence evidence)
    {
        var content = evidence.Version.Content;
        return SlotGate.IsMeant(inquiry, evidence) || inquiry.Reading.Kind switch
        {
            QuestionKind.When => content.Circumstances.Any(circumstance => circumstance is { Kind: CircumstanceKind.Time, Date: not null }),
            QuestionKind.Where => content.Circumstances.Any(circumstance => circumstance.Kind == CircumstanceKind.Place),
            QuestionKind.Why => content.Circumstances.Any(circumstance => circumstance.Kind is CircumstanceKind.Reason or CircumstanceKind.Aim),
            QuestionKind.Quote => content.Quotes.Count > 0,
            QuestionKind.Who => content.SpeakerId is not null || content.Names.Count > 0,
            _ => false,
        };
    }

    // When the times of a fact lie, for a question that asks for one.
    private static (bool IsFutureAsked, bool ArePast, bool AreFuture)? TimesOf(Inquiry inquiry, Evidence evidence)
    {
        if (inquiry.Reading.Kind != QuestionKind.When) return null;
        PartialDate[] dates = [.. inquiry.LayoutOf(evidence).Times.Select(time => time.Date).OfType<PartialDate>()];
        if (dates.Length == 0) return null;
        var asOf = evidence.Version.Content.AsOf;
        return (inquiry.AsksFuture, Array.TrueForAll(dates, date => date.CompareTo(asOf) <= 0), Array.TrueForAll(dates, date => date.CompareTo(asOf) > 0));
    }

    private static bool NamesAnother(Inquiry inquiry, Evidence evidence) =>
        evidence.Version.Content.Names.Any(name => !inquiry.Terms.Any(term => term.IsIn(Index.TermCounter.SetOf(inquiry.Lexicon, name))));

    // «Which provinces»: amounts told place by place say it best, amounts told holder by holder speak of something else.
    private static double Places(Evidence evidence)
    {
        var content = evidence.Version.Content;
        if (content.Figures.Select(figure => figure.Where).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= FewestListed) return 1;
        if (content.Figures.Select(figure => figure.Of).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= FewestListed) return -1;
        return content.Circumstances.Count(circumstance => circumstance.Kind == CircumstanceKind.Place) >= FewestListed ? 0.5 : -0.5;
    }

    /// <summary>It tells something of several places.</summary>
    public static bool IsToldByPlaces(FactContent content) =>
        content.Figures.Select(figure => figure.Where).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= FewestListed
        || content.Circumstances.Count(circumstance => circumstance.Kind == CircumstanceKind.Place) >= FewestListed;

    private static bool IsList(Evidence evidence) =>
        evidence.Document.Figures.Count >= FewestListed
        || evidence.Version.Content.Names.Count >= FewestListed
        || evidence.Version.Content.Circumstances.Count(circumstance => circumstance.Kind == CircumstanceKind.Place) >= FewestListed;

    private static bool TellsIt(Inquiry inquiry, Evidence evidence) =>
        inquiry.Terms.FirstOrDefault(term => ReferenceEquals(term.Term, inquiry.Reading.Teller)) is { } teller && teller.IsIn(SlotGate.SpeakerTerms(inquiry, evidence));
}
