// Phrases that ask for a computation. Some of them are words of other meanings too («teams» is written like «difference») and need a second word.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class OperationTable
{
    private readonly PhraseTable<(AskedOperation Operation, string? Beside)> _phrases = new(PhraseMatching.Exact);

    public OperationTable(Analyzer analyzer, WordTable table, IReadOnlyList<string> conjunctions)
    {
        foreach (var row in table.Rows)
        {
            var operation = Enum.TryParse<AskedOperation>(row.Fields[1], ignoreCase: true, out var value)
                ? value
                : throw table.Wrong(row, $"'{row.Fields[1]}' is unknown; use one of {string.Join(", ", Enum.GetNames<AskedOperation>()).ToLowerInvariant()}.");
            _phrases.AddWithConjunctions(analyzer, row.Fields[0], conjunctions, (operation, row.Fields.Count > 2 ? analyzer.Fold(row.Fields[2]) : null));
        }
    }

    /// <summary>The operations of the stream, left to right.</summary>
    public IEnumerable<PhraseMatch<AskedOperation>> In(IReadOnlyList<Token> tokens)
    {
        foreach (var match in _phrases.In(tokens))
        {
            if (match.Value.Beside is not { } word || tokens.Skip(match.FirstToken + match.TokenCount).Any(token => string.Equals(token.Word.Normal, word, StringComparison.Ordinal)))
                yield return new PhraseMatch<AskedOperation>(match.FirstToken, match.TokenCount, match.Value.Operation);
        }
    }
}
