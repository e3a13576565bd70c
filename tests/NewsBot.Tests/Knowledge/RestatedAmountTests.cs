// A new text that states one of several amounts: which one it is, and what stays of the others.
using NewsBot.Knowledge;
using NewsBot.Knowledge.Updating;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class RestatedAmountTests
{
    private const string Fares = "سعر التذكرة 8 دنانير للبالغين و4 دنانير للأطفال، والرحلة 50 دقيقة.";

    private static readonly Figure Adults = Of(8, "8 دنانير", "دينار", "التذكرة");
    private static readonly Figure Children = Of(4, "4 دنانير", "دينار", "الأطفال");
    private static readonly Figure Minutes = Of(50, "50 دقيقة", "دقيقة", "الرحلة");

    private readonly Typing _typing = new(Newsroom.Analyzer);
    private readonly Slots _slots = new(Newsroom.Analyzer, _ => false);

    [Theory]
    [InlineData("سعر تذكرة الأطفال 5 دنانير.", 4)]
    [InlineData("سعر تذكرة البالغين 9 دنانير.", 8)]
    [InlineData("تستغرق الرحلة 45 دقيقة.", 50)]
    public void An_amount_takes_the_place_of_the_one_that_it_is_about(string text, int replaced) =>
        Assert.Equal(replaced, Assert.Single(_slots.Replaced(FareFact, text)).Value);

    [Fact]
    public void The_noun_behind_the_number_decides_before_any_other_word() =>
        Assert.Equal(900, Assert.Single(_slots.Replaced(
            Fact("تنقل ثلاث عبارات 900 راكب.", Of(3, "ثلاث عبارات", "عبارة", "الجزيرة"), Of(900, "900 راكب", "راكب", "الجزيرة")), "تنقل العبارات 1200 راكب.")).Value);

    [Fact]
    public void What_else_a_list_said_stays_without_the_replaced_amount()
    {
        var rest = _typing.Remainder(FareFact, "سعر تذكرة الأطفال 5 دنانير.");

        Assert.Equal("سعر التذكرة 8 دنانير للبالغين و[…] دنانير للأطفال، والرحلة 50 دقيقة.", rest?.Text);
        Assert.Equal([Adults, Minutes], rest?.Figures);
    }

    [Theory]
    [InlineData("سعر التذكرة 9 دنانير للبالغين و4 دنانير للأطفال، والرحلة 50 دقيقة.")]
    [InlineData("تغير سعر التذكرة.")]
    public void Nothing_stays_of_what_is_told_again_or_was_not_replaced(string text) => Assert.Null(_typing.Remainder(FareFact, text));

    [Fact]
    public void Parts_of_one_holder_stay_where_they_count_something_else() => Assert.Equal(
        "للتحالف […] قاعدة و13 نقطة.",
        _typing.Remainder(
            Fact("للتحالف 17 قاعدة و13 نقطة.", Of(17, "17 قاعدة", "قاعدة", "التحالف") with { PartOf = "all" }, Of(13, "13 نقطة", "نقطة", "التحالف") with { PartOf = "all" }),
            "للتحالف 19 قاعدة.")?.Text);

    [Fact]
    public void What_it_was_before_does_not_stay_when_it_changes() => Assert.Null(_typing.Remainder(
        Fact("انخفضت الإصابات إلى 342 إصابة من 915 إصابة.", Of(342, "342 إصابة", "إصابة", "الإقليم"), Of(915, "915 إصابة", "إصابة", "الإقليم")), "الإصابات الآن 410 إصابات."));

    [Fact]
    public void An_amount_is_still_asked_for_by_the_words_around_the_old_one() => Assert.Contains(
        "نفوق",
        _slots.Restated(Fact("أدى المرض إلى نفوق 1350 رأساً.", Of(1350, "1350 رأساً", "رأس", null)), "بلغ عدد الرؤوس النافقة 1700 رأس.", PartialDate.Of(2025)).Keywords);

    private static FactContent FareFact => Fact(Fares, Adults, Children, Minutes);

    private static FactContent Fact(string text, params Figure[] figures) => Drafts.Content(text, figures) with { Questions = [], Keywords = [] };

    private static Figure Of(decimal value, string written, string unit, string? of) => new(value, unit, null, of, null, null, written, false);
}
