// Several changes in one revision: all of them or none.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class TogetherTests
{
    [Fact]
    public async Task All_parts_are_one_revision_and_one_undo()
    {
        var room = await ThreeFactsAsync();

        var done = await room.DoAsync(new Update.Together("م-1", room.NextCause(), [room.Correct("f1", "في المدينة 8 جسور."), room.Retract("f2"), room.Add("في المدينة 3 حدائق.")]));

        Assert.Equal(4, done.Revision);
        Assert.Equal((FactStatus.Corrected, FactStatus.Retracted), (room.Fact("f1").Status, room.Fact("f2").Status));
        Assert.Equal(("في المدينة 8 جسور.", "في المدينة 3 حدائق."), (room.Fact("f4").Content.Text, room.Fact("f5").Content.Text));

        await room.DoAsync(room.Undo(done.Revision));

        Assert.Equal((FactStatus.Current, FactStatus.Current, FactStatus.Retracted, FactStatus.Retracted), (room.Fact("f1").Status, room.Fact("f2").Status, room.Fact("f4").Status, room.Fact("f5").Status));
    }

    [Fact]
    public async Task A_part_that_is_refused_refuses_all()
    {
        var room = await ThreeFactsAsync();

        var outcome = await room.ApplyAsync(new Update.Together("م-1", room.NextCause(), [room.Correct("f1", "في المدينة 8 جسور."), room.Retract("f99")]));

        Assert.Equal("unknown-fact", Assert.IsType<UpdateOutcome.Rejected>(outcome).Reason.Code);
        Assert.Equal(FactStatus.Current, room.Fact("f1").Status);
    }

    [Fact]
    public async Task What_somebody_changed_since_the_preview_refuses_all()
    {
        var room = await ThreeFactsAsync();
        var seen = room.Knowledge.Snapshot.Head.Number;
        await room.DoAsync(room.Correct("f2", "في المدينة 6 مدارس."));

        var outcome = await room.ApplyAsync(new Update.Together("م-1", room.NextCause(), [room.Correct("f1", "في المدينة 8 جسور."), room.Retract("f2")]) { SeenAt = seen });

        Assert.Equal("changed-meanwhile", Assert.IsType<UpdateOutcome.Rejected>(outcome).Reason.Code);
    }

    private static async Task<Newsroom> ThreeFactsAsync()
    {
        var room = await Newsroom.OpenAsync();
        foreach (var text in new[] { "في المدينة 7 جسور.", "في المدينة 5 مدارس.", "في المدينة مسبح." }) await room.DoAsync(room.Add(text));
        return room;
    }
}
