// What moderators look up, choose from, and decide on in a list.
using System.Text.RegularExpressions;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class DeskListTests
{
    private const string Article = "أخبار دير الحجر\n\nفي مدينة دير الحجر 7 جسور على النهر.\n\nيعمل في السوق القديم 40 تاجراً.\n";

    [Fact]
    public async Task A_fact_is_chosen_by_its_number()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await desk.AddAsync("في مدينة دير الحجر 12 مدرسة.");
        var choices = await desk.SayAsync("/hold مدينة دير الحجر\nالسبب: نتحقق");
        Assert.StartsWith("أكثر من معلومة تطابق ما كتبت", choices, StringComparison.Ordinal);
        var second = choices.Split('\n').Single(line => line.StartsWith("2.", StringComparison.Ordinal));

        Assert.Contains("أكثر من معلومة", await desk.SayAsync("3"), StringComparison.Ordinal);
        var held = await desk.SayAsync("٢");

        var id = second.Contains("(f1)", StringComparison.Ordinal) ? "f1" : "f2";
        Assert.StartsWith($"عُلّقت المعلومة {id}", held, StringComparison.Ordinal);
        Assert.Equal(FactStatus.Held, desk.Knowledge.Snapshot.Find(id)!.Status);
    }

    [Fact]
    public async Task What_waits_is_listed_with_what_it_changes_and_what_to_look_at()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await ProposeAsync(desk, "/retract f1 لم يثبت");

        var pending = await desk.SayAsync("/pending");

        Assert.Equal(
            [
                "اقتراحات تنتظر قراراً:",
                "الاقتراح …: سحب، من م-…، 1 حزيران/ يونيو 2024، الساعة 09:00",
                "معاينة: سحب — لا تُعرض المعلومة بعده، ويُحفظ السبب",
                "القائمة الآن (f1): في مدينة دير الحجر 7 جسور.",
                "السبب: لم يثبت",
                "لا يتغير به جواب عن الأسئلة الأخيرة.",
                "أننشرها؟ اضغط «نشر» أو «إلغاء»، أو ردّ على هذه الرسالة بالكلمة.",
            ],
            Nameless(pending).Split('\n'));
        Assert.StartsWith("سُحبت المعلومة f1", await desk.PressAsync("نشر"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_listed_with_its_warnings()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await ProposeAsync(desk, $"/add في مدينة دير الحجر 7 جسور جديدة.\n{DeskTalks.Source}");

        Assert.Contains("تنبيه: لدينا ما يشبهها كثيراً (f1)", await desk.SayAsync("/pending"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_published_any_more_is_listed_with_why()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await ProposeAsync(desk, "/retract f1 لم يثبت");
        await desk.SayAsync("/correct f1 في مدينة دير الحجر 8 جسور.\nالسبب: خطأ");
        await desk.SayAsync("نشر");

        Assert.Contains("سحب: لم يثبت\nسبقك مشرف آخر إلى المعلومة f1", await desk.SayAsync("/pending"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_proposals_five_are_listed_and_the_rest_is_said_to_wait()
    {
        var desk = await DeskTalks.OpenAsync();
        for (var number = 1; number <= 7; number++) await ProposeAsync(desk, $"/add في مدينة دير الحجر {number + 20} شارعاً مرصوفاً.\n{DeskTalks.Source}");

        var pending = await desk.SayAsync("/pending");

        Assert.Equal(5, desk.Said[0].Buttons.Count);
        Assert.Contains("21 شارعاً", pending, StringComparison.Ordinal);
        Assert.DoesNotContain("26 شارعاً", pending, StringComparison.Ordinal);
        Assert.Contains("\nوينتظر غيرها مما لا تتسع له هذه القائمة: تغييران. قرّر في هذه ليظهر.\n", pending, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_proposals_each_has_a_short_block_that_says_who_when_and_what_and_how_many_answers_change()
    {
        var desk = await WithTwoProposalsAsync();

        var pending = await desk.SayAsync("/pending");

        Assert.Equal(
            [
                "اقتراحات تنتظر قراراً:",
                "الاقتراح …: سحب، من م-…، 1 حزيران/ يونيو 2024، الساعة 09:00",
                "القائمة الآن (f1): في مدينة دير الحجر 7 جسور.",
                "السبب: لم يثبت",
                "يتغير به مما سُئل أخيراً: جواب واحد",
                "الاقتراح …: إضافة، من م-…، 1 حزيران/ يونيو 2024، الساعة 10:00",
                "النص: في مدينة دير الحجر 7 جسور جديدة.",
                "تنبيهات تُرى في عرضه: تنبيه واحد",
                "لا يتغير به جواب عن الأسئلة الأخيرة.",
                "لترى اقتراحاً كله وتقرر فيه اضغط «عرض»، أو اكتب الأمر ومعرّفه، مثل: /pending …",
            ],
            Nameless(pending).Split('\n'));
    }

    [Fact]
    public async Task A_proposal_is_shown_whole_by_its_button_or_id_and_decided_on_there()
    {
        var desk = await WithTwoProposalsAsync();
        var pending = await desk.SayAsync("/pending");
        var second = desk.Said[0].Buttons[1].Label.Seen();

        var shown = await desk.SayAsync($"/pending {second.Split(' ')[1].ToLowerInvariant()}", DeskTalks.Second);

        Assert.Contains("تنبيه: لدينا ما يشبهها كثيراً (f1)", shown, StringComparison.Ordinal);
        Assert.Contains("لا يتغير به جواب عن الأسئلة الأخيرة.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("لم يثبت", shown, StringComparison.Ordinal);
        Assert.StartsWith("نُشرت المعلومة f2", await desk.PressAsync("نشر", DeskTalks.Second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_wait_cannot_be_shown_and_that_is_said()
    {
        var desk = await WithTwoProposalsAsync();

        Assert.Equal("ليس بين ما ينتظر ما معرّفه ZZZZ. لترى ما ينتظر اكتب /pending", await desk.SayAsync("/pending ZZZZ"));
    }

    [Fact]
    public async Task Five_articles_that_wait_are_a_screen_and_not_a_book()
    {
        var desk = await DeskTalks.OpenAsync(newsChannel: "-100");
        for (var post = 1; post <= 5; post++)
        {
            var text = $"أخبار الحي {post}\n\n" + string.Join("\n\n", Enumerable.Range(1, 40).Select(street => $"يعمل في الشارع {street} من الحي {post} في مدينة دير الحجر {street + 100} تاجراً."));
            await desk.SayAsync(desk.Message(text, "-100") with { Kind = MessageKind.Post, Origin = MessageOrigin.InNameOfChat });
        }

        var pending = await desk.SayAsync("/pending");

        Assert.Contains("من منشور في قناة التحرير، 1 حزيران/ يونيو 2024، الساعة 09:00\n‎-100، «أخبار الحي 1»، 1 حزيران/ يونيو 2024: 40 معلومة\n".Seen(), pending, StringComparison.Ordinal);
        Assert.InRange(desk.Said[0].Text.Length, 1, 4096);
        await desk.SayAsync(desk.Said[0].Buttons.OfType<ReplyButton.Say>().First().Text);
        Assert.Contains("يعمل في الشارع 40", desk.Said[0].Text.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_replaced_fact_leads_to_what_replaced_it()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await desk.SayAsync("/correct f1 في مدينة دير الحجر 8 جسور.\nالسبب: خطأ في العد");
        await desk.SayAsync("نشر");
        await desk.SayAsync("/hold f2 نتحقق من العدد");

        var history = await desk.SayAsync("/history f1");

        Assert.Contains("المراجعة 3: تعليق", history, StringComparison.Ordinal);
        Assert.Contains("f2 (قيد التحقق): في مدينة دير الحجر 8 جسور.", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_revisions_that_a_history_does_not_show_are_counted()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        for (var round = 0; round < 6; round++)
        {
            await desk.SayAsync("/hold f1 نتحقق");
            await desk.SayAsync("/release f1");
        }

        Assert.Contains("\nولم تُذكر هنا تغييرات أقدم: 3 تغييرات.\n", await desk.SayAsync("/history f1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_changed_file_proposes_is_accepted_from_the_list()
    {
        var desk = await FiledAsync();

        Assert.Contains("لم تعد f1 في ملف مادتها، فهل تُسحب؟", await desk.SayAsync("/pending"), StringComparison.Ordinal);
        Assert.StartsWith("سُجّل القرار في المراجعة 4", await desk.PressAsync("قبول f1"), StringComparison.Ordinal);
        Assert.Equal(FactStatus.Retracted, desk.Knowledge.Snapshot.Find("f1")!.Status);
    }

    [Fact]
    public async Task What_a_changed_file_proposes_is_dismissed_from_the_list()
    {
        var desk = await FiledAsync();
        await desk.SayAsync("/pending");

        Assert.StartsWith("سُجّل القرار في المراجعة 4", await desk.PressAsync("رفض f1"), StringComparison.Ordinal);
        Assert.True(desk.Knowledge.Snapshot.Find("f1")!.IsCurrent);
        Assert.StartsWith("لا شيء معلّق", await desk.SayAsync("/pending"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reporter_decides_on_nothing_that_a_file_proposes()
    {
        var desk = await FiledAsync();
        await desk.SayAsync("/pending", DeskTalks.Reporter);

        Assert.StartsWith("هذا القرار للمحررين", await desk.PressAsync("قبول f1", DeskTalks.Reporter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_listed_whole_before_it_is_published()
    {
        var desk = await DeskTalks.OpenAsync();
        var text = "أخبار دير الحجر\n\n" + string.Join("\n\n", Enumerable.Range(1, 40).Select(street => $"يعمل في الشارع {street} من مدينة دير الحجر {street + 100} تاجراً."));
        await desk.SayAsync("/import");
        await desk.SayAsync(desk.Message(text) with { Origin = MessageOrigin.Forwarded, Forwarded = new ForwardOrigin("قناة الفرات", "https://example.org/1", desk.Clock.GetUtcNow()) });

        Assert.Contains("يعمل في الشارع 40 من مدينة دير الحجر 140 تاجراً", desk.Said[0].Text.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_wait_in_the_list_where_moderators_have_no_chat()
    {
        var desk = await DeskTalks.OpenAsync(newsChannel: "-100");
        await desk.SayAsync(desk.Message("أخبار دير الحجر\n\nفي مدينة دير الحجر 7 جسور على النهر.", "-100") with { Kind = MessageKind.Post, Origin = MessageOrigin.InNameOfChat });

        Assert.Contains("في مدينة دير الحجر 7 جسور على النهر", await desk.SayAsync("/pending"), StringComparison.Ordinal);
        Assert.StartsWith("نُفّذ في المراجعة 1", await desk.PressAsync("نشر"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_moderators_their_commands_and_nobody_else()
    {
        var desk = await DeskTalks.OpenAsync();

        var help = await desk.SayAsync("/help");
        Assert.Contains("\nوللمشرفين:\nالأمر /add — ", help, StringComparison.Ordinal);
        Assert.Contains("تلغرام لا يُخبر البوتات بما حُذف", help, StringComparison.Ordinal);
        Assert.DoesNotContain("/confirm", help, StringComparison.Ordinal);
        Assert.DoesNotContain("وللمشرفين:", await desk.SayAsync("/help", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_role_is_refused_and_that_is_logged_without_his_words()
    {
        var lines = new List<string>();
        var desk = await DeskTalks.OpenAsync(log: new ListLogger<NewsBot.Conversation.Conversation>(lines));

        Assert.Contains("المشرفون المسجّلون وحدهم", await desk.SayAsync("/retract f1 كلام سري", "77"), StringComparison.Ordinal);

        Assert.Equal("telegram:77 is no moderator and was refused «Retract» (message telegram:1:1, Own).", Assert.Single(lines));
    }

    // A person touched the fact, and its file no longer has it.
    private static async Task<DeskTalks> FiledAsync()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.ImportAsync(Article);
        await desk.SayAsync("/clarify f1 في مدينة دير الحجر على النهر 7 جسور.");
        await desk.SayAsync("نشر");
        await desk.ImportAsync("أخبار دير الحجر\n\nيعمل في السوق القديم 40 تاجراً.\n");
        return desk;
    }

    private static async Task<DeskTalks> WithTwoProposalsAsync()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await desk.SayAsync("كم جسراً في مدينة دير الحجر؟", "1");
        await ProposeAsync(desk, "/retract f1 لم يثبت");
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await ProposeAsync(desk, $"/add في مدينة دير الحجر 7 جسور جديدة.\n{DeskTalks.Source}");
        return desk;
    }

    // Ids and handles are made by chance.
    private static string Nameless(string text) => Regex.Replace(Regex.Replace(text, "[A-Z2-7]{4}", "…"), "م-[0-9a-f]{4}", "م-…");

    private static async Task ProposeAsync(DeskTalks desk, string order)
    {
        await desk.SayAsync(order, DeskTalks.Reporter);
        Assert.StartsWith("حُفظ اقتراحك", await desk.PressAsync("إرسال", DeskTalks.Reporter), StringComparison.Ordinal);
    }
}
