// A fact that sums up others in words ("570 for Iran and 125 for Turkey") goes stale when one of them is corrected.
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

internal static class StaleFacts
{
    /// <summary>Whether a current fact without figures of its own still states an amount of its article that was corrected, superseded or
    /// retracted since. It is not served; what it sums up still is. Asked when a question meets the fact, so that no update has to look at all.</summary>
    public static bool Contains(FactDocument document, FactVersion version, KnowledgeSnapshot snapshot, KeywordIndex index)
    {
        if (!version.IsCurrent || version.Content.Figures.Count > 0) return false;
        foreach (var stated in document.Figures)
        {
            foreach (var place in index.PlacesOfAmount(document.Article, stated.Figure.Value))
            {
                if (snapshot.Versions[place].Status is not (FactStatus.Corrected or FactStatus.Superseded or FactStatus.Retracted)) continue;
                foreach (var figure in index.Document(place).Figures)
                {
                    if (figure.IsTyped && Restates(stated, figure)) return true;
                }
            }
        }

        return false;
    }

    // The same amount in a clause that names the same holder or place.
    private static bool Restates(FigureSlot stated, FigureSlot figure) =>
        stated.Figure.Value == figure.Figure.Value && (figure.Of.Overlaps(stated.Local) || figure.Where.Overlaps(stated.Local));
}
