// Whether a fact holds the kind of thing that a question asks for, as a degree: for ranking, where the slot gate says yes or no.
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

internal static class AnswerType
{
    /// <summary>A person's or a definition's cue words are common in any text.</summary>
    private const double WeakCue = 0.6;

    /// <summary>Whether a question of this kind asks for a kind of thing at all.</summary>
    public static bool IsTyped(QuestionKind kind) => kind is not (QuestionKind.What or QuestionKind.Whether or QuestionKind.Which or QuestionKind.Source or QuestionKind.Quote);

    /// <summary>0 to 1; 0 for a kind that asks for nothing in particular.</summary>
    public static double Match(QuestionKind kind, FactDocument document) => kind switch
    {
        QuestionKind.HowMany => Has(document, Slots.Number),
        QuestionKind.When => document.DateStrength,
        QuestionKind.Where => Has(document, Slots.Place),
        QuestionKind.Why => Has(document, Slots.Cause),
        QuestionKind.Who => WeakCue * Has(document, Slots.Person),
        _ => 0,
    };

    private static double Has(FactDocument document, Slots slot) => document.Cues.HasFlag(slot) ? 1 : 0;
}
