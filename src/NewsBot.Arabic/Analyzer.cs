// The project's one verb: text in, terms, sentences, numbers and dates out.
namespace NewsBot.Arabic;

/// <summary>Reads Arabic. Thread-safe; the same text always gives the same analysis.</summary>
public sealed class Analyzer
{
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _sentences;
    private readonly NumberReader _numbers;

    private Analyzer()
    {
        var letters = LetterTable.Load();
        var affixes = Affixes.Load(letters);
        var stemmer = new Stemmer(affixes, StemLexicon.Load(letters, affixes));
        CountedNouns = CountedNouns.Load(letters);
        var reader = new WordReader(affixes, stemmer, NumberWords.Load(letters, affixes), CountedNouns, DateWords.Load(letters, affixes));
        _tokenizer = new Tokenizer(letters, new WordCache(reader));
        _sentences = SentenceSplitter.Load(letters);
        _numbers = new NumberReader(PercentSigns.Load(letters));
    }

    /// <summary>Nouns in the forms that a number asks for.</summary>
    public CountedNouns CountedNouns { get; }

    /// <summary>An analyzer over the word lists embedded in this assembly.</summary>
    /// <exception cref="WordTableException">A word list is broken; the message names file and line.</exception>
    public static Analyzer Load() => new();

    /// <summary>Analyses any string, whatever it holds; never throws. Linear in the text's length.</summary>
    public Analysis Analyze(string text)
    {
        var (tokens, words) = _tokenizer.Read(text);
        var run = new TokenRun(text, tokens, words);
        var (dates, numbers) = DateReader.Read(run, _numbers.Read(run));
        return new Analysis(text, tokens, _sentences.Split(text, tokens), numbers, dates);
    }

    /// <summary>The forms of one word as typed (no white space); used for word lists.</summary>
    /// <exception cref="ArgumentException">The word has no letter and no digit, or is several words.</exception>
    public WordForm Form(string word)
    {
        var (tokens, _) = _tokenizer.Read(word);
        return tokens is [var token]
            ? token.Word
            : throw new ArgumentException($"'{word}' is {tokens.Length} words: give one.", nameof(word));
    }

    /// <summary>Folds a phrase: the normal forms of its tokens, parted by single spaces.</summary>
    public string Fold(string text)
    {
        var (tokens, _) = _tokenizer.Read(text);
        return string.Join(' ', tokens.Select(token => token.Word.Normal));
    }
}
