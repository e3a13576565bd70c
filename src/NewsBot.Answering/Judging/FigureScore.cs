// How likely a figure that was read from plain text is the number asked for: a logistic model, fitted like that of StatementScore.
using NewsBot.Answering.Finding;

namespace NewsBot.Answering.Judging;

internal static class FigureScore
{
    /// <summary>Where no figure is likelier than this, what is asked is not stated.</summary>
    public const double Least = 0.6;

    // Of which nothing that is asked is missing: «one site in each of …» has no number to be sure of.
    private const double LeastWhole = 0.5;
    private const double Whole = 0.95;

    /// <summary>A figure that covers less than this share of what the best one covers is never the likeliest.</summary>
    private const double FarBehind = 0.5;

    /// <summary>So much likelier is an amount that is counted by the very word of the question.</summary>
    private const double VeryUnit = 0.1;

    /// <summary>The whole may be told in other words than its parts.</summary>
    private const double WholeShortfall = 0.15;

    /// <summary>The likeliest figure among those read from plain text; null where there is none.</summary>
    public static (FigureMatch Match, double Likelihood)? Best(Inquiry inquiry)
    {
        var candidates = Candidates(inquiry);
        var most = candidates.Select(match => match.Coverage).DefaultIfEmpty(0).Max();
        (FigureMatch Match, double Likelihood)? best = null;
        var bestOwn = 0.0;
        foreach (var match in candidates)
        {
            if (match.Coverage < FarBehind * most || candidates.Exists(other => IsOfNamed(inquiry, other, match) || IsSplit(inquiry, other, match))) continue;
            var likelihood = Of(inquiry, match, candidates);
            // «Spectators»: before «fans», though the two may be one.
            var own = IsOfVeryUnit(inquiry, match.Slot) ? VeryUnit : 0;
            if (best is null || likelihood + own > best.Value.Likelihood + bestOwn) (best, bestOwn) = ((match, likelihood), own);
        }

        return best;
    }

    public static bool IsLikely(FigureMatch match, double likelihood) => likelihood >= Least || (match.Fits && match.Coverage >= Whole && likelihood >= LeastWhole);

    // Counted by the word of the question itself, and not by one that can mean the same.
    private static bool IsOfVeryUnit(Inquiry inquiry, Index.FigureSlot slot) =>
        inquiry.Unit is { Term.Words: [var word] } && word.Stems.Any(stem => slot.Unit.Contains(Index.IndexTerm.Stem(stem)));

    /// <summary>The figures of plain text that can be meant at all: where some have the very unit asked for, only those.</summary>
    public static List<FigureMatch> Candidates(Inquiry inquiry)
    {
        var all = FigureFinder.Every(inquiry).Where(match => match.Evidence.IsPlain && CanBeMeant(inquiry, match.Slot) && IsOfStatedNumber(inquiry, match) && (match.Slot.Working is null || ImpliedAmount.IsAsked(inquiry, match))).ToList();
        return inquiry.Reading.Unit is not null && all.Exists(IsAsked) ? all.FindAll(match => match.IsOfUnit) : all;

        bool IsAsked(FigureMatch match) => inquiry.Unit is { } unit && unit.IsIn(match.Slot.Unit);
    }

    // A share is no amount and an amount no share, but a growth may be told as either; money is no time, and things are no people.
    private static bool CanBeMeant(Inquiry inquiry, Index.FigureSlot slot)
    {
        if (inquiry.AsksPercent) return slot.Figure.Unit == "%";
        var classes = inquiry.Reading.Classes;
        if (slot.Figure.Unit == "%") return inquiry.AsksChange || (inquiry.Unit is null && classes.Count == 0);
        if (FigureFinder.IsPriced(inquiry, slot)) return false;
        if (!slot.IsUnitSaid) return true;
        if (CountsOthers(inquiry, slot)) return false;
        var own = inquiry.Lexicon.Units.ClassOf(slot.Unit);
        if (inquiry.AsksPersons && slot.Person is null && own != "person") return false;
        if (own is null or "person" && ToldOfOthers(inquiry, slot)) return false;
        return inquiry.Unit is not null || classes.Count == 0 || own is null || classes.Contains(own);
    }

    // «How many died» is not answered by fifteen injured.
    private static bool ToldOfOthers(Inquiry inquiry, Index.FigureSlot slot)
    {
        var deeds = inquiry.AskedDeeds;
        if (deeds.Count == 0 || (slot.Person is null && !inquiry.Lexicon.Deeds.IsPerson(slot.Unit))) return false;
        return !deeds.Any(deed => deed.Persons.Overlaps(slot.Unit) || (deed.Term is { } term && term.IsIn(slot.Words)));
    }

    // «How many stadiums» is not answered by seven bridges; people may be told as persons, and what a price is of is not counted.
    private static bool CountsOthers(Inquiry inquiry, Index.FigureSlot slot)
    {
        if (inquiry.Reading.Counted is not { Words: [var word] } counted || !inquiry.Lexicon.Counted.IsCountable(word) || inquiry.Lexicon.Measures.ClassesOf(word).Count > 0 || inquiry.Reading.Classes.Contains("money")) return false;
        if (slot.Figure.Unit.Length == 0 || inquiry.Lexicon.Units.ClassOf(slot.Unit) is null or "person") return false;
        var asked = inquiry.Terms.FirstOrDefault(term => ReferenceEquals(term.Term, counted));
        return asked is not null && !asked.IsIn(slot.Words) && !FigureFinder.AreKin(inquiry, word, slot);
    }

    // «The 50 gigabyte package rose to 15, the 100 gigabyte one to 22»: a number that the question states tells which of the amounts behind is meant.
    private static bool IsOfStatedNumber(Inquiry inquiry, FigureMatch match)
    {
        if (inquiry.Reading.Numbers is not [var stated] || SlotGate.IsYear(stated)) return true;
        var naming = match.Evidence.Document.Figures.FirstOrDefault(slot => slot.Order >= 0 && slot.Figure.Value == stated);
        if (naming is null) return true;
        if (naming == match.Slot) return match.Evidence.Document.Figures.Count == 1;
        // «21 carat costs 37, 24 carat 42»: what has no unit names as well.
        var isLabel = naming.Unit.Count == 0 && naming.Order < match.Slot.Order;
        var last = match.Evidence.Document.Figures.Where(slot => slot.Order >= 0 && slot.Order < match.Slot.Order && (isLabel ? slot.Unit.Count == 0 : slot.Unit.Overlaps(naming.Unit))).MaxBy(slot => slot.Order);
        return last is null ? !match.Slot.Unit.Overlaps(naming.Unit) : last == naming;
    }

    // «12 were killed … in Marj 3»: whoever names no place asks for all.
    private static bool IsWholeOf(Inquiry inquiry, FigureMatch other, FigureMatch match) =>
        match.Slot.Where.Count > 0 && other.Slot.Where.Count == 0 && other.Slot.Figure.PartOf is null
        && other.Slot.Figure.Value > match.Slot.Figure.Value
        && other.Slot.Unit.Overlaps(match.Slot.Unit)
        && string.Equals(other.Evidence.Document.Article, match.Evidence.Document.Article, StringComparison.Ordinal)
        && other.Coverage >= match.Coverage - WholeShortfall
        && !inquiry.Terms.Any(term => term.IsIn(match.Slot.Where));

    // «640 houses, of which 150 in Marj»: whoever asks about Marj does not mean the whole.
    private static bool IsMoreExact(Inquiry inquiry, FigureMatch other, FigureMatch match)
    {
        if (!ReferenceEquals(other.Evidence, match.Evidence) || ReferenceEquals(other, match) || !other.Slot.Unit.Overlaps(match.Slot.Unit)) return false;
        var names = false;
        foreach (var term in inquiry.Terms)
        {
            if (ReferenceEquals(term, inquiry.Unit)) continue;
            var isOthers = IsSaidOf(term, other.Slot);
            // «150 in Marj and 80 in Kafr»: that Marj stands near the 80 makes it no figure of Marj.
            var isElsewhere = term.Term.Weight >= 1 && match.Slot.Where.Count > 0 && !IsHeldBy(term, match.Slot) && IsHeldBy(term, other.Slot);
            var isOwn = !isElsewhere && IsSaidOf(term, match.Slot);
            if (isOwn && !isOthers) return false;
            names |= isOthers && !isOwn;
        }

        return names;
    }

    // «The rate in Marj», where one sentence tells that of the region and another that of Marj.
    private static bool IsOfNamed(Inquiry inquiry, FigureMatch other, FigureMatch match) =>
        other.Fits && match.Fits && !ReferenceEquals(other.Evidence, match.Evidence) && other.Slot.Measure.Count > 0 && other.Slot.Measure.SetEquals(match.Slot.Measure)
        && other.Slot.Unit.SetEquals(match.Slot.Unit) && other.Coverage >= match.Coverage
        && inquiry.Terms.Any(term => term.Term.Weight >= 1 && IsHeldBy(term, other.Slot) && Coverage.InBodyOf(term, match.Evidence.Document) == 0 && !Coverage.IsInContext(term, match.Evidence.Document));

    // «18 shops closed, 145 are in the harbour»: neither says how many closed in the harbour.
    private static bool IsSplit(Inquiry inquiry, FigureMatch other, FigureMatch match)
    {
        if (!ReferenceEquals(other.Evidence, match.Evidence) || ReferenceEquals(other, match) || other.Fits != match.Fits || !other.Slot.Unit.Overlaps(match.Slot.Unit)) return false;
        if (other.Slot.Figure.Value > match.Slot.Figure.Value && other.Slot.Figure.PartOf is null) return false; // What is said of the whole is said of its parts.
        ResolvedTerm[] telling = [.. inquiry.Terms.Where(term => term.Term.Weight >= 1 && !ReferenceEquals(term, inquiry.Unit))];
        return Array.Exists(telling, term => !inquiry.IsKnownName(term) && IsSaidOf(term, other.Slot) && !term.IsIn(match.Slot.Words))
            && Array.Exists(telling, term => IsSaidOf(term, match.Slot) && !term.IsIn(other.Slot.Words));
    }

    // Whether its unit is of a class that the question hints at; null where neither says anything.
    private static bool? IsHinted(Inquiry inquiry, Index.FigureSlot slot)
    {
        if (inquiry.Unit is not null || inquiry.HintedClasses.Count == 0) return null;
        var own = slot.Figure.Unit == "%" ? "percent" : slot.Person is not null ? "person" : inquiry.Lexicon.Units.ClassOf(slot.Unit);
        return own is null ? null : inquiry.HintedClasses.Contains(own);
    }

    private static bool IsHeldBy(ResolvedTerm term, Index.FigureSlot slot) => term.IsIn(slot.Of) || term.IsIn(slot.Where);

    private static bool IsSaidOf(ResolvedTerm term, Index.FigureSlot slot) => term.IsIn(slot.Of) || term.IsIn(slot.Where) || term.IsIn(slot.Local) || term.IsIn(slot.Head);

    /// <summary>What each weight weighs.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "coverage", "figure-score", "body", "fact-coverage", "close", "holder", "other-holder", "unit", "class", "previous", "unsaid-unit", "missing", "unknown", "elsewhere",
        "score", "one", "time-unasked", "typed", "close-known", "head-close", "head-body", "head-unknown", "unasked", "of-subject", "of-fact", "local-focus", "several", "name-missing", "unit-in", "unit-class-unknown", "measure", "other-measure", "predicate-close", "predicate-body", "other-unit", "no-unit", "other-change", "only-of-unit", "only-of-kind", "rivals",
        "of-unit", "same-class", "other-class", "percent-unasked", "less-exact", "part", "unknown-words",
        "unknown-definite", "unknown-verbs", "unknown-others", "by-key", "words-found", "words-missing", "light-missing", "light-found", "light-unknown", "hinted", "not-hinted",
    ];

    private const double Bias = -8.908;

    // In the order of FeaturesOf.
    private static readonly double[] Weights = [1.337, 1.599, 1.322, 0.565, 1.242, 0.487, 0.229, -0.382, 0.121, -0.963, -0.630, 0.150, 0.286, -0.091, 2.716, -1.695, -0.200, 1.109, 0.545, 0.409, -0.384, 0.052, -0.271, -0.917, -0.310, 1.253, 0.010, -0.722, 1.422, -0.196, 0.326, -0.320, 0.123, 0.079, -1.435, -0.313, -0.404, 0.818, 0.028, -0.203, -0.056, 0.110, -0.810, 0.061, -1.112, -0.721, 0.301, 0.007, 0.217, 0.641, 0.350, 0.460, 0.180, -0.027, 0.814, 0.637, 1.198, -0.660];

    /// <summary>0 to 1.</summary>
    public static double Of(Inquiry inquiry, FigureMatch match, List<FigureMatch> candidates)
    {
        var features = FeaturesOf(inquiry, match, candidates);
        var sum = Bias;
        for (var i = 0; i < features.Length; i++) sum += Weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    public static double[] FeaturesOf(Inquiry inquiry, FigureMatch match, List<FigureMatch> candidates)
    {
        var (evidence, slot) = (match.Evidence, match.Slot);
        double total = 0, close = 0, missing = 0, unknown = 0, holder = 0, elsewhere = 0, known = 0, nameMissing = 0, predicates = 0, predicatesClose = 0, predicatesFound = 0;
        ResolvedTerm? head = null;
        var places = inquiry.PlacesIn(evidence.Document);
        var headPlace = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            var (term, place) = (inquiry.Terms[i], places[i]);
            if (ReferenceEquals(term, inquiry.Unit)) continue;
            total += term.Importance;
            if (!term.IsUnknown) known += term.Importance;
            if (head is null && term.Term.Weight >= 1) (head, headPlace) = (term, place.InBody);
            var isHolder = term.IsIn(slot.Of) || term.IsIn(slot.Where);
            if (isHolder) holder = 1;
            var isClose = term.IsIn(slot.Words);
            if (isClose) close += term.Importance;
            if (term.Term.Weight > 0.2 && !inquiry.IsKnownName(term))
            {
                predicates++;
                predicatesClose += isClose ? 1 : 0;
                predicatesFound += place.InBody;
            }

            if (!place.IsMissing) continue;
            missing = Math.Max(missing, term.Importance);
            if (term.IsUnknown) unknown += term.Importance;
            else elsewhere += term.Importance;
            if (!term.IsUnknown && inquiry.IsKnownName(term)) nameMissing = 1;
        }

        var measure = inquiry.Terms.Any(term => term.IsIn(slot.Measure));
        var hasHolder = slot.Of.Count + slot.Where.Count > 0;
        var hasClass = inquiry.Reading.Classes.Count > 0;
        var confidence = inquiry.Evidence.Confidence;
        var rivals = candidates.Count(other => other.Fits && other.Slot.Working is null && !ReferenceEquals(other, match));
        var words = inquiry.TallyIn(evidence.Document);
        var hinted = IsHinted(inquiry, slot);
        var units = inquiry.Lexicon.Units;
        var (askedClass, ownClass) = (inquiry.Unit is { } asked ? units.ClassOf(asked.Term.Words[0]) : null, units.ClassOf(slot.Unit));
        var isOtherUnit = inquiry.Unit is not null && !match.IsOfUnit && slot.Unit.Count > 0;
        return
        [
            match.Coverage,
            match.Score,
            evidence.BodyCoverage,
            evidence.Coverage,
            total > 0 ? close / total : 1,
            holder,
            holder == 0 && hasHolder ? 1 : 0,
            inquiry.Unit is not null ? 1 : 0,
            inquiry.Unit is null && hasClass && slot.IsUnitSaid ? 1 : 0,
            FigureFinder.IsOfUnaskedTime(inquiry, slot) ? 1 : 0,
            slot.IsUnitSaid ? 0 : 1,
            total > 0 ? missing / total : 0,
            total > 0 ? unknown / total : 0,
            total > 0 ? elsewhere / total : 0,
            inquiry.Evidence.Candidates.Count > 0 ? evidence.Score / Math.Max(0.01, inquiry.Evidence.Candidates[0].Score) : 0,
            slot.Figure.Value == 1 ? 1 : 0,
            !hasClass && inquiry.Unit is null && inquiry.Lexicon.Units.ClassOf(slot.Unit) == "time" ? 1 : 0,
            slot.IsTyped ? 1 : 0,
            known > 0 ? close / known : 0,
            head is not null && head.IsIn(slot.Words) ? 1 : 0,
            head is null ? 0.5 : headPlace,
            head is { IsUnknown: true } ? 1 : 0,
            Math.Min(2, FigureFinder.Unasked(inquiry, evidence, slot)),
            confidence.OfSubject,
            confidence.OfFact,
            slot.Local.Count == 0 ? 0 : (double)inquiry.Terms.Count(term => term.IsIn(slot.Local)) / (1 + slot.Local.Count),
            Math.Log(evidence.Document.Figures.Count),
            nameMissing,
            inquiry.Unit is { } unit && unit.IsIn(slot.Unit) ? 1 : 0,
            inquiry.Unit is null && hasClass && slot.IsUnitSaid && inquiry.Lexicon.Units.ClassOf(slot.Unit) is null ? 1 : 0,
            measure ? 1 : 0,
            slot.Measure.Count > 0 && !measure ? 1 : 0,
            predicates > 0 ? predicatesClose / predicates : 0.5,
            predicates > 0 ? predicatesFound / predicates : 0.5,
            isOtherUnit ? 1 : 0,
            inquiry.Unit is not null && !match.IsOfUnit && slot.Unit.Count == 0 ? 1 : 0,
            match.IsOfChange ? 0 : 1,
            match.Fits && inquiry.Unit is not null && rivals == 0 ? 1 : 0,
            match.Fits && inquiry.Unit is null && hasClass && slot.IsUnitSaid && rivals == 0 ? 1 : 0,
            Math.Log(1 + rivals),
            inquiry.Unit is { } one && match.IsOfUnit && !one.IsIn(slot.Unit) ? 1 : 0,
            isOtherUnit && ownClass is not null && ownClass == askedClass ? 1 : 0,
            isOtherUnit && ownClass is not null && askedClass is not null && ownClass != askedClass ? 1 : 0,
            slot.Figure.Unit == "%" && !inquiry.AsksPercent ? 1 : 0,
            candidates.Exists(other => other.Fits == match.Fits && IsMoreExact(inquiry, other, match)) ? 1 : 0,
            candidates.Exists(other => other.Fits == match.Fits && IsWholeOf(inquiry, other, match)) ? 1 : 0,
            Math.Log(1 + inquiry.Terms.Count(term => term.IsUnknown && term.Term.Weight >= 1)),
            words.UnknownDefinite,
            words.UnknownVerbs,
            words.UnknownOthers,
            words.ByKey,
            words.Found,
            words.Missing,
            words.LightMissing,
            words.LightFound,
            words.LightUnknown,
            hinted is { } fits && fits ? 1 : 0,
            hinted is { } hint && !hint ? 1 : 0,
        ];
    }

}
