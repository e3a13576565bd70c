// Every refusal in its whole words.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class RejectionTests
{
    private static readonly string LongText = new('ن', 2001);

    public static TheoryData<string, Func<Newsroom, Update>, Rejection> Refusals => new()
    {
        {
            "unknown fact",
            room => room.Retract("f9"),
            new Rejection("unknown-fact", "f9", "There is no fact 'f9': 'facts --find WORDS' shows the facts with their ids.")
        },
        {
            "unknown fact to release",
            room => room.Release("f9"),
            new Rejection("unknown-fact", "f9", "There is no fact 'f9': 'facts --find WORDS' shows the facts with their ids.")
        },
        {
            "replaced fact",
            room => room.Clarify("f2", "نص آخر"),
            new Rejection("not-current", "f2", "Fact 'f2' was replaced by 'f3': change that one.")
        },
        {
            "retracted fact",
            room => room.Correct("f4", "نص آخر"),
            new Rejection("not-current", "f4", "Fact 'f4' is retracted and does not change any more: add a new fact, or undo the retraction.")
        },
        {
            "held fact to hold",
            room => room.Hold("f5"),
            new Rejection("not-current", "f5", "Fact 'f5' is held already: correct, retract or release it.")
        },
        {
            "current fact to release",
            room => room.Release("f1"),
            new Rejection("not-held", "f1", "Fact 'f1' is not held: there is nothing to release.")
        },
        {
            "empty text",
            room => room.Add(" \n\u200B"),
            new Rejection("empty-text", "", "The text is empty: write one statement that can be read by itself.")
        },
        {
            "long text",
            room => room.Add(LongText),
            new Rejection("text-too-long", "2001", "The text has 2001 characters, a fact at most 2000: make several facts of it.")
        },
        {
            "same text to correct",
            room => room.Correct("f1", "تَمتلك ايران ٥٧٠ موقعاً عسكرياً في سورية"),
            new Rejection("same-text", "f1", "Fact 'f1' says exactly this already: write what is different.")
        },
        {
            "same text to update",
            room => room.Supersede("f1", Newsroom.Sites),
            new Rejection("same-text", "f1", "Fact 'f1' says exactly this already: write what is different.")
        },
        {
            "same text to clarify",
            room => room.Clarify("f1", " " + Newsroom.Sites),
            new Rejection("same-text", "f1", "Fact 'f1' says exactly this already: write what is different.")
        },
        {
            "no source",
            room => room.Add("نص") with { Source = null! }, // what a caller without nullable annotations may pass
            new Rejection("missing-source", "", "The source is missing: give its publisher, title, date and link, or 'none' for no link.")
        },
        {
            "no publisher",
            room => room.Add("نص", Newsroom.Source with { Publisher = " " }),
            new Rejection("missing-publisher", "", "The publisher is missing: say who published it.")
        },
        {
            "long publisher",
            room => room.Add("نص", Newsroom.Source with { Publisher = new string('ن', 201) }),
            new Rejection("publisher-too-long", "201", "The publisher has 201 characters, at most 200 are kept: give its name only.")
        },
        {
            "no title",
            room => room.Supersede("f1", "نص") with { Source = Newsroom.Source with { Title = "" } },
            new Rejection("missing-title", "", "The title is missing: give the headline, or say what stands for it (broadcast and hour, printed page, statement to us).")
        },
        {
            "long title",
            room => room.Correct("f1", "نص", Newsroom.Source with { Title = new string('ن', 201) }),
            new Rejection("title-too-long", "201", "The title has 201 characters, at most 200 are kept: give the headline only.")
        },
        {
            "address without scheme",
            room => room.Add("نص", Newsroom.Source with { Url = "example.org/map" }),
            new Rejection("bad-url", "example.org/map", "'example.org/map' is no web address: give the whole address from https:// on, or 'none' for no link.")
        },
        {
            "address of a file",
            room => room.Add("نص", Newsroom.Source with { Url = "file:///etc/passwd" }),
            new Rejection("bad-url", "file:///etc/passwd", "'file:///etc/passwd' is no web address: give the whole address from https:// on, or 'none' for no link.")
        },
        {
            "address that is not secure",
            room => room.Add("نص", Newsroom.Source with { Url = "http://example.org/map" }),
            new Rejection("insecure-url", "http://example.org/map", "'http://example.org/map' begins with http: give the address from https:// on, or 'none' for no link.")
        },
        {
            "corrected address that is not secure",
            room => new Update.Amend("م-1", room.NextCause(), "f1", new SharedAttributes(HasUrl: true, Url: "http://example.org/map"), null),
            new Rejection("insecure-url", "http://example.org/map", "'http://example.org/map' begins with http: give the address from https:// on, or 'none' for no link.")
        },
        {
            "no date of publication",
            room => room.Add("نص", Newsroom.Source with { Published = default }),
            new Rejection("bad-date", "published", "The date 'published' is missing: give a year, a month or a day, as 2023, 2023-08 or 2023-08-15.")
        },
        {
            "no as-of date",
            room => room.Add("نص", asOf: default(PartialDate)),
            new Rejection("bad-date", "as-of", "The date 'as-of' is missing: give a year, a month or a day, as 2023, 2023-08 or 2023-08-15.")
        },
        {
            "no reason",
            room => room.Retract("f1", " "),
            new Rejection("missing-reason", "", "The reason is missing: say why, it is kept with the fact.")
        },
        {
            "no reason to hold",
            room => room.Hold("f1", ""),
            new Rejection("missing-reason", "", "The reason is missing: say why, it is kept with the fact.")
        },
        {
            "long reason",
            room => room.Correct("f1", "نص", reason: new string('س', 501)),
            new Rejection("reason-too-long", "501", "The reason has 501 characters, at most 500 are kept: say it shorter.")
        },
        {
            "unknown revision",
            room => room.Undo(99),
            new Rejection("unknown-revision", "99", "There is no revision 99: the last one is 8.")
        },
        {
            "revision zero",
            room => room.Undo(0),
            new Rejection("unknown-revision", "0", "There is no revision 0: the last one is 8.")
        },
        {
            "built upon",
            room => room.Undo(2),
            new Rejection("built-upon", "3", "Revision 2 cannot be undone: revision 3 changed the same facts after it; undo that one first.")
        },
        {
            "nothing to undo",
            room => room.Undo(8),
            new Rejection("nothing-to-undo", "8", "Revision 8 left nothing that could be taken back: change the article's file and import it.")
        },
        {
            "unknown proposal",
            room => new Update.Accept("م-1", room.NextCause(), "p9-1", null),
            new Rejection("unknown-proposal", "p9-1", "There is no open proposal 'p9-1': it was decided already, or never made.")
        },
        {
            "unknown proposal to dismiss",
            room => new Update.Dismiss("م-1", room.NextCause(), "p9-1"),
            new Rejection("unknown-proposal", "p9-1", "There is no open proposal 'p9-1': it was decided already, or never made.")
        },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task A_refusal_says_what_is_wrong_and_the_way_out(string what, Func<Newsroom, Update> update, Rejection expected)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Add(Newsroom.Coalition));
        await room.DoAsync(room.Correct("f2", "يمتلك التحالف الدولي 31 موقعاً في سورية."));
        await room.DoAsync(room.Add("أعلنت البلدية خطة جديدة للنقل العام."));
        await room.DoAsync(room.Retract("f4"));
        await room.DoAsync(room.Add("افتتح الوزير مدرسة في حي الميدان."));
        await room.DoAsync(room.Hold("f5"));
        // Records only, and new ones: nothing stood there before.
        await room.DoAsync(Newsroom.Import(Drafts.Of()));

        Assert.Equal((what, expected), (what, await room.RefusalAsync(update(room))));
    }
}
