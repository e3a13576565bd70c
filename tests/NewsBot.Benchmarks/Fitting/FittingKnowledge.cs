// An answerer that knows some plain-text articles and nothing else, imported as a newsroom imports them.
using System.Text;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using NewsBot.Storage.Memory;

namespace NewsBot.Benchmarks.Fitting;

internal static class FittingKnowledge
{
    public static async Task<Answerer> OfAsync(Answerer empty, Analyzer analyzer, IEnumerable<(string Name, string Text)> articles, CancellationToken cancellationToken)
    {
        var knowledge = await KnowledgeBase.OpenAsync(new MemoryStore(TimeProvider.System), new Nobody(), analyzer, TimeProvider.System, cancellationToken);
        var reader = new ArticleReader(analyzer);
        foreach (var (name, text) in articles)
        {
            var draft = reader.Read(name + ".txt", Encoding.UTF8.GetBytes(text), new ArticleOptions("-", null, null, PartialDate.Of(2025)));
            await knowledge.ApplyAsync(new Update.Import("articles", name, draft), cancellationToken);
        }

        return empty.With(knowledge.Snapshot);
    }

    private sealed class Nobody : IRevisionFollower
    {
        public void Follow(KnowledgeSnapshot after)
        {
        }
    }
}
