// How sure ranking is that its first fact answers: what of the question the fact and its surroundings hold, and how far it is ahead.
using System.Runtime.InteropServices;
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

/// <param name="Covered">Share of the question's importance that the fact or its title holds.</param>
/// <param name="Lead">How far its passage is ahead of the best one about another subject, 0 to 1.</param>
/// <param name="Missed">The most important word that its passage lacks, as a share of the most important word.</param>
/// <param name="Strength">The passage's score for each unit of importance.</param>
/// <param name="CoveredInFact">As <paramref name="Covered"/>, by the fact alone and without the words that the title holds anyway.</param>
/// <param name="MissedInFact">As <paramref name="Missed"/>, by the fact alone and without the words that the title holds anyway.</param>
/// <param name="StrengthInFact">The score of the fact's own words for each unit of importance.</param>
/// <param name="InTitle">Share of the question's importance that the title alone holds.</param>
/// <param name="TypeMissed">How far it lacks the kind of thing asked for, 0 to 1.</param>
internal readonly record struct ConfidenceFeatures(
    double Covered,
    double Lead,
    double Missed,
    double Strength,
    double CoveredInFact,
    double MissedInFact,
    double StrengthInFact,
    double InTitle,
    double TypeMissed)
{
    private const double LeastImportance = 0.01;
    private const double KeyShare = 0.7;
    private const double GramShare = 0.6;
    private const double LeastGramShare = 0.6;
    private const double LeastGramShareInFact = 0.5;
    private const double NothingAskedOfFact = 0.7;
    private const double NothingMissed = 0.1;

    public static ConfidenceFeatures Of(RankingScratch scratch, KeywordIndex index, QuestionKind kind)
    {
        if (scratch.Ranking.Facts.Count == 0) return default;
        var best = scratch.Ranking.Facts[0];
        var passages = CollectionsMarshal.AsSpan(scratch.Passages);
        var place = 0;
        while (!ReferenceEquals(passages[place].Passage, best.Passage)) place++;
        ref readonly var own = ref passages[place];
        var other = 0.0;
        foreach (ref readonly var passage in passages)
        {
            if (passage.Passage.Subject != own.Passage.Subject) other = Math.Max(other, passage.Score);
        }

        var query = scratch.Query;
        var terms = query.Terms.AsSpan(0, query.TermCount);
        MarkTitle(query, terms, best.Document.Title);
        double importance = 0, most = 0, covered = 0, inTitle = 0;
        scratch.CountInFact(best.Document.Words, 1);
        double importanceInFact = 0, mostInFact = 0, coveredInFact = 0, missedInFact = 0;
        foreach (ref readonly var term in terms)
        {
            if (!term.IsContent) continue;
            var weight = Math.Max(term.Weight * term.PassageRarity, LeastImportance);
            importance += weight;
            most = Math.Max(most, weight);
            var inFact = Found(term, scratch.InFact);
            covered += weight * (term.InTitle ? 1 : inFact);
            if (term.InTitle)
            {
                inTitle += weight;
                continue;
            }

            if (inFact < KeyShare) inFact = GramShare * ByLetters(term, query, best.Document.Words, LeastGramShareInFact);
            importanceInFact += weight;
            mostInFact = Math.Max(mostInFact, weight);
            coveredInFact += weight * inFact;
            missedInFact = Math.Max(missedInFact, weight * (1 - inFact));
        }

        scratch.ClearFact();
        var missed = MissedBy(scratch, own.Passage, terms, query);
        return new ConfidenceFeatures(
            importance <= 0 ? 0 : covered / importance,
            own.Score <= 0 ? 0 : (own.Score - other) / own.Score,
            most <= 0 ? 0 : missed / most,
            own.Score / (1 + importance),
            importanceInFact <= 0 ? NothingAskedOfFact : coveredInFact / importanceInFact,
            mostInFact <= 0 ? NothingMissed : missedInFact / mostInFact,
            best.Words / (1 + importance),
            importance <= 0 ? 0 : inTitle / importance,
            AnswerType.IsTyped(kind) ? 1 - AnswerType.Match(kind, best.Document) : 0);
    }

    private static void MarkTitle(RankingQuery query, Span<RankingTerm> terms, IndexedWord[] title)
    {
        foreach (ref var term in terms)
        {
            term.InTitle = false;
            foreach (var word in title)
            {
                if (term.StemSlot >= 0 && query.Has(word.Number, term.StemSlot)) term.InTitle = true;
            }
        }
    }

    private static double MissedBy(RankingScratch scratch, Passage passage, Span<RankingTerm> terms, RankingQuery query)
    {
        scratch.CountInFact(passage.Words, 1);
        foreach (var word in passage.Title) scratch.CountWordInTitle(word.Number);
        scratch.CountTitleInFact(1);
        var missed = 0.0;
        foreach (ref readonly var term in terms)
        {
            if (!term.IsContent) continue;
            var found = Found(term, scratch.InFact);
            if (found <= 0)
            {
                var letters = 0;
                for (var i = 0; i < term.KnownGrams; i++) letters += scratch.InFact[query.GramSlots[term.FirstGram + i]] > 0 ? 1 : 0;
                var share = (double)letters / term.Grams;
                found = share >= LeastGramShare ? share / 2 : 0;
            }

            missed = Math.Max(missed, Math.Max(term.Weight * term.PassageRarity, LeastImportance) * (1 - found));
        }

        scratch.ClearFact();
        scratch.ClearPassage();
        return missed;
    }

    private static double Found(in RankingTerm term, double[] counts) =>
        term.StemSlot >= 0 && counts[term.StemSlot] > 0 ? 1
        : term.KeySlot >= 0 && counts[term.KeySlot] > 0 ? KeyShare
        : 0;

    /// <summary>The largest share of the term's 3-grams that one word has, or 0 below <paramref name="least"/>.</summary>
    private static double ByLetters(in RankingTerm term, RankingQuery query, int[] words, double least)
    {
        var best = 0;
        var grams = query.GramSlots.AsSpan(term.FirstGram, term.KnownGrams);
        foreach (var word in words)
        {
            if (query.FirstMatch(word) < 0) continue;
            var common = 0;
            foreach (var gram in grams) common += query.Has(word, gram) ? 1 : 0;
            best = Math.Max(best, common);
        }

        var share = (double)best / term.Grams;
        return share >= least ? share : 0;
    }

    // The weights below were fitted by logistic regression on ARCD questions, with the articles, or the sentences that answer, held back.
    private double Subject => -6.612 + 2.159 * Covered + 2.938 * Lead + 1.354 * Missed + 1.441 * Strength;

    private double Fact =>
        -2.700 - 3.056 * Covered + 1.844 * Lead + 2.560 * CoveredInFact + 0.378 * MissedInFact + 0.427 * Strength
        - 0.636 * TypeMissed + 1.387 * StrengthInFact - 2.386 * InTitle;

    /// <summary>That the knowledge has the subject at all, 0 to 1.</summary>
    public double OfSubject => Logistic(Subject);

    /// <summary>That the fact itself answers if the subject is there, 0 to 1.</summary>
    public double OfFact => Logistic(Fact);

    /// <summary>Both, 0 to 1. Not their product: what speaks for one mostly speaks for the other.</summary>
    public double OfAnswer => 1 / (1 + 2 * Math.Exp(-Subject) + Math.Exp(-Fact));

    private static double Logistic(double z) => 1 / (1 + Math.Exp(-z));
}
