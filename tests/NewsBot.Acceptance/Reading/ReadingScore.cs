// Compares what was read with what was expected, field by field.
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Acceptance.Reading;

/// <summary>The tallies of one article, or of several added up.</summary>
internal sealed class ReadingScore
{
    public static readonly string[] Main = ["speakers", "figures", "dates", "reasons"];
    public static readonly string[] FigureFields = ["value", "unit", "holder", "place", "date", "part-of"];
    public static readonly string[] Others = ["measure", "about", "acts", "moods", "places", "quotes", "carriers", "papers"];

    private readonly Dictionary<string, Tally> _tallies =
        Main.Concat(FigureFields.Select(Field)).Concat(Others).ToDictionary(name => name, _ => new Tally(), StringComparer.Ordinal);

    public Tally this[string name] => _tallies[name];

    /// <summary>The name of the tally that counts one field of the figures.</summary>
    public static string Field(string field) => $"figure {field}";

    public static ReadingScore Of(Expectation expectation, ArticleDraft read, Analyzer analyzer)
    {
        var score = new ReadingScore();
        new ReadingComparison(score, expectation, read, new Wording(analyzer)).Run();
        return score;
    }

    public static ReadingScore Sum(IEnumerable<ReadingScore> scores)
    {
        var sum = new ReadingScore();
        foreach (var score in scores)
        {
            foreach (var (name, tally) in score._tallies) sum[name].Add(tally);
        }

        return sum;
    }
}
