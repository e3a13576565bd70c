// The project's one verb: text in, terms, sentences, numbers and dates out.
namespace NewsBot.Arabic;

/// <summary>Reads Arabic. Thread-safe; the same text always gives the same analysis.</summary>
public sealed class Analyzer
{
    private Analyzer() { }

    /// <summary>An analyzer over the word lists embedded in this assembly.</summary>
    /// <exception cref="WordTableException">A word list is broken; the message names file and line.</exception>
    public static Analyzer Load() => new();

    /// <summary>Analyses any string, whatever it holds; never throws. Linear in the text's length.</summary>
    public Analysis Analyze(string text) => throw new NotImplementedException();

    /// <summary>The forms of one word as typed (no white space); used for word lists.</summary>
    public WordForm Form(string word) => throw new NotImplementedException();

    /// <summary>Folds a phrase: the normal forms of its tokens, parted by single spaces.</summary>
    public string Fold(string text) => throw new NotImplementedException();
}
