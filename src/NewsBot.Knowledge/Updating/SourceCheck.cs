// Checks a source and finds its article record, or makes one.
using NewsBot.Arabic;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal static class SourceCheck
{
    /// <summary>Cleans the source's strings.</summary>
    /// <param name="clean">Cleans a string, and keeps what it finds in it to be warned of.</param>
    public static Rejection? Check(Source? given, Func<string?, string> clean, out Source source)
    {
        source = new Source(clean(given?.Publisher), clean(given?.Title), given?.Url, given?.Published ?? default);
        if (given is null) return Rejections.MissingSource;
        if (source.Publisher.Length == 0) return Rejections.MissingPublisher;
        if (source.Publisher.Length > Rejections.LongestPublisher) return Rejections.PublisherTooLong(source.Publisher.Length);
        if (source.Title.Length == 0) return Rejections.MissingTitle;
        if (source.Title.Length > Rejections.LongestTitle) return Rejections.TitleTooLong(source.Title.Length);
        if (source.Url is not null && SourceAddress.Check(source.Url) is { } wrong) return wrong;
        return source.Published == default ? Rejections.BadDate("published") : null;
    }

    /// <summary>The id of the article that is this source. Adds the change that makes it where there is none.</summary>
    public static string ArticleOf(Source source, KnowledgeSnapshot snapshot, Ledger ledger, Analyzer analyzer, List<Change> changes)
    {
        if (ledger.FindArticle(source) is { } known && snapshot.Articles.TryGetValue(known, out var article)
            && new Source(article.Publisher, article.Title, article.Url, article.Published) == source)
        {
            return known;
        }

        var id = ArticleId.Of(analyzer, source.Publisher, source.Title, source.Published);
        var free = id;
        for (var i = 2; snapshot.Articles.ContainsKey(free); i++) free = $"{id}-{i}";
        changes.Add(new Change.ArticlePut(new Article(free, source.Title, source.Publisher, source.Url, source.Published, null, null), null));
        return free;
    }
}
