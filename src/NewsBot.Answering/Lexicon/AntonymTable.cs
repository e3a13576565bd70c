// Pairs of opposite predicates: a question that takes one for granted is contradicted by a fact that states the other.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class AntonymTable
{
    private readonly Dictionary<string, HashSet<string>> _opposites = new(StringComparer.Ordinal);

    public AntonymTable(Analyzer analyzer, WordTable table)
    {
        foreach (var row in table.Rows)
        {
            Add(StemOf(analyzer, table, row, 0), StemOf(analyzer, table, row, 1));
        }
    }

    /// <summary>Stems that mean the opposite of <paramref name="stem"/>.</summary>
    public IReadOnlySet<string> Of(string stem) => _opposites.TryGetValue(stem, out var opposites) ? opposites : Empty;

    private static IReadOnlySet<string> Empty { get; } = new HashSet<string>(StringComparer.Ordinal);

    private static string StemOf(Analyzer analyzer, WordTable table, WordRow row, int field) =>
        analyzer.Analyze(row.Fields[field]).Tokens is [var word] ? word.Word.Stems[0] : throw table.Wrong(row, $"'{row.Fields[field]}' is not one word.");

    private void Add(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal)) return;
        Side(left).Add(right);
        Side(right).Add(left);
    }

    private HashSet<string> Side(string stem)
    {
        if (!_opposites.TryGetValue(stem, out var side)) _opposites[stem] = side = new HashSet<string>(StringComparer.Ordinal);
        return side;
    }
}
