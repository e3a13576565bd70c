// What a moderator should look at before publishing; nothing is blocked by it.
namespace NewsBot.Knowledge.Updating;

internal static class Warnings
{
    public static UpdateWarning LikelyDuplicate(string factId) =>
        new("likely-duplicate", factId, $"Fact '{factId}' says nearly the same: is this a correction, an addition or a repetition?");

    /// <param name="gone">A fact that was retracted or is held.</param>
    public static UpdateWarning Gone(FactVersion gone) => gone.Status == FactStatus.Held
        ? new("held", gone.Id, $"Fact '{gone.Id}', which says nearly the same, is on hold: published as a new fact it would be shown; 'release' would bring the held one back.")
        : new("retracted", gone.Id, $"Fact '{gone.Id}', which says nearly the same, was retracted: {gone.Reason}");

    /// <param name="before">The words that are replaced, all of them.</param>
    public static UpdateWarning MuchShorter(string id, string before) =>
        new("much-shorter", id, $"The new text takes the place of all that fact '{id}' says, and is much shorter: «{before}». Give the whole sentence.");

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

    public static UpdateWarning Remainder(string factId, string old, string text) =>
        new("remainder", text, $"What else '{old}' says was not replaced, and stays as fact '{factId}': {text}");

    public static UpdateWarning Shared(string factId, string value) =>
        new("shared", factId, $"Fact '{factId}' carries '{value}' too, and is corrected with it.");
}
