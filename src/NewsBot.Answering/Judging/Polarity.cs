// Does a fact say the opposite of what a question takes for granted?
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class Polarity
{
    /// <summary>A predicate of the question that the fact lacks has its opposite in the fact.</summary>
    public static bool IsOpposed(Inquiry inquiry, Evidence evidence)
    {
        foreach (var term in inquiry.Terms)
        {
            if (term.Term.IsName || term.Term.Words.Count != 1 || Coverage.InBodyOf(term, evidence.Document) >= 1) continue;
            foreach (var stem in term.Term.Words[0].Stems)
            {
                foreach (var opposite in inquiry.Lexicon.Antonyms.Of(stem))
                {
                    // «More or less»: the question takes neither for granted.
                    if (inquiry.Reading.Tokens.Any(token => token.Word.Stems.Contains(opposite, StringComparer.Ordinal))) continue;
                    if (evidence.Document.Terms.TryGetValue(IndexTerm.Stem(opposite), out var frequency) && frequency.Body > 0) return true;
                }
            }
        }

        return false;
    }

    /// <summary>The question without the predicates whose opposite some fact states; the same where there are none.</summary>
    public static Inquiry WithoutOpposed(Inquiry inquiry) => inquiry.Without(term =>
        !term.IsName && term.Words is [var word] && word.Stems.Any(stem => inquiry.Lexicon.Antonyms.Of(stem).Any(opposite =>
            inquiry.Evidence.Standing.Any(evidence => evidence.Document.Terms.TryGetValue(IndexTerm.Stem(opposite), out var frequency) && frequency.Body > 0))));

    /// <summary>The fact denies, negates, conditions or only allows for what it is about: it can be shown, but it is no yes.</summary>
    public static bool IsGuarded(Inquiry inquiry, FactVersion fact) =>
        fact.Content.Modality != Modality.Asserted
        || fact.Content.SpeechAct == SpeechAct.Denied
        || inquiry.Lexicon.Negations.In(inquiry.Lexicon.Analyzer.Analyze(fact.Content.Text).Tokens).Any();
}
