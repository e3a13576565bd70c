// Whose something is: facts that a person wrote down, in an article whose title lends its words to all of them. One phenomenon a test.
using NewsBot.Answering;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class HoldersTests
{
    private const string Title = "فرنسا تكشف إمكانية سحب سفنها من مالطا";

    private static readonly Answerer Bot = Answerer.Load(Analyzer.Load()).With(new SmallKnowledge()
        .Fact("بلغ مجموع السفن الحربية للأساطيل الأجنبية في مالطا 64 سفينة.", title: Title, key: "all", figures: [SmallKnowledge.Count(64, "سفينة", of: "الأساطيل الأجنبية", where: "مالطا", written: "64 سفينة")])
        .Fact("لإيطاليا في مالطا 40 سفينة حربية.", title: Title, figures: [SmallKnowledge.Count(40, "سفينة", of: "إيطاليا", where: "مالطا", partOf: "all", written: "40 سفينة")])
        .Fact("لليونان في مالطا 24 سفينة حربية.", title: Title, figures: [SmallKnowledge.Count(24, "سفينة", of: "اليونان", where: "مالطا", partOf: "all", written: "24 سفينة")])
        .Fact("لليونان في مدينة فاليتا 15 سفينة حربية.", title: Title, figures: [SmallKnowledge.Count(15, "سفينة", of: "اليونان", where: "فاليتا", partOf: "greek", written: "15 سفينة")])
        .Fact("لليونان في مدينة سليمة 9 سفن حربية.", title: Title, figures: [SmallKnowledge.Count(9, "سفينة", of: "اليونان", where: "سليمة", partOf: "greek", written: "9 سفن")])
        .Fact("لوجود القوات الفرنسية في مالطا هدفان.", title: Title, figures: [SmallKnowledge.Count(2, "هدف", of: "القوات الفرنسية", written: "هدفان")])
        .Fact("السفن باقية في مالطا، كما قال جان مورو.", title: Title, speaker: "جان مورو", role: "رئيس هيئة الأركان الفرنسية", names: ["جان مورو"]).Snapshot);

    [Fact]
    public void What_the_title_names_is_not_the_holder_of_every_amount() => Assert.IsType<Answer.Abstained>(Ask("كم سفينة لفرنسا في مالطا؟"));

    [Fact]
    public void Troops_are_people_and_no_aims() => Assert.IsType<Answer.Abstained>(Ask("كم عدد القوات الفرنسية في مالطا؟"));

    [Theory]
    [InlineData("أي دولة لها أكثر سفن في مالطا؟", 40)]
    [InlineData("شو هي الدولة اللي الها اكتر سفن بمالطا؟", 40)]
    [InlineData("أكثر مدينة فيها سفن لليونان؟", 15)]
    [InlineData("وين اكتر سفن لليونان؟", 15)]
    public void A_state_is_a_holder_and_a_city_a_place(string question, int most)
    {
        var derivation = Assert.IsType<Answer.Derived>(Ask(question)).Derivation;

        Assert.Equal((Operation.Most, most), (derivation.Operation, derivation.Result));
    }

    [Fact]
    public void The_president_of_a_state_is_not_the_head_of_a_body_of_it() => Assert.NotEqual("جان مورو", Name(Ask("من هو رئيس فرنسا؟")));

    [Theory]
    [InlineData("من هو رئيس هيئة الأركان الفرنسية؟")]
    [InlineData("مين رئيس الأركان؟")]
    public void The_head_of_a_body_is_named(string question) => Assert.Equal("جان مورو", Name(Ask(question)));

    private static string? Name(Answer answer) => ((answer as Answer.Found)?.Direct as DirectAnswer.Name)?.Text;

    private static Answer Ask(string question) => Bot.Answer(new Question(question, null));
}
