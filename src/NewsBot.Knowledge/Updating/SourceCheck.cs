// Checks a source and finds its article record, or makes one.
using NewsBot.Arabic;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal static class SourceCheck
{
    /// <summary>Cleans the source's strings.</summary>
    /// <param name="hidden">Takes the invisible characters found.</param>
    public static Rejection? Check(Source? given, List<string> hidden, out Source source)
    {
        var publisher = CleanText.Of(given?.Publisher);
        var title = CleanText.Of(given?.Title);
        hidden.AddRange([publisher.Hidden, title.Hidden]);
        source = new Source(publisher.Text, title.Text, given?.Url, given?.Published ?? default);
        if (given is null) return Rejections.MissingSource;
        if (source.Publisher.Length == 0) return Rejections.MissingPublisher;
        if (source.Publisher.Length > Rejections.LongestPublisher) return Rejections.PublisherTooLong(source.Publisher.Length);
        if (source.Title.Length == 0) return Rejections.MissingTitle;
        if (source.Title.Length > Rejections.LongestTitle) return Rejections.TitleTooLong(source.Title.Length);
        if (source.Url is not null && !IsAddress(source.Url)) return Rejections.BadUrl(source.Url);
        return source.Published == default ? Rejections.BadDate("published") : null;
    }

    /// <summary>An absolute http or https address with a host and without anything invisible.</summary>
    public static bool IsAddress(string url) =>
        url.Length <= Rejections.LongestUrl
        && string.Equals(url, CleanText.Of(url).Text, StringComparison.Ordinal)
        && !url.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0;

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
