// Reads an article file into a draft: Markdown with front matter, or plain text (title, blank line, paragraphs).
using NewsBot.Arabic;
using NewsBot.Knowledge.Reading;
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge;

/// <summary>Reads article files. Thread-safe; the same bytes and options always give the same draft.</summary>
public sealed class ArticleReader(Analyzer analyzer)
{
    private readonly SentenceReaders _readers = SentenceReaders.Load(analyzer);

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>Reads either layout: a first line of «---» means front matter. Options go before what the file says.</summary>
    /// <param name="name">File name for messages.</param>
    /// <exception cref="ArticleException">Not UTF-8, too large, no publisher, no date, no fact, a malformed field …</exception>
    public ArticleDraft Read(string name, ReadOnlySpan<byte> utf8, ArticleOptions options)
    {
        var text = ArticleText.Decode(name, utf8);
        var draft = MarkdownArticle.IsMarkdown(text)
            ? MarkdownArticle.Read(name, text, options)
            : new PlainArticle(name, text, options, analyzer, _readers).Read();
        var hidden = CleanText.OfLines(text).Hidden;
        return hidden.Length == 0 ? draft : draft with { Warnings = [.. draft.Warnings, Warnings.HiddenControls(hidden)] };
    }

    /// <summary>Whether the text begins with front matter.</summary>
    public static bool IsMarkdown(string text) => MarkdownArticle.IsMarkdown(text);

    /// <summary>What the front matter of a file says of its source, as far as it can be read; nothing where there is none.</summary>
    public static ArticleOptions Given(string name, ReadOnlySpan<byte> utf8)
    {
        try
        {
            return MarkdownArticle.Given(name, ArticleText.Decode(name, utf8));
        }
        catch (ArticleException)
        {
            // What is wrong with it is said where it is read.
            return new ArticleOptions(null, null, null, null);
        }
    }
}
