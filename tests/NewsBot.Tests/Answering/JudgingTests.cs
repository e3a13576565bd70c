// What an article that was read from plain text answers, and what it does not: one phenomenon a test.
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class JudgingTests
{
    private const string Article = """
        بلدية رأس الكرم تجدد سوق السمك

        أعلنت بلدية رأس الكرم، يوم الأحد 4 أيار/ مايو 2025، تجديد سوق السمك بكلفة 900 ألف دينار.

        ويضم السوق 120 محلاً، منها 45 محلاً في الحي الشرقي و75 محلاً في الحي الغربي.

        وقال رئيس البلدية سامر الزيتوني إن العمل يبدأ في الأول من تموز/ يوليو، لأن الصيف موسم الصيد.

        ورفعت البلدية رسم المحل من 30 ديناراً إلى 40 ديناراً.

        وفاز فريق البلدية على فريق المرفأ 3-1 في مباراة الافتتاح.

        ويُغرّم المخالف 250 ديناراً.
        """;

    private static readonly Answerer Bot = SmallKnowledge.BotOf(Article);

    [Theory]
    [InlineData("كم كلفة تجديد سوق السمك في رأس الكرم؟", 900_000)]
    [InlineData("كم محلاً في الحي الشرقي؟", 45)]
    public void A_number_is_that_of_the_thing_asked(string question, int value) => Assert.Equal(value, Amount(question));

    [Fact]
    public void A_town_hall_is_no_pronoun_behind_a_preposition() =>
        Assert.IsType<Answer.Found>(Ask("متى أعلنت بلدية رأس الكرم تجديد السوق؟"));

    [Fact]
    public void A_number_that_can_be_a_year_is_one() => Assert.IsType<Answer.Abstained>(Ask("كم كلفة تجديد سوق السمك في موسم 2020؟"));

    [Fact]
    public void The_result_of_a_match_is_no_amount() => Assert.DoesNotContain(Amount("كم محلاً في فريق المرفأ؟"), new decimal?[] { 3, 1 });

    [Fact]
    public void The_price_of_a_currency_is_no_amount_of_it() => Assert.IsType<Answer.Abstained>(Ask("كم سعر الدينار اليوم؟"));

    [Fact]
    public void Why_something_grew_is_not_answered_by_how_much() => Assert.IsNotType<Answer.Derived>(Ask("لماذا زاد رسم المحل؟"));

    [Fact]
    public void Somebody_elses_words_are_not_the_mayors() => Assert.IsType<Answer.Abstained>(Ask("ماذا قال بايدن عن سوق السمك؟"));

    [Fact]
    public void A_share_that_is_asked_for_with_what_is_no_negation() =>
        Assert.Equal(Operation.Share, Assert.IsType<Answer.Derived>(Ask("ما نسبة محلات الحي الشرقي من مجموع المحلات؟")).Derivation.Operation);

    [Fact]
    public void Whoever_asks_for_a_name_is_not_told_of_somebody_without_one() => Assert.IsType<Answer.Abstained>(Ask("ما اسم المخالف الذي يُغرّم؟"));

    [Theory]
    [InlineData("ماذا قالت سلمى الجابري عن الرافعات؟", true)]
    [InlineData("ماذا قالت سلمى الجابري عن الرصيف؟", false)]
    public void What_was_withdrawn_is_not_made_up_for_by_something_else_that_was_said(string question, bool isWithdrawn)
    {
        var bot = Answerer.Load(Analyzer.Load()).With(new SmallKnowledge()
            .Fact("قالت سلمى الجابري إن الرصيف القديم سيُغلق.", speaker: "سلمى الجابري")
            .Fact("قالت سلمى الجابري إن الرافعات سليمة.", speaker: "سلمى الجابري", status: FactStatus.Retracted)
            .Snapshot);

        Assert.Equal(isWithdrawn, bot.Answer(new Question(question, null)) is Answer.Withdrawn);
    }

    [Theory]
    [InlineData("هل المواقع في الوادي لإيران؟", true)]
    [InlineData("هل كل المواقع في الوادي لإيران؟", false)]
    [InlineData("هل المواقع في الوادي لإيران فقط؟", false)]
    [InlineData("كل المواقع في الوادي لإيران؟", false)]
    public void That_some_are_is_no_yes_to_whether_all_are(string question, bool isYes)
    {
        var bot = Answerer.Load(Analyzer.Load()).With(new SmallKnowledge().Fact("في الوادي مواقع لإيران.").Snapshot);

        Assert.Equal(isYes, Assert.IsType<Answer.Found>(bot.Answer(new Question(question, null))).Direct is DirectAnswer.Yes);
    }

    private static Answer Ask(string question) => Bot.Answer(new Question(question, null));

    private static decimal? Amount(string question) => Ask(question) is Answer.Found { Direct: DirectAnswer.Amount amount } ? amount.Figure.Value : null;
}
