// Questions for who made an article, and for the source where only one article is known.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class BylineTests
{
    private const string Article = """
        توسعة مرفأ الشمال تبدأ في الصيف

        قالت إدارة المرفأ إن العمل يبدأ في حزيران، وإن ثلاثة أرصفة ستُبنى.

        وكتب العمال رسالة إلى الوزير يطلبون فيها زيادة الأجور.

        أعدّت التقرير لصحيفة "الموج" مراسلتها في المرفأ سناء الحداد.
        """;

    private static readonly Answerer Bot = SmallKnowledge.BotOf(Article);

    [Theory]
    [InlineData("من كتب التقرير؟")]
    [InlineData("مين كتب الخبر عن توسعة المرفأ؟")]
    [InlineData("أي صحيفة نشرت الخبر ومن كتبه؟")]
    [InlineData("كاتب خبر توسعة المرفأ")]
    [InlineData("شكون الصحفية اللي كتبات الخبر؟")]
    [InlineData("meen katab el ta2rir?")]
    [InlineData("Who wrote the article?")]
    public void Who_made_an_article_is_told_by_its_byline(string question) =>
        Assert.Contains("سناء الحداد", Assert.IsType<Answer.Found>(Bot.Answer(new Question(question, null))).Facts[0].Content.Text, StringComparison.Ordinal);

    [Fact]
    public void Who_wrote_something_else_is_no_question_for_the_byline() =>
        Assert.DoesNotContain("سناء", string.Concat((Bot.Answer(new Question("من كتب الرسالة إلى الوزير؟", null)) as Answer.Found)?.Facts.Select(fact => fact.Content.Text) ?? []), StringComparison.Ordinal);

    [Theory]
    [InlineData("مين كتب الخبر؟")]
    [InlineData("من كاتب المقال؟")]
    [InlineData("ما اسم كاتب خبر توسعة المرفأ في الصيف؟")]
    public void Who_made_an_article_without_a_byline_is_not_stated(string question) =>
        Assert.IsType<Answer.Abstained>(SmallKnowledge.BotOf(Article[..Article.IndexOf("أعدّت", StringComparison.Ordinal)]).Answer(new Question(question, null)));

    [Fact]
    public void The_source_of_the_only_article_is_known_without_a_topic() =>
        Assert.Equal(new DirectAnswer.Name("صحيفة الموج"), Assert.IsType<Answer.Found>(Bot.Answer(new Question("أي صحيفة نشرت الخبر؟", null))).Direct);

    [Fact]
    public void The_source_of_what_nobody_reported_is_not_the_only_article() =>
        Assert.IsType<Answer.Abstained>(Bot.Answer(new Question("أي صحيفة نشرت خبر الزلزال في الجزيرة؟", null)));
}
