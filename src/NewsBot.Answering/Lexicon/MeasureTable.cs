// What a measure is counted in: a price in money, a duration in time. A figure of another class is never the answer.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class MeasureTable
{
    private readonly Dictionary<string, HashSet<string>> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _hints = new(StringComparer.Ordinal);

    /// <param name="measures">What is measured.</param>
    /// <param name="hints">Words beside which amounts of a class stand, most often.</param>
    public MeasureTable(Analyzer analyzer, WordTable measures, WordTable hints)
    {
        Read(analyzer, measures, _measures);
        Read(analyzer, hints, _hints);
    }

    /// <summary>The classes of the unit that the word is measured in; empty for a word that is no measure.</summary>
    public IReadOnlySet<string> ClassesOf(WordForm word) => Find(_measures, word);

    /// <summary>The classes of unit that the word makes likely («spent»: money); empty for a word that says nothing of it.</summary>
    public IReadOnlySet<string> HintsOf(WordForm word) => Find(_hints, word) is { Count: > 0 } hints ? hints : ClassesOf(word);

    private static void Read(Analyzer analyzer, WordTable table, Dictionary<string, HashSet<string>> classesOf)
    {
        foreach (var row in table.Rows)
        {
            if (analyzer.Analyze(row.Fields[0]).Tokens is not [var word]) throw table.Wrong(row, $"'{row.Fields[0]}' is not one word.");
            if (!classesOf.TryGetValue(word.Word.Stems[0], out var classes)) classesOf[word.Word.Stems[0]] = classes = new HashSet<string>(StringComparer.Ordinal);
            classes.Add(row.Fields[1]);
        }
    }

    private static IReadOnlySet<string> Find(Dictionary<string, HashSet<string>> classesOf, WordForm word)
    {
        foreach (var stem in word.Stems)
        {
            if (classesOf.TryGetValue(stem, out var classes)) return classes;
        }

        return None;
    }

    /// <summary>The classes of what is no measure.</summary>
    public static IReadOnlySet<string> None { get; } = new HashSet<string>(StringComparer.Ordinal);
}
