// Brings passages and facts together: what is said around a fact speaks for it.
using System.Runtime.InteropServices;
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

internal static class FactScorer
{
    private static readonly Comparer<RankedFact> ByScore = Comparer<RankedFact>.Create(Compare);

    private const double BestOfSubject = 0.3;
    private const double BestFact = 0.4;
    private const double PassageShare = 1.2;
    private const double LeadBonus = 0.8;
    private const double TypeBonus = 2.8;

    /// <summary>The passage of the best fact gains this among the passages.</summary>
    private const double BestFactLeads = 3;

    /// <summary>So many are ranked to find sentences that are shared, even where fewer are wanted.</summary>
    private const int FewestCompared = 10;

    /// <summary>Gives the passages what speaks for them beside their words.</summary>
    public static void Finish(RankingScratch scratch)
    {
        var passages = CollectionsMarshal.AsSpan(scratch.Passages);
        Span<double> subjects = stackalloc double[passages.Length];
        for (var i = 0; i < passages.Length; i++)
        {
            foreach (ref readonly var other in passages)
            {
                if (other.Passage.Subject == passages[i].Passage.Subject) subjects[i] = Math.Max(subjects[i], other.Score);
            }
        }

        for (var i = 0; i < passages.Length; i++) passages[i].Score += BestOfSubject * subjects[i] + BestFact * passages[i].BestFact;
    }

    /// <summary>Fills the ranking, best first; of equals the older fact. A sentence that several articles share goes to the one that had it first.</summary>
    /// <param name="apart">So many more from other passages than the first one's, the best by their own words: a fact that stands alone is not to be
    /// crowded out by a long article about the same.</param>
    public static void TakeBest<TState>(RankingScratch scratch, QuestionKind kind, int most, int apart, TState state, Func<FactDocument, TState, bool> isOpen)
    {
        var best = scratch.Ranking.Facts;
        var wanted = most;
        most = Math.Max(most, FewestCompared);
        var passages = CollectionsMarshal.AsSpan(scratch.Passages);
        // The best passages first: what comes later is then mostly out of reach, and need not be looked up.
        Span<int> order = stackalloc int[passages.Length];
        Sort(passages, order);
        foreach (var place in order)
        {
            ref readonly var passage = ref passages[place];
            var facts = CollectionsMarshal.AsSpan(scratch.Facts).Slice(passage.FirstFact, passage.FactCount);
            for (var i = 0; i < facts.Length; i++)
            {
                if (best.Count == most && ScoreOf(passage, i, facts[i]) + TypeBonus < best[^1].Score) continue;
                var ranked = Ranked(passage, i, facts[i], kind);
                if ((best.Count == most && !IsBefore(ranked, best[^1])) || !isOpen(ranked.Document, state)) continue;
                if (best.Count == most) best.RemoveAt(most - 1);
                var at = best.Count;
                while (at > 0 && IsBefore(ranked, best[at - 1])) at--;
                best.Insert(at, ranked);
            }
        }

        if (apart > 0 && best.Count == most) TakeBestApart(scratch, kind, apart, state, isOpen);
        PutFirstTellersFirst(best);
        if (apart == 0 && best.Count > wanted) best.RemoveRange(wanted, best.Count - wanted);

        foreach (ref readonly var passage in CollectionsMarshal.AsSpan(scratch.Passages))
        {
            var leads = best.Count > 0 && ReferenceEquals(passage.Passage, best[0].Passage);
            scratch.Ranking.Passages.Add(new RankedPassage(passage.Passage, passage.Score + (leads ? BestFactLeads : 0)));
        }

        scratch.Ranking.Passages.Sort(static (left, right) => (right.Score, left.Passage.Number).CompareTo((left.Score, right.Passage.Number)));
    }

    private static void TakeBestApart<TState>(RankingScratch scratch, QuestionKind kind, int apart, TState state, Func<FactDocument, TState, bool> isOpen)
    {
        var best = scratch.Ranking.Facts;
        var (taken, first, last) = (best.Count, best[0].Passage, best[^1]);
        foreach (ref readonly var passage in CollectionsMarshal.AsSpan(scratch.Passages))
        {
            if (ReferenceEquals(passage.Passage, first)) continue;
            var facts = CollectionsMarshal.AsSpan(scratch.Facts).Slice(passage.FirstFact, passage.FactCount);
            for (var i = 0; i < facts.Length; i++)
            {
                if (facts[i] <= (best.Count == taken + apart ? best[^1].Words : 0)) continue;
                var ranked = Ranked(passage, i, facts[i], kind);
                if (!IsBefore(last, ranked) || !isOpen(ranked.Document, state)) continue;
                if (best.Count == taken + apart) best.RemoveAt(best.Count - 1);
                var at = best.Count;
                while (at > taken && best[at - 1].Words < facts[i]) at--;
                best.Insert(at, ranked);
            }
        }

        best.Sort(taken, best.Count - taken, ByScore);
    }

    private static RankedFact Ranked(in PassageScore passage, int place, double words, QuestionKind kind)
    {
        var document = passage.Passage.Documents[place];
        return new RankedFact(document, ScoreOf(passage, place, words) + TypeBonus * AnswerType.Match(kind, document), words, passage.Passage);
    }

    private static double ScoreOf(in PassageScore passage, int place, double words) => words + PassageShare * passage.Score + LeadBonus / (1 + place);

    private static void PutFirstTellersFirst(List<RankedFact> best)
    {
        for (var i = 0; i < best.Count; i++)
        {
            for (var j = i + 1; j < best.Count; j++)
            {
                var (higher, lower) = (best[i], best[j]);
                if (lower.Document.Place > higher.Document.Place || !lower.Document.Words.AsSpan().SequenceEqual(higher.Document.Words)) continue;
                best[i] = higher with { Document = lower.Document, Passage = lower.Passage };
                best[j] = lower with { Document = higher.Document, Passage = higher.Passage };
            }
        }
    }

    private static void Sort(ReadOnlySpan<PassageScore> passages, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var at = i;
            for (; at > 0 && passages[order[at - 1]].Score < passages[i].Score; at--) order[at] = order[at - 1];
            order[at] = i;
        }
    }

    private static bool IsBefore(in RankedFact left, in RankedFact right) => Compare(left, right) < 0;

    private static int Compare(RankedFact left, RankedFact right) => (right.Score, left.Document.Place).CompareTo((left.Score, right.Document.Place));
}
