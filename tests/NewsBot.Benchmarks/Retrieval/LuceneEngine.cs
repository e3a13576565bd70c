// Lucene.Net with its Arabic analyzer and BM25 as they come: what the product is compared with.
using System.Globalization;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsBot.Benchmarks.Retrieval;

internal sealed class LuceneEngine : IEngine, IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Text = "text";

    private readonly ArabicAnalyzer _analyzer = new(Version);
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly string[] _ids;

    /// <summary>Title and text share one field, as they share one query.</summary>
    public LuceneEngine(IReadOnlyList<(string Id, string Title, string Text)> documents)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var (_, title, text) in documents) writer.AddDocument([new TextField(Text, $"{title}\n{text}", Field.Store.NO)]);
            writer.ForceMerge(1);
        }

        _ids = [.. documents.Select(document => document.Id)];
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public static LuceneEngine Of(IReadOnlyList<TextUnit> sentences, Unit unit) => new(
        unit == Unit.Sentence
            ? [.. sentences.Select(sentence => (string.Create(CultureInfo.InvariantCulture, $"{sentence.Passage.Id}#{sentence.Start}-{sentence.End}"), sentence.Passage.Title, sentence.Text))]
            : [.. sentences.GroupBy(sentence => sentence.Passage).Select(group => (group.Key.Id, group.Key.Title, string.Join(' ', group.Select(sentence => sentence.Text))))]);

    public Hits Search(string question, int top)
    {
        var query = new QueryParser(Version, Text, _analyzer).Parse(QueryParserBase.Escape(question));
        var found = _searcher.Search(query, top).ScoreDocs;
        return new Hits([.. found.Select(hit => new Hit(_ids[hit.Doc], hit.Score))], found.Length == 0 ? 0 : found[0].Score);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }
}
