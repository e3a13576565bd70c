// What is over at the moderators' desk after a while, and what is not taken back twice.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class DeskLimitTests
{
    private const string Bridges = "في مدينة دير الحجر 7 جسور.";

    [Fact]
    public async Task What_was_published_is_taken_back_up_to_ten_minutes_later()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);
        desk.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("تراجعنا عن المراجعة 1 في المراجعة 2، وعاد ما قبلها.", await desk.SayAsync("تراجع"));
    }

    [Fact]
    public async Task After_ten_minutes_it_is_too_late_to_take_back()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);
        desk.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        Assert.Equal("مضى على المراجعة 1 أكثر من عشر دقائق. صحّحها أو اسحبها بأمر جديد، ليبقى ما جرى معلوماً.", await desk.SayAsync("تراجع"));
        Assert.Equal(1, desk.Knowledge.Snapshot.Head.Number);
    }

    [Fact]
    public async Task Taking_back_twice_does_not_publish_again()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);
        await desk.SayAsync("تراجع");

        Assert.Equal("لا أجد ما أتراجع عنه.", await desk.SayAsync("تراجع"));
        Assert.Equal(FactStatus.Retracted, desk.Knowledge.Snapshot.Find("f1")!.Status);
    }

    [Fact]
    public async Task Taking_back_twice_takes_back_the_last_two()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);
        await desk.AddAsync("في مدينة دير الرمان 9 مدارس.");

        Assert.StartsWith("تراجعنا عن المراجعة 2 في المراجعة 3", await desk.SayAsync("تراجع"), StringComparison.Ordinal);
        Assert.StartsWith("تراجعنا عن المراجعة 1 في المراجعة 4", await desk.SayAsync("تراجع"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_before_a_crash_it_tells_afterwards_what_it_took_back()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);
        var author = desk.Knowledge.Revision(1)!.Author;
        var message = desk.Message("تراجع");
        await desk.Knowledge.ApplyAsync(new Update.Undo(author, $"desk:{message.Key}", 1), TestContext.Current.CancellationToken);
        desk.Clock.Advance(TimeSpan.FromHours(1));

        Assert.StartsWith("تراجعنا عن المراجعة 1 في المراجعة 2", await desk.SayAsync(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_waits_for_a_quarter_of_an_hour()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.SayAsync($"/add {Bridges}");
        desk.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.StartsWith("ما عنوان المادة؟", await desk.SayAsync("صحيفة الفرات"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_step_that_is_over_says_so()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.SayAsync($"/add {Bridges}");
        desk.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));

        Assert.Equal("انتهت مهلة هذه الخطوة ولم يتغير شيء. ابدأ الأمر من جديد.", await desk.SayAsync(desk.Message("صحيفة الفرات") with { RepliesTo = "m2" }));
    }

    [Fact]
    public async Task A_preview_can_be_confirmed_for_an_hour()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.SayAsync($"/add {Bridges}\n{DeskTalks.Source}");
        desk.Clock.Advance(TimeSpan.FromHours(1));

        Assert.StartsWith("نُشرت المعلومة f1", await desk.PressAsync("نشر"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_is_over_publishes_nothing()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.SayAsync($"/add {Bridges}\n{DeskTalks.Source}");
        desk.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        Assert.Equal("انتهت مهلة هذه الخطوة ولم يتغير شيء. ابدأ الأمر من جديد.", await desk.PressAsync("نشر"));
        Assert.Equal(0, desk.Knowledge.Snapshot.Head.Number);
    }

    [Fact]
    public async Task A_hold_without_its_reason_leaves_the_open_draft_and_says_what_is_missing()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);
        await desk.SayAsync($"/add في مدينة دير الرمان 9 مدارس.\n{DeskTalks.Source}");

        Assert.Equal(
            "لم يُنفّذ هذا، فقد نقص منه: السبب. اكتب الأمر كله في رسالة واحدة، مثل: /hold f1 خطأ في نقل الرقم عن الوثيقة\nوما زال التغيير الذي عاينته ينتظر قرارك: «نشر» أو «إلغاء».",
            await desk.SayAsync("/hold f1"));
        Assert.StartsWith("نُشرت المعلومة f2", await desk.SayAsync("نشر"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_by_words_that_mean_several_facts_leaves_the_open_draft_and_shows_their_ids()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);
        await desk.AddAsync("في مدينة دير الحجر 12 مدرسة.");
        await desk.SayAsync($"/add في مدينة دير الرمان 9 مدارس.");

        var held = await desk.SayAsync("/hold مدينة دير الحجر");

        Assert.Contains("(f1) في مدينة دير الحجر 7 جسور.\n", held, StringComparison.Ordinal);
        Assert.Contains("\nلم يُنفّذ هذا، فقد نقص منه: المعلومة.", held, StringComparison.Ordinal);
        Assert.EndsWith("\nوما زلت أنتظر منك: المصدر. اكتبه، وإن بدأ بكلمة استفهام أو بأمر فاكتب قبله «المصدر:»، أو اكتب «إلغاء».", held, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_without_its_reason_asks_for_it_where_nothing_is_open()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);

        Assert.StartsWith("ما السبب؟", await desk.SayAsync("/hold f1"), StringComparison.Ordinal);
        Assert.StartsWith("عُلّقت المعلومة f1", await desk.SayAsync("نتحقق من العدد"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_of_what_does_not_exist_says_so_and_leaves_the_open_draft()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.SayAsync($"/add {Bridges}");

        Assert.StartsWith("لا توجد معلومة بالمعرّف f9.\nلم يُنفّذ هذا، فقد نقص منه: المعلومة.", await desk.SayAsync("/hold f9 نتحقق"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_that_comes_too_early_is_no_title()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.SayAsync($"/add {Bridges}\nالمصدر: صحيفة الفرات");

        Assert.StartsWith("وما زلت أنتظر منك: العنوان.", await desk.SayAsync("نشر"), StringComparison.Ordinal);
        Assert.StartsWith("ما تاريخ النشر؟", await desk.SayAsync("العنوان: نشر"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_fact_that_may_be_meant_is_asked_about_and_a_yes_means_it()
    {
        var desk = await DeskTalks.OpenAsync();
        await desk.AddAsync(Bridges);

        Assert.StartsWith("أهذه هي المعلومة التي تقصدها؟", await desk.SayAsync("/clarify\nفي دير الحجر المدينة 7 جسور."), StringComparison.Ordinal);
        Assert.StartsWith("معاينة: توضيح", await desk.SayAsync("نعم"), StringComparison.Ordinal);
    }
}
