// Words that can be counted or measured: the unit that a how-many question names must be the unit of the figure that answers.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class UnitTable
{
    private readonly Dictionary<string, string> _classOf = new(StringComparer.Ordinal);

    public UnitTable(Analyzer analyzer, WordTable table, ConceptTable concepts)
    {
        concepts.Add(analyzer, table, "u", isName: false, skip: 1);
        // Two units may share the stem of an inflected form («cent», «year»): the one whose own name it is has it.
        foreach (var row in table.Rows) Add(analyzer, row.Fields[0], row.Fields[1]);
        foreach (var row in table.Rows)
        {
            foreach (var form in row.Fields.Skip(2)) Add(analyzer, form, row.Fields[1]);
        }
    }

    // A unit of several words is a concept, but no single word of it is that unit.
    private void Add(Analyzer analyzer, string unit, string group)
    {
        if (analyzer.Analyze(unit).Tokens is [var word]) _classOf.TryAdd(word.Word.Stems[0], group);
    }

    /// <summary>The class of a unit given by its index terms, or null.</summary>
    public string? ClassOf(IReadOnlySet<string> terms)
    {
        foreach (var term in terms)
        {
            if (_classOf.TryGetValue(term, out var found)) return found;
        }

        return null;
    }

    /// <summary>The class of a unit («person», «money», «time» …), or null for a word that is no unit.</summary>
    public string? ClassOf(WordForm word)
    {
        foreach (var stem in word.Stems)
        {
            if (_classOf.TryGetValue(stem, out var found)) return found;
        }

        return null;
    }

    /// <summary>Things of the class are counted, one by one, and need no scale to be compared.</summary>
    public static bool IsCounted(string unitClass) => unitClass is "person" or "place" or "thing" or "event" or "vehicle" or "document" or "body" or "weapon";
}
