// Posts of the newsroom's own channel: what is proposed of them, and what of an edit and a deletion.
using NewsBot.Conversation;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class DeskPostTests
{
    private const string News = "-100";

    private const string Post = "أخبار دير الحجر\n\nفي مدينة دير الحجر 7 جسور على النهر.\n\nيعمل في السوق القديم 40 تاجراً.\n\nأغلقت البلدية 3 مدارس في الحي الشرقي.";

    [Fact]
    public async Task A_deleted_post_is_withdrawn_by_one_decision_in_one_revision()
    {
        var desk = await PublishedAsync();
        await DeleteAsync(desk);

        Assert.Contains(
            "من منشور في قناة التحرير، 1 حزيران/ يونيو 2024، الساعة 09:00\nمعاينة: سحب جماعي (3 معلومات) — لا يُعرض شيء من ذلك بعده، ويُحفظ السبب\n"
            + "القائمة الآن (f1): في مدينة دير الحجر 7 جسور على النهر.\nالقائمة الآن (f2): يعمل في السوق القديم 40 تاجراً.\nالقائمة الآن (f3): أغلقت البلدية 3 مدارس في الحي الشرقي.\n"
            + "السبب: حذف الناشر منشوره\n",
            await desk.SayAsync("/pending"),
            StringComparison.Ordinal);
        Assert.StartsWith("نُفّذ معاً في المراجعة 2 (3 تغييرات)", await desk.PressAsync("نشر"), StringComparison.Ordinal);

        Assert.Equal(2, desk.Knowledge.Snapshot.Head.Number);
        Assert.All(desk.Knowledge.Snapshot.Versions, fact => Assert.False(fact.IsCurrent));
    }

    [Fact]
    public async Task What_somebody_withdrew_before_the_decision_leaves_the_rest_to_be_decided()
    {
        var desk = await PublishedAsync();
        await DeleteAsync(desk);
        var order = await PublishOrderAsync(desk);
        await desk.SayAsync("/retract f2 خبر كاذب", DeskTalks.Second);
        await desk.PressAsync("نشر", DeskTalks.Second);

        Assert.Contains("معاينة: سحب جماعي (معلومتان)", await desk.SayAsync(order), StringComparison.Ordinal);
        Assert.StartsWith("نُفّذ معاً في المراجعة 3 (تغييران)", await desk.PressAsync("نشر"), StringComparison.Ordinal);
        Assert.All(desk.Knowledge.Snapshot.Versions, fact => Assert.False(fact.IsCurrent));
    }

    [Fact]
    public async Task A_second_press_on_the_old_preview_publishes_nothing_of_the_new_one()
    {
        var desk = await PublishedAsync();
        await DeleteAsync(desk);
        var order = await PublishOrderAsync(desk);
        await desk.SayAsync("/retract f2 خبر كاذب", DeskTalks.Second);
        await desk.PressAsync("نشر", DeskTalks.Second);
        await desk.SayAsync(order);
        var before = desk.Knowledge.Snapshot.Head.Number;

        Assert.Contains("فحلّ محله اقتراح بما بقي منه", await desk.SayAsync(order), StringComparison.Ordinal);
        Assert.Equal(before, desk.Knowledge.Snapshot.Head.Number);
    }

    [Fact]
    public async Task What_another_source_says_now_is_not_withdrawn_with_the_post()
    {
        var desk = await PublishedAsync();
        await DeleteAsync(desk);
        var order = await PublishOrderAsync(desk);
        await desk.SayAsync($"/update f2 يعمل في السوق القديم 900 تاجر.\n{DeskTalks.Source}", DeskTalks.Second);
        await desk.PressAsync("نشر", DeskTalks.Second);
        var other = desk.Knowledge.Snapshot.Versions.Single(fact => fact.Content.Text.Contains("900", StringComparison.Ordinal)).Id;
        await desk.SayAsync(order);
        await desk.PressAsync("نشر");

        Assert.True(desk.Knowledge.Snapshot.Find(other)!.IsCurrent);
        Assert.All(desk.Knowledge.Snapshot.Versions.Where(fact => fact.Id != other), fact => Assert.False(fact.IsCurrent));
    }

    [Fact]
    public async Task What_is_being_checked_is_withdrawn_with_its_post()
    {
        var desk = await PublishedAsync();
        await desk.SayAsync("/hold f2 نتحقق من العدد");
        await DeleteAsync(desk);
        await desk.SayAsync("/pending");

        await desk.PressAsync("نشر");

        Assert.Equal(FactStatus.Retracted, desk.Knowledge.Snapshot.Find("f2")!.Status);
    }

    [Fact]
    public async Task What_is_being_checked_is_not_proposed_again_when_its_post_is_edited_elsewhere()
    {
        var desk = await PublishedAsync();
        await desk.SayAsync("/hold f2 نتحقق من العدد");
        await PostAsync(desk, Post.Replace("7 جسور", "8 جسور", StringComparison.Ordinal), MessageOrigin.Edited);

        Assert.DoesNotContain("السوق القديم", await desk.SayAsync("/pending"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_decides_on_a_post_that_is_gone_is_told_that_it_was_deleted()
    {
        var desk = await DeskTalks.OpenAsync(newsChannel: News);
        await PostAsync(desk, Post, MessageOrigin.InNameOfChat);
        var order = await PublishOrderAsync(desk);
        await DeleteAsync(desk);

        Assert.Equal("حُذف المنشور قبل أن يُبتّ في هذا، فسُحب الاقتراح، ولم يتغير به شيء.", await desk.SayAsync(order));
    }

    [Fact]
    public async Task Whoever_decides_on_a_post_that_was_edited_is_told_that_another_proposal_took_its_place()
    {
        var desk = await DeskTalks.OpenAsync(newsChannel: News);
        await PostAsync(desk, Post, MessageOrigin.InNameOfChat);
        var order = await PublishOrderAsync(desk);
        await PostAsync(desk, Post.Replace("7 جسور", "8 جسور", StringComparison.Ordinal), MessageOrigin.Edited);

        Assert.Equal("عُدّل المنشور قبل أن يُبتّ في هذا، فحلّ محله اقتراح جديد، ولم يتغير بهذا شيء.", await desk.SayAsync(order));
    }

    [Fact]
    public async Task Whoever_decides_on_an_edit_that_was_taken_back_is_told_that_nothing_is_left_of_it()
    {
        var desk = await PublishedAsync();
        await PostAsync(desk, Post.Replace("7 جسور", "8 جسور", StringComparison.Ordinal), MessageOrigin.Edited);
        var order = await PublishOrderAsync(desk);
        await PostAsync(desk, Post, MessageOrigin.Edited);

        Assert.Equal("عُدّل المنشور قبل أن يُبتّ في هذا، فلم يبق فيه ما يُقترح وسُحب الاقتراح، ولم يتغير به شيء.", await desk.SayAsync(order));
    }

    private static async Task<string> PublishOrderAsync(DeskTalks desk)
    {
        await desk.SayAsync("/pending");
        return ((ReplyButton.Say)desk.Said[0].Buttons[0]).Text;
    }

    private static async Task<DeskTalks> PublishedAsync()
    {
        var desk = await DeskTalks.OpenAsync(newsChannel: News);
        await PostAsync(desk, Post, MessageOrigin.InNameOfChat);
        await desk.SayAsync("/pending");
        Assert.StartsWith("نُفّذ في المراجعة 1", await desk.PressAsync("نشر"), StringComparison.Ordinal);
        return desk;
    }

    private static Task DeleteAsync(DeskTalks desk) => PostAsync(desk, "", MessageOrigin.Deleted);

    private static Task PostAsync(DeskTalks desk, string text, MessageOrigin origin) =>
        desk.SayAsync(desk.Message(text, News) with { Kind = MessageKind.Post, Origin = origin, MessageId = "post" });
}
