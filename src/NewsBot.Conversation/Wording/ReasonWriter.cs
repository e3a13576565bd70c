// Why a fact was corrected, withdrawn or held, in words: a person's own, or those for what a machine recorded.
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal static class ReasonWriter
{
    private const string Undone = "undo:";
    private const string GoneFromFile = "gone-from-file";

    /// <summary>Null where no reason was given.</summary>
    public static string? Reason(this Phrasebook phrases, FactVersion fact) => fact.Reason switch
    {
        null => null,
        var blank when string.IsNullOrWhiteSpace(blank) => null,
        var undone when undone.StartsWith(Undone, StringComparison.Ordinal) => phrases.Say(Phrases.ReasonUndone, ("revision", undone[Undone.Length..])),
        GoneFromFile => phrases.Say(Phrases.ReasonGone),
        var words => words,
    };
}
