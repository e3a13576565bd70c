// Computed numbers: the result first, the working beside it, and that no source said so.
using NewsBot.Answering;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class DerivationWriterTests
{
    [Fact]
    public void A_difference_shows_its_working() =>
        Assert.Equal(
            "\u200F465 موقعاً (\u2066570 − 105\u2069) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Difference, 465, "موقع", SomeFacts.IranSites.FirstFigure(), SomeFacts.RussiaSites.FirstFigure()));

    [Fact]
    public void A_difference_is_worked_in_the_direction_of_its_result() =>
        Assert.Equal(
            "\u200F465 موقعاً (\u2066570 − 105\u2069) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Difference, 465, "موقع", SomeFacts.RussiaSites.FirstFigure(), SomeFacts.IranSites.FirstFigure()));

    [Fact]
    public void A_sum_shows_all_that_was_added() =>
        Assert.Equal(
            "\u200F800 موقع (\u2066570 + 125 + 105\u2069) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Sum, 800, "موقع", SomeFacts.IranSites.FirstFigure(), SomeFacts.TurkeySites.FirstFigure(), SomeFacts.RussiaSites.FirstFigure()));

    [Fact]
    public void A_share_is_told_to_a_tenth_of_a_per_cent() =>
        Assert.Equal(
            "\u200F\u206668.7%\u2069 (\u2066570 ÷ 830\u2069) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Share, 68.674698795m, "%", SomeFacts.IranSites.FirstFigure(), Of(830, "موقع")));

    [Fact]
    public void A_growth_is_measured_against_the_value_before_it() =>
        Assert.Equal(
            "\u200F\u206614.3%\u2069 (\u20666 ÷ (48 − 6) بالملايين\u2069) — حساب البوت لا تصريح المصدر".Replace(" بالملايين\u2069", "\u2069 بالملايين", StringComparison.Ordinal),
            FirstLine(Operation.Growth, 14.2857m, "%", Of(6_000_000, "دينار"), Of(48_000_000, "دينار")));

    [Fact]
    public void A_fall_is_measured_against_the_value_before_it() =>
        Assert.Equal(
            "\u200F\u206662.6%\u2069 (\u2066(915 − 342) ÷ 915\u2069) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Growth, 62.6m, "%", Of(342, "إصابة"), Of(915, "إصابة")));

    [Fact]
    public void A_fall_by_half_shows_that_it_fell() =>
        Assert.Contains("(80 − 40) ÷ 80", FirstLine(Operation.Growth, 50m, "%", Of(40, "موقع"), Of(80, "موقع")), StringComparison.Ordinal);

    [Fact]
    public void A_ratio_is_told_in_times() =>
        Assert.Equal(
            "\u200F19 مرة (\u2066570 ÷ 30\u2069) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Ratio, 19, "", SomeFacts.IranSites.FirstFigure(), SomeFacts.CoalitionSites.FirstFigure()));

    [Fact]
    public void Millions_are_told_as_sources_tell_them() =>
        Assert.Equal(
            "\u200F42 مليون دينار (\u206648 − 6\u2069 بالملايين) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Previous, 42_000_000, "دينار", SomeFacts.Budget.FirstFigure(), SomeFacts.BudgetRise.FirstFigure()));

    [Fact]
    public void A_dual_that_hides_its_number_shows_it_in_the_working() =>
        Assert.Equal(
            "موقعان (\u206630 − 28 = 2\u2069) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Difference, 2, "موقع", SomeFacts.CoalitionSites.FirstFigure(), Of(28, "موقع")));

    [Fact]
    public void A_noun_that_is_not_listed_is_spelled_as_the_source_spells_it() =>
        Assert.Equal(
            "\u200F24 زقزوقاً (\u206612 + 12\u2069) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Sum, 24, "زقزوق", Of(12, "زقزوق") with { Written = "12 زقزوقاً" }, Of(12, "زقزوق")));

    [Fact]
    public void What_is_computed_from_rough_numbers_is_rough() =>
        Assert.Equal(
            "\u200F620 ألف نسمة تقريباً (\u2066310 + 310\u2069 بالآلاف) — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Sum, 620_000, "نسمة", SomeFacts.Residents.FirstFigure(), SomeFacts.Residents.FirstFigure()));

    [Fact]
    public void A_working_that_does_not_come_out_is_not_shown() =>
        Assert.Equal(
            "\u200F77 موقعاً — حساب البوت لا تصريح المصدر",
            FirstLine(Operation.Difference, 77, "موقع", SomeFacts.IranSites.FirstFigure(), SomeFacts.RussiaSites.FirstFigure()));

    [Fact]
    public void A_count_lists_what_was_counted() =>
        Assert.Equal(
            "\u200F3 محافظات (الحسكة، دير الزور، الرقة) — عدّها البوت ولم يذكر المصدر عددها",
            FirstLine(Operation.Count, 3, "محافظة", In("الحسكة", 17), In("دير الزور", 9), In("الرقة", 1)));

    [Fact]
    public void A_ranking_names_the_winner_and_lists_the_others() =>
        Assert.Equal(
            [
                "الأكثر: إيران، 570 موقعاً — مقارنة أجراها البوت بأرقام المصدر",
                "وبقية الترتيب: تركيا: 125 موقعاً، روسيا: 105 مواقع",
            ],
            Lines(Operation.Most, 570, "موقع", SomeFacts.IranSites.FirstFigure(), SomeFacts.TurkeySites.FirstFigure(), SomeFacts.RussiaSites.FirstFigure())[..2]);

    [Fact]
    public void A_ranking_of_places_names_the_places() =>
        Assert.Equal(
            "الأقل: دير الزور، 9 مواقع — مقارنة أجراها البوت بأرقام المصدر",
            FirstLine(Operation.Least, 9, "موقع", In("دير الزور", 9) with { Written = "9 مواقع" }, In("الحسكة", 17)));

    [Fact]
    public void A_computed_number_cites_every_fact_it_rests_on()
    {
        var reply = Words.Writer(TimeProvider.System).Write(Derived(
            new Derivation(Operation.Difference, [SomeFacts.IranSites.FirstFigure(), SomeFacts.RussiaSites.FirstFigure()], 465, "موقع"),
            SomeFacts.IranSites,
            SomeFacts.RussiaSites), _ => true);
        Assert.Equal(["f1", "f3"], reply.Facts);
        Assert.True(reply.Answered);
        Assert.Equal(
            "\u200F465 موقعاً (\u2066570 − 105\u2069) — حساب البوت لا تصريح المصدر\n"
            + "وفق معلومة تعود إلى 3 تموز/ يوليو 2023: تمتلك إيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.\n"
            + "بحسب مركز جسور للدراسات: تمتلك روسيا 105 مواقع عسكرية في سورية.",
            reply.Text);
    }

    private static Figure Of(decimal value, string unit) => new(value, unit, null, null, null, null, $"{value} {unit}", IsApproximate: false);

    private static Figure In(string where, decimal value) => new(value, "موقع", null, "التحالف الدولي", where, null, $"{value} موقعاً", IsApproximate: false);

    private static string FirstLine(Operation operation, decimal result, string unit, params Figure[] operands) => Lines(operation, result, unit, operands)[0];

    private static string[] Lines(Operation operation, decimal result, string unit, params Figure[] operands) =>
        Words.Writer(TimeProvider.System).Write(Derived(new Derivation(operation, operands, result, unit), SomeFacts.IranSites), _ => true).Text.Split('\n');

    private static Answer.Derived Derived(Derivation derivation, params FactVersion[] facts) =>
        new(QuestionKind.HowMany, null, SomeFacts.Snapshot, derivation, facts, 0.9);
}
