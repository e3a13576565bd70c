// Whether a definite word can be the adjective of the definite noun before it, told from the ending of the feminine.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class Agreement
{
    private readonly Analyzer _analyzer;
    private readonly string _feminine = "";
    private readonly List<string> _endings = [];
    private readonly List<string> _verbs = [];
    private readonly List<string> _nouns = [];
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);

    public Agreement(Analyzer analyzer, WordTable table)
    {
        _analyzer = analyzer;
        foreach (var row in table.Rows)
        {
            switch (row.Fields[1])
            {
                case "feminine": _endings.Add(_feminine = row.Fields[0]); break;
                case "adjective": _endings.Add(row.Fields[0]); break;
                case "verb": _verbs.Add(row.Fields[0]); break;
                case "noun": _nouns.Add(row.Fields[0]); break;
                case "people": _people.Add(analyzer.Fold(row.Fields[0])); break;
                default: throw table.Wrong(row, $"there is no kind '{row.Fields[1]}': see the head of the file.");
            }
        }
    }

    /// <summary>Whether a noun of the feminine stands before a word that no ending makes its adjective: another phrase begins there.</summary>
    /// <param name="noun">As written, without clitics other than the article.</param>
    public bool IsBroken(string noun, string next) =>
        EndsWith(noun, _feminine) && !_people.Contains(_analyzer.Fold(noun)) && !_endings.Exists(ending => EndsWith(next, ending));

    /// <summary>Whether a word before a subject of the feminine may be its verb, as the ending shows.</summary>
    public bool IsVerb(string written) => _verbs.Exists(ending => EndsWith(written, ending)) && !_nouns.Exists(ending => EndsWith(written, ending));

    private static bool EndsWith(string written, string ending) => Units.WithoutMarks(written).EndsWith(ending, StringComparison.Ordinal);
}
