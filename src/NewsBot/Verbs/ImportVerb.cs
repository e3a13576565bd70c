// import: articles become facts, all of the files or none. Prints what was understood, for the journalist who brought them in.
using NewsBot.CommandLine;
using NewsBot.Composition;
using NewsBot.Conversation.Wording;
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
        var writer = new ImportWriter(Phrasebook.Load());
        foreach (var article in newsroom.Articles.Read(invocation.Words, options))
        {
            // Counted first: what is refused is not shown as understood.
            var (counts, warnings) = invocation.Has("dry-run")
                ? newsroom.Articles.Preview(article, PublishRequest.Author)
                : await newsroom.Articles.ImportAsync(article, PublishRequest.Author, cancellationToken);
            foreach (var line in writer.Lines(article.Draft)) await streams.Output.WriteLineAsync(line);
            foreach (var warning in warnings) streams.Complain($"warning: {Path.GetFileName(article.File)}: {warning.Message}");
            await streams.Output.WriteLineAsync(
                $"{Path.GetFileName(article.File)}: {counts.Added} new, {counts.Clarified} reworded, {counts.Proposed} to be decided, {counts.Unchanged} unchanged");
        }

        return ExitCode.Done;
    }
}
