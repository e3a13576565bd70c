// Totals and parts: which figure is the total, and when a sum that does not add up is worth a warning.
using NewsBot.Knowledge;
using NewsBot.Knowledge.Reading;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class ArticleTotalsTests
{
    [Fact]
    public void Parts_that_make_up_their_total_are_no_warning() =>
        Assert.Empty(Warnings(Fact("sites", Sites(30), Part(17, "قاعدة", "sites"), Part(13, "نقطة", "sites"))));

    [Fact]
    public void Parts_in_units_of_their_own_that_do_not_add_up_are_a_warning() =>
        Assert.Equal([Told("17 + 12 = 29", "-1")], Warnings(Fact("sites", Sites(30), Part(17, "قاعدة", "sites"), Part(12, "نقطة", "sites"))));

    [Fact]
    public void Parts_in_another_sentence_are_compared_with_the_total_that_they_name() =>
        Assert.Equal([Told("17 + 14 = 31", "1")], Warnings(
            Fact("sites", Sites(30)),
            Fact("places", Part(17, "موقع", "sites"), Part(14, "موقع", "sites"))));

    [Fact]
    public void Facts_that_state_one_part_each_are_added_together() =>
        Assert.Equal([Told("17 + 14 = 31", "1")], Warnings(Fact("sites", Sites(30)), Fact("first", Part(17, "موقع", "sites")), Fact("second", Part(14, "موقع", "sites"))));

    [Fact]
    public void Two_ways_of_dividing_one_total_are_not_added_together() =>
        Assert.Empty(Warnings(
            Fact("sites", Sites(30)),
            Fact("kinds", Part(17, "قاعدة", "sites"), Part(13, "نقطة", "sites")),
            Fact("places", Part(20, "موقع", "sites"), Part(10, "موقع", "sites"))));

    [Fact]
    public void Some_of_a_total_need_not_make_it_up() => Assert.Empty(Warnings(Fact("sites", Sites(30), Part(5, "موقع", "sites"), Part(3, "موقع", "sites"))));

    [Fact]
    public void A_rough_amount_need_not_add_up() =>
        Assert.Empty(Warnings(Fact("sites", Sites(30) with { IsApproximate = true }, Part(17, "موقع", "sites"), Part(14, "موقع", "sites"))));

    [Fact]
    public void A_share_is_no_part_that_is_added() =>
        Assert.Empty(Warnings(Fact("sites", Sites(30), Part(60, "%", "sites"), Part(40, "%", "sites"))));

    [Fact]
    public void The_total_is_the_figure_that_stands_before_its_parts()
    {
        var fact = Fact("sites", Sites(30), Part(17, "قاعدة", "sites"), Part(2, "موقع", null) with { Measure = "زيادة" });

        Assert.Same(fact.Content.Figures[0], new ArticleTotals([fact]).TotalOf(fact.Content, fact.Content.Figures[1]));
    }

    private static IEnumerable<string> Warnings(params FactDraft[] facts) => new ArticleTotals(facts).Warnings().Select(warning => warning.Message);

    private static string Told(string sum, string difference) => $"The parts do not add up: {sum}, but the total is 30 («30 موقع»); the difference is {difference}.";

    private static Figure Sites(decimal value) => Part(value, "موقع", null);

    private static Figure Part(decimal value, string unit, string? partOf) => new(value, unit, null, null, null, partOf, $"{value} {unit}", IsApproximate: false);

    private static FactDraft Fact(string key, params Figure[] figures) =>
        new(key, new FactContent(key, "a", null, SpeechAct.Reported, Modality.Asserted, null, null, PartialDate.Of(2025), figures, [], [], [], null));
}
