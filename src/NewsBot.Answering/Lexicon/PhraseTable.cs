// Phrases of a word list, looked up in a token stream: the longest phrase that begins at a token wins.
using NewsBot.Arabic;

namespace NewsBot.Answering.Lexicon;

/// <summary>A phrase found.</summary>
internal readonly record struct PhraseMatch<T>(int FirstToken, int TokenCount, T Value);

/// <summary>How a token is compared with a word of a phrase.</summary>
internal enum PhraseMatching
{
    /// <summary>The folded forms are equal: function words, which inflection would turn into others.</summary>
    Exact,

    /// <summary>The token has the word's stem: content words, with any clitics and endings.</summary>
    Stem,
}

internal sealed class PhraseTable<T>(PhraseMatching matching)
{
    /// <summary>Fewer letters behind the article would stand in half the words there are.</summary>
    private const int ShortestName = 3;

    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    // Written: what each word of the phrase looks like, where stems alone would take it for another.
    private sealed record Entry(string[] Words, T Value, string[]? Written = null);

    /// <summary>Adds a phrase; several values of one phrase are kept in the order of adding.</summary>
    public void Add(Analyzer analyzer, string phrase, T value) => Add(analyzer.Analyze(phrase).Tokens, value);

    /// <summary>The same for a phrase that has been analysed.</summary>
    public void Add(IReadOnlyList<Token> phrase, T value)
    {
        if (phrase.Count > 0) AddWords([.. phrase.Select(token => WordOf(token.Word))], value);
    }

    /// <summary>Adds a name: a token is one of its words only if it holds the word as it is written, for without its ending a name looks like common words
    /// («NASA» like «people»).</summary>
    /// <param name="articles">Folded forms of the article, which a name may lose behind a preposition.</param>
    public void AddName(IReadOnlyList<Token> name, IReadOnlyList<string> articles, T value)
    {
        if (name.Count > 0) AddWords([.. name.Select(token => WordOf(token.Word))], value, [.. name.Select(token => WithoutArticle(token.Word.Normal, articles))]);
    }

    /// <summary>Adds the phrase and the phrase behind each of the conjunctions that are written as one word with what follows.
    /// For tables that match exactly.</summary>
    public void AddWithConjunctions(Analyzer analyzer, string phrase, IReadOnlyList<string> conjunctions, T value)
    {
        string[] words = [.. analyzer.Analyze(phrase).Tokens.Select(token => WordOf(token.Word))];
        if (words.Length == 0) return;
        AddWords(words, value);
        foreach (var conjunction in conjunctions) AddWords([conjunction + words[0], .. words[1..]], value);
    }

    /// <summary>The longest phrase that begins at <paramref name="first"/>, or null.</summary>
    public PhraseMatch<T>? LongestAt(IReadOnlyList<Token> tokens, int first)
    {
        PhraseMatch<T>? best = null;
        foreach (var match in AllAt(tokens, first))
        {
            if (best is null || match.TokenCount > best.Value.TokenCount) best = match;
        }

        return best;
    }

    /// <summary>Every phrase that begins at <paramref name="first"/>.</summary>
    public Matches AllAt(IReadOnlyList<Token> tokens, int first) => new(this, tokens, first);

    /// <summary>The phrases of the stream that do not overlap, left to right, the longest first at each place.</summary>
    public IEnumerable<PhraseMatch<T>> In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count;)
        {
            if (LongestAt(tokens, i) is { } match)
            {
                yield return match;
                i += match.TokenCount;
            }
            else
            {
                i++;
            }
        }
    }

    public bool Contains(WordForm word)
    {
        for (var i = 0; i < KeyCount(word); i++)
        {
            if (_byFirstWord.TryGetValue(KeyOf(word, i), out var entries) && entries.Exists(entry => entry.Words.Length == 1)) return true;
        }

        return false;
    }

    /// <summary>The word by itself is a phrase, without anything taken from it that another of its stems lacks.</summary>
    public bool ContainsLeastStripped(WordForm word) =>
        _byFirstWord.TryGetValue(KeyOf(word, 0), out var entries) && entries.Exists(entry => entry.Words.Length == 1 && IsWritten(entry, 0, word));

    private void AddWords(string[] words, T value, string[]? written = null)
    {
        if (!_byFirstWord.TryGetValue(words[0], out var entries)) _byFirstWord[words[0]] = entries = [];
        entries.Add(new Entry(words, value, written));
    }

    private bool Fits(Entry entry, IReadOnlyList<Token> tokens, int first)
    {
        if (first + entry.Words.Length > tokens.Count) return false;
        for (var i = 0; i < entry.Words.Length; i++)
        {
            var word = tokens[first + i].Word;
            if (i > 0 && !Has(word, entry.Words[i])) return false;
            if (!IsWritten(entry, i, word)) return false;
        }

        return true;
    }

    private static bool IsWritten(Entry entry, int place, WordForm word) => entry.Written is not { } written || word.Normal.Contains(written[place], StringComparison.Ordinal);

    private static string WithoutArticle(string word, IReadOnlyList<string> articles) =>
        articles.FirstOrDefault(article => word.Length >= article.Length + ShortestName && word.StartsWith(article, StringComparison.Ordinal)) is { } article ? word[article.Length..] : word;

    // A phrase is listed in its plain form, so its least stripped stem is its own; a token may carry clitics, so any of its stems may be it.
    private string WordOf(WordForm word) => matching == PhraseMatching.Exact ? word.Normal : word.Stems[0];

    private int KeyCount(WordForm word) => matching == PhraseMatching.Exact ? 1 : word.Stems.Count;

    private string KeyOf(WordForm word, int index) => matching == PhraseMatching.Exact ? word.Normal : word.Stems[index];

    private bool Has(WordForm word, string key)
    {
        for (var i = 0; i < KeyCount(word); i++)
        {
            if (string.Equals(KeyOf(word, i), key, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The phrases that begin at one token. Every question looks at every token, so looking allocates nothing.</summary>
    public struct Matches(PhraseTable<T> table, IReadOnlyList<Token> tokens, int first)
    {
        private int _key = -1;
        private int _entry;
        private List<Entry>? _entries;

        public PhraseMatch<T> Current { get; private set; }

        public readonly Matches GetEnumerator() => this;

        public bool MoveNext()
        {
            var word = tokens[first].Word;
            while (true)
            {
                while (_entries is not null && _entry < _entries.Count)
                {
                    var entry = _entries[_entry++];
                    if (!table.Fits(entry, tokens, first)) continue;
                    Current = new PhraseMatch<T>(first, entry.Words.Length, entry.Value);
                    return true;
                }

                if (++_key >= table.KeyCount(word)) return false;
                _entry = 0;
                table._byFirstWord.TryGetValue(table.KeyOf(word, _key), out _entries);
            }
        }
    }
}
