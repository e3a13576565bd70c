// What a measure is counted in: a price in money, a duration in time. A figure of another class is never the answer.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class MeasureTable
{
    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);

    public MeasureTable(Analyzer analyzer, WordTable table)
    {
        foreach (var row in table.Rows)
        {
            if (analyzer.Analyze(row.Fields[0]).Tokens is not [var word]) throw table.Wrong(row, $"'{row.Fields[0]}' is not one word.");
            if (!_classes.TryGetValue(word.Word.Stems[0], out var classes)) _classes[word.Word.Stems[0]] = classes = new HashSet<string>(StringComparer.Ordinal);
            classes.Add(row.Fields[1]);
        }
    }

    /// <summary>The classes of the unit that the word is measured in; empty for a word that is no measure.</summary>
    public IReadOnlySet<string> ClassesOf(WordForm word)
    {
        foreach (var stem in word.Stems)
        {
            if (_classes.TryGetValue(stem, out var classes)) return classes;
        }

        return None;
    }

    private static IReadOnlySet<string> None { get; } = new HashSet<string>(StringComparer.Ordinal);
}
