// An article as read from a file, before the log knows it.
namespace NewsBot.Knowledge;

/// <summary>An article with its facts and the records they share. Made by <see cref="ArticleReader"/>.</summary>
public sealed record ArticleDraft(
    Article Article,
    IReadOnlyList<Speaker> Speakers,
    IReadOnlyList<Carrier> Carriers,
    IReadOnlyList<Document> Documents,
    IReadOnlyList<FactDraft> Facts);

/// <param name="Key">Stable within the article.</param>
public sealed record FactDraft(string Key, FactContent Content);

/// <summary>An article could not be read. One line: what, which value, which file and line, and the way out.</summary>
public sealed class ArticleException(string message) : Exception(message);

/// <summary>What the caller knows about a plain text that the text itself does not say.</summary>
/// <param name="Url">«none» for the explicit no-link, an address, or null where not given.</param>
public sealed record ArticleOptions(string? Publisher, string? Title, string? Url, PartialDate? Published);
