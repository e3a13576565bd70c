// Which of several amounts is meant, and what follows from two of them: one phenomenon a test.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class WhichAmountTests
{
    private static readonly Answerer Bot = SmallKnowledge.BotOf("""
        أسواق المرفأ وأخباره

        وتعبر المعبر الشمالي 40 شاحنة إغاثة كل أسبوع.

        ويعمل في السلطنة 640 محلاً مرخصاً.

        وقال المدير إن 190 ألف دينار صُرفت على صيانة الجسر من أصل 1.2 مليون دينار رُصدت لها، ولم يعرف أحد أين ذهب الباقي.

        وارتفع تصنيف البطلة الدولي من 2412 إلى 2447 نقطة.

        وبلغت ميزانية المهرجان مليونين و400 ألف درهم، سدد مصرف المضيق 70% منها.

        ونقلت القطارات 2.4 مليون راكب العام الماضي، مقابل مليوني راكب في عام 2023.

        ودخل إضراب عمال السكك الحديدية في العراق يومه الثالث، الأربعاء، وأدى إلى إلغاء 64 رحلة من أصل 96 رحلة مقررة، بينها 41 رحلة للركاب و23 رحلة للشحن.

        وعرضت الوزارة زيادة الأجور سبعة في المئة على مرحلتين.

        وعُثر على فواتير لأنابيب طولها 64 كيلومتراً لم يُنفذ منها سوى 16 كيلومتراً.

        واستمعت المحكمة إلى 52 شاهداً، بينهم ثمانية خبراء ماليين.

        ووزعت فرق الهيئة 5600 سلة غذائية في المخيم.

        وتتوزع الحصة على 1800 طن لدول الخليج، و1100 للأردن، و600 لأوروبا، بشرط فحص كل شحنة.

        وهُجر الميناء القديم إثر زلزال ضرب الساحل نحو عام 590 قبل الميلاد.
        """);

    [Fact]
    public void Cars_may_be_told_of_lorries() => Assert.Equal(40, Amount("كم سيارة إغاثة تعبر المعبر الشمالي كل أسبوع؟"));

    [Fact]
    public void What_is_left_is_worked_out_though_nobody_knows_where_it_went() => Assert.Equal(1_010_000, Computed("كم بقي من مخصصات صيانة الجسر؟"));

    [Fact]
    public void Points_may_be_counted_where_no_share_is_told() => Assert.Equal(35, Computed("كم نقطة ارتفع تصنيف البطلة؟"));

    [Fact]
    public void In_a_currency_is_what_the_amount_is_told_in() => Assert.Equal(1_680_000, Computed("كم سدد مصرف المضيق بالدرهم؟"));

    [Theory]
    [InlineData("كم مليون راكب نقلت القطارات في 2023؟", 2_000_000)]
    [InlineData("كم راكباً نقلت القطارات في 2024؟", 2_400_000)]
    [InlineData("كم رحلة ألغيت؟", 64)]
    [InlineData("كم رحلة كانت مقررة؟", 96)]
    public void Of_two_amounts_of_one_sentence_the_one_that_is_told_so_is_meant(string question, int amount) => Assert.Equal(amount, Amount(question));

    [Fact]
    public void What_was_last_year_grew_from_the_year_before() => Assert.Equal(20, Computed("بكم بالمية ارتفع عدد ركاب القطارات عن السنة اللي قبلها؟"));

    [Theory]
    [InlineData("كم كيلومتر أنابيب ما تنفذ؟", 48)]
    [InlineData("كم كيلومتراً من الأنابيب لم يُنفذ؟", 48)]
    [InlineData("كم شاهد ما كان خبير مالي؟", 44)]
    public void How_many_are_not_so_is_the_rest(string question, int amount) => Assert.Equal(amount, Computed(question));

    [Fact]
    public void How_many_were_is_no_answer_to_how_many_were_not() => Assert.IsNotType<DirectAnswer.Amount>((Ask("كم سلة غذائية ما وزعت فرق الهيئة في المخيم؟") as Answer.Found)?.Direct);

    [Theory]
    [InlineData("أيهما حصته أكبر: الأردن أم أوروبا؟")]
    [InlineData("مين حصته أكبر الخليج ولا أوروبا؟")]
    public void Which_of_two_asks_for_no_share_and_assumes_nothing(string question) => Assert.False(Ask(question) is Answer.Derived or Answer.Premise);

    [Fact]
    public void Two_of_what_is_not_named_is_not_meant() => Assert.Equal(7, Amount("شكد عرضت الوزارة؟"));

    [Fact]
    public void A_year_is_no_amount() => Assert.IsNotType<DirectAnswer.Amount>((Ask("كم كانت قوة الزلزال الذي ضرب الساحل؟") as Answer.Found)?.Direct);

    [Fact]
    public void Who_died_are_not_the_missing() => Assert.IsType<Answer.Abstained>(SmallKnowledge.BotOf("""
        نقص الأدوية

        أعلنت نقابة الصيادلة أن 137 صنفاً دوائياً باتت مفقودة من السوق.
        """).Answer(new Question("شحال من واحد مات حيت ما لقاش الدوا؟", null)));

    [Theory]
    [InlineData("أسعار الحافلات المستعملة")]
    [InlineData("سعر المعبر الشمالي")]
    public void A_price_that_nobody_tells_is_answered_by_nothing_else(string question) => Assert.IsType<Answer.Abstained>(Ask(question));

    [Fact]
    public void Keywords_that_begin_with_what_is_counted_ask_how_many() => Assert.Equal(640, Amount("محلات مرخصة في السلطنة"));

    private static Answer Ask(string question) => Bot.Answer(new Question(question, null));

    private static decimal Amount(string question) => Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Found>(Ask(question)).Direct).Figure.Value;

    private static decimal Computed(string question) => Assert.IsType<Answer.Derived>(Ask(question)).Derivation.Result;
}
