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
