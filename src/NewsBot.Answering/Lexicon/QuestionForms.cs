// What the form of a question says beside its question word (verbs, what is to come, a choice between two, an origin), and what parts the clauses of a text.
using System.Buffers;
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

internal sealed class QuestionForms
{
    /// <summary>Behind a preposition, a shorter name of a place looks like another word.</summary>
    private const int ShortestPlace = 4;

    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    private const int ShortestVerb = 3;

    /// <summary>Letters behind the beginning of a verb of the future.</summary>
    private const int ShortestFuture = 2;

    private readonly string[] _verbPrefixes;
    private readonly string[] _futurePrefixes;
    private readonly string[] _presentPrefixes;
    private readonly PhraseTable<bool> _future = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _alternatives = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _origins = new(PhraseMatching.Exact);
    private readonly PhraseTable<bool> _beforeOrigins = new(PhraseMatching.Exact);

    public QuestionForms(Analyzer analyzer, WordTable verbPrefixes, WordTable future, WordTable alternatives, WordTable origins, WordTable newWords, WordTable eachWords, WordTable stateWords, WordTable smallPlaces, WordTable clauseMarks, WordTable bylineWords, WordTable amountQuestion, WordTable unfulfilled, WordTable labels, IReadOnlyList<string> places, IReadOnlyList<string> conjunctions, IReadOnlyList<string> prepositions)
    {
        HowMany = amountQuestion.Rows[0].Fields[0];
        ClauseMarks = SearchValues.Create([.. clauseMarks.Rows.Select(row => row.Fields[0][0])]);
        _verbPrefixes = [.. verbPrefixes.Rows.Select(row => analyzer.Fold(row.Fields[0]))];
        _futurePrefixes = [.. future.Rows.Where(row => row.Fields[0] == "before").Select(row => analyzer.Fold(row.Fields[1]))];
        _presentPrefixes = [.. future.Rows.Where(row => row.Fields[0] == "when").Select(row => analyzer.Fold(row.Fields[1]))];
        foreach (var row in future.Rows.Where(row => row.Fields[0] is not ("before" or "when")))
        {
            if (row.Fields[0] != "word") throw future.Wrong(row, $"'{row.Fields[0]}' is no place; use word, before or when.");
            _future.Add(analyzer, row.Fields[1], true);
        }

        foreach (var name in places.Select(place => analyzer.Fold(place)).Where(name => name.Length >= ShortestPlace))
        {
            _places.Add(name);
            foreach (var preposition in prepositions) _places.Add(preposition + name);
        }

        foreach (var row in labels.Rows) Labels.Add(analyzer, row.Fields[0], true);
        foreach (var row in unfulfilled.Rows) Unfulfilled.AddWithConjunctions(analyzer, row.Fields[0], conjunctions, true);
        foreach (var row in alternatives.Rows) _alternatives.Add(analyzer, row.Fields[0], true);
        foreach (var row in newWords.Rows) NewWords.Add(analyzer, row.Fields[0], true);
        foreach (var row in eachWords.Rows) EachWords.Add(analyzer, row.Fields[0], true);
        foreach (var row in stateWords.Rows) StateWords.Add(analyzer, row.Fields[0], true);
        foreach (var (row, kind) in smallPlaces.Rows.Select((row, kind) => (row, kind)))
        {
            foreach (var word in row.Fields) SmallPlaces.Add(analyzer, word, kind);
        }

        foreach (var row in bylineWords.Rows)
        {
            if (row.Fields[0] is not ("byline" or "article" or "own")) throw bylineWords.Wrong(row, $"'{row.Fields[0]}' is unknown; use byline, article or own.");
            if (row.Fields[0] is "article" or "own") ArticleWords.Add(analyzer, row.Fields[1], true);
            if (row.Fields[0] == "own") OwnArticleWords.Add(analyzer, row.Fields[1], true);
            if (row.Fields[0] == "byline") BylineWords.AddWithConjunctions(analyzer, row.Fields[1], conjunctions, true);
        }

        foreach (var row in origins.Rows)
        {
            var table = row.Fields[0] switch
            {
                "asked" => _origins,
                "told" => _beforeOrigins,
                _ => throw origins.Wrong(row, $"'{row.Fields[0]}' is unknown; use asked or told."),
            };
            table.Add(analyzer, row.Fields[1], true);
        }
    }

    /// <summary>Stands where an amount stood when its statement is asked back.</summary>
    public string HowMany { get; }

    /// <summary>Marks that part two clauses.</summary>
    public SearchValues<char> ClauseMarks { get; }

    /// <summary>It begins as verbs of the present and the future do.</summary>
    public bool IsVerbLike(WordForm word) =>
        Array.Exists(_verbPrefixes, prefix => word.Normal.Length >= prefix.Length + ShortestVerb && word.Normal.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The words speak of what is still to come.</summary>
    /// <param name="tokens">All words of the question.</param>
    /// <param name="isNoun">Says that a word is a noun, whatever it begins with («authority», «years»).</param>
    public bool IsFuture(IReadOnlyList<Token> tokens, Func<WordForm, bool> isNoun) =>
        _future.In(tokens).Any() || tokens.Any(token => !isNoun(token.Word)
            && Array.Exists(_futurePrefixes, prefix => token.Word.Normal.Length >= prefix.Length + ShortestFuture && token.Word.Normal.StartsWith(prefix, StringComparison.Ordinal)));

    /// <summary>Behind «when» a verb of the present speaks of what is still to come («when does it meet»).</summary>
    public bool IsPresent(WordForm word) =>
        Array.Exists(_presentPrefixes, prefix => word.Normal.Length >= prefix.Length + ShortestVerb && word.Normal.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>«This or that».</summary>
    public bool IsChoice(IReadOnlyList<Token> tokens) => _alternatives.In(tokens).Any();

    /// <summary>Words behind which a number names («number 9»).</summary>
    public PhraseTable<bool> Labels { get; } = new(PhraseMatching.Exact);

    /// <summary>Words under which what is told was refused, wanted or expected, and did not happen yet.</summary>
    public PhraseTable<bool> Unfulfilled { get; } = new(PhraseMatching.Exact);

    /// <summary>"The new", "the corrected": behind "who published", what took the place of something else is meant.</summary>
    public PhraseTable<bool> NewWords { get; } = new(PhraseMatching.Stem);

    /// <summary>"Written by", "our correspondent": in a sentence that names the publisher, who made the article.</summary>
    public PhraseTable<bool> BylineWords { get; } = new(PhraseMatching.Exact);

    /// <summary>"The report", "the story": what an author has made.</summary>
    public PhraseTable<bool> ArticleWords { get; } = new(PhraseMatching.Exact);

    /// <summary>Those of them that mean what a newsroom made: a report may be somebody else's, that the news is about.</summary>
    public PhraseTable<bool> OwnArticleWords { get; } = new(PhraseMatching.Exact);

    /// <summary>«Country»: a holder, where «province» is a place.</summary>
    public PhraseTable<bool> StateWords { get; } = new(PhraseMatching.Stem);

    /// <summary>Nouns for small kinds of place, with the number of their kind.</summary>
    public PhraseTable<int> SmallPlaces { get; } = new(PhraseMatching.Stem);

    /// <summary>The name of a country, city or region, alone or behind a preposition that is written as one word with it.</summary>
    public bool IsPlace(WordForm word) => _places.Contains(word.Normal);

    /// <summary>"Every": behind it stands that of which all are asked for.</summary>
    public PhraseTable<bool> EachWords { get; } = new(PhraseMatching.Exact);

    /// <summary>«Where from».</summary>
    public bool AsksOrigin(IReadOnlyList<Token> tokens) => _origins.In(tokens).Any();

    /// <summary>What stands behind the word is where something comes from.</summary>
    public bool TellsOrigin(Token token) => _beforeOrigins.In([token]).Any();
}
