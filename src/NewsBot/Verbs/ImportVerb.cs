// import: articles become facts, all of the files or none.
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Knowledge;

namespace NewsBot.Verbs;

internal sealed class ImportVerb(Newsroom newsroom)
{
    public async Task<int> RunAsync(Invocation invocation, Streams streams, CancellationToken cancellationToken)
    {
        PartialDate? published = null;
        if (invocation.Value("published") is { } text)
            published = PartialDate.TryParse(text, out var date) ? date : throw new RefusedException($"The publication date '{text}' is no date: write YYYY, YYYY-MM or YYYY-MM-DD.");

        var options = new ArticleOptions(invocation.Value("publisher"), invocation.Value("title"), invocation.Value("url"), published);
        foreach (var article in newsroom.Articles.Read(invocation.Words, options))
        {
            var counts = await newsroom.Articles.ImportAsync(article, PublishRequest.Author, cancellationToken);
            await streams.Output.WriteLineAsync(
                $"{Path.GetFileName(article.File)}: {counts.Added} new, {counts.Clarified} reworded, {counts.Proposed} to be decided, {counts.Unchanged} unchanged");
        }

        return ExitCode.Done;
    }
}
