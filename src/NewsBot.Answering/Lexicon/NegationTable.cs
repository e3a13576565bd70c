// Words that negate, where they do: «without a licence», and not «under the age of five», which begins with the same word.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class NegationTable
{
    private const string None = "none";

    // Whether the phrase negates.
    private readonly PhraseTable<bool> _phrases = new(PhraseMatching.Exact);

    private readonly PhraseTable<QuestionKind> _asking;

    /// <param name="asking">The words that ask, of which some negate as well.</param>
    public NegationTable(Analyzer analyzer, WordTable table, PhraseTable<QuestionKind> asking)
    {
        _asking = asking;
        foreach (var row in table.Rows)
        {
            if (row.Fields.Count > 1 && row.Fields[1] != None) throw table.Wrong(row, $"'{row.Fields[1]}' is no kind; use {None} or leave it out.");
            _phrases.Add(analyzer, row.Fields[0], row.Fields.Count == 1);
        }
    }

    /// <summary>The negations of a text, left to right.</summary>
    public IEnumerable<PhraseMatch<bool>> In(IReadOnlyList<Token> tokens) => _phrases.In(tokens).Where(match => match.Value);

    /// <summary>The same but for words that can ask as well: «what led to» negates nothing.</summary>
    public IEnumerable<PhraseMatch<bool>> PlainIn(IReadOnlyList<Token> tokens) => In(tokens).Where(match => !_asking.Contains(tokens[match.FirstToken].Word));
}
