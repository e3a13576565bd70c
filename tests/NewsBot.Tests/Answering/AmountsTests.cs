// Which amount of a sentence with several is the one asked for, and what can be computed from them: one phenomenon a test.
using NewsBot.Answering;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class AmountsTests
{
    private const string Article = """
        متحف الواحة يستعيد 640 قطعة ويعلن أسعار التذاكر

        أعلن متحف الواحة، يوم الأحد 4 أيار/ مايو 2025، استعادة 640 قطعة، بينها 410 خرزات و150 قارورة و80 قطعة نقدية.

        وقال مدير المتحف سامر الزيتوني إن سعر التذكرة سيكون 30 درهماً للأجانب و10 دراهم للمقيمين.

        ورفع المتحف رسم باقة 50 صورة من 12 درهماً إلى 15 درهماً، وباقة 100 صورة من 20 درهماً إلى 24 درهماً.

        ويعمل في الورشة 84 فنياً، 30 منهم في تل الشعير و28 في الخابية و26 في السهل.

        وشارك 73 متطوعاً من أصل 190 تعلموا الترميم، وسُرح 22 عاملاً من أصل 90.

        وبلغت الديون 58 ألف درهم عن عام 2024 و38 ألف درهم عن عام 2025.

        وتبرع السفير بمبلغ 61 مليون دولار للمتحف.

        وأسفر الحادث عن مقتل 21 زائراً وإصابة 57 آخرين.

        ووصف التقرير 29 موقعاً بأنها قلاع كبيرة، و40 بأنها أبراج مراقبة.

        وارتفع متوسط ساعات الإغلاق إلى تسع ساعات يومياً.

        واستقبلت الصيدلية 137 صنفاً دوائياً في المخزن.

        وسجل المتحف 1900 سرقة في المدينة، مقابل 600 سرقة في الفترة نفسها من عام 2024.

        وقفز سعر الدليل المصور من 15 إلى 19 درهماً.

        وانخفضت نسبة القطع التالفة إلى 3% من المخزون، بعدما كانت 4.5% قبل عام.

        وبلغ عدد المرممين 52 مرمماً عام 2024، مقابل 31 في العام الذي سبقه.
        """;

    private static readonly Answerer Bot = SmallKnowledge.BotOf(Article);

    [Theory]
    [InlineData("التذكرة للمقيمين بكام؟", 10)]
    [InlineData("كم سعر التذكرة للأجانب؟", 30)]
    public void What_is_said_before_an_enumeration_holds_for_each_of_its_amounts(string question, int value) => Assert.Equal(value, Amount(question));

    [Fact]
    public void A_number_that_the_question_states_tells_which_of_several_things_is_meant() => Assert.Equal(24, Amount("باقة 100 صورة كم صار رسمها؟"));

    [Fact]
    public void The_gap_between_two_is_that_of_the_amounts_told_of_them() => Assert.Equal((Operation.Difference, 20), Derived("كم الفرق بين تذكرة الأجانب والمقيمين؟"));

    [Fact]
    public void A_part_may_have_a_name_of_its_own() => Assert.Equal((Operation.Share, 64.0625m), Derived("كم نسبة الخرز من القطع كلها؟"));

    [Fact]
    public void What_is_left_is_the_total_less_the_part() => Assert.Equal((Operation.Difference, 68), Derived("كم عامل بقي بعد التسريح؟"));

    [Fact]
    public void What_stands_behind_a_total_is_told_of_the_part() => Assert.Equal(73, Amount("كم متطوعاً تعلموا الترميم؟"));

    [Fact]
    public void An_amount_of_an_earlier_year_is_what_one_of_now_has_changed_from() => Assert.Equal((Operation.Difference, 1300), Derived("بكم سرقة زادت السرقات في المدينة؟"));

    [Fact]
    public void The_year_before_stands_behind_its_amount() => Assert.Equal((Operation.Difference, 21), Derived("بكم زاد عدد المرممين عن السنة اللي قبلها؟"));

    [Fact]
    public void By_how_much_percent_asks_for_no_price() => Assert.Equal(Operation.Growth, Derived("بكم بالمية زاد عدد المرممين؟").Item1);

    [Fact]
    public void A_jump_from_a_bare_number_is_the_gap_between_the_two() => Assert.Equal((Operation.Difference, 4), Derived("كم درهماً زاد سعر الدليل المصور؟"));

    [Fact]
    public void Points_are_the_gap_between_two_shares() => Assert.Equal((Operation.Difference, 1.5m), Derived("بكم نقطة نزلت نسبة القطع التالفة؟"));

    [Fact]
    public void Two_that_are_joined_are_added() => Assert.Equal((Operation.Sum, 78), Derived("كم مجموع القتلى والجرحى في الحادث؟"));

    [Fact]
    public void What_things_are_told_to_be_is_counted_with_them() => Assert.Equal(40, Amount("كم برج مراقبة وصفه التقرير؟"));

    [Fact]
    public void Teams_are_no_difference() => Assert.IsNotType<Answer.Derived>(Ask("كيف توزعت الفرق على تل الشعير والخابية؟"));

    [Fact]
    public void Why_something_fell_is_met_by_the_fact_that_it_rose() => Assert.IsType<Answer.Premise>(Ask("لماذا انخفضت ساعات الإغلاق؟"));

    [Fact]
    public void The_largest_of_one_kind_is_not_the_largest_of_another()
    {
        var knowledge = new SmallKnowledge().Fact("في المرفأ رافعة واحدة.").Fact("حراس المرفأ أكبر تأثيراً من غيرهم.").Snapshot;

        Assert.IsType<Answer.Abstained>(Answerer.Load(Analyzer.Load()).With(knowledge).Answer(new Question("ما أكبر رافعة في المرفأ؟", null)));
    }

    [Fact]
    public void The_price_of_the_dollar_is_no_sum_of_dollars() => Assert.IsType<Answer.Abstained>(Ask("شو سعر الدولار اليوم؟"));

    [Fact]
    public void People_are_no_things() => Assert.NotEqual(137, Amount("كم واحد استقبلت الصيدلية في المخزن؟"));

    [Fact]
    public void The_number_of_what_no_fact_knows_is_not_answered_by_another_fact()
    {
        var knowledge = new SmallKnowledge().Fact("لوجود الحراس الأجانب في مرفأ الشمال هدف واحد هو حماية السفن.").Snapshot;

        Assert.IsType<Answer.Abstained>(Answerer.Load(Analyzer.Load()).With(knowledge).Answer(new Question("عدد القتلى الأجانب مرفأ الشمال", null)));
    }

    [Fact]
    public void How_long_something_is_is_not_how_many_there_are() =>
        Assert.Equal(14, Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Found>(SmallKnowledge.BotOf("""
            حافلات جديدة في المدينة

            تعمل الحافلات على خمسة خطوط، أطولها خط الميناء القديم بطول 14 كيلومتراً.
            """).Answer(new Question("كم طول خط الميناء القديم؟", null))).Direct).Figure.Value);

    [Fact]
    public void Whose_all_ranked_figures_are_need_not_be_said_in_their_sentence()
    {
        var bot = Answerer.Load(Analyzer.Load()).With(new SmallKnowledge()
            .Fact("للتحالف في مرفأ الشمال 26 رصيفاً.", figures: [SmallKnowledge.Count(26, "رصيف", of: "التحالف", written: "26 رصيفاً")], key: "all")
            .Fact("في محافظة الحسكة 17 رصيفاً، وفي دير الزور 9 أرصفة.", figures: [SmallKnowledge.Count(17, "رصيف", of: "التحالف", where: "الحسكة", partOf: "all", written: "17 رصيفاً"), SmallKnowledge.Count(9, "رصيف", of: "التحالف", where: "دير الزور", partOf: "all", written: "9 أرصفة")]).Snapshot);

        Assert.Equal(17, Assert.IsType<Answer.Derived>(bot.Answer(new Question("أي محافظة تضم أكبر عدد من أرصفة التحالف؟", null))).Derivation.Result);
    }

    private static Answer Ask(string question) => Bot.Answer(new Question(question, null));

    private static decimal? Amount(string question) => Ask(question) is Answer.Found { Direct: DirectAnswer.Amount amount } ? amount.Figure.Value : null;

    private static (Operation, decimal) Derived(string question) => Ask(question) is Answer.Derived { Derivation: var derivation } ? (derivation.Operation, derivation.Result) : default;
}
