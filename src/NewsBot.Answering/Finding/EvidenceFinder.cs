// Searches the index: candidate facts for a question, ranked, with their coverage of it.
using System.Buffers;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Finding;

internal static class EvidenceFinder
{
    /// <summary>So many facts are looked at closely.</summary>
    private const int MostCandidates = 48;

    // Weights of the word and of its consonant key, and the damping of the score by coverage: those of a recipe measured on the Arabic reading
    // comprehension data set ARCD (Mozannar et al. 2019).
    private const double ExactWeight = 0.85;
    private const double KeyWeight = 0.42;
    private const double CoverageExponent = 0.8;

    /// <summary>What the article as a whole knows of the question, as a share of the question's importance.</summary>
    private const double ArticleWeight = 0.25;

    public static EvidenceSet Find(QuestionReading reading, KeywordIndex index, KnowledgeSnapshot snapshot, AnsweringLexicon lexicon, long? asOf, IReadOnlySet<int> stale)
    {
        ResolvedTerm[] terms = [.. reading.Terms.SelectMany(term => TermResolver.Resolve(term, index, lexicon))];
        var total = terms.Sum(term => term.Importance);
        if (total <= 0 || index.Count == 0) return new EvidenceSet(terms, []);

        var scores = ArrayPool<double>.Shared.Rent(index.Count);
        try
        {
            Array.Clear(scores, 0, index.Count);
            foreach (var term in terms) Accumulate(term, index, scores);
            var articles = ArticlesOf(terms, index);
            var evidence = new List<Evidence>();
            foreach (var place in Best(scores, snapshot, asOf, stale))
            {
                var document = index.Document(place);
                var coverage = Coverage.Of(terms, document, articles);
                var article = terms.Where(term => articles[term].Contains(document.Article)).Sum(term => term.Importance);
                var score = scores[place] * Math.Pow(coverage.Full, CoverageExponent) + ArticleWeight * article;
                evidence.Add(new Evidence(document, snapshot.Versions[place], asOf is not null || snapshot.Versions[place].IsCurrent, score, coverage.Full, coverage.Body));
            }

            return new EvidenceSet(terms, [.. evidence.OrderByDescending(item => item.Score).ThenBy(item => item.Document.Place)]);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    /// <summary>Whether a version may be looked at: what stands now, or what stood at <paramref name="asOf"/>; withdrawn facts are found so that
    /// the bot can say so.</summary>
    private static bool IsOpen(FactVersion version, long? asOf) =>
        asOf is { } revision
            ? version.Since <= revision && (version.Until is null || version.Until > revision)
            : version.Status is FactStatus.Current or FactStatus.Held or FactStatus.Retracted;

    private static void Accumulate(ResolvedTerm term, KeywordIndex index, double[] scores)
    {
        var average = index.AverageLength;
        foreach (var segment in index.Segments)
        {
            var best = new Dictionary<int, double>();
            foreach (var exact in term.Exact)
            {
                foreach (var posting in segment.Postings(exact))
                {
                    var weight = Bm25.Weight(posting.Frequency, segment.Documents[posting.Document].Length, average);
                    best[posting.Document] = Math.Max(best.GetValueOrDefault(posting.Document), weight);
                }
            }

            foreach (var (document, weight) in best) scores[segment.FirstPlace + document] += term.Importance * term.Certainty * ExactWeight * weight;
            if (term.Key is null) continue;
            foreach (var posting in segment.Postings(term.Key))
            {
                scores[segment.FirstPlace + posting.Document] +=
                    term.Importance * KeyWeight * Bm25.Weight(posting.Frequency, segment.Documents[posting.Document].Length, average);
            }
        }
    }

    private static Dictionary<ResolvedTerm, HashSet<string>> ArticlesOf(ResolvedTerm[] terms, KeywordIndex index)
    {
        var articles = new Dictionary<ResolvedTerm, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var term in terms)
        {
            var having = new HashSet<string>(StringComparer.Ordinal);
            foreach (var segment in index.Segments)
            {
                foreach (var exact in term.Exact)
                {
                    foreach (var posting in segment.Postings(exact)) having.Add(segment.Documents[posting.Document].Article);
                }
            }

            articles[term] = having;
        }

        return articles;
    }

    private static IEnumerable<int> Best(double[] scores, KnowledgeSnapshot snapshot, long? asOf, IReadOnlySet<int> stale)
    {
        var best = new PriorityQueue<int, (double Score, int Place)>();
        for (var place = 0; place < snapshot.Versions.Count; place++)
        {
            if (scores[place] <= 0 || !IsOpen(snapshot.Versions[place], asOf) || (asOf is null && stale.Contains(place))) continue;
            best.Enqueue(place, (scores[place], -place));
            if (best.Count > MostCandidates) best.Dequeue();
        }

        return best.UnorderedItems.Select(item => item.Element);
    }
}
