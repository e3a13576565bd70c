// Amounts that were shut out before they were weighed: one phenomenon a test.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class AskedAmountTests
{
    private const string Article = """
        بلدية السروة تفتح متحفاً وتعلن أرقام العام

        أعلنت بلدية السروة، يوم الأحد 4 أيار/ مايو 2025، أن متحف المدينة استقبل العام الماضي 86 ألف زائر.

        وخصصت البلدية 18 مليون دينار للطرق والأرصفة، و12 مليون دينار للمياه.

        ولقي سبعة أشخاص حتفهم في حادث حافلة قرب السروة، وأصيب 19 آخرون.

        وقال رئيس الجمعية جبار السوداني إن سعر الكيس سيبلغ 35 ديناراً.

        وغادر مستشفى السروة 118 طبيباً خلال العام.

        وقدرت شركة القطارات الخسائر بنحو 3 ملايين دينار يومياً.

        وعرضت الوزارة زيادة الأجور سبعة في المئة.

        ويبلغ طول الجسر المعلق 186 متراً، وستستمر صيانته 45 يوماً.

        وتعهد الوالي بتركيب جسر معدني مؤقت في غضون 45 يوماً.

        وسيحصل كل لاعب على منحة قدرها 15 ألف دينار.

        وخصصت الوزارة 120 حافلة لنقل المسافرين.
        """;

    private static readonly Answerer Bridges = SmallKnowledge.BotOf("""
        أخبار السروة

        أعلنت بلدية السروة أن في المدينة 7 جسور.
        """);

    private static readonly Answerer Bot = SmallKnowledge.BotOf(Article);

    [Fact]
    public void Whoever_asks_in_a_currency_does_not_ask_for_its_price() => Assert.Equal(18_000_000, Amount("كم مليون دينار خُصص للطرق والأرصفة؟"));

    [Theory]
    [InlineData("what is measured stands before its holder", "كم خسائر شركة القطارات؟", 3_000_000)]
    [InlineData("a plural of measure, behind a verb", "كم بلغت خسائر شركة القطارات؟", 3_000_000)]
    [InlineData("«how much in the hundred», which is one phrase", "الوزارة عرضت تزود الأجور كام في المية؟", 7)]
    [InlineData("a length, which could be a time", "قديش طول الجسر المعلق؟", 186)]
    [InlineData("whoever gets it is not counted", "كم ياخد كل لاعب منحة؟", 15_000)]
    [InlineData("no place", "كم حافلة خصصت الوزارة لنقل المسافرين؟", 120)]
    public void What_is_asked_for_is_what_the_question_counts_or_measures(string phenomenon, string question, int amount) =>
        Assert.Equal((phenomenon, amount), (phenomenon, (int?)((Bot.Answer(new Question(question, null)) as Answer.Found)?.Direct as DirectAnswer.Amount)?.Figure.Value ?? -1));

    [Fact]
    public void How_long_a_thing_is_is_no_time() => Assert.IsType<Answer.Abstained>(Bot.Answer(new Question("قديش طول الجسر المعدني المؤقت؟", null)));

    [Theory]
    [InlineData("كم حافلة خصصت الوزارة لكربلاء؟")]
    [InlineData("كم حافلة خصصت الوزارة لنقل المسافرين في تلمسان؟")]
    public void A_known_place_that_no_fact_has_is_not_left_out(string question) => Assert.IsType<Answer.Abstained>(Bot.Answer(new Question(question, null)));

    [Fact]
    public void A_year_that_is_told_before_the_amount_is_its_time() => Assert.Equal(86_000, Amount("كم زائراً استقبل متحف السروة العام الماضي؟"));

    [Fact]
    public void Who_met_their_end_are_the_killed() => Assert.Equal(7, Amount("كم قتيلاً في حادث الحافلة قرب السروة؟"));

    [Fact]
    public void A_speaker_may_have_the_name_of_a_country() => Assert.Equal(35, Amount("كم سيبلغ سعر الكيس بحسب جبار السوداني؟"));

    [Fact]
    public void What_has_no_year_of_its_own_is_of_the_year_of_the_lead() => Assert.Equal(118, Amount("كم طبيباً غادر مستشفى السروة 2025؟"));

    [Theory]
    [InlineData("كم ملعباً في السروة؟")]
    [InlineData("كم حديقة خصصت لها البلدية في السروة؟")]
    public void What_counts_other_things_is_no_answer(string question) => Assert.IsType<Answer.Abstained>(Bridges.Answer(new Question(question, null)));

    private static decimal Amount(string question) =>
        Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Found>(Bot.Answer(new Question(question, null))).Direct).Figure.Value;
}
