// Chooses, by the counts of the current index, the stem of each question word, and repairs words that no fact has.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;

namespace NewsBot.Answering.Finding;

internal static class TermResolver
{
    /// <summary>Shorter stems are not repaired: with one letter changed they are other words.</summary>
    private const int ShortestRepaired = 5;

    private const int ShortestConfused = 3;

    /// <summary>From this length on, two edits are still the same word.</summary>
    private const int TwoEditsFrom = 8;

    /// <summary>An unknown verb counts this much of an unknown noun.</summary>
    private const double UnknownVerb = 0.4;

    private const double Spoken = 0.9;
    private const double OneEdit = 0.8;
    private const double TwoEdits = 0.5;

    /// <summary>Shorter consonant keys are shared by words that have nothing to do with one another.</summary>
    private const int ShortestKey = 3;

    /// <summary>The term; a phrase that no fact has is resolved word by word.</summary>
    public static IEnumerable<ResolvedTerm> Resolve(QuestionTerm term, KeywordIndex index, AnsweringLexicon lexicon) =>
        term.Words.Count > 1 && !term.Concepts.Any(concept => index.Contains(IndexTerm.Concept(concept)))
            ? term.Words.Where(word => !lexicon.IsStopWord(word)).Select(word => ResolveOne(term with { Words = [word], Concepts = [] }, index, lexicon))
            : [ResolveOne(term, index, lexicon)];

    private static ResolvedTerm ResolveOne(QuestionTerm term, KeywordIndex index, AnsweringLexicon lexicon)
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
            if (word.Key.Length >= ShortestKey && index.DocumentFrequency(IndexTerm.Key(word.Key)) > 0) key = IndexTerm.Key(word.Key);
        }

        if (exact.Count > 0) return Known(term, exact, key, index, 1);

        // What a dialect dresses may be known undressed; that is surer than a slip of the pen.
        if (term.Words.Count == 1 && term.Weight >= 1 && Undressed(term.Words[0], index, lexicon) is { Count: > 0 } spoken) return Known(term, spoken, key, index, Spoken);

        // A word that the lexicon knows is spelt right, whether a fact has it or not.
        if (term.Words.Count == 1 && term.Concepts.Count == 0 && term.Weight >= 1 && Repair(term.Words[0], index, lexicon) is { } repaired)
        {
            return Known(term, [IndexTerm.Stem(repaired.Stem)], key, index, repaired.Edits == 1 ? OneEdit : TwoEdits);
        }

        var frequency = key is null ? 0 : index.DocumentFrequency(key);
        var idf = index.InverseDocumentFrequency(frequency);
        return new ResolvedTerm(term, [], key, IsVerbLike(term, lexicon) ? idf * UnknownVerb : idf, 1);
    }

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

    private static bool IsVerbLike(QuestionTerm term, AnsweringLexicon lexicon)
    {
        var typed = term.Words[0].Normal;
        return term.Words.Count == 1 && lexicon.VerbPrefixes.Any(prefix => typed.Length >= prefix.Length + 3 && typed.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static ResolvedTerm Known(QuestionTerm term, List<string> exact, string? key, KeywordIndex index, double certainty) =>
        new(term, exact, key, index.InverseDocumentFrequency(exact.Max(index.DocumentFrequency)), certainty);

    // With a clitic taken for part of the word the slip may be out of reach, so every stem is tried.
    private static (string Stem, int Edits)? Repair(WordForm word, KeywordIndex index, AnsweringLexicon lexicon) =>
        word.Stems
            .Select(stem => Repair(stem, word.Normal.Length >= ShortestRepaired ? ShortestRepaired - 1 : ShortestRepaired, index, lexicon))
            .OfType<(string Stem, int Edits)>()
            .OrderBy(found => found.Edits)
            .ThenByDescending(found => index.DocumentFrequency(found.Stem))
            .Select(found => ((string Stem, int Edits)?)found)
            .FirstOrDefault();

    private static (string Stem, int Edits)? Repair(string typed, int shortest, KeywordIndex index, AnsweringLexicon lexicon)
    {
        if (!typed.All(char.IsLetter)) return null;
        if (typed.Length < shortest) return typed.Length < ShortestConfused ? null : RepairConfused(typed, index, lexicon);
        var allowed = typed.Length >= TwoEditsFrom ? 2 : 1;
        (string Stem, int Edits, int Frequency)? best = null;
        foreach (var candidate in index.Segments.SelectMany(segment => segment.Vocabulary))
        {
            if (!IndexTerm.IsStem(candidate) || Math.Abs(candidate.Length - typed.Length) > allowed) continue;
            var edits = EditDistance.Of(typed, candidate, allowed);
            if (edits > allowed || edits == 0) continue;
            var frequency = index.DocumentFrequency(candidate);
            if (best is null
                || edits < best.Value.Edits
                || (edits == best.Value.Edits && (frequency, string.CompareOrdinal(best.Value.Stem, candidate)).CompareTo((best.Value.Frequency, 0)) > 0))
            {
                best = (candidate, edits, frequency);
            }
        }

        return best is { } found ? (found.Stem, found.Edits) : null;
    }

    private static (string Stem, int Edits)? RepairConfused(string typed, KeywordIndex index, AnsweringLexicon lexicon)
    {
        foreach (var (wrong, meant) in lexicon.ConfusedLetters)
        {
            for (var i = 0; i < typed.Length; i++)
            {
                if (typed[i] != wrong) continue;
                var candidate = typed[..i] + meant + typed[(i + 1)..];
                if (index.DocumentFrequency(IndexTerm.Stem(candidate)) > 0) return (candidate, 1);
            }
        }

        return null;
    }
}
