// Turns the words of a question into a ranking query over one index.
using NewsBot.Answering.Index;
using NewsBot.Arabic;

namespace NewsBot.Answering.Finding;

internal static class RankingReader
{
    // Of a word that matches, its stem says the most; its consonant key and its letters catch what the stem misses.
    private const double StemInFact = 0.85;
    private const double KeyInFact = 0.42;
    private const double GramsInFact = 1.1;
    private const double WholeInPassage = 0.4;
    private const double StemInPassage = 0.6;
    private const double KeyInPassage = 0.6;
    private const double GramsInPassage = 0.4;

    private const double OneEdit = 0.8;
    private const double TwoEdits = 0.48;
    private const double LeastRepaired = 0.6;

    public static void Read(IReadOnlyList<Token> tokens, KeywordIndex index, QueryWords words, SpellingRepair repair, RankingQuery query)
    {
        query.Begin(index.Table);
        for (var i = 0; i < tokens.Count; i++) Add(words.Of(tokens[i].Word), query);

        // A question of function words alone is about them.
        var hasContent = false;
        for (var i = 0; i < query.TermCount; i++) hasContent |= query.Terms[i].IsContent;
        for (var i = 0; i < query.TermCount; i++)
        {
            ref var term = ref query.Terms[i];
            if (!hasContent) term.Weight = 1;
            Resolve(ref term, index, repair, query);
        }

        query.MatchWords();
    }

    // A word said twice counts twice.
    private static void Add(QueryWord word, RankingQuery query)
    {
        for (var i = 0; i < query.TermCount; i++)
        {
            if (!query.Terms[i].Word.Form.Equals(word.Form)) continue;
            query.Terms[i].Weight += word.Weight;
            return;
        }

        if (query.TermCount < RankingQuery.MostTerms) query.Terms[query.TermCount++] = new RankingTerm { Word = word, Weight = word.Weight };
    }

    private static void Resolve(ref RankingTerm term, KeywordIndex index, SpellingRepair repair, RankingQuery query)
    {
        var table = index.Table;
        var known = table.FindWord(term.Word.Form.Normal);
        var frequency = 0;
        term.Stem = -1;
        for (var i = 0; i < term.Word.Stems.Length; i++)
        {
            var stem = known is null ? table.Find(term.Word.Stems[i]) : known.Stems[i];
            var found = index.DocumentFrequency(stem);
            if (found <= frequency) continue;
            frequency = found;
            term.Stem = stem;
        }

        var certainty = 1.0;
        if (term.Stem < 0)
        {
            // In no fact, but it may stand in a title.
            for (var i = 0; i < term.Word.Stems.Length && term.Stem < 0; i++)
            {
                var stem = known is null ? table.Find(term.Word.Stems[i]) : known.Stems[i];
                if (index.Contains(stem)) term.Stem = stem;
            }
        }

        if (term.Stem < 0 && term.Weight >= LeastRepaired && repair.Find(term.Word.Form, index) is { } repaired)
        {
            term.Stem = repaired.Stem;
            certainty = repaired.Edits == 1 ? OneEdit : TwoEdits;
        }

        term.Weight *= certainty;
        term.Key = known?.Key ?? table.Find(term.Word.Key);
        if (!index.Contains(term.Key)) term.Key = -1;
        term.FactRarity = Bm25.InverseFrequency(index.DocumentFrequency(term.Stem), index.Count);
        term.PassageRarity = Bm25.InverseFrequency(index.PassageFrequency(term.Stem), index.Passages.Length);
        term.StemSlot = term.Stem < 0 ? -1 : query.SlotOf(term.Stem);
        if (term.StemSlot >= 0)
        {
            ref var slot = ref query.Slots[term.StemSlot];
            slot.FactWeight += term.Weight * StemInFact * term.FactRarity;
            slot.PassageWeight += term.Weight * StemInPassage * term.PassageRarity;
        }

        term.KeySlot = term.Key < 0 ? -1 : query.SlotOf(term.Key);
        if (term.KeySlot >= 0) Weigh(term.Key, term.KeySlot, term.Weight * KeyInFact, term.Weight * KeyInPassage, index, query);
        AddPieces(ref term, known, index, query);
    }

    private static void AddPieces(ref RankingTerm term, IndexedWord? known, KeywordIndex index, RankingQuery query)
    {
        var pieces = term.Word.Pieces;
        term.Grams = pieces.Length - 1;
        term.FirstGram = query.GramCount;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = known is null ? index.Table.Find(pieces[i]) : known.Pieces[i];
            if (index.DocumentFrequency(piece) == 0) continue;
            var slot = query.SlotOf(piece);
            if (i == term.Grams)
            {
                Weigh(piece, slot, 0, term.Weight * WholeInPassage, index, query);
            }
            else
            {
                Weigh(piece, slot, term.Weight * GramsInFact / term.Grams, term.Weight * GramsInPassage / term.Grams, index, query);
                query.AddGram(slot);
            }
        }

        term.KnownGrams = query.GramCount - term.FirstGram;
    }

    private static void Weigh(int term, int slot, double inFact, double inPassage, KeywordIndex index, RankingQuery query)
    {
        ref var weights = ref query.Slots[slot];
        weights.FactWeight += inFact * Bm25.InverseFrequency(index.DocumentFrequency(term), index.Count);
        weights.PassageWeight += inPassage * Bm25.InverseFrequency(index.PassageFrequency(term), index.Passages.Length);
    }
}
