// What a moderator should look at before publishing; nothing is blocked by it.
namespace NewsBot.Knowledge.Updating;

internal static class Warnings
{
    public static UpdateWarning LikelyDuplicate(string factId) =>
        new("likely-duplicate", factId, $"Fact '{factId}' says nearly the same: is this a correction, an addition or a repetition?");

    public static UpdateWarning LaterDate(PartialDate asOf, PartialDate before) =>
        new("later-date", asOf.ToString(), $"The new as-of date {asOf} is later than {before}: if the old fact was true then, this is an update and no correction.");

    public static UpdateWarning HiddenControls(string hidden) =>
        new("hidden-controls", hidden, $"Invisible characters were taken out: {hidden}.");

    /// <param name="which">«published», «as-of» or «dated».</param>
    public static UpdateWarning FutureDate(string which, PartialDate date) =>
        new("future-date", date.ToString(), $"The date '{which}' lies in the future: {date}.");

    /// <param name="words">The words, each with its letters' code points.</param>
    public static UpdateWarning MixedScripts(string words) =>
        new("mixed-scripts", words, $"Letters of several scripts stand in one word: {words}. They look alike and are not; type the word again.");

    /// <param name="what">The numbers, dates or names that come, go or change.</param>
    public static UpdateWarning NotWording(string id, string what) =>
        new("not-wording", what, $"This is a correction and no clarification: what fact '{id}' states changes ({what}); 'correct' says that it was wrong, 'update' that it has changed.");

    public static UpdateWarning Remainder(string factId, string old, string text) =>
        new("remainder", text, $"What else '{old}' says was not replaced, and stays as fact '{factId}': {text}");

    public static UpdateWarning Shared(string factId, string value) =>
        new("shared", factId, $"Fact '{factId}' carries '{value}' too, and is corrected with it.");
}
