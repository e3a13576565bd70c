// How an answer was come by: its receipt, for whoever has the code, checked against what is known now.
using System.Collections.Immutable;
using NewsBot.Answering;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class WhyTests
{
    private const string Question = "كم موقعاً لإيران في سورية؟";
    private const string Code = "UWS2LJNFUWS2LJNFUWSQ";
    private const string Fact = "تمتلك إيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.";

    private readonly Talks _talks = new();

    [Fact]
    public async Task The_receipt_shows_when_and_how_and_what_the_facts_are_now()
    {
        await AskAsync();
        _talks.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(
            $"سند الجواب، ورمزه {Code}\n"
            + "أُعطي في 20 آب/ أغسطس 2023، الساعة 09:00.\n"
            + $"سؤالك: «{Question}»\n"
            + "نوعه: جواب مما نُشر كما هو.\n"
            + $"وهذا نصه كما أُعطي:\n570 موقعاً — إيران، سورية\n{Fact}\n"
            + $"المعلومة f1، الصيغة 1: {Fact}\n"
            + "ما زالت قائمة كما هي.\n"
            + "درجة الثقة بمطابقة السؤال: 90%\n"
            + "أُجيب من سجل المعلومات عند المراجعة 12، وبصمتها aaaaaaaaaaaa",
            await WhyAsync($"/why {Code}"));
        var reply = _talks.Telegram.Rendered.Last();
        Assert.Equal((ReplyKind.Help, true), (reply.Kind, reply.Answered));
        Assert.Equal("نداء بوست", Assert.Single(reply.Citations).Publisher);
    }

    [Fact]
    public async Task The_receipt_shows_how_the_facts_that_were_looked_at_stood_at_the_gates()
    {
        var talks = new Talks(question => Talks.Sites(question) with
        {
            Grounds = new Grounds(["موقعاً", "إيران"], [new GroundsCandidate("f1", 0.92, 0.8, FitsSlot: true), new GroundsCandidate("f2", 0.5, 0.21, FitsSlot: false)], 0.6, 0.3),
        });
        await talks.SayAsync(talks.Message(Question, "k7"));

        var own = await talks.SayAsync(talks.Message("/why", "k8"));
        var others = await talks.SayAsync(talks.Message($"/why {Code}", "k9", user: "u2", chat: "c2"));

        Assert.Contains("ما وجدته منه في المعلومات: موقعاً، إيران\n", own, StringComparison.Ordinal);
        Assert.Contains("غطّت مع سياقها 60% من السؤال، وغطّت بكلماتها وحدها 30% منه", own, StringComparison.Ordinal);
        Assert.Contains("المعلومة f1: غطّت 92%، وبكلماتها 80%، وفيها ما سُئل عنه.\n", own, StringComparison.Ordinal);
        Assert.Contains("المعلومة f2: غطّت 50%، وبكلماتها 21%، وليس فيها ما سُئل عنه.\n", own, StringComparison.Ordinal);
        Assert.DoesNotContain("ما وجدته منه", others, StringComparison.Ordinal);
        Assert.Contains("المعلومة f1: غطّت 92%", others, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/why")]
    [InlineData("كيف عرفت؟")]
    [InlineData("/why uws2-ljnf-uws٢-ljnf-uwsq")]
    [InlineData($"/start a_{Code}")]
    public async Task The_receipt_is_found_by_its_code_and_as_the_last_answers(string text)
    {
        await AskAsync();
        await _talks.SayAsync(_talks.Message("شكرا", "k8"));
        _talks.Clock.Advance(TimeSpan.FromDays(29));
        Assert.StartsWith($"سند الجواب، ورمزه {Code}\n", await WhyAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_code_sees_everything_but_the_questions_words()
    {
        await AskAsync();
        var seen = await _talks.SayAsync(_talks.Message($"/why {Code}", "k9", user: "u2", chat: "c2"));
        Assert.Contains("نوعه: جواب مما نُشر كما هو.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("سؤالك", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_asker_sees_his_words_in_the_same_chat_only()
    {
        await AskAsync();
        Assert.DoesNotContain("سؤالك", await _talks.SayAsync(_talks.Message($"/why {Code}", "k9", chat: "c2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_of_a_question_in_latin_letters_does_not_repeat_how_it_was_read()
    {
        var talks = new Talks(question => Talks.Sites(question) with { Restated = "كم موقعاً لإيران؟" });
        Assert.Contains("فهمتُ سؤالك هكذا", await talks.SayAsync(talks.Message("kam mawqe3 la iran?")), StringComparison.Ordinal);
        Assert.DoesNotContain("فهمتُ", await talks.SayAsync(talks.Message($"/why {Code}", "k9", user: "u2", chat: "c2")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/why ABCDEFGHIJABCDEFGHIJ")]
    [InlineData("/why whatever")]
    [InlineData("/start a_")]
    [InlineData("/start a_no!")]
    public async Task A_code_that_nobody_has_is_said_to_be_unknown(string text)
    {
        var expected = text == "/start a_"
            ? "لا أجد في هذه المحادثة جواباً تسأل عن سنده. ردّ على أحد أجوبتي بالأمر /why، أو اكتب رمز السند بعده."
            : "لا أجد سنداً بهذا الرمز. تُحفظ الأسناد 30 يوماً ثم تُحذف، فتأكد من الرمز، أو اسأل سؤالك من جديد.";
        Assert.Equal(expected, await WhyAsync(text));
    }

    [Fact]
    public async Task A_code_that_has_expired_is_unknown_even_before_it_is_cleared_away()
    {
        await AskAsync();
        _talks.Clock.Advance(TimeSpan.FromDays(30));
        Assert.StartsWith("لا أجد سنداً بهذا الرمز.", await WhyAsync($"/why {Code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_told_nothing_yet_is_told_how_to_ask() =>
        Assert.StartsWith("لا أجد في هذه المحادثة جواباً", await WhyAsync("/why"), StringComparison.Ordinal);

    [Fact]
    public void The_local_operator_has_no_receipts() =>
        Assert.StartsWith("لا أجد في هذه المحادثة جواباً", _talks.Talk.Respond("/why", Chat.Fresh, Sender.Operator).Reply.Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_fact_that_was_corrected_is_shown_with_what_is_right()
    {
        await AskAsync();
        Know(
            SomeFacts.IranSites with { Status = FactStatus.Corrected, Until = 15, ReplacedBy = "f3", Reason = "خطأ في العد" },
            SomeFacts.RussiaSites with { Status = FactStatus.Superseded, Until = 17, ReplacedBy = "f2" },
            SomeFacts.TurkeySites);
        Assert.Contains(
            $"المعلومة f1، الصيغة 1: {Fact}\nصُحّحت في المراجعة 15، فقد كان فيها خطأ.\nالسبب: خطأ في العد\nوالقائم الآن: {SomeFacts.TurkeySites.Content.Text}\n",
            await WhyAsync("/why"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_something_newer_replaced_was_true_as_of_its_date()
    {
        await AskAsync();
        Know(
            SomeFacts.IranSites with { Status = FactStatus.Superseded, Until = 15, ReplacedBy = "f2" },
            SomeFacts.TurkeySites with { Status = FactStatus.Retracted, Until = 16 });
        Assert.Contains(
            "حلّ محلّها في المراجعة 15 ما هو أحدث منها، وكانت صحيحة حتى تاريخها.\nوليس لدينا الآن ما يقوم مقامها.\n",
            await WhyAsync("/why"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_whose_new_wording_says_something_else_is_not_said_to_say_the_same()
    {
        await AskAsync();
        Know(
            SomeFacts.IranSites with { Status = FactStatus.Clarified, Until = 15 },
            SomeFacts.IranSites.WithText("لإيران 580 موقعاً عسكرياً في سورية.") with { Version = 1, Since = 15 });
        Assert.Contains("\nأُعيدت صياغتها في المراجعة 15، وتغيّر معها ما تقوله: 570، 580.\nوالقائم الآن: لإيران 580 موقعاً", await WhyAsync("/why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_was_reworded_is_shown_in_both_wordings()
    {
        await AskAsync();
        Know(
            SomeFacts.IranSites with { Status = FactStatus.Clarified, Until = 15 },
            SomeFacts.IranSites.WithText("لإيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.") with { Version = 1, Since = 15 });
        Assert.Contains(
            $"المعلومة f1، الصيغة 1: {Fact}\nأُعيدت صياغتها في المراجعة 15، والمضمون واحد.\nوالقائم الآن: لإيران 570 موقعاً عسكرياً في سورية، بحسب مركز جسور للدراسات.\n",
            await WhyAsync("/why"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FactStatus.Retracted, "تراجع الناشر", "سُحبت في المراجعة 15، ولا نعيد نصها.\nالسبب: تراجع الناشر\n")]
    [InlineData(FactStatus.Retracted, "undo:14", "سُحبت في المراجعة 15، ولا نعيد نصها.\nالسبب: تراجعت هيئة التحرير عن نشرها (المراجعة 14)\n")]
    [InlineData(FactStatus.Held, "نتحقق من الرقم", "قيد التحقق الآن، ولا نعيد نصها حتى يكتمل.\nالسبب: نتحقق من الرقم\n")]
    public async Task What_was_withdrawn_or_is_being_checked_is_not_said_again(FactStatus status, string reason, string expected)
    {
        await AskAsync();
        Know(SomeFacts.IranSites with { Status = status, Until = status == FactStatus.Held ? null : 15, Reason = reason });
        var seen = await WhyAsync("/why");
        Assert.Contains("ولا نعيد نصه، لأن مما بُني عليه ما سُحب أو هو قيد التحقق.\nالمعلومة f1، الصيغة 1:\n" + expected, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("570", seen, StringComparison.Ordinal);
        Assert.Null(_talks.Telegram.Rendered.Last().CitationLine);
    }

    [Fact]
    public async Task A_knowledge_older_than_the_answer_says_so()
    {
        await AskAsync();
        Know(SomeFacts.TurkeySites);
        Assert.Contains("المعلومة f1، الصيغة 1:\nليست في سجل المعلومات الحالي.\n", await WhyAsync("/why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_had_nothing_has_its_receipt_too()
    {
        var talks = new Talks(Talks.Nothing);
        await talks.SayAsync(talks.Message(Question));
        var seen = await talks.SayAsync(talks.Message("/why", "k9"));
        Assert.Contains("نوعه: اعتذار، إذ لم يكن لدينا ما يجيب.\nوهذا نصه كما أُعطي:\nليس لدينا خبر موثّق عن هذا الموضوع.", seen, StringComparison.Ordinal);
        Assert.Contains("درجة الثقة بمطابقة السؤال: 10%", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_that_a_fact_was_withdrawn_is_shown_as_it_was()
    {
        var talks = new Talks(_ => new Answer.Withdrawn(QuestionKind.What, null, SomeFacts.Snapshot, SomeFacts.Withdrawn));
        await talks.SayAsync(talks.Message(Question));
        var seen = await talks.SayAsync(talks.Message("/why", "k9"));
        Assert.Contains("وهذا نصه كما أُعطي:\nسُحبت المعلومة التي كانت تجيب عن هذا السؤال، ولم نعد نعرضها.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("زار وفد", seen, StringComparison.Ordinal);
    }

    private Task<Turn> AskAsync() => _talks.HandleAsync(_talks.Message(Question));

    private Task<string?> WhyAsync(string text) => _talks.SayAsync(_talks.Message(text, "k9"));

    // As a knowledge has them: the newest version of an id counts.
    private void Know(params IReadOnlyList<FactVersion> facts)
    {
        var newest = SomeFacts.SnapshotOf([.. facts.GroupBy(fact => fact.Id).Select(versions => versions.Last())]);
        _talks.Knowledge = new KnowledgeSnapshot
        {
            Head = newest.Head,
            Articles = newest.Articles,
            Speakers = newest.Speakers,
            Carriers = newest.Carriers,
            Documents = newest.Documents,
            Versions = [.. facts],
            Newest = newest.Newest.ToDictionary(entry => entry.Key, entry => facts.Index().Last(fact => fact.Item.Id == entry.Key).Index).ToImmutableDictionary(StringComparer.Ordinal),
            Proposals = [],
        };
    }
}
