// Whether a word that can both ask and negate («what», «not») negates where it stands.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class NegationSigns
{
    private readonly HashSet<string> _before = new(StringComparer.Ordinal);
    private readonly List<string> _endings = [];

    public NegationSigns(Analyzer analyzer, WordTable table)
    {
        foreach (var row in table.Rows)
        {
            var word = analyzer.Fold(row.Fields[1]);
            if (row.Fields[0] == "before") _before.Add(word);
            else if (row.Fields[0] == "ending") _endings.Add(word);
            else throw table.Wrong(row, $"'{row.Fields[0]}' is no place; use before or ending.");
        }
    }

    /// <summary>By the word before, or by how the word behind ends.</summary>
    public bool Negates(IReadOnlyList<Token> tokens, int at) =>
        (at > 0 && _before.Contains(tokens[at - 1].Word.Normal))
        || (at + 1 < tokens.Count && _endings.Exists(ending => tokens[at + 1].Word.Normal.EndsWith(ending, StringComparison.Ordinal)));
}
