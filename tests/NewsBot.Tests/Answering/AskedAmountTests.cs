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

        وكان القطار يسير بسرعة 90 عقدة حين خرج عن السكة.

        وقال رئيس الجمعية جبار السوداني إن سعر الكيس سيبلغ 35 ديناراً.

        وغادر مستشفى السروة 118 طبيباً خلال العام.
        """;

    private static readonly Answerer Bot = SmallKnowledge.BotOf(Article);

    [Fact]
    public void Whoever_asks_in_a_currency_does_not_ask_for_its_price() => Assert.Equal(18_000_000, Amount("كم مليون دينار خُصص للطرق والأرصفة؟"));

    [Fact]
    public void A_year_that_is_told_before_the_amount_is_its_time() => Assert.Equal(86_000, Amount("كم زائراً استقبل متحف السروة العام الماضي؟"));

    [Fact]
    public void Who_met_their_end_are_the_killed() => Assert.Equal(7, Amount("كم قتيلاً في حادث الحافلة قرب السروة؟"));

    [Fact]
    public void A_knot_is_a_speed_and_no_decade() => Assert.Equal(90, Amount("كم كانت سرعة القطار حين خرج عن السكة؟"));

    [Fact]
    public void A_speaker_may_have_the_name_of_a_country() => Assert.Equal(35, Amount("كم سيبلغ سعر الكيس بحسب جبار السوداني؟"));

    [Fact]
    public void What_has_no_year_of_its_own_is_of_the_year_of_the_lead() => Assert.Equal(118, Amount("كم طبيباً غادر مستشفى السروة 2025؟"));

    private static decimal Amount(string question) =>
        Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Found>(Bot.Answer(new Question(question, null))).Direct).Figure.Value;
}
