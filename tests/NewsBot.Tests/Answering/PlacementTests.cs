// How the words of a question stand in a sentence, and what the question's form says: one phenomenon a test.
using NewsBot.Answering;
using NewsBot.Answering.Finding;
using NewsBot.Answering.Judging;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class PlacementTests
{
    private const string Article = """
        مرسى الزعفران يستقبل أول سفينة

        افتتحت الهيئة مرسى الزعفران في 4 أيار/ مايو 2025، بعدما رُدم الحوض القديم، ووصلت إليه سفينة محملة بالقمح من مدينة أوديسا.

        وحضر الحفل مدير المرسى سامر الزيتوني، فيما غابت الوزيرة هدى الشامي.

        ويُفرغ الرصيف 300 حاوية في اليوم.
        """;

    private static readonly Answerer Bot = SmallKnowledge.BotOf(Article);

    [Fact]
    public void A_time_stands_beside_what_its_clause_tells() => Assert.Equal(Link.SameClause, Of("متى افتتحت الهيئة المرسى؟").Link);

    [Fact]
    public void A_time_of_another_clause_stands_apart() => Assert.Equal(Link.OtherClause, Of("متى ردم الحوض القديم؟").Link);

    [Fact]
    public void A_sentence_without_a_time_has_none_to_link() => Assert.Equal(Link.Missing, Of("متى غابت الوزيرة؟", "الحفل").Link);

    [Fact]
    public void Who_is_asked_for_is_nobody_that_the_question_names() => Assert.Equal(Link.SameClause, Of("من حضر الحفل؟", "الحفل").Link);

    [Fact]
    public void A_place_that_something_comes_from_is_an_origin() => Assert.Equal(-1, Of("من أين وصلت السفينة؟").Origin);

    [Fact]
    public void Where_to_asks_for_no_origin() => Assert.Equal(0, Of("أين وصلت السفينة؟").Origin);

    [Fact]
    public void The_fullest_clause_holds_what_stands_together() =>
        Assert.True(Of("ردم الحوض القديم").ClauseCoverage > Of("ردم الحوض سفينة القمح").ClauseCoverage);

    [Fact]
    public void Words_in_the_order_of_the_sentence_are_in_order() =>
        Assert.True(Of("افتتحت الهيئة الزعفران").Order > Of("الزعفران الهيئة افتتحت").Order);

    [Fact]
    public void Nearer_is_less_far() => Assert.True(Of("متى افتتح المرسى؟").Distance < Of("متى وصل القمح؟").Distance);

    [Theory]
    [InlineData("كم حاوية يفرغ المكتب؟", 1, 0)]
    [InlineData("كم حاوية يستلقط الرصيف؟", 0, 1)]
    public void An_unknown_verb_is_told_from_an_unknown_thing(string question, int things, int verbs)
    {
        var inquiry = Bot.Inquire(question);
        var tally = inquiry.TallyIn(EvidenceFor(inquiry, "حاوية").Document);

        Assert.Equal((things, verbs), (tally.UnknownDefinite, tally.UnknownVerbs));
    }

    [Theory]
    [InlineData("متى ستصل السفينة الثانية؟", true)]
    [InlineData("إيمتى رح توصل السفينة؟", true)]
    [InlineData("إمتى هتوصل السفينة؟", true)]
    [InlineData("متى وصلت السفينة؟", false)]
    [InlineData("متى افتتحت الهيئة المرسى؟", false)]
    public void What_is_to_come_is_asked_in_every_dialect(string question, bool isFuture) => Assert.Equal(isFuture, Bot.Inquire(question).AsksFuture);

    [Theory]
    [InlineData("هل المرسى مفتوح أم مغلق؟", true)]
    [InlineData("المرسى مفتوح ولا مسكر؟", true)]
    [InlineData("هل المرسى مفتوح؟", false)]
    public void One_of_two_is_a_choice(string question, bool isChoice) => Assert.Equal(isChoice, Bot.Inquire(question).AsksChoice);

    [Fact]
    public void What_is_spent_is_most_likely_money() => Assert.Contains("money", Bot.Inquire("كم أنفقت الهيئة على الرصيف؟").HintedClasses);

    private static Placement Of(string question, string inText = "مرسى الزعفران في") => Placement.Of(Bot.Inquire(question), EvidenceFor(Bot.Inquire(question), inText));

    private static Evidence EvidenceFor(Inquiry inquiry, string inText) =>
        inquiry.Evidence.Candidates.First(evidence => evidence.Version.Content.Text.Contains(inText, StringComparison.Ordinal));
}
