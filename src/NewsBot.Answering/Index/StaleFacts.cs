// A fact that sums up others in words ("570 for Iran and 125 for Turkey") goes stale when one of them is corrected.
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

internal static class StaleFacts
{
    /// <summary>Places of current facts that have no figures of their own and whose text still states an amount of the same article that was
    /// corrected, superseded or retracted since. They are not served; what they sum up still is.</summary>
    public static IReadOnlySet<int> In(KnowledgeSnapshot snapshot, KeywordIndex index)
    {
        var stale = new HashSet<int>();
        var gone = Gone(snapshot, index);
        if (gone.Count == 0) return stale;
        for (var place = 0; place < snapshot.Versions.Count; place++)
        {
            var version = snapshot.Versions[place];
            if (!version.IsCurrent || version.Content.Figures.Count > 0 || !gone.TryGetValue(version.Content.ArticleId, out var figures)) continue;
            if (index.Document(place).Figures.Any(stated => figures.Exists(figure => Restates(stated, figure)))) stale.Add(place);
        }

        return stale;
    }

    private static Dictionary<string, List<FigureSlot>> Gone(KnowledgeSnapshot snapshot, KeywordIndex index)
    {
        var gone = new Dictionary<string, List<FigureSlot>>(StringComparer.Ordinal);
        for (var place = 0; place < snapshot.Versions.Count; place++)
        {
            var version = snapshot.Versions[place];
            if (version.Status is not (FactStatus.Corrected or FactStatus.Superseded or FactStatus.Retracted) || version.Content.Figures.Count == 0) continue;
            if (!gone.TryGetValue(version.Content.ArticleId, out var figures)) gone[version.Content.ArticleId] = figures = [];
            figures.AddRange(index.Document(place).Figures);
        }

        return gone;
    }

    // The same amount in a clause that names the same holder or place.
    private static bool Restates(FigureSlot stated, FigureSlot figure) =>
        stated.Figure.Value == figure.Figure.Value && (figure.Of.Overlaps(stated.Local) || figure.Where.Overlaps(stated.Local));
}
