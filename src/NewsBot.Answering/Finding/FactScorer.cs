// Brings passages and facts together: what is said around a fact speaks for it.
using System.Runtime.InteropServices;
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

internal static class FactScorer
{
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
    public static void TakeBest<TState>(RankingScratch scratch, QuestionKind kind, int most, TState state, Func<FactDocument, TState, bool> isOpen)
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
                var score = facts[i] + PassageShare * passage.Score + LeadBonus / (1 + i);
                if (best.Count == most && score + TypeBonus < best[^1].Score) continue;
                var document = passage.Passage.Documents[i];
                var ranked = new RankedFact(document, score + TypeBonus * AnswerType.Match(kind, document), facts[i], passage.Passage);
                if ((best.Count == most && !IsBefore(ranked, best[^1])) || !isOpen(document, state)) continue;
                if (best.Count == most) best.RemoveAt(most - 1);
                var at = best.Count;
                while (at > 0 && IsBefore(ranked, best[at - 1])) at--;
                best.Insert(at, ranked);
            }
        }

        PutFirstTellersFirst(best);
        if (best.Count > wanted) best.RemoveRange(wanted, best.Count - wanted);

        foreach (ref readonly var passage in CollectionsMarshal.AsSpan(scratch.Passages))
        {
            var leads = best.Count > 0 && ReferenceEquals(passage.Passage, best[0].Passage);
            scratch.Ranking.Passages.Add(new RankedPassage(passage.Passage, passage.Score + (leads ? BestFactLeads : 0)));
        }

        scratch.Ranking.Passages.Sort(static (left, right) => (right.Score, left.Passage.Number).CompareTo((left.Score, right.Passage.Number)));
    }

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

    private static bool IsBefore(in RankedFact left, in RankedFact right) =>
        left.Score > right.Score || (left.Score == right.Score && left.Document.Place < right.Document.Place);
}
