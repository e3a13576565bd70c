// Whether a change leaves totals that their parts no longer make up.
using NewsBot.Knowledge.Reading;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal static class TotalsCheck
{
    /// <summary>What the articles' totals have to be warned of after the changes and had not before.</summary>
    public static IEnumerable<UpdateWarning> Warnings(PlanBasis basis, IReadOnlyList<Change> changes)
    {
        var after = ContentsAfter(changes);
        foreach (var article in after.Keys.Select(id => KeyedArticle(id, basis)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var (before, now) = (TotalsOf(article, basis, []), TotalsOf(article, basis, after));
            var known = before.Warnings().Select(warning => warning.Message).ToHashSet(StringComparer.Ordinal);
            foreach (var warning in now.Warnings().Where(warning => !known.Contains(warning.Message))) yield return warning;
            // What was made up by its parts and is not any more, however few of them are left.
            foreach (var division in before.Divisions().Where(division => division.IsWhole))
            {
                var left = now.Divisions().FirstOrDefault(other => string.Equals(other.Name, division.Name, StringComparison.Ordinal));
                if (left is { IsWhole: false } && SumCheck.Of(left.Total, left.Parts, isWhole: false) is null) yield return SumCheck.Broken(left.Total, left.Parts);
            }
        }
    }

    /// <summary>What the changed facts say afterwards; null for those that are withdrawn.</summary>
    public static Dictionary<string, FactContent?> ContentsAfter(IReadOnlyList<Change> changes)
    {
        var after = new Dictionary<string, FactContent?>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change is Change.FactReplaced replaced) after[replaced.Id] = replaced.Content;
            if (change is Change.FactReworded reworded) after[reworded.Id] = reworded.Content;
            if (change is Change.FactRetracted retracted) after[retracted.Id] = null;
        }

        return after;
    }

    // A fact that replaced one of a file stands for it, whatever its own source.
    private static string? KeyedArticle(string id, PlanBasis basis)
    {
        var fact = basis.Snapshot.Find(id);
        while (fact is { Key: null, Replaces: { } before }) fact = basis.Snapshot.Find(before);
        return fact?.Key is null ? null : fact.Content.ArticleId;
    }

    private static ArticleTotals TotalsOf(string article, PlanBasis basis, Dictionary<string, FactContent?> after)
    {
        var facts = new List<FactDraft>();
        foreach (var id in basis.Ledger.KeyedFacts(article))
        {
            var standing = basis.StandingFor(id);
            if (basis.Snapshot.Find(id)?.Key is not { } key || standing.Status is not (FactStatus.Current or FactStatus.Held)) continue;
            var content = after.GetValueOrDefault(standing.Id, standing.Content);
            if (content is null) continue;
            var totals = basis.Snapshot.Find(id)!.Content.Figures; // Found on the line above.
            facts.Add(new FactDraft(key, content with { Figures = [.. content.Figures.Select(figure => figure.PartOf is null ? figure with { PartOf = TotalOf(figure, totals) } : figure)] }));
        }

        return new ArticleTotals(facts.DistinctBy(fact => fact.Key, StringComparer.Ordinal));
    }

    // Another source's number is still that part of the same total.
    private static string? TotalOf(Figure figure, IReadOnlyList<Figure> before) => before is [var only] && string.Equals(only.Unit, figure.Unit, StringComparison.Ordinal) ? only.PartOf : null;
}
