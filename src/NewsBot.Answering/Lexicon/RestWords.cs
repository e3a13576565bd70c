// How a text points back at a total: by its rest («the state paid 27 million of it, and grants the rest») and by pronouns («a quarter of them»).
using System.Globalization;
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class RestWords
{
    private readonly PhraseTable<bool> _rest = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _shared = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _others = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _left = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _lacking = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _outOf = new(PhraseMatching.Exact);
    private readonly Dictionary<string, (int Count, int Of)> _shares = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofThem;

    public RestWords(Analyzer analyzer, WordTable rest, WordTable shared, WordTable shares, WordTable outOf, WordTable others, WordTable left, WordTable lacking, WordTable among, IReadOnlyList<string> pronouns, IReadOnlyList<string> conjunctions)
    {
        foreach (var row in rest.Rows) _rest.AddWithConjunctions(analyzer, row.Fields[0], conjunctions, true);
        foreach (var row in shared.Rows) _shared.AddWithConjunctions(analyzer, row.Fields[0], conjunctions, true);
        foreach (var row in others.Rows) _others.AddWithConjunctions(analyzer, row.Fields[0], conjunctions, true);
        foreach (var row in left.Rows) _left.AddWithConjunctions(analyzer, row.Fields[0], conjunctions, true);
        foreach (var row in lacking.Rows) _lacking.Add(analyzer, row.Fields[0], true);
        foreach (var row in outOf.Rows) _outOf.Add(analyzer, row.Fields[0], true);
        _ofThem = [.. among.Rows.SelectMany(row => pronouns.Select(pronoun => analyzer.Fold(row.Fields[0] + pronoun)))];
        foreach (var row in shares.Rows)
        {
            if (!int.TryParse(row.Fields[1], CultureInfo.InvariantCulture, out var count) || !int.TryParse(row.Fields[2], CultureInfo.InvariantCulture, out var of) || count >= of)
                throw shares.Wrong(row, $"'{row.Fields[1]}' of '{row.Fields[2]}' is no share; use two whole numbers, the first one smaller.");
            foreach (var pronoun in pronouns) _shares[analyzer.Fold(row.Fields[0] + pronoun)] = (count, of);
        }
    }

    /// <summary>Where a text speaks of the rest, in order.</summary>
    public IEnumerable<PhraseMatch<bool>> In(IReadOnlyList<Token> tokens) => _rest.In(tokens);

    /// <summary>The words part something among several.</summary>
    public bool AreShared(IReadOnlyList<Token> tokens) => _shared.In(tokens).Any();

    /// <summary>«Of them», «among them», as one word.</summary>
    public bool IsOfThem(WordForm word) => _ofThem.Contains(word.Normal);

    /// <summary>The words say of something that it is left, or still as it was.</summary>
    public bool AreLeft(IReadOnlyList<Token> tokens) => _left.In(tokens).Any();

    /// <summary>Where the words ask what is still missing from an amount.</summary>
    public IEnumerable<PhraseMatch<bool>> LackIn(IReadOnlyList<Token> tokens) => _lacking.In(tokens);

    /// <summary>It only says that something is not what was named.</summary>
    public bool IsOther(WordForm word) => _others.Contains(word);

    /// <summary>The words end in «out of».</summary>
    public bool EndsOutOf(IReadOnlyList<Token> tokens) => _outOf.In(tokens).Any(match => match.FirstToken + match.TokenCount == tokens.Count);

    /// <summary>«A quarter of them», as one word: 1 of 4. The count is 0 where a number before it says how many; null for other words.</summary>
    public (int Count, int Of)? ShareOfThem(WordForm word) => _shares.TryGetValue(word.Normal, out var share) ? share : null;
}
