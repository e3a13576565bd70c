// Reads an article file into a draft: Markdown with front matter, or plain text (title, blank line, paragraphs).
using NewsBot.Arabic;

namespace NewsBot.Knowledge;

public sealed class ArticleReader(Analyzer analyzer)
{
    /// <summary>Reads either layout: a first line of «---» means front matter.</summary>
    /// <param name="name">File name for messages.</param>
    /// <exception cref="ArticleException">Not UTF-8, no publisher, no date, no fact, a malformed field …</exception>
    public ArticleDraft Read(string name, ReadOnlySpan<byte> utf8, ArticleOptions options) => throw new NotImplementedException(analyzer.ToString());
}
