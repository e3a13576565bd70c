// Phrases that ask for a computation. Some of them are words of other meanings too («teams» is written like «difference») and need a second word.
using NewsBot.Answering.Index;
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class OperationTable
{
    /// <summary>Stands in place of the second word where the phrase means this only at the end of a question («how many were they before?»).</summary>
    private const string AtEnd = "$";

    private readonly PhraseTable<(AskedOperation Operation, string? Beside)> _phrases = new(PhraseMatching.Exact);

    private readonly PhraseTable<bool> _comparing = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _exceeding = new(PhraseMatching.Exact);
    private readonly PhraseTable<(int Side, int Reach)> _bounding = new(PhraseMatching.Exact);

    /// <param name="comparing">Words before an earlier time that compare with it.</param>
    /// <param name="exceeding">Words that compare by how far one amount goes beyond another.</param>
    /// <param name="bounding">Words that set a bound to the amount behind them.</param>
    public OperationTable(Analyzer analyzer, WordTable table, WordTable comparing, WordTable exceeding, WordTable bounding, IReadOnlyList<string> conjunctions)
    {
        foreach (var row in bounding.Rows) _bounding.Add(analyzer, row.Fields[0], (SideOf(bounding, row), ReachOf(bounding, row)));
        foreach (var row in exceeding.Rows) _exceeding.Add(analyzer, row.Fields[0], true);
        foreach (var row in comparing.Rows) _comparing.Add(analyzer, row.Fields[0], true);
        foreach (var row in table.Rows)
        {
            var operation = Enum.TryParse<AskedOperation>(row.Fields[1], ignoreCase: true, out var value)
                ? value
                : throw table.Wrong(row, $"'{row.Fields[1]}' is unknown; use one of {string.Join(", ", Enum.GetNames<AskedOperation>()).ToLowerInvariant()}.");
            _phrases.AddWithConjunctions(analyzer, row.Fields[0], conjunctions, (operation, row.Fields.Count < 3 ? null : row.Fields[2] == AtEnd ? AtEnd : analyzer.Fold(row.Fields[2])));
        }
    }

    /// <summary>Something is told as of an earlier time («31 the year before»), not compared with one («12 more than the year before»).</summary>
    public bool TellsEarlier(IReadOnlyList<Token> tokens) =>
        In(tokens).Any(match => match.Value == AskedOperation.Previous && (match.FirstToken == 0 || !_comparing.In([tokens[match.FirstToken - 1]]).Any()));

    /// <summary>Where the words ask how far one amount goes beyond another.</summary>
    public IEnumerable<PhraseMatch<bool>> ExcessIn(IReadOnlyList<Token> tokens) => _exceeding.In(tokens);

    /// <summary>The word that sets a bound to the amount that begins at a token, and on which side of it what is asked for lies: 1 above, -1 below, 0 where there is no such word.</summary>
    public (int FirstToken, int Side) BoundAt(IReadOnlyList<Token> tokens, int amount) => _bounding.In(tokens)
        .Where(match => match.FirstToken + match.TokenCount <= amount && amount - match.FirstToken - match.TokenCount <= match.Value.Reach)
        .Select(match => (match.FirstToken, match.Value.Side)).LastOrDefault();

    /// <summary>Where, from one token on and before another, a word compares with something; -1 where none does.</summary>
    public int ComparesAt(IReadOnlyList<Token> tokens, int from, int before)
    {
        for (var at = from; at < before; at++)
        {
            if (_comparing.In([tokens[at]]).Any()) return at;
        }

        return -1;
    }

    /// <summary>Where each word of the operations that <paramref name="isMeant"/> says yes to begins in the text.</summary>
    public IEnumerable<int> StartsOf(IReadOnlyList<Token> tokens, Func<AskedOperation, bool> isMeant) =>
        In(tokens).Where(match => isMeant(match.Value)).SelectMany(match => Enumerable.Range(match.FirstToken, match.TokenCount)).Select(place => tokens[place].Span.Start);

    /// <summary>The operations of the stream, left to right.</summary>
    public IEnumerable<PhraseMatch<AskedOperation>> In(IReadOnlyList<Token> tokens)
    {
        foreach (var match in _phrases.In(tokens))
        {
            var end = match.FirstToken + match.TokenCount;
            if (match.Value.Beside is not { } word || (word == AtEnd ? end == tokens.Count : tokens.Skip(end).Any(token => string.Equals(token.Word.Normal, word, StringComparison.Ordinal))))
                yield return new PhraseMatch<AskedOperation>(match.FirstToken, match.TokenCount, match.Value.Operation);
        }
    }

    /// <summary>The superlatives among the tokens.</summary>
    public Ranks RanksIn(IReadOnlyList<Token> tokens) => In(tokens).Aggregate(Ranks.None, (ranks, match) => ranks | match.Value switch
    {
        AskedOperation.Most => Ranks.Most,
        AskedOperation.Least => Ranks.Least,
        _ => Ranks.None,
    });

    public Ranks RanksIn(IReadOnlyList<WordForm> words) => RanksIn([.. words.Select(word => new Token(default, TokenKind.Arabic, word))]);

    private static int SideOf(WordTable table, WordRow row) => row.Fields[1] switch
    {
        "above" => 1,
        "below" => -1,
        _ => throw table.Wrong(row, $"'{row.Fields[1]}' is no side; use above or below."),
    };

    // How many words may stand between.
    private static int ReachOf(WordTable table, WordRow row) => row.Fields[2] switch
    {
        "next" => 0,
        "near" => 3,
        _ => throw table.Wrong(row, $"'{row.Fields[2]}' is no place; use next or near."),
    };
}
