// Parts and totals that nobody marked as such: what added up must not stop doing so unseen.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class SumsOfFactsTests
{
    private const string Total = "في مدينة دير الحجر 30 جسراً.";
    private const string Stone = "في مدينة دير الحجر 17 جسراً حجرياً.";
    private const string Iron = "في مدينة دير الحجر 13 جسراً معدنياً.";

    [Fact]
    public async Task A_part_that_is_withdrawn_is_missed_in_its_total()
    {
        var room = await OpenAsync(Total, Stone, Iron);

        Assert.Equal(
            new UpdateWarning("total", "30 جسراً", "The parts do not add up: 17, but the total is 30 («30 جسراً»); the difference is -13."),
            Assert.Single((await room.DoAsync(room.Retract("f3"))).Warnings, warning => warning.Code == "total"));
    }

    [Theory]
    [InlineData("f2", "في مدينة دير الحجر 18 جسراً حجرياً.", "18 + 13 = 31, but the total is 30")]
    [InlineData("f1", "في مدينة دير الحجر 40 جسراً.", "17 + 13 = 30, but the total is 40")]
    public async Task A_changed_part_or_total_is_compared_with_the_others(string id, string text, string expected)
    {
        var room = await OpenAsync(Total, Stone, Iron);

        Assert.Contains(expected, Assert.Single((await room.DoAsync(room.Correct(id, text))).Warnings, warning => warning.Code == "total").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_that_change_together_are_summed_together()
    {
        var room = await OpenAsync(Total, Stone, Iron);

        Assert.DoesNotContain(
            (await room.DoAsync(new Update.Together("م-1", room.NextCause(), [room.Correct("f1", "في مدينة دير الحجر 31 جسراً."), room.Correct("f2", "في مدينة دير الحجر 18 جسراً حجرياً.")]))).Warnings,
            warning => warning.Code == "total");
    }

    [Fact]
    public async Task What_never_added_up_is_not_missed()
    {
        var room = await OpenAsync(Total, Stone, "في مدينة دير الحجر 9 جسور معدنية.");

        Assert.DoesNotContain((await room.DoAsync(room.Retract("f3"))).Warnings, warning => warning.Code == "total");
    }

    [Fact]
    public async Task Another_places_number_is_no_part()
    {
        var room = await OpenAsync(Total, "في قرية الدالية 17 جسراً.", "في بلدة الغدير 13 جسراً.");

        Assert.DoesNotContain((await room.DoAsync(room.Retract("f3"))).Warnings, warning => warning.Code == "total");
    }

    [Fact]
    public async Task A_withdrawn_part_of_a_file_is_missed_too()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(
            Drafts.Fact("total", Newsroom.Coalition, Drafts.Figure(30, "30 موقعاً") with { Of = "التحالف", PartOf = null }),
            Drafts.Fact("bases", "للتحالف 17 قاعدة.", Drafts.Figure(17, "17 قاعدة", "قاعدة") with { Of = "التحالف" }),
            Drafts.Fact("points", "للتحالف 13 نقطة.", Drafts.Figure(13, "13 نقطة", "نقطة") with { Of = "التحالف" }))));

        Assert.Equal(
            new UpdateWarning("total", "30 موقعاً", "The parts do not add up: 17, but the total is 30 («30 موقعاً»); the difference is -13."),
            Assert.Single((await room.DoAsync(room.Retract("f3"))).Warnings));
    }

    [Fact]
    public async Task A_total_that_is_withdrawn_has_nothing_to_add_up_to()
    {
        var room = await OpenAsync(Total, Stone, Iron);

        Assert.DoesNotContain((await room.DoAsync(room.Retract("f1"))).Warnings, warning => warning.Code == "total");
    }

    private static async Task<Newsroom> OpenAsync(params string[] texts)
    {
        var room = await Newsroom.OpenAsync();
        foreach (var text in texts) await room.DoAsync(room.Add(text));
        return room;
    }
}
