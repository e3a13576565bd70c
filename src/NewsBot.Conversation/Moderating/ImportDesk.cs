// What is to be imported: a forwarded post, a file, the message that is replied to; and the article that is read from it.
using System.Text;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <summary>A text with what its origin says of itself.</summary>
/// <param name="Text">Null where it could not be had; then <paramref name="Problem"/> says why.</param>
/// <param name="Published">As <see cref="PartialDate"/> writes it, or null.</param>
/// <param name="Url">Its address, or null where that is not known.</param>
internal sealed record ImportMaterial(string? Text, string? Publisher, string? Published, string? Url, FetchProblem? Problem = null);

internal sealed class ImportDesk(Newsdesk desk, IReadOnlyDictionary<string, IChannel> channels, TimeProvider clock)
{
    /// <summary>The kind of <see cref="Remembered"/>.</summary>
    public const string PostRecord = "post";

    private const int LongestTitle = 120;

    // As options and front matter say it.
    private const string NoLink = "none";

    private static readonly TimeSpan PostLife = TimeSpan.FromDays(365);

    /// <summary>What a message brings along; null where it brings nothing.</summary>
    public async Task<ImportMaterial?> MaterialOfAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if ((message.File ?? message.Quoted?.File) is { } file) return await FetchAsync(message.Channel, file, cancellationToken);
        if (message.Forwarded is { } origin && message.Text.Length > 0) return Of(message.Text, origin);
        if (message.Quoted is { Text.Length: > 0 } quoted) return quoted.IsBots ? null : Of(quoted.Text, quoted.Forwarded);
        return null;
    }

    /// <summary>Null where nothing can be read from it.</summary>
    public ArticleDraft? Read(DeskDraft draft, out FetchProblem? problem)
    {
        problem = null;
        var text = draft[DeskField.Text] ?? "";
        var title = draft[DeskField.Title] ?? (ArticleReader.IsMarkdown(text) ? null : TitleOf(text));
        try
        {
            var options = new ArticleOptions(
                draft[DeskField.Publisher], title, draft[DeskField.Url] is { Length: > 0 } url ? url : NoLink, PartialDate.TryParse(draft[DeskField.Published], out var date) ? date : null);
            return desk.Articles.Read("message", Encoding.UTF8.GetBytes(text), options);
        }
        catch (ArticleException)
        {
            problem = FetchProblem.NoArticle;
            return null;
        }
    }

    /// <summary>What is remembered of a post of the newsroom's channel: the title that its article was first given, and the article.</summary>
    public StoredRecord Remembered(string post, Article article) =>
        new(PostRecord, post, null, Encoding.UTF8.GetBytes($"{article.Title}\n{article.Id}"), clock.GetUtcNow() + PostLife);

    /// <summary>What <see cref="Remembered"/> wrote.</summary>
    public static (string Title, string? Article) ReadPost(StoredRecord record)
    {
        var lines = Encoding.UTF8.GetString(record.Body.Span).Split('\n');
        return (lines[0], lines.Length > 1 ? lines[1] : null);
    }

    /// <summary>The day on which something was written, in the newsroom's time zone.</summary>
    public PartialDate DayOf(DateTimeOffset at) => PartialDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime));

    /// <summary>The first line, cut at a word.</summary>
    public static string TitleOf(string text)
    {
        var line = text.Trim().Split('\n')[0].Trim();
        if (line.Length <= LongestTitle) return line;
        var space = line.LastIndexOf(' ', LongestTitle);
        return line[..(space > 0 ? space : LongestTitle)];
    }

    private ImportMaterial Of(string text, ForwardOrigin? origin) => Headed(new(text, origin?.Name, origin is null ? null : DayOf(origin.At).ToString(), origin?.Url));

    // What a file says of itself goes before who sent it on.
    private ImportMaterial Headed(ImportMaterial material)
    {
        var given = ArticleReader.Given("message", Encoding.UTF8.GetBytes(material.Text ?? ""));
        var url = given.Url is null ? material.Url : string.Equals(given.Url, NoLink, StringComparison.Ordinal) ? "" : given.Url;
        return material with { Publisher = given.Publisher ?? material.Publisher, Published = given.Published?.ToString() ?? material.Published, Url = url };
    }

    private async Task<ImportMaterial> FetchAsync(string channel, IncomingFile file, CancellationToken cancellationToken)
    {
        if (file.Size > ArticleReader.LargestFile) return new ImportMaterial(null, null, null, null, FetchProblem.TooLarge);
        if (!IsText(file)) return new ImportMaterial(null, null, null, null, FetchProblem.NoText);
        if (!channels.TryGetValue(channel, out var from)) return new ImportMaterial(null, null, null, null, FetchProblem.Unavailable);
        var fetched = await from.FetchAsync(file.Id, ArticleReader.LargestFile, cancellationToken);
        if (fetched is not FetchOutcome.Fetched { Bytes: var bytes }) return new ImportMaterial(null, null, null, null, ((FetchOutcome.Failed)fetched).Problem);
        try
        {
            return Headed(new ImportMaterial(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span).TrimStart('\uFEFF'), null, null, null));
        }
        catch (DecoderFallbackException)
        {
            return new ImportMaterial(null, null, null, null, FetchProblem.NoText);
        }
    }

    private static bool IsText(IncomingFile file) =>
        file.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || file.Name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
