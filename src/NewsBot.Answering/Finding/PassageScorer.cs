// Scores one passage and, by their own words, each of its facts.
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

internal static class PassageScorer
{
    /// <summary>A word of the title counts this much of a word of the passage.</summary>
    public const double TitleWeight = 1.4;

    /// <summary>A word of the title counts this much of a word of the fact; one of the speaker, carrier or document as much.</summary>
    private const double ContextWeight = 1.2;

    private const double KeyShare = 0.6;
    private const double FactCoverageExponent = 0.8;
    private const double PassageCoverageExponent = 0.4;
    private const double TitleBonus = 3;
    private const double MostTitleRarity = 6;

    public static void Score(RankingScratch scratch, KeywordIndex index, int number)
    {
        var passage = index.Passages[number];
        var score = new PassageScore { Passage = passage, FirstFact = scratch.Facts.Count, FactCount = passage.Documents.Length };
        ReadOnlySpan<int> words = passage.Words, context = passage.Context;
        foreach (var word in passage.Title) scratch.CountWordInTitle(word.Number);
        var start = default(FactBounds);
        for (var i = 0; i < passage.Facts.Length; i++)
        {
            var end = passage.Facts[i];
            scratch.CountInFact(words[start.Words..end.Words], 1);
            for (var j = 0; j < scratch.FactSlotCount; j++) scratch.CountInPassage(scratch.FactSlots[j], scratch.InFact[scratch.FactSlots[j]]);
            scratch.CountTitleInFact(ContextWeight);
            scratch.CountInFact(context[start.Context..end.Context], ContextWeight);
            var own = WordsOf(scratch, index, end.Length);
            score.BestFact = Math.Max(score.BestFact, own);
            scratch.Facts.Add(own);
            scratch.ClearFact();
            start = end;
        }

        var title = TitleOf(scratch, index, passage.DistinctTitle);
        scratch.CountTitleInPassage(TitleWeight);

        score.Score = WordsOf(scratch, index, passage) + title;
        scratch.Passages.Add(score);
        scratch.ClearPassage();
    }

    private static double WordsOf(RankingScratch scratch, KeywordIndex index, int length)
    {
        if (scratch.FactSlotCount == 0) return 0;
        var model = Bm25.OfFacts;
        var damping = model.Damping(length, index.AverageLength);
        var sum = 0.0;
        var slots = scratch.Query.Slots;
        for (var i = 0; i < scratch.FactSlotCount; i++)
        {
            var slot = scratch.FactSlots[i];
            sum += slots[slot].FactWeight * model.Weight(scratch.InFact[slot], damping);
        }

        double covered = 0, total = 0;
        foreach (ref readonly var term in scratch.Query.Terms.AsSpan(0, scratch.Query.TermCount))
        {
            var weight = term.Weight * term.FactRarity;
            total += weight;
            covered += weight * Share(term, scratch.InFact);
        }

        return total <= 0 ? 0 : sum * Math.Pow(covered / total, FactCoverageExponent);
    }

    private static double WordsOf(RankingScratch scratch, KeywordIndex index, Passage passage)
    {
        var model = Bm25.OfPassages;
        var damping = model.Damping(passage.Length, index.AveragePassageLength);
        var sum = 0.0;
        var slots = scratch.Query.Slots;
        for (var i = 0; i < scratch.PassageSlotCount; i++)
        {
            var slot = scratch.PassageSlots[i];
            sum += slots[slot].PassageWeight * model.Weight(scratch.InPassage[slot], damping);
        }

        double covered = 0, total = 0;
        foreach (ref readonly var term in scratch.Query.Terms.AsSpan(0, scratch.Query.TermCount))
        {
            var weight = term.Weight * term.PassageRarity;
            total += weight;
            covered += weight * Share(term, scratch.InPassage);
        }

        return total <= 0 ? 0 : sum * Math.Pow(covered / total, PassageCoverageExponent);
    }

    /// <summary>1 where the stem was counted, less where only the key was.</summary>
    private static double Share(in RankingTerm term, double[] counts) =>
        term.StemSlot >= 0 && counts[term.StemSlot] > 0 ? 1
        : term.KeySlot >= 0 && counts[term.KeySlot] > 0 ? KeyShare
        : 0;

    // What the question names of the title: all of a title's rare words, and the passage is about the same thing.
    private static double TitleOf(RankingScratch scratch, KeywordIndex index, IndexedWord[] title)
    {
        double named = 0, total = 0;
        foreach (var word in title)
        {
            var stem = word.Stems[^1];
            var isNamed = false;
            foreach (ref readonly var term in scratch.Query.Terms.AsSpan(0, scratch.Query.TermCount))
            {
                if (term.Stem >= 0 && word.Stems.AsSpan().Contains(term.Stem))
                {
                    isNamed = true;
                    stem = term.Stem;
                }
            }

            var rarity = Bm25.InverseFrequency(index.PassageFrequency(stem), index.Passages.Length);
            total += rarity;
            if (isNamed) named += rarity;
        }

        return total <= 0 ? 0 : TitleBonus * (named / total) * Math.Min(named, MostTitleRarity);
    }
}
