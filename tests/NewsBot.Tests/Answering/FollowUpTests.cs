// What a message means behind another one: another thing, time or part than was just told, and never the same amount once more. One phenomenon a test.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class FollowUpTests
{
    private static readonly Answerer Bot = SmallKnowledge.BotOf("""
        فيضان نهر الرفيد يشرد الآلاف

        اجتاحت مياه نهر الرفيد سبع عشرة قرية، ما أسفر عن مقتل 26 شخصاً، بينهم 9 أطفال، وفقدان أربعة آخرين.

        ووزعت فرق الهيئة 3200 خيمة و5600 سلة غذائية، فيما تحتاج المخيمات إلى 1800 خيمة إضافية.

        وأوضحت المنسقة رنا الحمداني أن المانحين تعهدوا في اجتماع الأحد الماضي بتقديم 48 مليون دولار، لم يصل منها سوى 16 مليوناً، عازية التأخر إلى إجراءات التحويل المصرفي.

        وبلغ منسوب النهر 8.7 أمتار، مقابل 6.2 أمتار في فيضان 2018.

        وهبطت نسبة التطعيم في تل المرجان إلى 54% بعد أن كانت 83%. وعزت ممثلة الهيئة إيلينا كوستا التراجع إلى نزوح الأطباء.

        وكانت السلطات قد فتحت، السبت، معبراً مؤقتاً بطول 90 متراً في بلدة تل المرجان لإيصال المساعدات إلى القرى المعزولة.

        ويُذكر أن فيضان 2018 أودى بحياة 11 شخصاً.
        """);

    [Theory]
    [InlineData("another thing is counted", "كم عدد قتلى الفيضان؟", "والمفقودين؟", 4)]
    [InlineData("another year", "كم بلغ منسوب النهر؟", "وفي 2018؟", 6.2)]
    [InlineData("what it was before", "كم بلغت نسبة التطعيم في تل المرجان؟", "وقبل كانت كم؟", 83)]
    public void Another_amount_is_told(string phenomenon, string first, string second, double amount) =>
        Assert.Equal((phenomenon, amount), (phenomenon, Last(first, second) is Answer.Found { Direct: DirectAnswer.Amount told } ? (double)told.Figure.Value : 0));

    [Fact]
    public void An_amount_of_other_things_is_no_answer() => Assert.IsType<DirectAnswer.Statement>(Assert.IsType<Answer.Found>(Last("كم خيمة وزعت الهيئة؟", "وكم ناقص؟")).Direct);

    [Fact]
    public void The_rest_is_the_whole_less_its_part() => Assert.Equal(32_000_000, Assert.IsType<Answer.Derived>(Last("كم تعهد المانحون؟", "والباقي؟")).Derivation.Result);

    [Fact]
    public void Where_is_not_answered_by_how_long() =>
        Assert.False(Last("متى فتحو المعبر المؤقت؟", "كم طوله؟", "وين هو؟") is Answer.Found { Direct: DirectAnswer.Amount });

    [Theory]
    [InlineData("كم شخصاً مات في الفيضان؟")]
    [InlineData("كم عدد قتلى الفيضان؟")]
    public void The_toll_of_now_goes_before_that_of_an_earlier_year(string question) => Assert.Equal(26, Amount(Last(question)));

    [Fact]
    public void The_toll_of_the_year_that_is_named_is_told() => Assert.Equal(11, Amount(Last("كم شخصاً قتل فيضان 2018؟")));

    [Fact]
    public void The_cause_may_stand_in_the_next_sentence() => Assert.Contains("نزوح", Assert.IsType<Answer.Found>(Last("لماذا انخفضت نسبة التطعيم في تل المرجان؟")).Facts[0].Content.Text, StringComparison.Ordinal);

    private static decimal Amount(Answer answer) => Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Found>(answer).Direct).Figure.Value;

    private static Answer Last(params string[] chain)
    {
        Answer? answer = null;
        foreach (var text in chain) answer = Bot.Answer(new Question(text, answer?.Topic));
        return answer!;
    }
}
