// How likely a figure that was read from plain text is the number asked for: a logistic model, fitted like that of StatementScore.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

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

    /// <summary>Whose and where it is.</summary>
    public const SlotParts Holders = SlotParts.Of | SlotParts.Where;

    /// <summary>What is told of it, beside what it counts.</summary>
    public const SlotParts Said = Holders | SlotParts.Local | SlotParts.Head;

    /// <summary>The whole may be told in other words than its parts.</summary>
    private const double WholeShortfall = 0.15;

    /// <summary>The likeliest figure among those read from plain text; null where there is none.</summary>
    public static (FigureMatch Match, double Likelihood)? Best(Inquiry inquiry)
    {
        var candidates = FigureCandidates.Of(inquiry);
        var most = candidates.Select(match => match.Coverage).DefaultIfEmpty(0).Max();
        (FigureMatch Match, double Likelihood)? best = null;
        var bestOwn = 0.0;
        foreach (var match in candidates)
        {
            if (match.Coverage < FarBehind * most || candidates.Exists(other => FigureCandidates.Excludes(inquiry, other, match) || FigureCandidates.IsOutdatedBy(inquiry, other, match) || IsOutOf(inquiry, other, match))) continue;
            // What speaks for the toll of an earlier flood speaks for that of this one.
            var likelihood = Of(inquiry, match, candidates);
            if (match.Slot.Person is not null) likelihood = candidates.Where(outdated => FigureCandidates.IsOutdatedBy(inquiry, match, outdated)).Select(outdated => Of(inquiry, outdated, candidates)).Append(likelihood).Max();
            // «Spectators»: before «fans», though the two may be one.
            var own = IsOfVeryUnit(inquiry, match.Slot) ? VeryUnit : 0;
            if (best is null || likelihood + own > best.Value.Likelihood + bestOwn) (best, bestOwn) = ((match, likelihood), own);
        }

        return best;
    }

    public static bool IsLikely(FigureMatch match, double likelihood) => likelihood >= Least || (match.Fits && match.Coverage >= Whole && likelihood >= LeastWhole);

    // Counted by the word of the question itself, and not by one that can mean the same.
    private static bool IsOfVeryUnit(Inquiry inquiry, FigureSlot slot) =>
        inquiry.Unit is { Term.Words: [var word] } && word.Stems.Any(stem => slot.Unit.Contains(IndexTerm.Stem(stem)));

    private static (int Rivals, bool IsLessExact, bool IsPart) ComparedWith(List<FigureMatch> candidates, Inquiry inquiry, FigureMatch match)
    {
        var (rivals, isLessExact, isPart) = (0, false, false);
        foreach (var other in candidates)
        {
            if (ReferenceEquals(other, match)) continue;
            if (other.Fits && other.Slot.Working is null) rivals++;
            if (other.Fits != match.Fits) continue;
            isLessExact = isLessExact || IsMoreExact(inquiry, other, match);
            isPart = isPart || IsWholeOf(inquiry, other, match);
        }

        return (rivals, isLessExact, isPart);
    }

    // «12 were killed … in Marj 3»: whoever names no place asks for all.
    private static bool IsWholeOf(Inquiry inquiry, FigureMatch other, FigureMatch match) =>
        match.Slot.Where.Count > 0 && other.Slot.Where.Count == 0 && other.Slot.Figure.PartOf is null
        && other.Slot.Figure.Value > match.Slot.Figure.Value
        && other.Slot.Unit.Overlaps(match.Slot.Unit)
        && string.Equals(other.Evidence.Document.Article, match.Evidence.Document.Article, StringComparison.Ordinal)
        && other.Coverage >= match.Coverage - WholeShortfall
        && !inquiry.PlacesIn(match.Slot).OfAny.Has(SlotParts.Where);

    // «64 of 96 planned trips were cancelled»: how many were cancelled, and not how many were planned.
    private static bool IsOutOf(Inquiry inquiry, FigureMatch part, FigureMatch whole)
    {
        if (!ReferenceEquals(part.Evidence, whole.Evidence) || part.Slot.Order < 0 || part.Slot.Order >= whole.Slot.Order || inquiry.Asks(AskedOperation.Sum)) return false;
        if (!whole.Evidence.Document.Wholes.TryGetValue(part.Slot, out var stated) || !ReferenceEquals(stated, whole.Slot) || !part.Slot.Unit.Overlaps(whole.Slot.Unit)) return false;
        var numbers = inquiry.Lexicon.Analyzer.Analyze(whole.Evidence.Version.Content.Text).Numbers;
        var (first, next) = (numbers[whole.Slot.Order].FirstToken, whole.Slot.Order + 1 < numbers.Count ? numbers[whole.Slot.Order + 1].FirstToken : int.MaxValue);
        var layout = inquiry.LayoutOf(whole.Evidence);
        return !inquiry.Terms.Any(term => !ReferenceEquals(term, inquiry.Unit) && layout.Find(term.Numbers, term.KeyNumber) is { Count: > 0 } at && at.TrueForAll(place => place > first && place < next));
    }

    // «640 houses, of which 150 in Marj»: whoever asks about Marj does not mean the whole.
    private static bool IsMoreExact(Inquiry inquiry, FigureMatch other, FigureMatch match)
    {
        if (!ReferenceEquals(other.Evidence, match.Evidence) || !other.Slot.Unit.Overlaps(match.Slot.Unit)) return false;
        var (own, others) = (inquiry.PlacesIn(match.Slot), inquiry.PlacesIn(other.Slot));
        var names = false;
        for (var i = 0; i < inquiry.Terms.Count; i++)
        {
            var term = inquiry.Terms[i];
            if (ReferenceEquals(term, inquiry.Unit)) continue;
            var isOthers = others[i].Has(Said);
            // «150 in Marj and 80 in Kafr»: that Marj stands near the 80 makes it no figure of Marj.
            var isElsewhere = term.Term.Weight >= 1 && match.Slot.Where.Count > 0 && !own[i].Has(Holders) && others[i].Has(Holders);
            var isOwn = !isElsewhere && own[i].Has(Said);
            if (isOwn && !isOthers) return false;
            names |= isOthers && !isOwn;
        }

        return names;
    }

    // Whether its unit is of a class that the question hints at; null where neither says anything.
    private static bool? IsHinted(Inquiry inquiry, FigureSlot slot)
    {
        if (inquiry.Unit is not null || inquiry.HintedClasses.Count == 0) return null;
        var own = slot.Figure.Unit == "%" ? "percent" : slot.Person is not null ? "person" : slot.UnitClass;
        return own is null ? null : inquiry.HintedClasses.Contains(own);
    }

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
    public static double Of(Inquiry inquiry, FigureMatch match, List<FigureMatch> candidates) => Logit.Likelihood(Bias, Weights, FeaturesOf(inquiry, match, candidates));

    public static double[] FeaturesOf(Inquiry inquiry, FigureMatch match, List<FigureMatch> candidates)
    {
        var (evidence, slot) = (match.Evidence, match.Slot);
        double total = 0, close = 0, missing = 0, unknown = 0, holder = 0, elsewhere = 0, known = 0, nameMissing = 0, predicates = 0, predicatesClose = 0, predicatesFound = 0;
        ResolvedTerm? head = null;
        var places = inquiry.PlacesIn(evidence.Document);
        var said = inquiry.PlacesIn(slot);
        var (headPlace, headParts) = (0.0, SlotParts.None);
        for (var i = 0; i < places.Length; i++)
        {
            var (term, place) = (inquiry.Terms[i], places[i]);
            if (ReferenceEquals(term, inquiry.Unit)) continue;
            total += term.Importance;
            if (!term.IsUnknown) known += term.Importance;
            if (head is null && term.Term.Weight >= 1) (head, headPlace, headParts) = (term, place.InBody, said[i]);
            if (said[i].Has(Holders)) holder = 1;
            var isClose = said[i] != SlotParts.None;
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

        var measure = said.OfAny.Has(SlotParts.Measure);
        var hasHolder = slot.Of.Count + slot.Where.Count > 0;
        var hasClass = inquiry.Reading.Classes.Count > 0;
        var confidence = inquiry.Evidence.Confidence;
        var (rivals, isLessExact, isPart) = ComparedWith(candidates, inquiry, match);
        var words = inquiry.TallyIn(evidence.Document);
        var hinted = IsHinted(inquiry, slot);
        var (askedClass, ownClass) = (inquiry.UnitClass, slot.UnitClass);
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
            !hasClass && inquiry.Unit is null && ownClass == "time" ? 1 : 0,
            slot.IsTyped ? 1 : 0,
            known > 0 ? close / known : 0,
            headParts != SlotParts.None ? 1 : 0,
            head is null ? 0.5 : headPlace,
            head is { IsUnknown: true } ? 1 : 0,
            Math.Min(2, FigureFinder.Unasked(inquiry, slot)),
            confidence.OfSubject,
            confidence.OfFact,
            slot.Local.Count == 0 ? 0 : (double)said.Count(SlotParts.Local) / (1 + slot.Local.Count),
            Math.Log(evidence.Document.Figures.Count),
            nameMissing,
            said.OfUnit.Has(SlotParts.Unit) ? 1 : 0,
            inquiry.Unit is null && hasClass && slot.IsUnitSaid && ownClass is null ? 1 : 0,
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
            inquiry.Unit is not null && match.IsOfUnit && !said.OfUnit.Has(SlotParts.Unit) ? 1 : 0,
            isOtherUnit && ownClass is not null && ownClass == askedClass ? 1 : 0,
            isOtherUnit && ownClass is not null && askedClass is not null && ownClass != askedClass ? 1 : 0,
            slot.Figure.Unit == "%" && !inquiry.AsksPercent ? 1 : 0,
            isLessExact ? 1 : 0,
            isPart ? 1 : 0,
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
