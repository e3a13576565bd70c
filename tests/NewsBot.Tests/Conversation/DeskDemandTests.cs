// What readers miss, and what moderators see of it.
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class DeskDemandTests
{
    private const string Bridges = "كم جسراً في مدينة دير الحجر؟";

    [Fact]
    public async Task What_is_asked_in_other_words_is_counted_together_and_the_most_asked_stands_first()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.SayAsync("كم حديقة في مدينة دير الرمان؟", "1");
        await desk.SayAsync(Bridges, "1");
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.SayAsync("في مدينة دير الحجر كم جسراً؟", "2");

        Assert.Equal(
            "أكثر ما سُئل ولا جواب له عندنا:\nفي مدينة دير الحجر كم جسراً؟ — مرتان\nكم حديقة في مدينة دير الرمان؟ — مرة واحدة",
            await desk.SayAsync("/pending"));
    }

    [Fact]
    public async Task Questions_beyond_the_list_are_said_to_be_there()
    {
        var desk = await DeskTalks.OpenAsync();
        string[] things = ["جسر", "مدرسة", "حديقة", "مسجد", "مصنع", "سوق", "بئر", "متحف", "مطار", "ملعب", "فندق", "مخبز"];
        foreach (var thing in things) await desk.SayAsync($"كم {thing} في مدينة دير الحجر؟", "1");

        Assert.EndsWith("\nوغير ذلك: سؤالان.", await desk.SayAsync("/pending"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_who_wait_are_counted_when_the_answer_is_published_and_told_once()
    {
        var desk = await DeskTalks.OpenAsync();
        foreach (var reader in new[] { "1", "2" })
        {
            await desk.SayAsync(Bridges, reader);
            Assert.StartsWith("سأخبرك هنا مرة واحدة", await desk.PressAsync("أبلغني عند التوفر", reader), StringComparison.Ordinal);
        }

        await desk.SayAsync("كم حديقة في مدينة دير الرمان؟", "3");
        await desk.PressAsync("أبلغني عند التوفر", "3");
        Assert.Contains($"{Bridges} — مرتان، ينتظر جوابه شخصان", await desk.SayAsync("/pending"), StringComparison.Ordinal);

        Assert.Contains("\nوسيُخبَر به ممن طلبوا التنبيه: شخصان.\n", await desk.AddAsync("في مدينة دير الحجر 7 جسور."), StringComparison.Ordinal);

        var told = await desk.ChangedAsync();
        Assert.Equal(2, told.Count);
        Assert.All(told, answer => Assert.StartsWith($"كنت قد سألت: «{Bridges}». وقد توفر الجواب:\n7 جسور", answer, StringComparison.Ordinal));
        Assert.Empty(await desk.ChangedAsync());
    }

    [Fact]
    public async Task A_preview_says_which_unanswered_questions_it_answers_and_they_leave_the_list()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.SayAsync(Bridges, "1");
        await desk.PressAsync("أبلغني عند التوفر", "1");
        await desk.SayAsync("كم حديقة في مدينة دير الرمان؟", "2");

        var preview = await desk.SayAsync($"/add في مدينة دير الحجر 7 جسور.\n{DeskTalks.Source}");
        await desk.SayAsync("نشر");

        Assert.Contains($"\nتجيب عن أسئلة لم يكن لها جواب عندنا: سؤال واحد\n{Bridges} — مرة واحدة، ينتظر جوابه شخص واحد\n", preview, StringComparison.Ordinal);
        Assert.Equal("أكثر ما سُئل ولا جواب له عندنا:\nكم حديقة في مدينة دير الرمان؟ — مرة واحدة", await desk.SayAsync("/pending"));
    }

    [Fact]
    public async Task The_same_follow_up_behind_other_questions_is_another_question()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("تمتلك إيران 570 موقعاً عسكرياً في سورية.");
        await desk.AddAsync("أقامت إيران 33 مطاراً عسكرياً في سورية.");
        foreach (var (reader, question) in new[] { ("1", "كم موقعاً عسكرياً لإيران في سورية؟"), ("2", "كم مطاراً عسكرياً أقامت إيران في سورية؟"), ("3", "في سورية كم موقعاً عسكرياً لإيران؟") })
        {
            await desk.SayAsync(question, reader);
            await desk.SayAsync("وتركيا؟", reader);
            await desk.PressAsync("أبلغني عند التوفر", reader);
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(
            "أكثر ما سُئل ولا جواب له عندنا:\n"
            + "وتركيا؟ (بعد السؤال: في سورية كم موقعاً عسكرياً لإيران؟) — مرتان، ينتظر جوابه شخصان\n"
            + "وتركيا؟ (بعد السؤال: كم مطاراً عسكرياً أقامت إيران في سورية؟) — مرة واحدة، ينتظر جوابه شخص واحد",
            await desk.SayAsync("/pending"));
    }

    [Fact]
    public async Task A_follow_up_whose_answer_changes_is_shown_with_what_it_continued()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("تمتلك إيران 570 موقعاً عسكرياً في سورية.");
        await desk.SayAsync("كم موقعاً عسكرياً لإيران في سورية؟", "1");
        await desk.SayAsync("وتركيا؟", "1");

        var preview = await desk.SayAsync($"/add تمتلك تركيا 125 موقعاً عسكرياً في سورية.\n{DeskTalks.Source}");

        Assert.Contains("\n«وتركيا؟ (بعد السؤال: كم موقعاً عسكرياً لإيران في سورية؟)»\nقبل: ", preview, StringComparison.Ordinal);
        Assert.Contains("\nبعد: 125 موقعاً", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_that_waits_is_asked_again_with_what_it_continued()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("تمتلك إيران 570 موقعاً عسكرياً في سورية.");
        await desk.SayAsync("كم موقعاً عسكرياً لإيران في سورية؟", "1");
        await desk.SayAsync("وتركيا؟", "1");
        Assert.StartsWith("سأخبرك هنا مرة واحدة", await desk.PressAsync("أبلغني عند التوفر", "1"), StringComparison.Ordinal);

        await desk.AddAsync("تمتلك تركيا 125 موقعاً عسكرياً في سورية.");

        // «Turkey?» alone asks for no number.
        Assert.StartsWith("كنت قد سألت: «وتركيا؟». وقد توفر الجواب:\n125 موقعاً", Assert.Single(await desk.ChangedAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_presses_that_an_answer_did_not_help_is_asked_why_and_moderators_see_answer_and_receipt()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await desk.SayAsync(Bridges, "1");

        Assert.Contains("«لم يفدني» ثم السبب", await desk.PressAsync("لم يفدني", "1"), StringComparison.Ordinal);
        Assert.Equal("شكراً لك، سجّلت ملاحظتك وسيراها المشرفون.", await desk.SayAsync("لم يفدني الرقم قديم", "1"));

        var pending = await desk.SayAsync("/pending");
        Assert.StartsWith($"أجوبة قال أصحابها إنها لم تفد:\n«{Bridges}» — الرقم قديم\nوكان الجواب: 7 جسور", pending, StringComparison.Ordinal);
        var receipt = pending[pending.IndexOf("/why", StringComparison.Ordinal)..].Trim();
        Assert.StartsWith("سند الجواب", await desk.SayAsync(receipt), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_questions_asked_lately_two_hundred_are_looked_at_the_newest_first()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync("في مدينة دير الحجر 7 جسور.");
        await AskAsync(desk, Bridges);
        await AskAsync(desk, "في مدينة دير الحجر كم جسراً؟");
        for (var other = 0; other < 198; other++) await AskAsync(desk, $"كم رافعة في مرفأ الشمال رقم {other}؟");

        var all = await desk.SayAsync("/retract f1 لم يثبت");
        Assert.Contains("يتغير به مما سُئل أخيراً: جوابان\n«في مدينة دير الحجر كم جسراً؟»", all, StringComparison.Ordinal);
        Assert.Contains($"«{Bridges}»", all, StringComparison.Ordinal);

        await AskAsync(desk, "كم رافعة في مرفأ الجنوب؟");
        Assert.Contains("يتغير به مما سُئل أخيراً: جواب واحد\n«في مدينة دير الحجر كم جسراً؟»", await desk.SayAsync("/retract f1 لم يثبت"), StringComparison.Ordinal);
    }

    private static async Task AskAsync(DeskTalks desk, string question)
    {
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.SayAsync(question, "1");
    }
}
