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
}
