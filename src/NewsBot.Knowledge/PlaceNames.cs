// The names of the gazetteer, for whoever reads a question: articles and questions know the same places.
using System.Reflection;
using NewsBot.Arabic;

namespace NewsBot.Knowledge;

public static class PlaceNames
{
    /// <summary>Countries, cities and regions, as the list writes them.</summary>
    /// <exception cref="WordTableException">The list is broken; the message names the line.</exception>
    public static IReadOnlyList<string> Load() => [.. WordTable.Load(Assembly.GetExecutingAssembly(), "articles/places.tsv", 3, 3).Rows.Select(row => row.Fields[0])];
}
