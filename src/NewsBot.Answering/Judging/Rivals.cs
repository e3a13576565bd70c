// Facts of other articles that give another number for what is asked: readers see all of them side by side, and no winner is chosen.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

/// <summary>What counts as the same thing is said by the question: both figures have the words of it that name the figure. That both are told of the
/// same event is seen by a name, a place or a holder that both have, or by titles that say nearly the same.</summary>
internal static class Rivals
{
    // «About 350 thousand» and 347 thousand are no contradiction.
    private const decimal Rounding = 0.05m;

    // Titles of one event share most words of the shorter one; «vaccination of sheep» and «vaccination of children» share one or two.
    private const double SameTitle = 0.5;

    private const SlotParts Counted = SlotParts.Unit | SlotParts.Measure;

    /// <summary>Of each other article the fact with the figure that fits the question best, in the order of their scores; empty where nothing contradicts.</summary>
    public static List<FactVersion> Of(Inquiry inquiry, FigureMatch best) => Among(inquiry, best, HasAllWordsOf);

    /// <summary>The same of a figure whose own statement is asked back: it says more than a question would.</summary>
    public static List<FactVersion> OfStated(Inquiry inquiry, FigureMatch stated) => Among(inquiry, stated, HasMostWordsOf);

    private static List<FactVersion> Among(Inquiry inquiry, FigureMatch best, Func<Inquiry, FigureMatch, FigureMatch, bool> hasWords)
    {
        if (!best.Slot.IsTyped) return [];
        List<Evidence> others = [.. inquiry.Evidence.Candidates.Where(evidence => !IsOfSameArticle(evidence, best.Evidence))];
        if (!others.Exists(evidence => evidence.Stands)) return [];
        var apart = inquiry.With(inquiry.Reading, inquiry.Evidence with { Candidates = others });
        var candidates = FigureCandidates.Of(apart);
        return
        [
            .. candidates.Concat(FigureFinder.Find(apart))
                .Where(other => Differs(best.Slot, other.Slot) && CountsTheSame(inquiry, best, other) && hasWords(inquiry, best, other) && IsOfSameEvent(inquiry, best, other)
                    && !Settles(inquiry, best.Evidence.Version, other.Evidence.Version) && !Settles(inquiry, other.Evidence.Version, best.Evidence.Version))
                .Where(other => FigureFinder.Answers(other) || FigureScore.IsLikely(other, FigureScore.Of(apart, other, candidates)))
                .OrderByDescending(other => other.Score)
                .DistinctBy(other => other.Evidence.Document.Article, StringComparer.Ordinal)
                .Select(other => other.Evidence.Version),
        ];
    }

    private static bool IsOfSameArticle(Evidence one, Evidence other) => string.Equals(one.Document.Article, other.Document.Article, StringComparison.Ordinal);

    private static bool Differs(FigureSlot one, FigureSlot other) =>
        other.IsTyped && other.Working is null && one.IsChange == other.IsChange && one.IsPrevious == other.IsPrevious
        && (one.Figure.Date is not { } date || other.Figure.Date is not { } otherDate || date.Year == otherDate.Year)
        && Math.Abs(one.Figure.Value - other.Figure.Value) > (one.Figure.IsApproximate || other.Figure.IsApproximate ? Rounding * Math.Max(Math.Abs(one.Figure.Value), Math.Abs(other.Figure.Value)) : 0);

    // What took the place of an article's amount has no rival in it: whatever else stands there counts something else («five of them badly»).
    private static bool Settles(Inquiry inquiry, FactVersion fact, FactVersion other) =>
        fact.Replaces is { } id && inquiry.Snapshot.Find(id) is { } old && old.Content.ArticleId == other.Content.ArticleId;

    // One unit, and what names the figure there names it here.
    private static bool CountsTheSame(Inquiry inquiry, FigureMatch one, FigureMatch other)
    {
        var (said, otherSaid) = (inquiry.PlacesIn(one.Slot), inquiry.PlacesIn(other.Slot));
        // «The wounded» and «the injured» are of one unit where the question's word means both.
        if (!one.Slot.HasUnitOf(other.Slot) && !(said.OfUnit.Has(SlotParts.Unit) && otherSaid.OfUnit.Has(SlotParts.Unit))) return false;
        return WordsOf(inquiry).All(i => !IsUnnamed(said[i], otherSaid[i], other.Slot) && !IsUnnamed(otherSaid[i], said[i], one.Slot));
    }

    // Every word of the question that the one has, the other has.
    private static bool HasAllWordsOf(Inquiry inquiry, FigureMatch one, FigureMatch other)
    {
        var (places, otherPlaces) = (inquiry.PlacesIn(one.Evidence.Document), inquiry.PlacesIn(other.Evidence.Document));
        return WordsOf(inquiry).All(i => places[i].IsMissing || !otherPlaces[i].IsMissing);
    }

    // Of the words beside the number, more are there than not; what nobody has said before is not.
    private static bool HasMostWordsOf(Inquiry inquiry, FigureMatch one, FigureMatch other)
    {
        var (said, otherPlaces) = (inquiry.PlacesIn(one.Slot), inquiry.PlacesIn(other.Evidence.Document));
        var beside = WordsOf(inquiry).Where(i => (said[i] != SlotParts.None || inquiry.Terms[i].IsUnknown) && !ReferenceEquals(inquiry.Terms[i], inquiry.Unit)).ToList();
        return beside.Count(i => !otherPlaces[i].IsMissing) * 2 > beside.Count;
    }

    private static IEnumerable<int> WordsOf(Inquiry inquiry) =>
        Enumerable.Range(0, inquiry.Terms.Count).Where(i => inquiry.Terms[i].Term.Weight >= 1 || inquiry.IsKnownName(inquiry.Terms[i]));

    // What names the one stands nowhere near the other; an amount without a holder may be of the same one.
    private static bool IsUnnamed(SlotParts named, SlotParts said, FigureSlot slot) =>
        said == SlotParts.None && named.Has(slot.Of.Count > 0 ? Counted | SlotParts.Of : Counted);

    private static bool IsOfSameEvent(Inquiry inquiry, FigureMatch one, FigureMatch other)
    {
        var (document, otherDocument) = (one.Evidence.Document, other.Evidence.Document);
        if (!MayStandIn(one.Slot.Where, otherDocument) || !MayStandIn(other.Slot.Where, document) || !MayStandIn(one.Slot.Of, otherDocument) || !MayStandIn(other.Slot.Of, document)) return false;
        return IsOfOnePlace(one.Slot, other.Slot) || IsNamed(inquiry, one, otherDocument) || IsNamed(inquiry, other, document) || IsOfOneHolder(inquiry, one.Slot, other.Slot) || HaveOneTitle(inquiry, document, otherDocument);
    }

    // «12 in Hawra», «the dead of the earthquake of Hawra».
    private static bool IsOfOnePlace(FigureSlot one, FigureSlot other) =>
        one.Where.Overlaps(other.Where) || one.Where.Overlaps(other.Of) || other.Where.Overlaps(one.Of);

    // «The graduates of Ghadir»: what two words of the question name as the holder here and there is one holder, «the vaccine» need not be.
    private static bool IsOfOneHolder(Inquiry inquiry, FigureSlot one, FigureSlot other)
    {
        var (said, otherSaid) = (inquiry.PlacesIn(one), inquiry.PlacesIn(other));
        return Enumerable.Range(0, inquiry.Terms.Count).Count(i => said[i].Has(SlotParts.Of) && otherSaid[i].Has(SlotParts.Of)) > 1;
    }

    // The question names the place of the one, or anybody at all, and the other is told of it too.
    private static bool IsNamed(Inquiry inquiry, FigureMatch match, FactDocument other)
    {
        var said = inquiry.PlacesIn(match.Slot);
        return Enumerable.Range(0, inquiry.Terms.Count).Any(i => (said[i].Has(SlotParts.Where) || inquiry.Terms[i].Term.IsName) && inquiry.Terms[i].IsIn(match.Evidence.Document.Terms) && inquiry.Terms[i].IsIn(other.Terms));
    }

    // A name of several words may be told by one of them.
    private static bool MayStandIn(IReadOnlySet<string> name, FactDocument document) => name.Count == 0 || name.Any(document.Terms.ContainsKey);

    private static bool HaveOneTitle(Inquiry inquiry, FactDocument document, FactDocument other)
    {
        var (one, two) = (Words(document.Subject), Words(other.Subject));
        var (shorter, longer) = one.Length <= two.Length ? (one, two) : (two, one);
        return shorter.Length > 1 && shorter.Count(word => Array.Exists(longer, there => there.Stems.Any(stem => word.Stems.Contains(stem, StringComparer.Ordinal)))) >= SameTitle * shorter.Length;

        WordForm[] Words(string title) => [.. inquiry.Lexicon.Analyzer.Analyze(title).Tokens.Select(token => token.Word).Where(word => !inquiry.Lexicon.IsStopWord(word))];
    }
}
