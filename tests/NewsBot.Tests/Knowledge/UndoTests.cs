// What was done can be taken back, as long as nothing was built upon it.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class UndoTests
{
    private const string Corrected = "تمتلك إيران 575 موقعاً عسكرياً في سورية.";

    [Fact]
    public async Task An_undone_addition_is_retracted_with_a_reason()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));

        var applied = await room.DoAsync(room.Undo(1));

        Assert.Equal((2L, "f1"), (applied.Revision, applied.FactId));
        Assert.Equal((FactStatus.Retracted, "undo:1"), (room.Fact("f1").Status, room.Fact("f1").Reason));
        Assert.Equal(("undo", "undo:1"), (room.Knowledge.History("f1")[0].Kind, room.Knowledge.History("f1")[0].Reason));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_undone_replacement_brings_the_old_fact_back(bool isCorrection)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(isCorrection ? room.Correct("f1", Corrected, reason: "سبب") : room.Supersede("f1", Corrected));

        var applied = await room.DoAsync(room.Undo(2));

        var (old, undone) = (room.Fact("f1"), room.Fact("f2"));
        Assert.Equal("f1", applied.FactId);
        Assert.Equal((FactStatus.Current, null, null, null), (old.Status, old.Until, old.ReplacedBy, old.Reason));
        Assert.Equal((FactStatus.Retracted, "undo:2", 3L), (undone.Status, undone.Reason, undone.Until));
    }

    [Fact]
    public async Task An_undone_correction_of_a_held_fact_leaves_it_held()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Hold("f1", "قيد التحقق"));
        await room.DoAsync(room.Correct("f1", Corrected));

        await room.DoAsync(room.Undo(3));

        Assert.Equal((FactStatus.Held, "قيد التحقق", null), (room.Fact("f1").Status, room.Fact("f1").Reason, room.Fact("f1").Until));
    }

    [Fact]
    public async Task An_undone_clarification_goes_back_to_the_old_words_in_a_new_version()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Add(Newsroom.Coalition));
        await room.DoAsync(room.Clarify("f1", Corrected));

        await room.DoAsync(room.Undo(3));

        Assert.Equal((2, Newsroom.Sites, FactStatus.Current), (room.Fact("f1").Version, room.Fact("f1").Content.Text, room.Fact("f1").Status));
    }

    [Fact]
    public async Task Undone_retractions_holds_and_releases_give_the_fact_back_what_it_was()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        var statuses = new List<(FactStatus, string?)>();
        foreach (var update in new Func<Update>[]
        {
            () => room.Hold("f1", "سبب"), () => room.Undo(2),
            () => room.Retract("f1"), () => room.Undo(4),
            () => room.Hold("f1", "سبب آخر"), () => room.Release("f1"), () => room.Undo(7),
        })
        {
            await room.DoAsync(update());
            statuses.Add((room.Fact("f1").Status, room.Fact("f1").Reason));
        }

        Assert.Equal(
            [
                (FactStatus.Held, "سبب"), (FactStatus.Current, null),
                (FactStatus.Retracted, "غير مؤكد"), (FactStatus.Current, null),
                (FactStatus.Held, "سبب آخر"), (FactStatus.Current, null), (FactStatus.Held, "سبب آخر"),
            ],
            statuses);
    }

    [Fact]
    public async Task An_undo_can_be_undone()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Correct("f1", Corrected, reason: "سبب"));
        var before = (room.Fact("f1") with { Until = null }, room.Fact("f2"));
        await room.DoAsync(room.Undo(2));

        var applied = await room.DoAsync(room.Undo(3));

        Assert.Equal("f2", applied.FactId);
        Assert.Equal(before, (room.Fact("f1") with { Until = null }, room.Fact("f2")));
        Assert.Equal(4, room.Fact("f1").Until);
    }

    [Fact]
    public async Task The_same_revision_is_not_undone_twice()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Undo(1));

        Assert.Equal("built-upon", (await room.RefusalAsync(room.Undo(1))).Code);
    }

    [Fact]
    public async Task An_undone_import_takes_all_its_facts_back()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("a", Newsroom.Sites), Drafts.Fact("b", Newsroom.Coalition))));
        var draft = Drafts.Of(Drafts.Fact("a", Newsroom.Sites), Drafts.Fact("b", "كان للتحالف 30 موقعاً."), Drafts.Fact("c", "خبر ثالث من المدينة."))
            with
        { Speakers = [Drafts.Speaker with { Role = "جنرال" }] };
        await room.DoAsync(Newsroom.Import(draft));

        await room.DoAsync(room.Undo(2));

        Assert.Equal(Newsroom.Coalition, room.Fact("f2").Content.Text);
        Assert.Equal((FactStatus.Retracted, "undo:2"), (room.Fact("f3").Status, room.Fact("f3").Reason));
        Assert.Equal("رئيس الأركان", room.Snapshot.Speakers["map-2023/milley"].Role);
        Assert.Equal(new ImportCounts(0, 0, 0, 3), Assert.IsType<UpdateOutcome.Unchanged>(await room.ApplyAsync(Newsroom.Import(draft))).Import);
    }

    [Fact]
    public async Task An_undone_import_takes_its_proposals_back()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("a", Newsroom.Sites), Drafts.Fact("b", Newsroom.Coalition))));
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("a", Newsroom.Sites))));

        await room.DoAsync(room.Undo(2));

        Assert.Empty(room.Snapshot.Proposals);
    }
}
