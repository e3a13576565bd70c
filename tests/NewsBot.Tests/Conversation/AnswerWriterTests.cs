// How answers read, word for word.
using Microsoft.Extensions.Time.Testing;
using NewsBot.Answering;
using NewsBot.Conversation;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class AnswerWriterTests
{
    private const string Jusoor = "صاحب القول: مركز جسور للدراسات";
    private const string Milley = "صاحب القول: مارك ميلي، رئيس هيئة الأركان الأمريكية — نقلاً عن قناة المملكة";
    private const string Nedaa = "المصدر: نداء بوست، «الولايات المتحدة تكشف إمكانية انسحاب قواتها من سورية»، آب/ أغسطس 2023 — حتى تاريخ ";

    // In August 2023 the founding article is news.
    private static readonly FakeTimeProvider ThatSummer = new(new DateTimeOffset(2023, 8, 20, 9, 0, 0, TimeSpan.Zero));
    private static readonly FakeTimeProvider YearsLater = new(new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_amount_comes_first_then_its_fact_then_the_citation()
    {
        var reply = Write(Found(SomeFacts.IranSites, AmountOf(SomeFacts.IranSites), QuestionKind.HowMany));
        Assert.Equal("\u200F570 موقعاً — إيران، سورية\nتمتلك إيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.", reply.Text);
        Assert.Equal($"{Jusoor}\n{Nedaa}3 تموز/ يوليو 2023 — بلا رابط", reply.CitationLine);
        Assert.Equal(ReplyKind.Found, reply.Kind);
        Assert.True(reply.Answered);
        Assert.Equal(["f1"], reply.Facts);
        Assert.Equal(["نداء بوست"], reply.Citations.Select(citation => citation.Publisher));
        Assert.Equal(0.9, reply.Confidence);
        Assert.Equal("\u200F570 موقعاً — إيران، سورية", reply.Text[..reply.LeadLength]);
    }

    [Fact]
    public void A_statement_has_no_direct_answer_before_it() => Assert.Equal(0, Write(Found(SomeFacts.Budget, new DirectAnswer.Statement())).LeadLength);

    [Fact]
    public void A_rough_amount_keeps_the_sources_word_for_it() =>
        Assert.Equal(
            "نحو 310 آلاف نسمة — تل الياسمين\nوفق معلومة تعود إلى 12 كانون الثاني/ يناير 2025: يسكن مدينة تل الياسمين نحو 310 آلاف نسمة.",
            Write(Found(SomeFacts.Residents, AmountOf(SomeFacts.Residents), QuestionKind.HowMany), YearsLater).Text);

    [Fact]
    public void The_most_that_it_can_be_is_not_called_rough() =>
        Assert.StartsWith(
            "لا يتجاوز 310 آلاف نسمة — تل الياسمين\n",
            Write(Found(SomeFacts.Residents.WithText("عدد السكان لا يتجاوز 310 آلاف نسمة."), AmountOf(SomeFacts.Residents), QuestionKind.HowMany)).Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_rough_amount_without_a_known_word_is_called_rough() =>
        Assert.StartsWith(
            "\u200F310 آلاف نسمة تقريباً — تل الياسمين\n",
            Write(Found(SomeFacts.Residents.WithText("عدد السكان 310 آلاف نسمة."), AmountOf(SomeFacts.Residents), QuestionKind.HowMany)).Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_link_is_shown_with_the_citation() =>
        Assert.Equal(
            "المصدر: مرافئ، «بلدية تل الياسمين تقر موازنة»، 13 كانون الثاني/ يناير 2025 — حتى تاريخ 12 كانون الثاني/ يناير 2025 — الرابط: \u2066https://example.org/news/1\u2069",
            Write(Found(SomeFacts.Budget, new DirectAnswer.Statement())).CitationLine);

    [Fact]
    public void A_name_comes_first() =>
        Assert.Equal(
            "جو بايدن\nبحسب مارك ميلي: قرار مغادرة سورية تتخذه القيادة السياسية والرئيس جو بايدن.",
            Write(Found(SomeFacts.Decision, new DirectAnswer.Name("جو بايدن"), QuestionKind.Who)).Text);

    [Fact]
    public void A_date_comes_first_in_words() =>
        Assert.StartsWith(
            "\u200F3 تموز/ يوليو 2023\nتمتلك إيران",
            Write(Found(SomeFacts.IranSites, new DirectAnswer.Date(SomeFacts.Date("2023-07-03")), QuestionKind.When)).Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_denial_answers_no_in_its_own_words_and_names_who_carried_it()
    {
        var reply = Write(Found(SomeFacts.Denial, new DirectAnswer.No(), QuestionKind.Whether));
        Assert.Equal("لا، نفى مارك ميلي مزاعم روسيا عن زيادة الوجود العسكري الأمريكي في سورية.", reply.Text);
        Assert.Equal($"{Milley}\n{Nedaa}آب/ أغسطس 2023 — بلا رابط", reply.CitationLine);
    }

    [Fact]
    public void Yes_comes_before_the_fact() =>
        Assert.Equal(
            "نعم، تمتلك إيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.",
            Write(Found(SomeFacts.IranSites, new DirectAnswer.Yes(), QuestionKind.Whether)).Text);

    [Theory]
    [InlineData(SpeechAct.Said, "بحسب مارك ميلي: ")]
    [InlineData(SpeechAct.Confirmed, "تأكيد من مارك ميلي: ")]
    [InlineData(SpeechAct.Denied, "نفي من مارك ميلي: ")]
    [InlineData(SpeechAct.Warned, "تحذير من مارك ميلي: ")]
    [InlineData(SpeechAct.Estimated, "في تقدير مارك ميلي: ")]
    public void A_statement_that_names_nobody_is_attributed_by_its_speech_act(SpeechAct act, string attribution)
    {
        var fact = SomeFacts.Fact("f1", "مكافحة الإرهاب مصلحة عليا.", speaker: "founding/milley", act: act);
        Assert.Equal($"{attribution}مكافحة الإرهاب مصلحة عليا.", Write(Found(fact, new DirectAnswer.Statement())).Text);
    }

    [Theory]
    [InlineData("يرى ميلي أن مكافحة الإرهاب مصلحة عليا.")]
    [InlineData("قال رئيس هيئة الأركان الأمريكية إن مكافحة الإرهاب مصلحة عليا.")]
    public void A_statement_that_names_its_speaker_is_left_as_it_is(string text)
    {
        var fact = SomeFacts.Fact("f1", text, speaker: "founding/milley");
        Assert.Equal(text, Write(Found(fact, new DirectAnswer.Statement())).Text);
    }

    [Fact]
    public void A_number_out_of_a_denial_never_stands_alone()
    {
        var denied = SomeFacts.Fact(
            "f1", "نفى ميلي وجود 900 جندي.", speaker: "founding/milley", act: SpeechAct.Denied, modality: Modality.Denied,
            figures: [new Figure(900, "جندي", null, null, null, null, "900 جندي", IsApproximate: false)]);
        Assert.Equal("نفى ميلي وجود 900 جندي.", Write(Found(denied, AmountOf(denied), QuestionKind.HowMany)).Text);
    }

    [Fact]
    public void An_old_fact_is_introduced_with_its_date() =>
        Assert.Equal(
            "وفق معلومة تعود إلى 3 تموز/ يوليو 2023، بحسب مركز جسور للدراسات: تمتلك تركيا 125 موقعاً عسكرياً في سورية.",
            Write(Found(SomeFacts.TurkeySites, new DirectAnswer.Statement()), YearsLater).Text);

    [Fact]
    public void No_date_stands_before_the_number_that_was_asked_for() =>
        Assert.Equal(
            "بحسب مركز جسور للدراسات: تمتلك تركيا 125 موقعاً عسكرياً في سورية.\nوهي معلومة تعود إلى 3 تموز/ يوليو 2023.",
            Write(Found(SomeFacts.TurkeySites, new DirectAnswer.Statement(), QuestionKind.HowMany), YearsLater).Text);

    [Theory]
    [InlineData(180, false)]
    [InlineData(181, true)]
    public void A_fact_is_old_after_as_many_days_as_the_newsroom_says(int days, bool old)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2023, 7, 3, 12, 0, 0, TimeSpan.Zero).AddDays(days));
        var text = Write(Found(SomeFacts.TurkeySites, new DirectAnswer.Statement()), clock).Text;
        Assert.Equal(old, text.StartsWith("وفق معلومة تعود إلى", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_facts_stand_on_a_line_each_and_share_their_citation()
    {
        var reply = Write(new Answer.Found(
            QuestionKind.What, null, SomeFacts.Snapshot, new DirectAnswer.Statement(), [SomeFacts.TurkeySites, SomeFacts.RussiaSites], 0.7));
        Assert.Equal(
            "بحسب مركز جسور للدراسات: تمتلك تركيا 125 موقعاً عسكرياً في سورية.\nبحسب مركز جسور للدراسات: تمتلك روسيا 105 مواقع عسكرية في سورية.",
            reply.Text);
        Assert.Equal($"{Jusoor}\n{Nedaa}3 تموز/ يوليو 2023 — بلا رابط", reply.CitationLine);
        Assert.Equal(["f2", "f3"], reply.Facts);
        Assert.Equal([reply.Text.IndexOf('\n') + 1], reply.Borders);
    }

    [Fact]
    public void A_long_fact_is_cut_at_a_word_within_600_characters()
    {
        var reply = Write(Found(SomeFacts.IranSites.WithText(string.Join(' ', Enumerable.Repeat("كلمة", 300))), new DirectAnswer.Statement()));
        Assert.InRange(reply.Text.Length, 500, 600);
        Assert.EndsWith("كلمة…", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_fact_is_cut_after_a_sentence_where_that_keeps_half_of_it()
    {
        var first = string.Join(' ', Enumerable.Repeat("كلمة", 90)) + ".";
        var reply = Write(Found(SomeFacts.Budget.WithText($"{first} {string.Join(' ', Enumerable.Repeat("أخرى", 90))}."), new DirectAnswer.Statement()));
        Assert.EndsWith("كلمة. …", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_for_which_there_is_no_room_are_neither_shown_nor_listed()
    {
        var longOne = SomeFacts.TurkeySites.WithText(string.Join(' ', Enumerable.Repeat("كلمة", 110)));
        var reply = Write(new Answer.Found(
            QuestionKind.What, null, SomeFacts.Snapshot, new DirectAnswer.Statement(), [longOne, SomeFacts.RussiaSites], 0.7));
        Assert.Equal(["f2"], reply.Facts);
    }

    [Fact]
    public void A_wrong_premise_is_answered_with_what_is_right()
    {
        var reply = Write(new Answer.Premise(QuestionKind.Whether, null, SomeFacts.Snapshot, AmountOf(SomeFacts.IranSites), [SomeFacts.IranSites], 0.8));
        Assert.Equal(
            "الصحيح: 570 موقعاً — إيران، سورية\nتمتلك إيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.\nما افترضه السؤال لا يوافق ما نُشر لدينا.",
            reply.Text);
        Assert.Equal(ReplyKind.Premise, reply.Kind);
        Assert.True(reply.Answered);
    }

    [Fact]
    public void What_was_corrected_twice_is_told_with_what_is_right_now()
    {
        var second = SomeFacts.Fact("f12", "تمتلك إيران 560 موقعاً في سورية.") with { Status = FactStatus.Corrected, Until = 12, ReplacedBy = "f1" };
        var first = SomeFacts.Wrong with { ReplacedBy = "f12" };
        var reply = Write(new Answer.Found(QuestionKind.HowMany, null, SomeFacts.SnapshotOf(SomeFacts.IranSites, first, second), new DirectAnswer.Statement(), [first], 0.9));

        Assert.StartsWith("ما نُشر أولاً ثم صُحّح: ", reply.Text, StringComparison.Ordinal);
        Assert.Contains("والصحيح الآن: تمتلك إيران 570", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_disagree_stand_side_by_side()
    {
        var reply = Write(new Answer.Disputed(QuestionKind.HowMany, null, SomeFacts.Snapshot, [SomeFacts.IranSites, SomeFacts.Budget], 0.8));
        Assert.Equal(
            "تختلف المصادر في هذا، ونعرضها جنباً إلى جنب دون ترجيح:\n"
            + "بحسب نداء بوست، حتى 3 تموز/ يوليو 2023: تمتلك إيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.\n"
            + "بحسب مرافئ، حتى 12 كانون الثاني/ يناير 2025: أقر مجلس بلدية تل الياسمين موازنة بقيمة 48 مليون دينار.",
            reply.Text);
        Assert.Equal(["f1", "f7"], reply.Facts);
        Assert.True(reply.Answered);
    }

    [Fact]
    public void Two_numbers_of_one_publisher_are_no_dispute_and_the_newest_stands_first()
    {
        var reply = Write(new Answer.Disputed(QuestionKind.HowMany, null, SomeFacts.Snapshot, [SomeFacts.IranSites, SomeFacts.Denial], 0.8));
        Assert.StartsWith("نُشر في هذا أكثر من رقم، ونعرضها من الأحدث إلى الأقدم:\n", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["f5", "f1"], reply.Facts);
    }

    [Fact]
    public void What_was_withdrawn_is_said_to_be_and_not_said_again()
    {
        var reply = Write(new Answer.Withdrawn(QuestionKind.What, null, SomeFacts.Snapshot, SomeFacts.Withdrawn));
        Assert.Equal(
            "سُحبت المعلومة التي كانت تجيب عن هذا السؤال، ولم نعد نعرضها.\nسبب السحب: تراجع الناشر عن الخبر\n"
            + "كانت منقولة عن نداء بوست، «الولايات المتحدة تكشف إمكانية انسحاب قواتها من سورية»، حتى آب/ أغسطس 2023.",
            reply.Text);
        Assert.False(reply.Answered);
        Assert.Null(reply.CitationLine);
    }

    [Fact]
    public void Abstaining_says_what_there_is_and_what_can_be_asked()
    {
        var reply = Write(new Answer.Abstained(
            QuestionKind.What, null, SomeFacts.Snapshot, AbstainReason.NotStated, [SomeFacts.IranSites, SomeFacts.TurkeySites, SomeFacts.Denial], 0.2));
        Assert.Equal(
            "لدينا أخبار عن هذا الموضوع، لكنها لا تذكر ما تسأل عنه.\nوغياب الخبر عندنا ليس إثباتاً ولا نفياً.\n"
            + "أقرب ما لدينا يتناول: إيران، سورية، تركيا.\nيمكنك أن تسأل مثلاً: «كم موقعاً لإيران في سورية؟» أو «كم موقعاً لتركيا في سورية؟»",
            reply.Text);
        Assert.False(reply.Answered);
        Assert.Equal(ReplyKind.Abstained, reply.Kind);
        Assert.Empty(reply.Facts);
    }

    [Fact]
    public void Abstaining_makes_a_question_where_a_near_fact_has_none() =>
        Assert.Equal(
            "ليس لدينا خبر موثّق عن هذا الموضوع.\nوغياب الخبر عندنا ليس إثباتاً ولا نفياً.\nأقرب ما لدينا يتناول: مارك ميلي.\nيمكنك أن تسأل مثلاً: «ماذا نُشر عن مارك ميلي؟»",
            Abstained(AbstainReason.UnknownTopic, SomeFacts.Denial));

    [Fact]
    public void Abstaining_offers_no_question_that_it_could_not_answer() =>
        Assert.EndsWith(
            "\nيمكنك أن تسأل مثلاً: «كم موقعاً لتركيا في سورية؟»",
            Write(
                new Answer.Abstained(QuestionKind.What, null, SomeFacts.Snapshot, AbstainReason.NotStated, [SomeFacts.IranSites, SomeFacts.TurkeySites], 0.2),
                canAnswer: question => question.Contains("تركيا", StringComparison.Ordinal)).Text,
            StringComparison.Ordinal);

    [Fact]
    public void With_nothing_near_abstaining_is_short() =>
        Assert.Equal("ليس لدينا خبر موثّق عن هذا الموضوع.\nوغياب الخبر عندنا ليس إثباتاً ولا نفياً.", Abstained(AbstainReason.UnknownTopic));

    [Fact]
    public void A_fact_that_is_being_checked_is_said_to_be() =>
        Assert.Equal("المعلومة التي تجيب عن هذا قيد التحقق، وسنعرضها حين يكتمل.", Abstained(AbstainReason.Held));

    [Fact]
    public void No_fact_that_is_not_current_is_offered_as_near() =>
        Assert.Equal("ليس لدينا خبر موثّق عن هذا الموضوع.\nوغياب الخبر عندنا ليس إثباتاً ولا نفياً.", Abstained(AbstainReason.UnknownTopic, SomeFacts.Withdrawn));

    [Fact]
    public void A_question_without_a_content_word_is_asked_back()
    {
        var reply = Write(new Answer.Abstained(QuestionKind.What, null, SomeFacts.Snapshot, AbstainReason.Empty, [], 0));
        Assert.Equal("لم أجد في رسالتك ما أبحث عنه. اكتب سؤالك بكلمات أوضح، وسأجيبك مع ذكر المصدر.", reply.Text);
        Assert.Equal(ReplyKind.AskBack, reply.Kind);
        Assert.False(reply.Answered);
    }

    private static string Abstained(AbstainReason reason, params FactVersion[] near) =>
        Write(new Answer.Abstained(QuestionKind.What, null, SomeFacts.Snapshot, reason, near, 0.2)).Text;

    private static Answer.Found Found(FactVersion fact, DirectAnswer direct, QuestionKind kind = QuestionKind.What) =>
        new(kind, null, SomeFacts.SnapshotOf(fact), direct, [fact], 0.9);

    private static DirectAnswer.Amount AmountOf(FactVersion fact) => new(fact.FirstFigure());

    private static Reply Write(Answer answer, TimeProvider? clock = null, Predicate<string>? canAnswer = null)
    {
        var reply = Words.Writer(clock ?? ThatSummer).Write(answer, canAnswer ?? (_ => true));
        Assert.InRange(reply.Text.Length, 1, Draft.Most);
        foreach (var line in $"{reply.Text}\n{reply.CitationLine}".Split('\n')) BidiTests.AssertBalanced(line);
        Assert.All(reply.Borders, border => Assert.InRange(border, 1, reply.Text.Length - 1));
        return reply;
    }
}
