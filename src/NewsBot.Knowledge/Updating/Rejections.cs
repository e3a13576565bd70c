// Every reason to refuse an update, in words: what, which value, and the way out.
using System.Globalization;

namespace NewsBot.Knowledge.Updating;

internal static class Rejections
{
    public const int LongestText = 2_000;
    public const int LongestTitle = 200;
    public const int LongestPublisher = 200;
    public const int LongestReason = 500;
    public const int LongestUrl = 2_000;

    public static Rejection UnknownFact(string id) =>
        new("unknown-fact", id, $"There is no fact '{id}': 'facts --find WORDS' shows the facts with their ids.");

    public static Rejection NotCurrent(FactVersion fact) => new("not-current", fact.Id, fact.Status switch
    {
        FactStatus.Held => $"Fact '{fact.Id}' is held already: correct, retract or release it.",
        FactStatus.Retracted => $"Fact '{fact.Id}' is retracted and does not change any more: add a new fact, or undo the retraction.",
        _ => $"Fact '{fact.Id}' was replaced by '{fact.ReplacedBy}': change that one.",
    });

    public static Rejection ChangedMeanwhile(string id, long revision) =>
        new("changed-meanwhile", id, $"Fact '{id}' was changed by somebody else meanwhile, in revision {Plain(revision)}: look at it again.");

    /// <param name="what">«speaker», «carrier», «document», «source».</param>
    public static Rejection NoRecord(string what, string id) =>
        new("no-record", what, $"Fact '{id}' has no {what} that could be corrected: correct its text, or give it the source that names one.");

    public static Rejection NothingChanges(string id) =>
        new("same-text", id, $"Everything that you gave stands with fact '{id}' already: give what is different.");

    public static Rejection NotHeld(FactVersion fact) =>
        new("not-held", fact.Id, $"Fact '{fact.Id}' is not held: there is nothing to release.");

    public static Rejection EmptyText { get; } = new("empty-text", "", "The text is empty: write one statement that can be read by itself.");

    public static Rejection TextTooLong(int length) =>
        new("text-too-long", Plain(length), $"The text has {Plain(length)} characters, a fact at most {Plain(LongestText)}: make several facts of it.");

    public static Rejection SameText(string id) =>
        new("same-text", id, $"Fact '{id}' says exactly this already: write what is different.");

    public static Rejection MissingSource { get; } =
        new("missing-source", "", "The source is missing: give its publisher, title, date and link, or 'none' for no link.");

    public static Rejection MissingPublisher { get; } = new("missing-publisher", "", "The publisher is missing: say who published it.");

    public static Rejection PublisherTooLong(int length) =>
        new("publisher-too-long", Plain(length), $"The publisher has {Plain(length)} characters, at most {Plain(LongestPublisher)} are kept: give its name only.");

    public static Rejection MissingTitle { get; } =
        new("missing-title", "", "The title is missing: give the headline, or say what stands for it (broadcast and hour, printed page, statement to us).");

    public static Rejection TitleTooLong(int length) =>
        new("title-too-long", Plain(length), $"The title has {Plain(length)} characters, at most {Plain(LongestTitle)} are kept: give the headline only.");

    public static Rejection BadUrl(string url) =>
        new("bad-url", url, $"'{url}' is no web address: give the whole address from https:// on, or 'none' for no link.");

    public static Rejection InsecureUrl(string url) =>
        new("insecure-url", url, $"'{url}' begins with http: give the address from https:// on, or 'none' for no link.");

    /// <param name="which">«published» or «as-of».</param>
    public static Rejection BadDate(string which) =>
        new("bad-date", which, $"The date '{which}' is missing: give a year, a month or a day, as 2023, 2023-08 or 2023-08-15.");

    public static Rejection MissingReason { get; } = new("missing-reason", "", "The reason is missing: say why, it is kept with the fact.");

    public static Rejection ReasonTooLong(int length) =>
        new("reason-too-long", Plain(length), $"The reason has {Plain(length)} characters, at most {Plain(LongestReason)} are kept: say it shorter.");

    public static Rejection UnknownRevision(long revision, long last) =>
        new("unknown-revision", Plain(revision), $"There is no revision {Plain(revision)}: the last one is {Plain(last)}.");

    public static Rejection BuiltUpon(long revision, long later) =>
        new("built-upon", Plain(later), $"Revision {Plain(revision)} cannot be undone: revision {Plain(later)} changed the same facts after it; undo that one first.");

    public static Rejection NothingToUndo(long revision) =>
        new("nothing-to-undo", Plain(revision), $"Revision {Plain(revision)} left nothing that could be taken back: change the article's file and import it.");

    public static Rejection UnknownProposal(string id) =>
        new("unknown-proposal", id, $"There is no open proposal '{id}': it was decided already, or never made.");

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
