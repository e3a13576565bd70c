// What two amounts of one sentence give, asked in the many ways in which people ask it, and what they do not: one phenomenon a test.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class OperandsTests
{
    private static readonly Answerer Bot = SmallKnowledge.BotOf("""
        بلدية الرصيف تعرض حصيلة العام

        ومنح المصرف الزراعي قروضاً بقيمة 96 مليون درهم، منها 24 مليوناً للصيادين.

        وكانت الحافلة تسير بسرعة 95 كيلومتراً في الساعة على طريق لا يُسمح فيه بأكثر من 60.

        وجمعت العريضة 340 توقيعاً، ويلزمها 500 توقيع لتُعرض على المجلس.

        وسجلت الدائرة 88 مخالفة بناء، 51 منها في الحي الجنوبي.

        ونقل القطار 630 ألف راكب هذا العام مقابل 420 ألفاً في العام الماضي.

        وبلغ مخزون السد 75 مليون متر مكعب في نهاية آذار/ مارس 2025، بزيادة 12 مليوناً عن نهاية كانون الأول/ ديسمبر 2024.

        وارتفعت نسبة النجاح في المدارس من 61% إلى 68%.

        وتعمل في المرفأ تسع رافعات، ويحرسه 40 شرطياً.

        وفُحصت 90 سفينة، لم تغادر منها 14 سفينة.

        واستقبل مستشفى الشيخ زايد 230 مريضاً، أُدخل منهم 80 مريضاً العناية.

        وسُجلت 45 إصابة بأمراض معدية، 12 منها بالحصبة.

        وصدّر المعمل بضائع قيمتها 18 مليون درهم، منها 5 ملايين إلى الجزر.

        ولمقاعد المجلس أهمية لدى كل الكتل، كما قال رئيسه.

        ونالت كتلة الوفاق 17 مقعداً في المجلس وكتلة الساحل 12 مقعداً والمستقلون ستة مقاعد.

        واستغرق الإصلاح 3 ساعات بعد توقف دام 40 دقيقة.
        """);

    [Theory]
    [InlineData("a year behind a preposition", "ارتفعت التحويلات إلى 2.7 مليار دولار في 2024، بزيادة 12.5 في المئة عن 2023 حين بلغت 2.4 مليار دولار.", "كم زادت التحويلات؟", 300_000_000)]
    [InlineData("a year behind its event", "وأودى فيضان 2018 بحياة 30 شخصاً، منهم 11 طفلاً.", "كم شخصاً مات في الفيضان من غير الأطفال؟", 19)]
    [InlineData("shares of two years", "هبطت نسبة التغطية باللقاح إلى 54% في 2024 بعد أن كانت 83% في 2019.", "بكم نقطة هبطت التغطية؟", 29)]
    [InlineData("what something else rose to", "رفع المصرف سعر الفائدة إلى 14.5 في المئة، بعدما تسارع التضخم في فبراير إلى 18.2 في المئة مقابل 15.6 في المئة في يناير.", "كم نقطة زاد التضخم؟", 2.6)]
    [InlineData("kilometres and children", "قالت أم خليل، وهي أم لخمسة أطفال، إنها مشت تسعة كيلومترات لتطعيم ثلاثة منهم.", "كم واحد باقي بدون تطعيم؟", 2)]
    public void A_year_is_no_operand_and_both_are_amounts_of_one_thing(string phenomenon, string text, string question, decimal result) => Assert.Equal((phenomenon, result), (phenomenon, SmallKnowledge.BotOf($"""
        أخبار اليوم

        {text}
        """).Answer(new Question(question, null)) is Answer.Derived derived ? derived.Derivation.Result : 0));

    [Theory]
    [InlineData("a part and its whole", "تصدر حزب العدالة النتائج بحصوله على 41 مقعداً من أصل 96 مقعداً.", "كم مقعداً زاد حزب العدالة عن الانتخابات السابقة؟")]
    [InlineData("a share where a change is asked", "تصدر حزب العدالة النتائج بحصوله على 41 مقعداً من أصل 96 مقعداً.", "كم ارتفعت حصة حزب العدالة؟")]
    [InlineData("killed and displaced", "أودى فيضان 2018 بحياة 11 شخصاً وشرد 15 ألفاً.", "بكم زاد عدد القتلى عن فيضان 2018؟")]
    [InlineData("«under five» excepts nothing", "سُجلت 48 وفاة، بينها 31 وفاة لأطفال لم يبلغوا الخامسة.", "كم طفلاً دون الخامسة مات؟")]
    public void Nothing_is_computed_of_what_is_not_of_one_kind(string phenomenon, string text, string question) => Assert.NotEqual((phenomenon, typeof(Answer.Derived)), (phenomenon, SmallKnowledge.BotOf($"""
        أخبار اليوم

        {text}
        """).Answer(new Question(question, null)).GetType()));

    [Fact]
    public void A_share_is_worked_out_of_a_part_and_its_total() => Assert.Equal((Operation.Share, 25), Derived("قديش حصة الصيادين بالمية من قروض المصرف الزراعي؟"));

    [Theory]
    [InlineData("بكم كيلومتر كانت الحافلة متجاوزة السرعة المسموحة؟")]
    [InlineData("الباص كان معدي السرعة المسموحة بكام كيلومتر؟")]
    public void What_goes_beyond_a_limit_is_the_difference(string question) => Assert.Equal((Operation.Difference, 35), Derived(question));

    [Theory]
    [InlineData("شكد بعد تحتاج العريضة تواقيع؟")]
    [InlineData("كم توقيعاً ينقص العريضة؟")]
    public void What_is_still_lacking_is_the_difference(string question) => Assert.Equal((Operation.Difference, 160), Derived(question));

    [Theory]
    [InlineData("كم مخالفة بناء سُجلت في غير الحي الجنوبي؟")]
    [InlineData("شحال من مخالفة بناء ما كانتش فالحي الجنوبي؟")]
    public void What_is_not_there_is_the_total_less_the_part(string question) => Assert.Equal((Operation.Difference, 37), Derived(question));

    [Theory]
    [InlineData("كم مجموع مخالفات البناء؟", 88)]
    [InlineData("كم مليون درهم مجموع قروض المصرف الزراعي؟", 96_000_000)]
    public void A_total_takes_no_part_on_top(string question, int total) => Assert.Equal(total, Stated(question));

    [Fact]
    public void A_growth_is_told_in_per_cent_of_what_was_before() => Assert.Equal((Operation.Growth, 50), Derived("كم نسبة زيادة ركاب القطار عن العام الماضي؟"));

    [Fact]
    public void Shares_differ_by_points() => Assert.Equal((Operation.Difference, 7), Derived("بكم ارتفعت نسبة النجاح في المدارس؟"));

    [Fact]
    public void The_time_that_a_change_is_told_against_has_its_amount_too() => Assert.Equal((Operation.Previous, 63_000_000), Derived("كم كان مخزون السد في نهاية 2024؟"));

    [Fact]
    public void The_time_of_the_amount_itself_has_the_stated_one() => Assert.Equal(75_000_000, Stated("كم كان مخزون السد في آذار 2025؟"));

    [Fact]
    public void What_is_stated_is_not_worked_out() => Assert.Equal(12_000_000, Stated("بكم زاد مخزون السد؟"));

    [Theory]
    [InlineData("كم مخالفة بناء سجلت الدائرة؟", 88)]
    [InlineData("كم توقيعاً جمعت العريضة؟", 340)]
    public void Who_asks_for_an_amount_is_told_that(string question, int amount) => Assert.Equal(amount, Stated(question));

    [Theory]
    [InlineData("ما نسبة الرافعات المعطلة في المرفأ؟")]
    [InlineData("كم يزيد عدد الحراس على عدد الرافعات؟")]
    public void Amounts_of_two_kinds_give_nothing(string question) => Assert.IsType<Answer.Abstained>(Bot.Answer(new Question(question, null)));

    [Fact]
    public void A_part_that_is_denied_has_no_rest() => Assert.IsNotType<Answer.Derived>(Bot.Answer(new Question("كم سفينة لم تغادر؟", null)));

    [Fact]
    public void The_share_of_what_is_not_there_is_not_that_of_what_is() => Assert.IsNotType<Answer.Derived>(Bot.Answer(new Question("كم نسبة مخالفات البناء التي ليست في الحي الجنوبي؟", null)));

    [Theory]
    [InlineData("كيف تتوزع مقاعد المجلس على الكتل؟")]
    [InlineData("شلون متوزعة مقاعد المجلس؟")]
    public void How_something_is_divided_is_told_by_amounts_in_a_row(string question) =>
        Assert.Contains("17", Assert.Single(Assert.IsType<Answer.Found>(Bot.Answer(new Question(question, null))).Facts).Content.Text, StringComparison.Ordinal);

    [Fact]
    public void A_month_of_another_year_is_another_time() => Assert.IsNotType<Answer.Derived>(Bot.Answer(new Question("كم كان مخزون السد في آذار 2024؟", null)));

    [Theory]
    [InlineData("كم مريضاً استقبل مستشفى الشيخ زايد؟", 230)]
    [InlineData("كم إصابة بأمراض معدية سُجلت؟", 45)]
    [InlineData("كم بلغت قيمة ما صدّره المعمل؟", 18_000_000)]
    public void Words_that_compare_elsewhere_ask_for_nothing_here(string question, int amount) => Assert.Equal(amount, Stated(question));

    [Fact]
    public void A_difference_is_told_in_the_unit_of_its_amounts() =>
        Assert.Equal(("كيلومتر", 95, 60), Operands("بكم كيلومتر كانت الحافلة متجاوزة السرعة المسموحة؟"));

    [Fact]
    public void Hours_and_minutes_are_not_subtracted() => Assert.IsNotType<Answer.Derived>(Bot.Answer(new Question("بكم زاد وقت الإصلاح على وقت التوقف؟", null)));

    private static (string Unit, decimal First, decimal Second) Operands(string question)
    {
        var derivation = Assert.IsType<Answer.Derived>(Bot.Answer(new Question(question, null))).Derivation;
        return (derivation.Unit, derivation.Operands[0].Value, derivation.Operands[1].Value);
    }

    private static (Operation Operation, decimal Result) Derived(string question)
    {
        var derivation = Assert.IsType<Answer.Derived>(Bot.Answer(new Question(question, null))).Derivation;
        return (derivation.Operation, derivation.Result);
    }

    private static decimal Stated(string question) => Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Found>(Bot.Answer(new Question(question, null))).Direct).Figure.Value;
}
