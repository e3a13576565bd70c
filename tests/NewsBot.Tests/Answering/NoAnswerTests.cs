// Facts that speak of what is asked and are no answer, and how a question takes for granted what is not so: one phenomenon a test.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class NoAnswerTests
{
    private static readonly Answerer Bot = SmallKnowledge.BotOf("""
        مديرية الصحة في وادي الرمان تعلن أرقامها

        أعلنت مديرية الصحة في وادي الرمان، يوم الثلاثاء 20 أيار/ مايو 2025، انخفاض عدد إصابات الحصبة إلى 342 إصابة، مقارنة بـ 915 إصابة في الفترة نفسها من العام الماضي.

        وقالت شبكة الراصد إن مراقبيها وثقوا مخالفات كثيرة في المراكز.

        وقال الطبيب وائل السنجاري إن زيادة الموازنة سببها تحسن الجباية.
        """);

    [Fact]
    public void When_is_not_answered_by_a_fact_without_a_time() => Assert.IsType<Answer.Abstained>(Ask("متى تأسست شبكة الراصد؟"));

    [Theory]
    [InlineData("متى كانت حملة الصحة التي قبل هذه في وادي الرمان؟")]
    [InlineData("حملة الصحة اللي قبل هاي في وادي الرمان إيمتى كانت؟")]
    public void When_the_one_before_was_is_not_when_this_one_is(string question) => Assert.IsType<Answer.Abstained>(SmallKnowledge.BotOf("""
        حملة الصحة

        انطلقت حملة الصحة في وادي الرمان في التاسع من شباط/ فبراير 2025.
        """).Answer(new Question(question, null)));

    [Fact]
    public void Keywords_with_one_that_no_fact_has_are_about_something_else() => Assert.IsType<Answer.Abstained>(SmallKnowledge.BotOf("""
        خريطة المواقع

        أكد المركز وجود 830 موقعاً أجنبياً في البلاد وفق جدول نشره، منها 570 لإيران و125 لتركيا.

        ولم يوضح المركز كيف جمع أرقامه.
        """).Answer(new Question("جدول مباريات منتخب إيران", null)));

    [Theory]
    [InlineData("في أي محافظة توجد محطات الرصد؟", true)]
    [InlineData("بأي ضيعة موجودة محطات الرصد؟", false)]
    [InlineData("في أي شارع توجد محطات الرصد؟", false)]
    public void Which_village_is_not_answered_by_its_province(string question, bool isTold) => Assert.Equal(isTold, SmallKnowledge.BotOf("""
        محطات الرصد تبدأ العمل

        توجد محطات الرصد في محافظة النخيل ومحافظة السدرة.
        """).Answer(new Question(question, null)) is Answer.Found);

    [Theory]
    [InlineData("ما اسم سائق الشاحنة التي اصطدمت بالحافلة؟", "وأوقفت الشرطة سائق الشاحنة التي اصطدمت بالحافلة، كما قال العقيد ناصر العلي من إدارة المرور.", false)]
    [InlineData("شو اسم سائق الشاحنة يلي اصطدمت بالحافلة؟", "وأوقفت الشرطة سائق الشاحنة سامي الحلبي التي اصطدمت بالحافلة.", true)]
    [InlineData("ما اسم الشركة التي تملك الشاحنة؟", "وتملك الشاحنة شركة «الركن الأخضر» للنقل.", true)]
    [InlineData("ما اسم الشركة التي تملك الشاحنة؟", "وتملك الشاحنة شركة للنقل في مدينة النخيل.", false)]
    public void What_somebody_is_called_is_told_by_a_name_beside_the_noun(string question, string text, bool isTold) => Assert.Equal(isTold, SmallKnowledge.BotOf($"""
        حادث على الطريق الدولي

        اصطدمت شاحنة بحافلة على الطريق الدولي صباح الأحد.

        {text}
        """).Answer(new Question(question, null)) is Answer.Found);

    [Theory]
    [InlineData("كم شجرة زرعت البلدية في الحي رقم 9؟", false)]
    [InlineData("كم شجرة زرعت البلدية في الحي رقم 4؟", true)]
    public void A_number_that_names_has_to_stand_in_the_fact(string question, bool isTold) => Assert.Equal(isTold, SmallKnowledge.BotOf("""
        البلدية تزرع الأشجار

        زرعت البلدية 104 شجرات في الحي رقم 4.
        """).Answer(new Question(question, null)) is Answer.Found);

    [Theory]
    [InlineData("في أي مستشفى توفي الرضيعان؟", "توفي الرضيعان من البرد في بلدة عرسال.", false)]
    [InlineData("بأي مشفى توفي الرضيعان؟", "توفي الرضيعان من البرد في مستشفى السدرة.", true)]
    public void Which_hospital_is_not_answered_by_its_town(string question, string text, bool isTold) => Assert.Equal(isTold, SmallKnowledge.BotOf($"""
        البرد يشتد في الشمال

        {text}
        """).Answer(new Question(question, null)) is Answer.Found);

    [Theory]
    [InlineData("في أي قرية توجد عيادة التوليد؟")]
    [InlineData("بأي ضيعة موجودة عيادة التوليد؟")]
    public void Which_village_is_answered_by_one(string question) => Assert.IsType<Answer.Found>(SmallKnowledge.BotOf("""
        عيادة التوليد تبدأ العمل

        توجد عيادة التوليد في قرية عين الورد.
        """).Answer(new Question(question, null)));

    [Fact]
    public void Why_it_rose_is_met_by_the_fact_that_it_fell() =>
        Assert.Contains("انخفاض", Assert.Single(Assert.IsType<Answer.Premise>(Ask("لماذا ارتفعت إصابات الحصبة في وادي الرمان؟")).Facts).Content.Text, StringComparison.Ordinal);

    [Fact]
    public void Why_it_rose_is_answered_where_it_rose_though_something_else_fell() =>
        Assert.Contains("الجباية", Assert.Single(Assert.IsType<Answer.Found>(Ask("لماذا زادت الموازنة؟")).Facts).Content.Text, StringComparison.Ordinal);

    private static Answer Ask(string question) => Bot.Answer(new Question(question, null));
}
