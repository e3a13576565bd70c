// Finds the figure that a how-many question asks for: its unit, its holder, its place and its time must be those of the question.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Judging;

/// <param name="Coverage">Share of the question that figure, clause and fact hold, 0 to 1.</param>
/// <param name="Score">Coverage less what the figure is about and the question is not.</param>
/// <param name="IsOfUnit">Its unit is the one asked for, where one is.</param>
/// <param name="IsOfChange">A change where a change is asked for, else a level.</param>
internal sealed record FigureMatch(Evidence Evidence, FigureSlot Slot, double Coverage, double Score, bool IsOfUnit, bool IsOfChange)
{
    public bool Fits => IsOfUnit && IsOfChange;
}

internal static class FigureFinder
{
    /// <summary>What names the figure itself, as against what is said around it.</summary>
    private const SlotParts Named = SlotParts.Of | SlotParts.Where | SlotParts.Measure | SlotParts.Unit;

    // Shares of a term's importance by where it is found.
    private const double InClause = 0.95;
    private const double InHead = 0.9;
    private const double InContext = 0.75;
    private const double InArticle = 0.4;

    /// <summary>Between figures that cover as much, the fact that covers more is meant.</summary>
    private const double OfFact = 0.15;

    // A word of the sentence outside the figure's clause: surely about it where the sentence has one such figure, hardly where it has several.
    private const double InSentence = 0.85;
    private const double InSentenceOfSeveral = 0.6;

    /// <summary>Words behind the question word within which a verb of change stands.</summary>
    private const int VerbBehind = 3;

    /// <summary>The unit is a condition already; that it is met says less than the other words, and nothing where a person wrote the figures.</summary>
    private const double OfUnit = 0.4;

    /// <summary>"Costs" is answered by an amount of money whether the fact says cost, price or paid.</summary>
    private const double ByClass = 0.75;

    /// <summary>A figure of a narrower holder or place than the question names loses this much.</summary>
    private const double Narrower = 0.12;

    /// <summary>A unit that was taken from another number is less sure.</summary>
    private const double UnsaidUnit = 0.05;

    private const double LeastCoverage = 0.63;

    /// <summary>The figures that answer, best first; empty where none does.</summary>
    public static List<FigureMatch> Find(Inquiry inquiry) =>
        [.. inquiry.Figures.Where(match => Answers(match) && !IsOfOtherHolder(inquiry, match))];

    public static bool Answers(FigureMatch match) => match.Coverage >= LeastCoverage;

    /// <summary>«How many sites does America have»: what an article about America tells of all foreign forces is not America's.</summary>
    public static bool IsOfOtherHolder(Inquiry inquiry, FigureMatch match)
    {
        var slot = match.Slot;
        if (slot.Of.Count == 0) return false;
        var (places, said) = (inquiry.PlacesIn(match.Evidence.Document), inquiry.PlacesIn(slot));
        var isNamed = false;
        for (var i = 0; i < places.Length; i++)
        {
            if (!inquiry.IsKnownName(inquiry.Terms[i])) continue;
            if (said[i].Has(SlotParts.Of)) return false;
            isNamed |= places[i].InBody == 0 && said[i] == SlotParts.None;
        }

        return isNamed;
    }

    /// <inheritdoc cref="Inquiry.Figures"/>
    public static IReadOnlyList<FigureMatch> Fitting(Inquiry inquiry)
    {
        var matches = new List<FigureMatch>();
        foreach (var evidence in Meant(inquiry))
        {
            var fitting = evidence.Document.Figures.Where(slot => slot.Figure != inquiry.Told && FitsUnit(inquiry, slot) && FitsChange(inquiry, slot, evidence)).ToList();
            foreach (var slot in fitting) matches.Add(Match(inquiry, evidence, slot, fitting.Count > 1));
        }

        return [.. matches.OrderByDescending(match => match.Score).ThenByDescending(match => match.Slot.IsTyped).ThenByDescending(match => match.Evidence.Score).ThenBy(match => match.Evidence.Document.Place)];
    }

    /// <summary>The figures of every fact that may be meant, whatever their unit: for those read from plain text all that speaks for and against one
    /// is weighed together. What is never made up for is another name, and another time. In no order.</summary>
    public static IEnumerable<FigureMatch> Every(Inquiry inquiry) =>
        from evidence in Meant(inquiry)
        from slot in evidence.Document.Figures.Concat(evidence.Document.Implied)
        where FitsTime(inquiry, slot)
        select Match(inquiry, evidence, slot, evidence.Document.Figures.Count > 1);

    // Two rivals ("Iran and Turkey") are never names of one figure, so for a computation one of them is enough.
    private static IEnumerable<Evidence> Meant(Inquiry inquiry) => inquiry.Evidence.Standing.Where(evidence =>
        SlotGate.FitsRestrictions(inquiry, evidence) && (inquiry.Reading.Operations.Count > 0 || TopicGate.HasNames(inquiry, evidence)));

    /// <summary>The total that a part names, whether or not the question speaks of it; null where it names none or the total does not stand.</summary>
    public static FigureMatch? TotalOf(Inquiry inquiry, FigureMatch part)
    {
        if (part.Evidence.Document.Wholes.TryGetValue(part.Slot, out var whole)) return part with { Slot = whole };
        if (part.Slot.Figure.PartOf is not { } key || inquiry.FactByKey(part.Evidence.Document.Article, key) is not { } total) return null;
        var evidence = inquiry.Evidence.Standing.FirstOrDefault(candidate => candidate.Version.Id == total.Id);
        var slot = evidence?.Document.Figures.FirstOrDefault(figure => figure != part.Slot && figure.Unit.Overlaps(part.Slot.Unit) && !figure.IsChange && figure.Figure.Value > 0)
            ?? evidence?.Document.Figures.LastOrDefault(figure => ReferenceEquals(evidence, part.Evidence) && figure.Order < part.Slot.Order && IsWhole(figure, part));
        return evidence is null || slot is null ? null : part with { Evidence = evidence, Slot = slot };
    }

    /// <summary>It is part of a total that is told.</summary>
    public static bool IsPart(FigureMatch match) => match.Slot.Figure.PartOf is not null || match.Evidence.Document.Wholes.ContainsKey(match.Slot);

    // «640 pieces, among them 410 beads»: the parts may have names of their own.
    private static bool IsWhole(FigureSlot figure, FigureMatch part) => figure.Figure.PartOf is null && !figure.IsChange && figure.Figure.Unit != "%" && figure.Figure.Value > part.Slot.Figure.Value;

    private static bool FitsUnit(Inquiry inquiry, FigureSlot slot)
    {
        var isPercent = slot.Figure.Unit == "%";
        if (inquiry.AsksPercent || isPercent) return inquiry.AsksPercent == isPercent;
        // «How many head of sheep» is answered by sheep as by heads; what the lexicon knows as a unit («bases») by nothing else.
        if (inquiry.Unit is not null)
            return inquiry.PlacesIn(slot).OfUnit.Has(SlotParts.Unit) || AreKin(inquiry, inquiry.UnitClass, slot) || IsOfUnit(inquiry, slot) || IsDescribedAs(inquiry, slot) || (inquiry.Reading.Unit is null && CountsNounOf(inquiry, slot));

        var classes = inquiry.Reading.Classes;
        if (IsPriced(inquiry, slot)) return false;
        // «How many souls» is answered by no things.
        if (inquiry.AsksPersons && slot.IsUnitSaid && slot.Person is null) return slot.UnitClass == "person";
        return classes.Count == 0 || !slot.IsUnitSaid || (slot.UnitClass is { } own ? classes.Contains(own) : !slot.IsTyped || inquiry.Evidence.Candidates is [{ Version.Content.SourceSpan: not null }, ..]);
    }

    private static bool CountsNounOf(Inquiry inquiry, FigureSlot slot)
    {
        var places = inquiry.PlacesIn(slot);
        for (var i = 0; i < inquiry.Terms.Count; i++)
        {
            if (places[i].Has(SlotParts.Unit) && inquiry.Terms[i].Term is { Weight: >= 1, IsName: false }) return true;
        }

        return false;
    }

    /// <summary>«The price of the dollar» is no amount of dollars.</summary>
    public static bool IsPriced(Inquiry inquiry, FigureSlot slot) =>
        inquiry.Reading.Classes.Count > 0 && slot.UnitClass == "money"
        && inquiry.PlacesIn(slot) is var places && inquiry.Terms.Where((term, i) => places[i].Has(SlotParts.Unit) && !ReferenceEquals(term, inquiry.Unit) && IsCurrency(inquiry, term)).Any();

    // «Money» can be any currency; «the dollar» is one, and «in dollars» is what the amount is told in.
    private static bool IsCurrency(Inquiry inquiry, ResolvedTerm term) =>
        !IsBehindPreposition(inquiry, term) && (term.Term.Weight >= 1 || inquiry.Lexicon.IsDefinite(term.Term.Words[0])) && inquiry.Lexicon.Measures.ClassesOf(term.Term.Words[0]).Count == 0 && inquiry.Lexicon.Units.ClassOf(term.Term.Words[0]) == "money";

    private static bool IsBehindPreposition(Inquiry inquiry, ResolvedTerm term) =>
        inquiry.Lexicon.IsDefinite(term.Term.Words[0]) && inquiry.Lexicon.Prepositions.Any(preposition => term.Term.Words[0].Normal.StartsWith(preposition, StringComparison.Ordinal));

    // «29 sites as large bases»: what they are told to be is of their kind.
    private static bool IsDescribedAs(Inquiry inquiry, FigureSlot slot) =>
        inquiry.PlacesIn(slot).OfUnit.Has(SlotParts.Local) && inquiry.UnitClass is { } asked && slot.UnitClass == asked;

    /// <summary>«How many cars» may be told of lorries, where no cars are counted.</summary>
    public static bool AreKin(Inquiry inquiry, string? asked, FigureSlot slot) =>
        asked is "vehicle" && !inquiry.IsUnitCounted && slot.IsUnitSaid && slot.UnitClass is "vehicle";

    /// <summary>«How much cattle» is answered by heads of cattle: what is counted may be whose the figure is.</summary>
    public static bool IsOfUnit(Inquiry inquiry, FigureSlot slot) => inquiry.Reading.Unit is null && inquiry.PlacesIn(slot).OfUnit.Has(SlotParts.Of);

    private static bool FitsChange(Inquiry inquiry, FigureSlot slot, Evidence evidence) =>
        (slot.IsChange == inquiry.AsksChange || IsNoun(inquiry, evidence)) && FitsTime(inquiry, slot);

    // «How many were there last year» is not answered by how many there are.
    private static bool FitsTime(Inquiry inquiry, FigureSlot slot) => slot.IsPrevious || slot.TellsEarlier || !inquiry.Asks(AskedOperation.Previous) || inquiry.AsksChange;

    // «With an acute lack»: where a fact has the word and no change, it is what the fact speaks of.
    private static bool IsNoun(Inquiry inquiry, Evidence evidence) =>
        !inquiry.Asks(AskedOperation.Difference) && !evidence.Document.Figures.Any(slot => slot.IsChange)
        && inquiry.Terms.All(term => !inquiry.IsChangeWord(term.Term) || (IsFarBehind(inquiry, term) && Coverage.InBodyOf(term, evidence.Document) >= 1));

    // A verb of change stands behind «how many», or behind the unit: «by how many hours did it rise».
    private static bool IsFarBehind(Inquiry inquiry, ResolvedTerm term)
    {
        var tokens = inquiry.Reading.Tokens;
        var asking = tokens.TakeWhile(token => !inquiry.Lexicon.QuestionWords.Contains(token.Word)).Count();
        return tokens.TakeWhile(token => token.Span.Start < term.Term.Span.Start).Count() > asking + VerbBehind;
    }

    private static FigureMatch Match(Inquiry inquiry, Evidence evidence, FigureSlot slot, bool isOneOfSeveral)
    {
        double covered = 0, total = 0;
        var places = inquiry.PlacesIn(evidence.Document);
        var said = inquiry.PlacesIn(slot);
        for (var i = 0; i < places.Length; i++)
        {
            var (term, asked) = (inquiry.Terms[i], inquiry.AskedTerms[i]);
            if (asked.IsCounting || (asked.IsUnit && !evidence.IsPlain)) continue;
            var importance = asked.IsUnit ? OfUnit * term.Importance : term.Importance;
            total += importance;
            var found = IsThatChange(inquiry, term, slot) || said[i].Has(Named) ? 1
                : said[i] != SlotParts.None ? (said[i].Has(SlotParts.Local) ? InClause : InHead)
                : FoundAround(inquiry, term, places[i], evidence, IsMeasuredIn(asked, slot) ? ByClass : 0, isOneOfSeveral);
            covered += importance * term.Certainty * found;
        }

        // Only the unit was asked: the fact itself must be the best there is.
        var coverage = total > 0 ? covered / total : evidence.Coverage;
        var score = coverage + OfFact * evidence.BodyCoverage - Narrower * Unasked(inquiry, slot) - (slot.IsUnitSaid ? 0 : UnsaidUnit);
        return new FigureMatch(evidence, slot, coverage, score, FitsUnit(inquiry, slot), FitsChange(inquiry, slot, evidence));
    }

    private static double FoundAround(Inquiry inquiry, ResolvedTerm term, TermPlace place, Evidence evidence, double byClass, bool isOneOfSeveral)
    {
        var body = place.InBody;
        var around = place.IsInContext ? InContext : 0;
        if (body > 0) return Math.Max(Math.Max(byClass, around), (isOneOfSeveral ? InSentenceOfSeveral : InSentence) * body);
        if (around > 0) return Math.Max(byClass, around);
        // Another place or holder of the article is not made up for by anything.
        return Math.Max(byClass, term.IsUnknown || inquiry.IsKnownName(term) ? 0 : InArticle * Math.Min(1, evidence.Coverage));
    }

    // «By how much did it rise» is answered by «an increase of», in whatever word of rising.
    private static bool IsThatChange(Inquiry inquiry, ResolvedTerm term, FigureSlot slot) =>
        slot.IsChange && inquiry.IsChangeWord(term.Term) && inquiry.Lexicon.Changes.DirectionOf(slot.Measure) is var direction and not 0
        && inquiry.Lexicon.Changes.DirectionOf(term.Term.Words[0].Stems) is var asked && (asked == 0 || asked == direction);

    private static bool IsMeasuredIn(AskedTerm asked, FigureSlot slot) =>
        slot.IsUnitSaid && asked.Measures.Count > 0 && (slot.Figure.Unit == "%" ? "percent" : slot.UnitClass) is { } own && asked.Measures.Contains(own);

    /// <summary>It was so before, and the question names no earlier time.</summary>
    public static bool IsOfUnaskedTime(Inquiry inquiry, FigureSlot slot) =>
        slot.IsPrevious && !inquiry.Asks(AskedOperation.Previous) && inquiry.Reading.Years.Count == 0 && !(slot.Figure.Date is { } date && inquiry.Reading.Months.Contains(date.Month));

    // What the question does not name: a holder and a place that are not the article's own subject, and an earlier time.
    public static int Unasked(Inquiry inquiry, FigureSlot slot)
    {
        var known = inquiry.PlacesIn(slot).OfAny | slot.OfSubject;
        return (IsOfUnaskedTime(inquiry, slot) ? 1 : 0)
            + (slot.Of.Count > 0 && !known.Has(SlotParts.Of) ? 1 : 0)
            + (slot.Where.Count > 0 && !known.Has(SlotParts.Where) ? 1 : 0);
    }
}
