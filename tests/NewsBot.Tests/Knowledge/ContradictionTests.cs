// What another source says otherwise is pointed out, however it comes in.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class ContradictionTests
{
    private static readonly Source Other = new("صحيفة الفرات", "خبر آخر", null, PartialDate.Of(2023, 7, 10));

    [Fact]
    public async Task Every_number_of_a_statement_is_compared()
    {
        var room = await OpenAsync("في مدينة دير الحجر 7 جسور.", "في مدينة دير الحجر 12 مدرسة.");

        var applied = await room.DoAsync(room.Add("في مدينة دير الحجر 7 جسور و14 مدرسة.", Other));

        Assert.Equal(["f2"], Contradicted(applied));
    }

    [Fact]
    public async Task An_update_is_compared_with_other_sources_and_not_with_what_it_replaces()
    {
        var room = await OpenAsync("في مدينة دير الحجر 7 جسور.");
        await room.DoAsync(room.Add("في مدينة دير الحجر 8 جسور.", Other));

        var applied = await room.DoAsync(new Update.Supersede("م-1", room.NextCause(), "f1", "في مدينة دير الحجر 9 جسور.", Newsroom.Source with { Title = "خبر ثالث" }, null));

        Assert.Equal(["f2"], Contradicted(applied));
    }

    [Fact]
    public async Task A_fact_without_figures_says_a_number_all_the_same()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("bridges", "شُيدت في مدينة دير الحجر القديمة 7 جسور."))));

        var applied = await room.DoAsync(room.Add("شُيدت في مدينة دير الحجر القديمة 9 جسور.", Other));

        Assert.Equal(["f1"], Contradicted(applied));
    }

    [Theory]
    [InlineData("في مدينة دير الحجر 7 جسور.")]
    [InlineData("في قرية الدالية 9 جسور.")]
    [InlineData("في مدينة دير الحجر 9 مدارس.")]
    [InlineData("في مدينة دير الحجر 3 جسور معدنية.")]
    public async Task The_same_number_another_place_and_another_thing_are_no_contradiction(string text)
    {
        var room = await OpenAsync("في مدينة دير الحجر 7 جسور.");

        Assert.Empty(Contradicted(await room.DoAsync(room.Add(text, Other))));
    }

    [Fact]
    public async Task An_imported_article_is_compared_fact_by_fact()
    {
        var room = await OpenAsync("في مدينة دير الحجر 7 جسور.", "في مدينة دير الحجر 12 مدرسة.");

        var applied = await room.DoAsync(Import("قالت البلدية إن الماء يكفي. في مدينة دير الحجر 9 جسور. في مدينة دير الحجر 12 مدرسة."));

        Assert.Equal(
            [("contradiction", "f1", "في مدينة دير الحجر 9 جسور."), ("likely-duplicate", "f2", "في مدينة دير الحجر 12 مدرسة.")],
            applied.Warnings.Select(warning => (warning.Code, warning.Value, warning.About)));
        Assert.StartsWith("«في مدينة دير الحجر 9 جسور.»: Fact 'f1' of نداء بوست gives another number", applied.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_article_does_not_bring_back_unseen_what_was_retracted()
    {
        var room = await OpenAsync("في مدينة دير الحجر 7 جسور.");
        await room.DoAsync(room.Retract("f1", "الخبر كاذب"));

        var applied = await room.DoAsync(Import("قالت البلدية إن الماء يكفي. في مدينة دير الحجر 7 جسور."));

        Assert.Equal([("retracted", "f1", "في مدينة دير الحجر 7 جسور.")], applied.Warnings.Select(warning => (warning.Code, warning.Value, warning.About)));
    }

    [Fact]
    public async Task What_cannot_be_seen_in_an_imported_article_is_named()
    {
        var room = await Newsroom.OpenAsync();

        var applied = await room.DoAsync(Import("قالت شركة \u0410pple إن ال\u202Eماء يكفي.", PartialDate.Of(2030)));

        Assert.Equal([("hidden-controls", "U+202E"), ("future-date", "2030"), ("mixed-scripts", "\u0410pple (U+0410)")], applied.Warnings.Select(warning => (warning.Code, warning.Value)));
    }

    [Fact]
    public async Task What_was_compared_for_a_preview_is_not_compared_again()
    {
        var room = await OpenAsync("في مدينة دير الحجر 7 جسور.");

        Assert.Empty((await room.DoAsync(Import("في مدينة دير الحجر 9 جسور.") with { IsCompared = true })).Warnings);
    }

    [Fact]
    public async Task What_the_articles_say_at_start_is_not_compared()
    {
        var room = await OpenAsync("في مدينة دير الحجر 7 جسور.");

        Assert.Empty((await room.DoAsync(Import("في مدينة دير الحجر 9 جسور.") with { Author = AuthorHandles.Articles })).Warnings);
    }

    [Fact]
    public async Task A_statement_whose_own_parts_do_not_add_up_is_pointed_out()
    {
        var room = await Newsroom.OpenAsync();

        var applied = await room.DoAsync(room.Add("في مدينة دير الحجر 30 جسراً، منها 17 جسراً حجرياً و14 جسراً معدنياً."));

        Assert.Contains("17 + 14 = 31", Assert.Single(applied.Warnings).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Contradicted(UpdateOutcome.Applied applied) => applied.Warnings.Where(warning => warning.Code == "contradiction").Select(warning => warning.Value);

    private static Update.Import Import(string text, PartialDate? published = null) => new(
        "م-1", "import", new ArticleReader(Newsroom.Analyzer).Read("a.txt", System.Text.Encoding.UTF8.GetBytes($"أخبار المدينة\n\n{text}"), new ArticleOptions(Other.Publisher, null, "none", published ?? Other.Published)));

    private static async Task<Newsroom> OpenAsync(params string[] texts)
    {
        var room = await Newsroom.OpenAsync();
        foreach (var text in texts) await room.DoAsync(room.Add(text));
        return room;
    }
}
