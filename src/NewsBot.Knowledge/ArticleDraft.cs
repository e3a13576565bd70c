// An article as read from a file, before the log knows it.
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge;

/// <summary>An article with its facts and the records they share. Made by <see cref="ArticleReader"/>.</summary>
public sealed record ArticleDraft(
    Article Article,
    IReadOnlyList<Speaker> Speakers,
    IReadOnlyList<Carrier> Carriers,
    IReadOnlyList<Document> Documents,
    IReadOnlyList<FactDraft> Facts)
{
    /// <summary>What should be looked at before it is brought in: totals that their parts do not make up, invisible characters that were taken out. Nothing is blocked by it.</summary>
    public IReadOnlyList<UpdateWarning> Warnings { get; init; } = [];

    /// <summary>The cause of bringing this content in: «articles:ID:» and 16 hexadecimal digits of its SHA-256.</summary>
    public static string Cause(ArticleDraft draft) =>
        $"articles:{draft.Article.Id}:{RevisionChain.Hash(RevisionCodec.Bytes(json => ContentCodec.Write(json, draft)))[..16]}";
}

/// <param name="Key">Stable within the article.</param>
public sealed record FactDraft(string Key, FactContent Content);

/// <summary>An article could not be read. One line: what, which value, which file and line, and the way out.</summary>
public sealed class ArticleException(string message) : Exception(message);

/// <summary>What the caller knows about a plain text that the text itself does not say.</summary>
/// <param name="Url">«none» for the explicit no-link, an address, or null where not given.</param>
public sealed record ArticleOptions(string? Publisher, string? Title, string? Url, PartialDate? Published);
