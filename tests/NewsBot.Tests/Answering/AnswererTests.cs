// What a reader gets from a small knowledge base: the right fact, a computed number, a corrected premise, or nothing.
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class AnswererTests
{
    private static readonly Lazy<Analyzer> Reader = new(Analyzer.Load);

    private readonly Answerer _answerer = Answerer.Load(Reader.Value);

    public AnswererTests() => _answerer.Follow(Harbour().Snapshot);

    [Theory]
    [InlineData("كم موقعاً لتركيا")]
    [InlineData("ما عدد القواعد الأمريكية")]
    [InlineData("من قال ذلك")]
    [InlineData("كام موقع")]
    [InlineData("شكون قال هادشي")]
    [InlineData("تركيا؟")]
    [InlineData("kam maw2e3 la turkya")]
    public void What_asks_by_its_form_is_told_from_what_states(string text) => Assert.True(_answerer.Asks(text));

    [Theory]
    [InlineData("وكالة سانا")]
    [InlineData("جسور دير الحجر")]
    [InlineData("في مدينة دير الحجر 7 جسور.")]
    [InlineData("Reuters")]
    [InlineData("Al Jazeera")]
    [InlineData("https://example.org/what")]
    [InlineData("")]
    [InlineData("...")]
    public void What_states_is_told_from_what_asks(string text) => Assert.False(_answerer.Asks(text));

    [Theory]
    [InlineData("كم رافعة في المرفأ؟", 12)]
    [InlineData("شكد عدد الرافعات بالمرفأ؟", 12)]
    [InlineData("كام رصيف في مرفأ الشمال؟", 5)]
    [InlineData("قديش عدد العمال بمرفأ الجنوب؟", 340)]
    public void A_number_is_answered_with_the_figure_of_its_unit_and_holder(string question, int value)
    {
        var found = Assert.IsType<Answer.Found>(Ask(question));
        Assert.Equal(value, Assert.IsType<DirectAnswer.Amount>(found.Direct).Figure.Value);
    }

    [Theory]
    [InlineData("كم سفينة في المرفأ؟")]
    [InlineData("كم راتب مدير المرفأ؟")]
    [InlineData("كم عدد العمال في مرفأ الشرق؟")]
    [InlineData("كم رافعة في المرفأ عام 2019؟")]
    [InlineData("ما عاصمة اليابان؟")]
    [InlineData("ما لون الرافعات؟")]
    public void What_no_fact_states_is_declined(string question) => Assert.IsType<Answer.Abstained>(Ask(question));

    [Fact]
    public void Two_questions_are_answered_in_one_reply_and_what_has_no_answer_stays_a_part()
    {
        var both = Assert.IsType<Answer.Several>(Ask("كم رافعة في مرفأ الشمال وكم عدد العمال بمرفأ الجنوب؟"));
        Assert.Equal([12, 340], both.Parts.Cast<Answer.Found>().Select(part => Assert.IsType<DirectAnswer.Amount>(part.Direct).Figure.Value));

        var half = Assert.IsType<Answer.Several>(Ask("كم رافعة في مرفأ الشمال؟ وما عاصمة اليابان؟"));
        Assert.IsType<Answer.Found>(half.Parts[0]);
        Assert.IsType<Answer.Abstained>(half.Parts[1]);
    }

    [Fact]
    public void A_sum_over_turns_adds_the_amounts_told_before()
    {
        var first = Ask("كم عدد العمال بمرفأ الشمال؟");
        var second = _answerer.Answer(new Question("وبمرفأ الجنوب؟", first.Topic));
        var sum = Assert.IsType<Answer.Derived>(_answerer.Answer(new Question("ومجموعهم؟", second.Topic)));
        Assert.Equal((Operation.Sum, 840m), (sum.Derivation.Operation, sum.Derivation.Result));
    }

    [Fact]
    public void A_wrong_number_in_the_question_is_corrected()
    {
        var premise = Assert.IsType<Answer.Premise>(Ask("هل في مرفأ الشمال 20 رافعة؟"));
        Assert.Equal(12, Assert.IsType<DirectAnswer.Amount>(premise.Direct).Figure.Value);
    }

    [Fact]
    public void A_right_number_in_the_question_is_a_yes()
    {
        var found = Assert.IsType<Answer.Found>(Ask("هل في مرفأ الشمال 12 رافعة؟"));
        Assert.IsType<DirectAnswer.Yes>(found.Direct);
    }

    [Fact]
    public void A_difference_is_computed_from_two_figures_of_one_unit()
    {
        var derived = Assert.IsType<Answer.Derived>(Ask("كم الفرق بين عدد عمال مرفأ الشمال وعمال مرفأ الجنوب؟"));
        Assert.Equal((Operation.Difference, 160m), (derived.Derivation.Operation, derived.Derivation.Result));
        Assert.Equal([500m, 340m], derived.Derivation.Operands.Select(operand => operand.Value));
    }

    [Fact]
    public void Why_is_answered_only_by_a_cause()
    {
        Assert.Contains("بسبب", Fact(Ask("لماذا تأخرت توسعة المرفأ؟")), StringComparison.Ordinal);
        Assert.IsType<Answer.Abstained>(Ask("لماذا تدير شركة الساحل المرفأ؟"));
    }

    [Fact]
    public void When_is_answered_with_the_date_of_the_fact()
    {
        var found = Assert.IsType<Answer.Found>(Ask("إمتى تبدأ توسعة المرفأ؟"));
        Assert.Equal(PartialDate.Of(2025, 5, 4), Assert.IsType<DirectAnswer.Date>(found.Direct).Value);
    }

    [Fact]
    public void What_somebody_said_is_taken_from_his_own_words_only()
    {
        Assert.Contains("لن تُرفع", Fact(Ask("ماذا قالت ليلى القاسم عن الرسوم؟")), StringComparison.Ordinal);
        Assert.IsType<Answer.Abstained>(Ask("ماذا قال سامر الحداد عن الرسوم؟"));
    }

    [Fact]
    public void A_retracted_fact_is_reported_as_withdrawn()
    {
        var withdrawn = Assert.IsType<Answer.Withdrawn>(Ask("من مول شراء القاطرة الجديدة؟"));
        Assert.Equal("خطأ في المصدر", withdrawn.Fact.Reason);
    }

    [Fact]
    public void A_follow_up_takes_the_place_of_a_name()
    {
        _answerer.Follow(Harbour()
            .Fact("لتونس 14 سفينة.", figures: [SmallKnowledge.Count(14, "سفينة", "تونس", written: "14 سفينة")], names: ["تونس"])
            .Fact("للمغرب 21 سفينة.", figures: [SmallKnowledge.Count(21, "سفينة", "المغرب", written: "21 سفينة")], names: ["المغرب"])
            .Snapshot);
        var first = Assert.IsType<Answer.Found>(Ask("كم سفينة لتونس؟"));
        var second = Assert.IsType<Answer.Found>(_answerer.Answer(new Question("والمغرب؟", first.Topic)));
        Assert.Equal(21, Assert.IsType<DirectAnswer.Amount>(second.Direct).Figure.Value);
    }

    [Fact]
    public void Who_said_that_is_answered_from_the_fact_last_shown()
    {
        var first = Assert.IsType<Answer.Found>(Ask("هل ترفع رسوم المرفأ؟"));
        var second = Assert.IsType<Answer.Found>(_answerer.Answer(new Question("من قال ذلك؟", first.Topic)));
        Assert.Equal("ليلى القاسم", Assert.IsType<DirectAnswer.Name>(second.Direct).Text);
    }

    [Fact]
    public void Facts_of_two_publishers_that_disagree_are_shown_side_by_side()
    {
        _answerer.Follow(Harbour()
            .Fact("في مرفأ الشمال 14 رافعة.", article: "other", publisher: "وكالة الريح", figures: [SmallKnowledge.Count(14, "رافعة", "مرفأ الشمال", written: "14 رافعة")])
            .Snapshot);

        var disputed = Assert.IsType<Answer.Disputed>(Ask("كم رافعة في مرفأ الشمال؟"));
        Assert.Equal(2, disputed.Facts.Count);
    }

    [Fact]
    public void A_difference_of_which_one_figure_is_missing_is_declined() =>
        Assert.IsType<Answer.Abstained>(Ask("كم الفرق بين عدد عمال مرفأ الشمال وعمال مرفأ الشرق؟"));

    [Fact]
    public void A_summary_that_still_states_a_corrected_amount_is_not_served()
    {
        const string Summary = "توزيع العمال على المرافئ: 500 في مرفأ الشمال و340 في مرفأ الجنوب.";
        var known = Harbour().Fact(Summary).Snapshot;
        _answerer.Follow(known);
        Assert.Equal(Summary, Fact(Ask("ما توزيع العمال على المرافئ؟")));

        var wrong = known.Versions.FindIndex(version => version.Content.Text.StartsWith("يعمل في مرفأ الجنوب", StringComparison.Ordinal));
        _answerer.Follow(SmallKnowledge.With(known, wrong, FactStatus.Corrected));

        Assert.False(Ask("ما توزيع العمال على المرافئ؟") is Answer.Found found && found.Facts.Any(fact => fact.Content.Text == Summary));
    }

    [Fact]
    public void What_stood_at_an_earlier_revision_is_answered_from_there()
    {
        var known = Harbour().Fact("في مرفأ الشمال 15 رافعة.", figures: [SmallKnowledge.Count(15, "رافعة", "مرفأ الشمال", written: "15 رافعة")]).Snapshot;
        var replaced = known.Versions.Count;
        _answerer.Follow(SmallKnowledge.With(known, 0, FactStatus.Superseded, until: replaced));

        var now = Assert.IsType<Answer.Found>(Ask("كم رافعة في مرفأ الشمال؟"));
        var before = Assert.IsType<Answer.Found>(_answerer.Answer(new Question("كم رافعة في مرفأ الشمال؟", null, AsOf: replaced - 1)));

        Assert.Equal(15, Assert.IsType<DirectAnswer.Amount>(now.Direct).Figure.Value);
        Assert.Equal(12, Assert.IsType<DirectAnswer.Amount>(before.Direct).Figure.Value);
    }

    [Fact]
    public void A_question_in_Latin_letters_is_restated()
    {
        var found = Assert.IsType<Answer.Found>(Ask("how many workers in marfa2 el jnoub?"));
        Assert.Contains("كم", found.Restated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ؟؟؟ ")]
    [InlineData("\uD800 \u202E")]
    public void Noise_is_declined(string question) => Assert.IsType<Answer.Abstained>(Ask(question));

    [Fact]
    public void A_long_hostile_text_is_answered_without_an_exception()
    {
        var random = new Random(7);
        for (var i = 0; i < 20; i++) Ask(new string([.. Enumerable.Range(0, 6_000).Select(_ => (char)random.Next(1, 0xFFFF))]));
    }

    private Answer Ask(string question) => _answerer.Answer(new Question(question, null));

    private static string Fact(Answer answer) => Assert.IsType<Answer.Found>(answer).Facts[0].Content.Text;

    private static SmallKnowledge Harbour() => new SmallKnowledge()
        .Fact("في مرفأ الشمال 12 رافعة.", figures: [SmallKnowledge.Count(12, "رافعة", "مرفأ الشمال", written: "12 رافعة")], names: ["مرفأ الشمال"])
        .Fact("في مرفأ الشمال خمسة أرصفة.", figures: [SmallKnowledge.Count(5, "رصيف", "مرفأ الشمال", written: "خمسة أرصفة")], names: ["مرفأ الشمال"])
        .Fact("يعمل في مرفأ الشمال 500 عامل.", figures: [SmallKnowledge.Count(500, "عامل", "مرفأ الشمال", written: "500 عامل")], names: ["مرفأ الشمال"])
        .Fact("يعمل في مرفأ الجنوب 340 عاملاً.", figures: [SmallKnowledge.Count(340, "عامل", "مرفأ الجنوب", written: "340 عاملاً")], names: ["مرفأ الجنوب"])
        .Fact("تدير مرفأ الشمال شركة الساحل المساهمة.", names: ["شركة الساحل"])
        .Fact("تبدأ توسعة المرفأ في 4 أيار 2025.")
        .Fact("تأخرت توسعة المرفأ بسبب نقص التمويل.")
        .Fact("قالت ليلى القاسم إن رسوم المرفأ لن تُرفع هذا العام.", speaker: "ليلى القاسم", modality: Modality.Denied)
        .Fact("مول مصرف البحر شراء القاطرة الجديدة.", status: FactStatus.Retracted);
}
