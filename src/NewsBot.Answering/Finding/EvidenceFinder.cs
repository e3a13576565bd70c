// Searches the index: candidate facts for a question, ranked, with their coverage of it.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Finding;

internal sealed class EvidenceFinder(AnsweringLexicon lexicon)
{
    /// <summary>So many facts are looked at closely.</summary>
    private const int MostCandidates = 48;

    /// <summary>And so many of other passages: a correction from another source stands alone, the rest of the article in one long passage.</summary>
    private const int MostApart = 8;

    /// <summary>A message with more content words is noise; what is behind them is not looked at.</summary>
    private const int MostTerms = 128;

    private readonly Ranker _ranker = new(lexicon);
    private readonly TermResolver _terms = new(lexicon, new SpellingRepair(lexicon));

    /// <summary>Which facts may be looked at: at a revision, or now.</summary>
    public sealed record View(KeywordIndex Index, KnowledgeSnapshot Snapshot, long? AsOf)
    {
        /// <summary>What was replaced since is looked at as if it stood: to find what a question takes for granted.</summary>
        public bool WithReplaced { get; init; }

        /// <summary>What stands now, or what stood at the revision; withdrawn facts are found so that the bot can say so.</summary>
        public bool IsOpen(FactDocument document)
        {
            var version = Snapshot.Versions[document.Place];
            return AsOf is { } revision
                ? version.Since <= revision && (version.Until is null || version.Until > revision)
                : IsReplaced(version) || (version.Status is FactStatus.Current or FactStatus.Held or FactStatus.Retracted && !Snapshot.IsUndone(version) && !StaleFacts.Contains(document, version, Snapshot, Index));
        }

        public bool Stands(FactVersion version) => AsOf is not null || version.IsCurrent || IsReplaced(version);

        private bool IsReplaced(FactVersion version) => WithReplaced && version.Status is (FactStatus.Superseded or FactStatus.Corrected);
    }

    public EvidenceSet Find(QuestionReading reading, View view)
    {
        var index = view.Index;
        List<ResolvedTerm> terms = [.. reading.Terms.Take(MostTerms).SelectMany(term => _terms.Resolve(term, index))];
        var total = terms.Sum(term => term.Importance);
        if (total <= 0 || index.Count == 0) return new EvidenceSet(terms, [], default);
        return _ranker.Rank(reading.Tokens, reading.Kind, index, MostCandidates, MostApart, view, IsOpen, (ranking, found) =>
        {
            using var passages = PassageTerms.Of(terms, index);
            var evidence = new List<Evidence>(ranking.Facts.Count);
            foreach (var fact in ranking.Facts)
            {
                if (fact.Words <= 0) continue;
                var version = found.Snapshot.Versions[fact.Document.Place];
                var coverage = Coverage.Of(terms, fact.Document, passages.In(fact.Passage));
                evidence.Add(new Evidence(fact.Document, version, found.Stands(version), fact.Score, coverage.Full, coverage.Body));
            }

            return new EvidenceSet(terms, evidence, ranking.Features);
        });
    }

    /// <summary>The ranking alone, handed to <paramref name="use"/>, which must not keep it.</summary>
    public TResult Rank<TResult>(IReadOnlyList<Token> question, QuestionKind kind, View view, int most, Func<Ranking, View, TResult> use) =>
        _ranker.Rank(question, kind, view.Index, most, 0, view, IsOpen, use);

    private static bool IsOpen(FactDocument document, View view) => view.IsOpen(document);
}
