// What a new text keeps of the old fact's figures, names and words.
using NewsBot.Knowledge;
using NewsBot.Knowledge.Updating;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class SlotsTests
{
    [Theory]
    [InlineData("تمتلك إيران 575 موقعاً في سورية.", 575, "575 موقعاً")]
    [InlineData("تمتلك إيران ٥٧٥ موقعاً في سورية.", 575, "٥٧٥ موقعاً")]
    [InlineData("لإيران في سورية 1575 موقعاً.", 1575, "1575 موقعاً")]
    [InlineData("عدد مواقع إيران في سورية 575.", 575, "575")]
    public void The_only_figure_takes_the_only_number(string text, int value, string written)
    {
        var kept = Carry("تمتلك إيران 570 موقعاً في سورية.", text, Drafts.Figure(570, "570 موقعاً"));

        Assert.Equal(Drafts.Figure(value, written), Assert.Single(kept.Figures));
    }

    [Theory]
    [InlineData("تمتلك إيران مواقع كثيرة في سورية.")]
    [InlineData("تمتلك إيران 12 مطاراً في سورية.")]
    [InlineData("تمتلك إيران 60% من المواقع في سورية.")]
    [InlineData("افتتحت إيران الموقع الثالث في سورية.")]
    public void A_figure_that_nothing_bears_out_is_dropped(string text) =>
        Assert.Empty(Carry("تمتلك إيران 570 موقعاً في سورية.", text, Drafts.Figure(570, "570 موقعاً")).Figures);

    [Fact]
    public void A_percentage_stays_one()
    {
        var kept = Carry("بلغت نسبة التغطية 89% في الإقليم.", "بلغت نسبة التغطية 91% في الإقليم.", Drafts.Figure(89, "89%", "%"));

        Assert.Equal(Drafts.Figure(91, "91%", "%"), Assert.Single(kept.Figures));
    }

    [Theory]
    [InlineData("تمتلك إيران 575 موقعاً بينها 52 قاعدة.")]
    [InlineData("ارتفع عدد مواقع إيران من 570 إلى 575 موقعاً.")]
    public void The_only_figure_takes_the_number_that_counts_its_noun_and_is_new(string text)
    {
        var kept = Carry("تمتلك إيران 570 موقعاً.", text, Drafts.Figure(570, "570 موقعاً"));

        Assert.Equal((575m, "575 موقعاً"), (Assert.Single(kept.Figures).Value, kept.Figures[0].Written));
    }

    [Fact]
    public void What_something_was_before_takes_no_new_number()
    {
        var before = Drafts.Figure(750, "750 بيسة", "بيسة") with { Measure = "القيمة السابقة" };

        var kept = Carry("سترتفع التعرفة من 750 بيسة إلى 900 بيسة.", "صارت التعرفة 850 بيسة.", before, Drafts.Figure(900, "900 بيسة", "بيسة"));

        Assert.Equal(Drafts.Figure(850, "850 بيسة", "بيسة"), Assert.Single(kept.Figures));
    }

    [Fact]
    public void Figures_that_still_stand_are_kept_and_the_others_take_their_new_numbers()
    {
        var (bases, points) = (Drafts.Figure(17, "17 قاعدة", "قاعدة"), Drafts.Figure(13, "13 نقطة", "نقطة"));

        var kept = Carry("للتحالف 17 قاعدة و13 نقطة.", "للتحالف 17 قاعدة و14 نقطة.", bases, points);

        Assert.Equal([bases, Drafts.Figure(14, "14 نقطة", "نقطة")], kept.Figures);
    }

    [Theory]
    [InlineData("570", "في سورية 570 موقعاً", true)]
    [InlineData("570", "في سورية 1570 موقعاً", false)]
    [InlineData("57", "في سورية 570 موقعاً", false)]
    [InlineData("57", "في سورية 570 موقعاً و57 نقطة", true)]
    [InlineData("57", "في سورية 570 موقعاً و 57 نقطة", true)]
    [InlineData("", "في سورية", false)]
    public void An_amount_stands_in_a_text_as_a_whole(string written, string text, bool stands) => Assert.Equal(stands, Slots.Stands(written, text));

    [Fact]
    public void Names_that_left_the_text_leave_the_fact()
    {
        var old = Drafts.Content("تمتلك إيران وتركيا مواقع في سورية بحسب ميلي.") with { Names = ["إيران", "تركيا", "سورية", "مارك ميلي"] };

        var kept = new Slots(Newsroom.Analyzer, figure => figure.Measure == "القيمة السابقة").Reworded(old, "لإيران مواقع في سورية، قال ميلي.");

        Assert.Equal(["إيران", "سورية", "مارك ميلي"], kept.Names);
    }

    [Fact]
    public void A_text_about_something_else_keeps_no_questions_and_no_keywords()
    {
        var kept = Carry("تمتلك إيران 570 موقعاً في سورية.", "افتتح الوزير مدرسة في حي الميدان.");

        Assert.Empty(kept.Questions);
        Assert.Empty(kept.Keywords);
        Assert.Empty(kept.Names);
    }

    [Fact]
    public void A_restated_fact_is_no_longer_the_sentence_of_its_source()
    {
        var old = Drafts.Content("تمتلك إيران 570 موقعاً.") with { SourceSpan = new SourceSpan(0, 5) };
        var slots = new Slots(Newsroom.Analyzer, figure => figure.Measure == "القيمة السابقة");

        Assert.Equal(old.SourceSpan, slots.Reworded(old, "لدى إيران 570 موقعاً.").SourceSpan);
        Assert.Null(slots.Restated(old, "لدى إيران 575 موقعاً.", old.AsOf).SourceSpan);
    }

    private static FactContent Carry(string before, string after, params Figure[] figures) =>
        new Slots(Newsroom.Analyzer, figure => figure.Measure == "القيمة السابقة").Reworded(Drafts.Content(before, figures), after);
}
