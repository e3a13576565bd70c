// The product's own engine: passages become articles, their sentences facts, and the answerer ranks them.
using System.Collections.Immutable;
using System.Globalization;
using NewsBot.Answering;
using NewsBot.Knowledge;

namespace NewsBot.Benchmarks.Retrieval;

internal sealed class NewsBotEngine : IEngine
{
    private readonly Answerer _answerer;
    private readonly Unit _unit;
    private readonly Gate _gate;

    /// <param name="empty">An answerer that knows nothing; it stays so.</param>
    public NewsBotEngine(Answerer empty, IReadOnlyList<TextUnit> sentences, Unit unit, Gate gate)
    {
        _answerer = empty.With(Snapshot(sentences));
        _unit = unit;
        _gate = gate;
    }

    public Hits Search(string question, int top)
    {
        var ranked = _answerer.Rank(question, top);
        Hit[] best = _unit == Unit.Sentence
            ? [.. ranked.Facts.Select(fact => new Hit(IdOf(fact.Fact.Content), fact.Score))]
            : [.. ranked.Articles.Select(article => new Hit(article.Article, article.Score))];
        return new Hits(best, _gate switch
        {
            Gate.Subject => ranked.SubjectConfidence,
            Gate.Fact => ranked.FactConfidence,
            _ => ranked.AnswerConfidence,
        });
    }

    public static KnowledgeSnapshot Snapshot(IReadOnlyList<TextUnit> sentences)
    {
        var articles = ImmutableDictionary.CreateBuilder<string, Article>(StringComparer.Ordinal);
        var versions = ImmutableList.CreateBuilder<FactVersion>();
        var newest = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var passage = sentence.Passage;
            articles.TryAdd(passage.Id, new Article(passage.Id, passage.Title, "-", null, PartialDate.Of(2020), passage.Text, null));
            var span = new SourceSpan(sentence.Start, sentence.End - sentence.Start);
            var content = new FactContent(sentence.Text, passage.Id, null, SpeechAct.Reported, Modality.Asserted, null, null, PartialDate.Of(2020), [], [], [], [], span);
            var id = string.Create(CultureInfo.InvariantCulture, $"f{versions.Count + 1}");
            newest[id] = versions.Count;
            versions.Add(new FactVersion(id, 0, null, content, FactStatus.Current, 1, null, null, null, null, "benchmark"));
        }

        return new KnowledgeSnapshot
        {
            Head = new Head(1, new string('0', 64)),
            Articles = articles.ToImmutable(),
            Speakers = KnowledgeSnapshot.Empty.Speakers,
            Carriers = KnowledgeSnapshot.Empty.Carriers,
            Documents = KnowledgeSnapshot.Empty.Documents,
            Versions = versions.ToImmutable(),
            Newest = newest.ToImmutable(),
            Proposals = [],
        };
    }

    // Every fact of a snapshot made here has its span.
    private static string IdOf(FactContent fact) =>
        string.Create(CultureInfo.InvariantCulture, $"{fact.ArticleId}#{fact.SourceSpan!.Value.Start}-{fact.SourceSpan.Value.Start + fact.SourceSpan.Value.Length}");
}
