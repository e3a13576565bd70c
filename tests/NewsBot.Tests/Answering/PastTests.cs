// Questions about what has been replaced since, in one state of a few facts.
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class PastTests
{
    private static readonly Analyzer Analyzer = Analyzer.Load();

    [Fact]
    public void What_it_was_before_is_told_from_what_was_superseded() =>
        Assert.Equal("f1", Fact(Ask(FactStatus.Superseded, "كم كان عدد المواقع الإيرانية في سورية سابقاً؟")));

    [Fact]
    public void What_was_wrong_is_not_told_as_what_it_was_before() =>
        Assert.IsType<Answer.Abstained>(Ask(FactStatus.Corrected, "كم كان عدد المواقع الإيرانية في سورية سابقاً؟"));

    [Fact]
    public void What_was_wrong_is_told_to_who_asks_what_was_corrected() =>
        Assert.Equal("f1", Fact(Ask(FactStatus.Corrected, "كم كان عدد المواقع الإيرانية في سورية قبل التصحيح؟")));

    [Fact]
    public void A_name_that_was_corrected_is_told_to_who_asks_for_it() => Assert.Equal("f1", Fact(Ask(new SmallKnowledge()
        .Fact("أرجع طبيب الفريق ياسين عمار الخسارة إلى الإصابات.", status: FactStatus.Corrected, names: ["ياسين عمار"])
        .Fact("أرجع طبيب الفريق رياض الغربي الخسارة إلى الإصابات.", "other", "تصحيح", "صحيفة الرواق", names: ["رياض الغربي"], replaces: "f1").Snapshot, "من كان طبيب الفريق قبل التصحيح؟")));

    [Theory]
    [InlineData(FactStatus.Superseded)]
    [InlineData(FactStatus.Corrected)]
    public void Whoever_asks_for_a_replaced_amount_is_set_right(FactStatus status)
    {
        var answer = Assert.IsType<Answer.Premise>(Ask(status, "هل لإيران 570 موقعاً في سورية؟"));

        Assert.Equal(592, Assert.IsType<DirectAnswer.Amount>(answer.Direct).Figure.Value);
    }

    [Fact]
    public void A_replaced_amount_is_set_right_though_another_of_its_unit_stands() => Assert.Equal(592, Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Premise>(Ask(new SmallKnowledge()
        .Fact("يعود 570 موقعاً عسكرياً في سورية إلى إيران.", status: FactStatus.Superseded, figures: [SmallKnowledge.Count(570, "قاعدة", of: "إيران", where: "سورية", written: "570 موقعاً")])
        .Fact("صار للإيرانيين في البلاد 592 قاعدة.", "other", "خريطة جديدة", "صحيفة الرواق", figures: [SmallKnowledge.Count(592, "قاعدة", of: "الإيرانيين", written: "592 قاعدة")], replaces: "f1")
        .Fact("في سورية 830 موقعاً عسكرياً، منها مواقع تعود إلى إيران.", figures: [SmallKnowledge.Count(830, "موقع", where: "سورية", written: "830 موقعاً")]).Snapshot, "هل يعود 570 موقعاً عسكرياً في سورية إلى إيران؟")).Direct).Figure.Value);

    [Fact]
    public void A_yes_that_still_holds_is_a_yes() => Assert.Equal("f2", Fact(Ask(FactStatus.Superseded, "هل لإيران 592 موقعاً في سورية؟")));

    [Fact]
    public void Two_publishers_with_another_share_of_the_same_are_shown_side_by_side() => Assert.IsType<Answer.Disputed>(Answerer.Load(Analyzer).With(new SmallKnowledge()
        .Fact("بلغت البطالة بين خريجي الغدير 41%.", figures: [SmallKnowledge.Count(41, "%", of: "خريجي الغدير", written: "41%")])
        .Fact("البطالة بين خريجي الغدير 37%.", "other", "مسح آخر", "صحيفة الرواق", figures: [SmallKnowledge.Count(37, "%", of: "خريجي الغدير", written: "37%")]).Snapshot)
        .Answer(new Question("كم نسبة البطالة بين خريجي الغدير؟", null)));

    [Fact]
    public void Two_names_of_one_holder_are_one_holder() => Assert.IsType<Answer.Disputed>(Answerer.Load(Analyzer).With(new SmallKnowledge()
        .Fact("لإيران في سورية 570 موقعاً.", figures: [SmallKnowledge.Count(570, "موقع", of: "إيران", where: "سورية", written: "570 موقعاً")])
        .Fact("لطهران في سوريا 600 موقع.", "other", "خريطة أخرى", "صحيفة الرواق", figures: [SmallKnowledge.Count(600, "موقع", of: "طهران", where: "سوريا", written: "600 موقع")]).Snapshot)
        .Answer(new Question("كم موقعاً لإيران في سورية؟", null)));

    [Fact]
    public void An_office_that_passed_to_another_is_not_told_of_who_held_it()
    {
        var known = new SmallKnowledge()
            .Fact("منصب مارك ميلي رئيس الأركان.", status: FactStatus.Superseded)
            .Fact("صار تشارلز براون رئيس الأركان خلفاً لمارك ميلي.", "other", "تعيين", "صحيفة الرواق", replaces: "f1")
            .Fact("قال مارك ميلي رئيس الأركان إن القوات باقية.", speaker: "مارك ميلي", role: "رئيس الأركان").Snapshot;

        Assert.Equal("f2", Fact(Ask(known, "من هو رئيس الأركان؟")));
    }

    [Fact]
    public void Who_published_a_number_is_the_source_of_the_fact_that_has_it() => Assert.Equal(
        "صحيفة الرواق",
        Assert.IsType<DirectAnswer.Name>(Assert.IsType<Answer.Found>(Ask(FactStatus.Superseded, "من نشر عدد المواقع الإيرانية؟")).Direct).Text);

    [Fact]
    public void What_is_left_of_a_replaced_fact_disputes_nothing() => Assert.Equal(26, Amount(Ask(new SmallKnowledge()
        .Fact("أصيب في حادث الطائرة 23 شخصاً، خمسة منهم إصاباتهم بالغة.", status: FactStatus.Corrected, figures: [SmallKnowledge.Count(23, "شخص", where: "حادث الطائرة", written: "23 شخصاً")])
        .Fact("أصيب في حادث الطائرة 26 شخصاً.", "other", "تصويب", "صحيفة الرواق", figures: [SmallKnowledge.Count(26, "شخص", where: "حادث الطائرة", written: "26 شخصاً")], replaces: "f1")
        .Fact("أصيب في حادث الطائرة […] شخصاً، خمسة منهم إصاباتهم بالغة.", figures: [SmallKnowledge.Count(5, "شخص", where: "حادث الطائرة", written: "خمسة")]).Snapshot, "كم شخصاً أصيب في حادث الطائرة؟")));

    [Theory]
    [InlineData("من صحح عدد المواقع الإيرانية؟")]
    [InlineData("شكون صحح عدد المواقع الإيرانية؟")]
    [InlineData("مين نشر الرقم الجديد للمواقع الإيرانية؟")]
    public void Who_corrected_a_number_is_the_publisher_of_what_took_its_place(string question)
    {
        var found = Assert.IsType<Answer.Found>(Ask(FactStatus.Corrected, question));

        Assert.Equal(("f2", "صحيفة الرواق"), (Fact(found), Assert.IsType<DirectAnswer.Name>(found.Direct).Text));
    }

    [Fact]
    public void Nobody_corrected_what_still_stands() => Assert.IsNotType<DirectAnswer.Name>((Ask(FactStatus.Superseded, "من صحح عدد المواقع التركية؟") as Answer.Found)?.Direct);

    [Theory]
    [InlineData("قديش كان عدد المواقع التركية قبل؟")]
    [InlineData("كم كان عدد المواقع التركية قبل الارتفاع؟")]
    [InlineData("كم كان عدد المواقع التركية في تموز؟")]
    public void What_one_amount_of_several_was_before_is_told_from_what_was_superseded(string question) => Assert.Equal(125, Amount(Ask(Listed(), question)));

    [Theory]
    [InlineData("كم كان عدد المواقع التركية في كانون الأول؟")]
    [InlineData("كم كان عدد المواقع التركية في حزيران؟")]
    public void What_it_was_at_another_time_is_not_told_from_what_was_superseded(string question) => Assert.IsType<Answer.Abstained>(Ask(Listed(), question));

    [Fact]
    public void What_is_left_of_a_replaced_fact_does_not_confirm_the_amount_that_was_cut() => Assert.Equal("f3", Assert.Single(Assert.IsType<Answer.Premise>(Ask(
        Left("أعلنت الوزارة إغلاق المتحف ثلاثة أسابيع بهدف تركيب كاميرات جديدة", "[…] أسابيع", "ثلاثة أسابيع", "أعلنت الوزارة إغلاق المتحف خمسة أسابيع."),
        "هل أعلنت الوزارة إغلاق المتحف ثلاثة أسابيع بهدف تركيب كاميرات جديدة؟")).Facts).Id);

    [Fact]
    public void What_is_left_of_a_replaced_fact_does_not_tell_when() => Assert.Equal(
        "f3",
        Fact(Ask(Left("يُطلق القمر الثالث في عام 2028 من القاعدة الشمالية", "في […]", "في عام 2028", "تأجل إطلاق القمر الثالث إلى عام 2029."), "متى يُطلق القمر الثالث من القاعدة الشمالية؟")));

    [Fact]
    public void What_was_withdrawn_without_an_amount_told_no_number() => Assert.IsNotType<Answer.Withdrawn>(Ask(
        new SmallKnowledge().Fact("لن تدخل الكتلة البرلمان الجديد مع نوابها.", status: FactStatus.Retracted).Fact("افتتح البرلمان الجديد دورته.").Snapshot,
        "كم نائبة في البرلمان الجديد؟"));

    // f2 is what was left when f3 took the place of a part of f1.
    private static KnowledgeSnapshot Left(string text, string cut, string part, string now)
    {
        var known = new SmallKnowledge()
            .Fact(text + ".", status: FactStatus.Superseded)
            .Fact(text.Replace(part, cut, StringComparison.Ordinal) + ".")
            .Fact(now, "other", "خبر جديد", "صحيفة الرواق", replaces: "f1").Snapshot;
        foreach (var place in new[] { 0, 1 }) known = SmallKnowledge.With(known, place, known.Versions[place].Content with { SourceSpan = new SourceSpan(0, text.Length) });
        return known;
    }

    [Fact]
    public void A_cause_that_was_read_goes_before_a_word_that_hints_at_one()
    {
        var reason = new Circumstance(CircumstanceKind.Reason, "نقص المواد الخام", null, null);
        var known = new SmallKnowledge()
            .Fact("توقف المصنع بسبب نقص المواد الخام.")
            .Fact("أدى توقف المصنع إلى تسريح 260 عاملاً.", "other", "تسريح", "صحيفة الرواق").Snapshot;
        var told = known.Versions[0];
        var typed = SmallKnowledge.With(known, 0, told.Content with { SourceSpan = new SourceSpan(0, told.Content.Text.Length), Circumstances = [reason] });

        Assert.Equal("f1", Fact(Ask(typed, "لماذا توقف المصنع؟")));
    }

    // The old list of July names no noun beside its parts; the new number is of November.
    private static KnowledgeSnapshot Listed()
    {
        var known = new SmallKnowledge()
            .Fact("في سورية 830 موقعاً أجنبياً، منها 570 لإيران و125 لتركيا.", status: FactStatus.Superseded, figures: [
                SmallKnowledge.Count(830, "موقع", where: "سورية", written: "830 موقعاً"),
                SmallKnowledge.Count(570, "موقع", of: "إيران", where: "سورية", written: "570"),
                SmallKnowledge.Count(125, "موقع", of: "لتركيا", where: "سورية", written: "125")])
            .Fact("ارتفع عدد المواقع التركية في سورية إلى 131 موقعاً.", "other", "خريطة جديدة", "صحيفة الرواق", figures: [SmallKnowledge.Count(131, "موقع", of: "تركيا", where: "سورية", written: "131 موقعاً")], replaces: "f1")
            .Snapshot;
        known = SmallKnowledge.With(known, 0, known.Versions[0].Content with { AsOf = PartialDate.Of(2025, 7, 3) });
        return SmallKnowledge.With(known, 1, known.Versions[1].Content with { AsOf = PartialDate.Of(2025, 11, 20) });
    }

    private static decimal Amount(Answer answer) => Assert.IsType<DirectAnswer.Amount>(Assert.IsType<Answer.Found>(answer).Direct).Figure.Value;

    private static string Fact(Answer answer) => Assert.Single(Assert.IsType<Answer.Found>(answer).Facts).Id;

    private static Answer Ask(FactStatus status, string question)
    {
        Figure Sites(int value, string written) => SmallKnowledge.Count(value, "موقع", of: "إيران", where: "سورية", written: written);
        var known = new SmallKnowledge()
            .Fact("يعود 570 موقعاً عسكرياً في سورية إلى إيران.", status: status, figures: [Sites(570, "570 موقعاً")])
            .Fact("ارتفع عدد المواقع الإيرانية في سورية إلى 592 موقعاً.", "other", "خريطة جديدة", "صحيفة الرواق", figures: [Sites(592, "592 موقعاً")], replaces: "f1")
            .Fact("لتركيا في سورية 125 موقعاً.").Snapshot;
        return Ask(known, question);
    }

    private static Answer Ask(KnowledgeSnapshot known, string question) => Answerer.Load(Analyzer).With(known).Answer(new Question(question, null));
}
