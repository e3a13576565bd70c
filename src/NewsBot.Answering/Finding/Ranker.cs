// Ranks the facts of an index for a question: passages first, by postings; then the facts of the best passages, word by word.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Finding;

/// <summary>A recipe measured on the Arabic reading comprehension data set ARCD (Mozannar et al. 2019). Thread-safe.</summary>
internal sealed class Ranker(AnsweringLexicon lexicon)
{
    /// <summary>So many passages are looked at closely; more changed nothing by measurement.</summary>
    private const int MostPassages = 24;

    private readonly QueryWords _words = new(lexicon);
    private readonly SpellingRepair _repair = new(lexicon);
    private RankingScratch? _spare;

    public SpellingRepair Repair => _repair;

    /// <summary>Ranks, hands the ranking to <paramref name="use"/>, and keeps the memory for the next question.</summary>
    /// <param name="apart">So many more than <paramref name="most"/>, of other passages than the first one's, by their own words.</param>
    /// <param name="isOpen">Whether a fact may be shown at all; its words count for its passage in any case.</param>
    public TResult Rank<TState, TResult>(
        IReadOnlyList<Token> question,
        QuestionKind kind,
        KeywordIndex index,
        int most,
        int apart,
        TState state,
        Func<FactDocument, TState, bool> isOpen,
        Func<Ranking, TState, TResult> use)
    {
        var scratch = Interlocked.Exchange(ref _spare, null) ?? new RankingScratch();
        RankingReader.Read(question, index, _words, _repair, scratch.Query);
        scratch.Begin(index);
        Select(scratch, index);
        foreach (var passage in scratch.Selected) PassageScorer.Score(scratch, index, passage);
        FactScorer.Finish(scratch);
        FactScorer.TakeBest(scratch, kind, most, apart, state, isOpen);
        scratch.Ranking.Features = ConfidenceFeatures.Of(scratch, index, kind);
        var result = use(scratch.Ranking, state);
        _spare = scratch;
        return result;
    }

    // By stem and key alone: what else tells passages apart is looked at in the best of them.
    private static void Select(RankingScratch scratch, KeywordIndex index)
    {
        var query = scratch.Query;
        for (var i = 0; i < query.TermCount; i++)
        {
            ref var term = ref query.Terms[i];
            if (!term.IsContent) continue;
            Accumulate(scratch, index, term.Stem, term.StemSlot);
            Accumulate(scratch, index, term.Key, term.KeySlot);
        }

        scratch.SelectBest(index, MostPassages);
    }

    private static void Accumulate(RankingScratch scratch, KeywordIndex index, int term, int slot)
    {
        if (slot < 0 || !scratch.TakeList(slot)) return;
        foreach (var segment in index.Segments)
        {
            foreach (var posting in segment.Postings(term)) scratch.Count(posting.Passage, posting.Frequency);
        }

        scratch.AddCounted(index, scratch.Query.Slots[slot].PassageWeight);
    }
}
