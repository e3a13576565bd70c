// One part of what is known changes, and what hangs on it changes with it; the rest stays.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class PartialUpdateTests
{
    private const string All = "في سورية 830 موقعاً عسكرياً أجنبياً، منها 570 لإيران، و125 لتركيا، و105 لروسيا.";

    [Fact]
    public async Task A_replaced_part_leaves_the_other_parts_as_a_fact_of_their_own()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(All));

        var done = await room.DoAsync(room.Supersede("f1", "لتركيا في سورية 133 موقعاً."));

        Assert.Equal("f2", done.FactId);
        Assert.Equal(("في سورية 830 موقعاً عسكرياً أجنبياً، منها 570 لإيران، و[…] لتركيا، و105 لروسيا.", FactStatus.Current, room.Fact("f1").Content.ArticleId),
            (room.Fact("f3").Content.Text, room.Fact("f3").Status, room.Fact("f3").Content.ArticleId));
        Assert.Contains(done.Warnings, warning => warning.Code == "remainder");
    }

    [Fact]
    public async Task Undoing_it_brings_the_whole_back()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(All));
        var done = await room.DoAsync(room.Supersede("f1", "لتركيا في سورية 133 موقعاً."));

        await room.DoAsync(room.Undo(done.Revision));

        Assert.Equal((FactStatus.Current, FactStatus.Retracted, FactStatus.Retracted), (room.Fact("f1").Status, room.Fact("f2").Status, room.Fact("f3").Status));
    }

    [Fact]
    public async Task A_sum_corrected_in_one_part_corrects_the_fact_of_that_part()
    {
        var room = await Newsroom.OpenAsync();
        var part = new Figure(13, "نقطة", null, "التحالف", null, null, "13 نقطة", false);
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sum", "للتحالف 17 قاعدة و13 نقطة."), Drafts.Fact("points", "للتحالف 13 نقطة.", part), Drafts.Fact("other", "لروسيا 13 نقطة.", part with { Of = "روسيا" }))));

        await room.DoAsync(room.Correct("f1", "للتحالف 17 قاعدة و12 نقطة."));

        Assert.Equal(("للتحالف 12 نقطة.", 12m), (room.Fact("f5").Content.Text, room.Fact("f5").Content.Figures[0].Value));
        Assert.Equal((FactStatus.Corrected, FactStatus.Current), (room.Fact("f2").Status, room.Fact("f3").Status));
    }

    [Fact]
    public async Task A_person_renamed_is_renamed_where_only_the_last_name_stands()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("a", "قال مارك ميلي ذلك."), Drafts.Fact("b", "نفى ميلي الخبر، وكرر ميلي نفيه."))));

        await room.DoAsync(new Update.Amend("م-1", room.NextCause(), "f1", new SharedAttributes(Speaker: "مارك ميللر"), null));

        Assert.Equal(["قال مارك ميللر ذلك.", "نفى ميللر الخبر، وكرر ميللر نفيه."], [room.Fact("f3").Content.Text, room.Fact("f4").Content.Text]);
    }

    [Theory]
    [InlineData("لروسيا 114 موقعاً في سورية.", "f1")]
    [InlineData("لروسيا 114 قاعدة في سورية.", null)]
    [InlineData("للصين 114 موقعاً في سورية.", null)]
    public async Task Another_number_for_one_of_several_things_is_seen_as_a_contradiction(string text, string? expected)
    {
        var room = await Newsroom.OpenAsync();
        Figure Sites(int value, string of) => new(value, "موقع", null, of, "سورية", null, $"{value}", false);
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("all", "في سورية مواقع، منها 570 لإيران و105 لروسيا.", Sites(570, "إيران"), Sites(105, "روسيا")))));

        var done = await room.DoAsync(room.Add(text, new Source("مركز", "دراسة", null, PartialDate.Of(2023, 8))));

        Assert.Equal(expected, done.Warnings.FirstOrDefault(warning => warning.Code == "contradiction")?.Value);
    }
}
