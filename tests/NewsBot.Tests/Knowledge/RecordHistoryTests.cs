// A correction of what facts share of their source belongs to each of them.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class RecordHistoryTests
{
    private static readonly SharedAttributes OtherTitle = new(Title: "خريطة القواعد");

    [Fact]
    public async Task A_corrected_title_is_history_of_every_fact_of_the_article()
    {
        var room = await OpenAsync();

        var applied = await room.DoAsync(Amend(room, "f1", OtherTitle));

        Assert.Equal("f1", applied.FactId);
        Assert.Equal([3, 1], room.Knowledge.History("f1").Select(revision => revision.Number));
        Assert.Equal([3, 2], room.Knowledge.History("f2").Select(revision => revision.Number));
    }

    [Fact]
    public async Task What_was_put_right_before_a_fact_was_made_or_after_it_ended_is_none_of_its_history()
    {
        var room = await OpenAsync();
        await room.DoAsync(room.Retract("f2"));
        await room.DoAsync(Amend(room, "f1", OtherTitle));
        await room.DoAsync(room.Add("تمتلك تركيا 125 موقعاً في سورية.", Newsroom.Source with { Title = "خريطة القواعد" }));

        Assert.Equal([3, 2], room.Knowledge.History("f2").Select(revision => revision.Number));
        Assert.Equal([5], room.Knowledge.History("f3").Select(revision => revision.Number));
    }

    [Fact]
    public async Task A_corrected_record_is_kept_with_what_it_was_until_that_is_taken_back()
    {
        var room = await OpenAsync();
        await room.DoAsync(Amend(room, "f1", OtherTitle) with { Reason = "خطأ في النقل" });

        var kept = Assert.IsType<RecordCorrection.OfArticle>(Assert.Single(room.Snapshot.Corrections));
        Assert.Equal((3, "خطأ في النقل", "خريطة المواقع", "خريطة القواعد", null), (kept.Revision, kept.Reason, kept.Before.Title, kept.After.Title, kept.UndoneIn));

        await room.DoAsync(room.Undo(3));
        Assert.Equal(4, Assert.Single(room.Snapshot.Corrections).UndoneIn);

        await room.DoAsync(room.Undo(4));
        Assert.Null(Assert.Single(room.Snapshot.Corrections).UndoneIn);
    }

    [Fact]
    public async Task A_log_from_before_shows_it_too()
    {
        var room = await OpenAsync();
        await room.DoAsync(Amend(room, "f1", OtherTitle));

        var reopened = await Newsroom.OpenAsync(room.Log);

        Assert.Equal([3, 2], reopened.Knowledge.History("f2").Select(revision => revision.Number));
        Assert.Single(reopened.Snapshot.Corrections);
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_title_the_second_is_told()
    {
        var room = await OpenAsync();
        await room.DoAsync(Amend(room, "f1", OtherTitle) with { SeenAt = 2 });

        var refused = await room.RefusalAsync(Amend(room, "f1", new SharedAttributes(Title: "خريطة أخرى")) with { SeenAt = 2 });

        Assert.Equal(("changed-meanwhile", "f1"), (refused.Code, refused.Value));
    }

    [Fact]
    public async Task Whoever_corrects_another_fact_of_the_article_is_told_of_its_new_title()
    {
        var room = await OpenAsync();
        await room.DoAsync(Amend(room, "f1", OtherTitle) with { SeenAt = 2 });

        var refused = await room.RefusalAsync(room.Correct("f2", "يمتلك التحالف الدولي 31 موقعاً في سورية.") with { SeenAt = 2 });

        Assert.Equal("changed-meanwhile", refused.Code);
    }

    [Fact]
    public async Task A_fact_that_the_preview_lists_beside_the_named_one_was_looked_at_too()
    {
        var room = await OpenAsync();
        await room.DoAsync(room.Correct("f2", "يمتلك التحالف الدولي 31 موقعاً في سورية."));

        var seen = Amend(room, "f1", new SharedAttributes(Publisher: "الجسر")) with { SeenAt = 2 };
        Assert.Equal("f3", (await room.RefusalAsync(seen)).Value);
        await room.DoAsync(seen with { SeenAt = 3 });
    }

    [Fact]
    public async Task A_title_changed_in_another_article_stops_nobody()
    {
        var room = await OpenAsync();
        await room.DoAsync(room.Add("وصل الماء إلى الحي.", Newsroom.Source with { Title = "الماء" }));
        await room.DoAsync(Amend(room, "f3", OtherTitle));

        await room.DoAsync(room.Correct("f1", "تمتلك إيران 571 موقعاً عسكرياً في سورية.") with { SeenAt = 2 });
    }

    private static async Task<Newsroom> OpenAsync()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Add(Newsroom.Coalition));
        return room;
    }

    private static Update.Amend Amend(Newsroom room, string id, SharedAttributes values) => new("م-1", room.NextCause(), id, values, null);
}
