// What a moderator should look at; nothing is blocked by it.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class WarningTests
{
    [Theory]
    [InlineData("تمتلك إيران 570 موقعا عسكريا في سوريا")]
    [InlineData("وتمتلك إيران ٥٧٠ موقعاً عسكرياً في سورية")]
    [InlineData("تمتلك ايران 575 موقعاً عسكرياً في سورية.")]
    public async Task A_fact_that_says_nearly_the_same_is_pointed_out(string text)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Coalition));
        await room.DoAsync(room.Add("تمتلك إيران 570 موقعاً عسكرياً منتشرة في أنحاء سورية كلها."));
        await room.DoAsync(room.Add("تمتلك إيران 570 موقعاً عسكرياً في سوريا."));

        var applied = await room.DoAsync(room.Add(text));

        Assert.Equal(
            new UpdateWarning("likely-duplicate", "f3", "Fact 'f3' says nearly the same: is this a correction, an addition or a repetition?"),
            Assert.Single(applied.Warnings));
    }

    [Theory]
    [InlineData("تمتلك تركيا 125 موقعاً عسكرياً في سورية.")]
    [InlineData("انسحبت القوات من المدينة.")]
    public async Task A_fact_that_says_something_else_is_not(string text)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));

        Assert.Empty((await room.DoAsync(room.Add(text))).Warnings);
    }

    [Fact]
    public async Task A_correction_of_a_later_date_may_be_an_update()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));

        var applied = await room.DoAsync(room.Correct("f1", "تمتلك إيران 575 موقعاً في سورية.", asOf: PartialDate.Of(2023, 9)));

        Assert.Equal(
            new UpdateWarning(
                "later-date", "2023-09", "The new as-of date 2023-09 is later than 2023-07-03: if the old fact was true then, this is an update and no correction."),
            Assert.Single(applied.Warnings));
    }

    [Fact]
    public async Task Invisible_characters_are_taken_out_and_named()
    {
        var room = await Newsroom.OpenAsync();

        var applied = await room.DoAsync(room.Add("تمتلك \u202Eإيران\u202C 570\u200B موقعاً عسكرياً في سور\u202Eية.\uD800", Newsroom.Source with { Title = "\u2066خريطة المواقع\u2069" }));

        Assert.Equal(
            new UpdateWarning(
                "hidden-controls",
                "U+202E, U+202C, U+200B, U+D800, U+2066, U+2069",
                "Invisible characters were taken out: U+202E, U+202C, U+200B, U+D800, U+2066, U+2069."),
            Assert.Single(applied.Warnings));
        Assert.Equal(Newsroom.Sites, room.Fact("f1").Content.Text);
        Assert.Equal("خريطة المواقع", room.Snapshot.CitationOf(room.Fact("f1").Content).Title);
    }

    [Fact]
    public async Task Dates_in_the_future_are_pointed_out()
    {
        var room = await Newsroom.OpenAsync();

        var applied = await room.DoAsync(room.Add(Newsroom.Sites, Newsroom.Source with { Published = PartialDate.Of(2026, 1, 3) }, PartialDate.Of(2026, 2)));

        Assert.Equal(
            [
                new UpdateWarning("future-date", "2026-01-03", "The date 'published' lies in the future: 2026-01-03."),
                new UpdateWarning("future-date", "2026-02", "The date 'as-of' lies in the future: 2026-02."),
            ],
            applied.Warnings);
    }

    [Fact]
    public async Task A_document_of_the_future_is_pointed_out()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("total", Newsroom.Sites))));

        var applied = await room.DoAsync(new Update.Amend("م-1", room.NextCause(), "f1", new SharedAttributes(Dated: PartialDate.Of(2027)), null));

        Assert.Contains(new UpdateWarning("future-date", "2027", "The date 'dated' lies in the future: 2027."), applied.Warnings);
    }

    [Fact]
    public async Task Today_is_that_of_the_newsroom()
    {
        var room = await Newsroom.OpenAsync();
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 2, 21, 30, 0, TimeSpan.Zero));
        var tomorrow = Newsroom.Source with { Published = PartialDate.Of(2026, 1, 3) };
        Assert.IsType<UpdateOutcome.Applied>(room.Knowledge.Preview(room.Add(Newsroom.Sites, tomorrow)).Outcome).Warnings.Single(warning => warning.Code == "future-date");

        room.Clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Damascus"));

        Assert.Empty((await room.DoAsync(room.Add(Newsroom.Sites, tomorrow))).Warnings);
    }

    [Fact]
    public async Task A_publisher_and_a_title_in_two_scripts_are_pointed_out()
    {
        var room = await Newsroom.OpenAsync();

        var applied = await room.DoAsync(room.Add(Newsroom.Sites, Newsroom.Source with { Publisher = "R\u0435uters", Title = "\u0410pple" }));

        Assert.Equal(
            new UpdateWarning(
                "mixed-scripts",
                "R\u0435uters (U+0435), \u0410pple (U+0410)",
                "Letters of several scripts stand in one word: R\u0435uters (U+0435), \u0410pple (U+0410). They look alike and are not; type the word again."),
            Assert.Single(applied.Warnings));
    }

    [Fact]
    public async Task A_text_in_two_scripts_is_pointed_out()
    {
        var room = await Newsroom.OpenAsync();

        Assert.Equal("mixed-scripts", Assert.Single((await room.DoAsync(room.Add("افتتحت شركة \u0410pple فرعاً في المدينة."))).Warnings).Code);
    }

    [Theory]
    [InlineData(2026, 0, 0)]
    [InlineData(2026, 1, 0)]
    [InlineData(2026, 1, 2)]
    public async Task Today_and_what_may_be_today_is_not_the_future(int year, int month, int day)
    {
        var room = await Newsroom.OpenAsync();

        Assert.Empty((await room.DoAsync(room.Add(Newsroom.Sites, Newsroom.Source with { Published = PartialDate.Of(year, month, day) }))).Warnings);
    }

    [Fact]
    public async Task A_preview_warns_too()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));

        var (outcome, _) = room.Knowledge.Preview(room.Add(Newsroom.Sites));

        Assert.Equal("likely-duplicate", Assert.Single(Assert.IsType<UpdateOutcome.Applied>(outcome).Warnings).Code);
    }

    [Fact]
    public async Task What_was_retracted_is_not_brought_back_unseen()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Retract("f1", "الخبر كاذب"));

        var warning = Assert.Single((await room.DoAsync(room.Add(Newsroom.Sites))).Warnings);

        Assert.Equal(("retracted", "f1"), (warning.Code, warning.Value));
        Assert.EndsWith("الخبر كاذب", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_undo_took_back_is_said_anew_without_a_warning()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Undo(1));

        Assert.Empty((await room.DoAsync(room.Add(Newsroom.Sites))).Warnings);
    }

    [Fact]
    public async Task What_is_held_is_not_published_beside_itself_unseen()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Hold("f1", "نتحقق"));

        Assert.Equal(("held", "f1"), Assert.Single((await room.DoAsync(room.Add(Newsroom.Sites))).Warnings) is var warning ? (warning.Code, warning.Value) : default);
    }

    [Theory]
    [InlineData("العدد 580", true)]
    [InlineData("لإيران 580 موقعاً عسكرياً في سورية.", false)]
    public async Task A_few_words_in_place_of_a_sentence_are_pointed_at(string text, bool isPointedAt)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add("بلغ عدد المواقع العسكرية لإيران في سورية 570 موقعاً بحسب المركز."));

        Assert.Equal(isPointedAt, (await room.DoAsync(room.Correct("f1", text))).Warnings.Any(warning => warning.Code == "much-shorter"));
    }
}
