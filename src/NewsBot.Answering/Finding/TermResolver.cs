// Chooses, by the counts of the current index, the stem of each question word, and repairs words that no fact has.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;

namespace NewsBot.Answering.Finding;

internal sealed class TermResolver(AnsweringLexicon lexicon, SpellingRepair repair)
{
    /// <summary>An unknown verb counts this much of an unknown noun.</summary>
    private const double UnknownVerb = 0.4;

    private const double Spoken = 0.9;
    private const double OneEdit = 0.8;
    private const double TwoEdits = 0.5;

    /// <summary>Shorter consonant keys are shared by words that have nothing to do with one another.</summary>
    private const int ShortestKey = 3;

    /// <summary>The term; a phrase that no fact has is resolved word by word.</summary>
    public IEnumerable<ResolvedTerm> Resolve(QuestionTerm term, KeywordIndex index) =>
        term.Words.Count > 1 && !term.Concepts.Any(concept => index.Contains(IndexTerm.Concept(concept)))
            ? term.Words.Where(word => !lexicon.IsStopWord(word)).Select(word => ResolveOne(term with { Words = [word], Concepts = [], Weight = lexicon.IsOffice(word) ? QuestionReader.FocusWeight : term.Weight }, index))
            : [ResolveOne(term, index)];

    private ResolvedTerm ResolveOne(QuestionTerm term, KeywordIndex index)
    {
        var exact = term.Concepts.Select(IndexTerm.Concept).Where(index.Contains).ToList();
        string? key = null;
        if (term.Words.Count == 1)
        {
            var word = term.Words[0];
            // The most frequent candidate is the stem; of equals the one that was stripped least.
            var stem = word.Stems.MaxBy(candidate => index.DocumentFrequency(IndexTerm.Stem(candidate)));
            if (stem is not null && index.DocumentFrequency(IndexTerm.Stem(stem)) == 0) stem = word.Stems.FirstOrDefault(index.Contains);
            if (stem is not null) exact.Add(IndexTerm.Stem(stem));
            // «Was turned into», where the facts have only «turned»: a word that is known by its synonyms alone is looked for undressed as well.
            else if (exact.Count > 0 && term.Weight >= 1) exact.AddRange(Undressed(word, index, lexicon).Except(exact));
            if (word.Key.Length >= ShortestKey && index.DocumentFrequency(IndexTerm.Key(word.Key)) > 0) key = IndexTerm.Key(word.Key);
        }

        if (exact.Count > 0) return Known(term, exact, key, index, 1);

        // What a dialect dresses may be known undressed; that is surer than a slip of the pen.
        var spoken = term.Words.Count == 1 && term.Weight >= 1 ? Undressed(term.Words[0], index, lexicon) : [];
        if (spoken.Count > 0 && !IsSlip(term, spoken, index)) return Known(term, spoken, key, index, Spoken);

        // A word that the lexicon knows is spelt right, whether a fact has it or not.
        if (term.Words.Count == 1 && term.Concepts.Count == 0 && term.Weight >= 1 && !IsPlace(term) && repair.Find(term.Words[0], index) is { } repaired)
        {
            return Known(term, [index.Table.TextOf(repaired.Stem)], key, index, repaired.Edits == 1 ? OneEdit : TwoEdits);
        }

        var frequency = key is null ? 0 : index.DocumentFrequency(key);
        var idf = index.InverseDocumentFrequency(frequency);
        return Numbered(new ResolvedTerm(term, [], key, IsVerbLike(term) ? idf * UnknownVerb : idf, 1), index);
    }

    // A slip that leaves more of the word is likelier than affixes that leave less: «li-iran» with a letter missing is no dialect.
    private bool IsSlip(QuestionTerm term, List<string> spoken, KeywordIndex index) =>
        term.Concepts.Count == 0
        && repair.Find(term.Words[0], index) is { Edits: 1 } slip
        && index.Table.TextOf(slip.Stem).Length > spoken.Max(found => found.Length);

    private static List<string> Undressed(WordForm word, KeywordIndex index, AnsweringLexicon lexicon)
    {
        foreach (var form in lexicon.Spoken.Of(word))
        {
            var own = form.Stems.Where(stem => index.DocumentFrequency(IndexTerm.Stem(stem)) > 0).Select(IndexTerm.Stem).Take(1).ToList();
            own.AddRange(lexicon.Concepts.In([new Token(default, TokenKind.Arabic, form)]).Select(match => IndexTerm.Concept(match.Value.Id)).Where(index.Contains));
            if (own.Count > 0) return own;
        }

        return [];
    }

    private bool IsPlace(QuestionTerm term) => term.Words is [var word] && lexicon.Forms.IsPlace(word);

    private bool IsVerbLike(QuestionTerm term) => term.Words is [var word] && lexicon.Forms.IsVerbLike(word);

    private static ResolvedTerm Known(QuestionTerm term, List<string> exact, string? key, KeywordIndex index, double certainty) =>
        Numbered(new ResolvedTerm(term, exact, key, index.InverseDocumentFrequency(exact.Max(index.DocumentFrequency)), certainty), index);

    private static ResolvedTerm Numbered(ResolvedTerm term, KeywordIndex index) => term with
    {
        Numbers = [.. term.Exact.Select(exact => index.Table.Find(exact))],
        KeyNumber = term.Key is null ? -1 : index.Table.Find(term.Key),
    };
}
