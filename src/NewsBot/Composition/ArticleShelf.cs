// The articles that are brought in at start: all of a folder, or none of it.
using Microsoft.Extensions.Logging;
using NewsBot.Answering;
using NewsBot.CommandLine;
using NewsBot.Knowledge;

namespace NewsBot.Composition;

/// <summary>Brings article files into the knowledge by the rules of <see cref="Update.Import"/>.</summary>
internal sealed class ArticleShelf(ArticleReader reader, KnowledgeBase knowledge, Answerer answerer, ILogger log)
{
    private static readonly string[] Endings = [".md", ".txt"];

    /// <summary>The folder of articles that came with the program.</summary>
    public static string Own { get; } = Path.Combine(AppContext.BaseDirectory, "articles");

    /// <summary>Brings in every article of a folder, in the order of their names. Nothing changes where one of them is broken.</summary>
    /// <param name="folder">Null for <see cref="Own"/>.</param>
    /// <exception cref="RefusedException">The folder is missing, or articles are broken; one line a file.</exception>
    public async Task BringInAsync(string? folder, CancellationToken cancellationToken)
    {
        var articles = ReadFolder(folder);
        foreach (var article in articles)
        {
            var (counts, _) = await ImportAsync(article, AuthorHandles.Articles, cancellationToken);
            var name = Path.GetFileName(article.File);
            if (counts.Added + counts.Clarified + counts.Proposed > 0)
                log.ArticleBroughtIn(name, counts.Added, counts.Clarified, counts.Proposed, counts.Unchanged);
            if (counts.Proposed > 0) log.ArticleDisagrees(name, counts.Proposed);
        }
    }

    /// <summary>Reads every article of a folder, all or none.</summary>
    /// <param name="folder">Null for <see cref="Own"/>, which may be missing: then no article came with the program.</param>
    /// <exception cref="RefusedException">The folder is missing, or articles are broken; one line a file.</exception>
    public IReadOnlyList<ShelvedArticle> ReadFolder(string? folder)
    {
        if (!Directory.Exists(folder ?? Own)) return folder is null ? [] : throw new RefusedException($"There is no folder of articles at {folder}: check --articles.");
        string[] files = [.. Directory.EnumerateFiles(folder ?? Own)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)];
        return Read(files, new ArticleOptions(null, null, null, null));
    }

    /// <summary>Reads files, all or none.</summary>
    /// <exception cref="RefusedException">Some are broken; one line a file.</exception>
    public IReadOnlyList<ShelvedArticle> Read(IReadOnlyList<string> files, ArticleOptions options)
    {
        List<ShelvedArticle> articles = [];
        List<string> problems = [];
        foreach (var file in files)
        {
            try
            {
                articles.Add(new ShelvedArticle(file, reader.Read(Path.GetFileName(file), File.ReadAllBytes(file), options)));
            }
            catch (Exception problem) when (problem is ArticleException or IOException or UnauthorizedAccessException)
            {
                problems.Add(Failures.Describe(problem));
            }
        }

        return problems.Count == 0 ? articles : throw new RefusedException(string.Join('\n', problems));
    }

    public async Task<ShelfOutcome> ImportAsync(ShelvedArticle article, string author, CancellationToken cancellationToken)
    {
        var before = answerer.With(knowledge.Snapshot);
        return Outcome(article, author, await knowledge.ApplyAsync(ImportOf(article, author), cancellationToken), before, knowledge.Snapshot);
    }

    /// <summary>What <see cref="ImportAsync"/> would come to; changes nothing.</summary>
    public ShelfOutcome Preview(ShelvedArticle article, string author)
    {
        var (outcome, after) = knowledge.Preview(ImportOf(article, author));
        return Outcome(article, author, outcome, answerer, after);
    }

    private static Update.Import ImportOf(ShelvedArticle article, string author) => new(author, ArticleDraft.Cause(article.Draft), article.Draft);

    // The files at start are not compared with each other.
    private static ShelfOutcome Outcome(ShelvedArticle article, string author, UpdateOutcome outcome, Answerer before, KnowledgeSnapshot after) => outcome switch
    {
        UpdateOutcome.Applied { Import: { } counts } applied => new(counts, author == AuthorHandles.Articles ? applied.Warnings : Contradictions.WarningsOf(applied, before, after)),
        UpdateOutcome.Unchanged { Import: { } counts } => new(counts, article.Draft.Warnings),
        UpdateOutcome.Rejected rejected => throw new RefusedException($"{Path.GetFileName(article.File)}: {rejected.Reason.Message}"),
        _ => throw new InvalidOperationException("An import says how many facts it brought in."),
    };
}

/// <summary>An article as read from a file.</summary>
internal sealed record ShelvedArticle(string File, ArticleDraft Draft);

/// <param name="Warnings">What should be looked at; nothing was blocked by it.</param>
internal sealed record ShelfOutcome(ImportCounts Counts, IReadOnlyList<UpdateWarning> Warnings);
