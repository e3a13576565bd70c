// Words that turn an amount into a change ("an increase of two sites"): such a figure is no level, and a level is no change.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class ChangeTable
{
    private readonly Dictionary<string, int> _direction = new(StringComparer.Ordinal);
    private readonly PhraseTable<bool> _points = new(PhraseMatching.Stem);

    /// <param name="points">Words for the points by which a share changes.</param>
    public ChangeTable(Analyzer analyzer, WordTable table, WordTable points)
    {
        foreach (var row in points.Rows) _points.Add(analyzer, row.Fields[0], true);
        PointUnit = points.Rows[0].Fields[0];
        foreach (var row in table.Rows)
        {
            var direction = row.Fields[1] switch
            {
                "up" => 1,
                "down" => -1,
                _ => throw table.Wrong(row, $"'{row.Fields[1]}' is no direction; use up or down."),
            };
            if (analyzer.Analyze(row.Fields[0]).Tokens is not [var word]) throw table.Wrong(row, $"'{row.Fields[0]}' is not one word.");
            _direction.TryAdd(word.Word.Stems[0], direction);
        }
    }

    /// <summary>In which the difference of two shares is told.</summary>
    public string PointUnit { get; }

    /// <summary>The word for such a point.</summary>
    public bool IsPoint(WordForm word) => _points.Contains(word);

    public bool IsChange(WordForm word) => word.Stems.Any(_direction.ContainsKey);

    public bool IsChange(IReadOnlySet<string> terms) => terms.Any(_direction.ContainsKey);

    /// <summary>1 up, -1 down, 0 for terms that name no change or both.</summary>
    public int DirectionOf(IEnumerable<string> terms)
    {
        var directions = terms.Select(term => _direction.GetValueOrDefault(term)).Where(direction => direction != 0).Distinct().ToList();
        return directions.Count == 1 ? directions[0] : 0;
    }
}
