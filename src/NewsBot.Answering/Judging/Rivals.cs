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
    public static List<FactVersion> Of(Inquiry inquiry, FigureMatch best)
    {
        if (!best.Slot.IsTyped || inquiry.Evidence.Standing.All(evidence => IsOfSameArticle(evidence, best.Evidence))) return [];
        var candidates = FigureCandidates.Of(inquiry);
        return
        [
            .. candidates.Concat(FigureFinder.Find(inquiry))
                .Where(other => Differs(best.Slot, other.Slot) && !IsOfSameArticle(other.Evidence, best.Evidence) && CountsTheSame(inquiry, best, other) && IsOfSameEvent(inquiry, best, other)
                    && !Settles(inquiry, best.Evidence.Version, other.Evidence.Version) && !Settles(inquiry, other.Evidence.Version, best.Evidence.Version))
                .Where(other => FigureFinder.Answers(other) || FigureScore.IsLikely(other, FigureScore.Of(inquiry, other, candidates)))
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

    // Every word of the question that the one has, the other has; and what names the figure there names it here.
    private static bool CountsTheSame(Inquiry inquiry, FigureMatch one, FigureMatch other)
    {
        var (said, otherSaid) = (inquiry.PlacesIn(one.Slot), inquiry.PlacesIn(other.Slot));
        // «The wounded» and «the injured» are of one unit where the question's word means both.
        if (!one.Slot.HasUnitOf(other.Slot) && !(said.OfUnit.Has(SlotParts.Unit) && otherSaid.OfUnit.Has(SlotParts.Unit))) return false;
        var (places, otherPlaces) = (inquiry.PlacesIn(one.Evidence.Document), inquiry.PlacesIn(other.Evidence.Document));
        for (var i = 0; i < places.Length; i++)
        {
            if (inquiry.Terms[i].Term.Weight < 1 && !inquiry.IsKnownName(inquiry.Terms[i])) continue;
            if (!places[i].IsMissing && otherPlaces[i].IsMissing) return false;
            if (IsUnnamed(said[i], otherSaid[i], other.Slot) || IsUnnamed(otherSaid[i], said[i], one.Slot)) return false;
        }

        return true;
    }

    // What names the one stands nowhere near the other; an amount without a holder may be of the same one.
    private static bool IsUnnamed(SlotParts named, SlotParts said, FigureSlot slot) =>
        said == SlotParts.None && named.Has(slot.Of.Count > 0 ? Counted | SlotParts.Of : Counted);

    private static bool IsOfSameEvent(Inquiry inquiry, FigureMatch one, FigureMatch other)
    {
        var (document, otherDocument) = (one.Evidence.Document, other.Evidence.Document);
        if (!MayStandIn(one.Slot.Where, otherDocument) || !MayStandIn(other.Slot.Where, document) || !MayStandIn(one.Slot.Of, otherDocument) || !MayStandIn(other.Slot.Of, document)) return false;
        return IsNamed(inquiry, one, otherDocument) || IsNamed(inquiry, other, document) || IsOfOneHolder(inquiry, one.Slot, other.Slot) || HaveOneTitle(inquiry, document.Article, otherDocument.Article);
    }

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

    private static bool HaveOneTitle(Inquiry inquiry, string article, string other)
    {
        var (one, two) = (Words(article), Words(other));
        var (shorter, longer) = one.Length <= two.Length ? (one, two) : (two, one);
        return shorter.Length > 1 && shorter.Count(word => Array.Exists(longer, there => there.Stems.Any(stem => word.Stems.Contains(stem, StringComparer.Ordinal)))) >= SameTitle * shorter.Length;

        WordForm[] Words(string id) => [.. inquiry.Lexicon.Analyzer.Analyze(inquiry.Snapshot.Articles[id].Title).Tokens.Select(token => token.Word).Where(word => !inquiry.Lexicon.IsStopWord(word))];
    }
}
