// What a file proposes, a person decides.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class ProposalTests
{
    private const string Corrected = "تمتلك إيران 575 موقعاً عسكرياً في سورية.";

    private static readonly FactDraft Changed = Drafts.Fact("sites", "لدى إيران 580 موقعاً عسكرياً في سورية.", Drafts.Figure(580, "580 موقعاً"));

    [Fact]
    public async Task An_accepted_rewording_takes_all_that_the_file_says()
    {
        var room = await ProposedAsync(room => room.Clarify("f1", Corrected));

        var applied = await room.DoAsync(new Update.Accept("م-2", room.NextCause(), "p3-1", null));

        Assert.Equal("f1", applied.FactId);
        Assert.Equivalent(Changed.Content, room.Fact("f1").Content, strict: true);
        Assert.Equal(("م-2", 2), (room.Fact("f1").CreatedBy, room.Fact("f1").Version));
        Assert.Empty(room.Snapshot.Proposals);
        Assert.IsType<UpdateOutcome.Unchanged>(await room.ApplyAsync(Newsroom.Import(Drafts.Of(Changed))));
    }

    [Fact]
    public async Task What_is_accepted_for_a_replaced_fact_rewords_the_one_that_stands()
    {
        var room = await ProposedAsync(room => room.Correct("f1", Corrected));

        var applied = await room.DoAsync(new Update.Accept("م-2", room.NextCause(), "p3-1", null));

        Assert.Equal("f2", applied.FactId);
        Assert.Equal((Changed.Content.Text, FactStatus.Corrected), (room.Fact("f2").Content.Text, room.Fact("f1").Status));
    }

    [Fact]
    public async Task A_retracted_fact_is_not_brought_back_by_accepting()
    {
        var room = await ProposedAsync(room => room.Retract("f1"));

        Assert.Equal("not-current", (await room.RefusalAsync(new Update.Accept("م-2", room.NextCause(), "p3-1", null))).Code);
    }

    [Theory]
    [InlineData(null, "gone-from-file")]
    [InlineData("سحبته الصحيفة", "سحبته الصحيفة")]
    public async Task An_accepted_retraction_keeps_a_reason(string? given, string kept)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Newsroom.Sites))));
        await room.DoAsync(Newsroom.Import(Drafts.Of()));

        await room.DoAsync(new Update.Accept("م-2", room.NextCause(), "p2-1", given));

        Assert.Equal((FactStatus.Retracted, kept), (room.Fact("f1").Status, room.Fact("f1").Reason));
        Assert.Empty(room.Snapshot.Proposals);
    }

    [Fact]
    public async Task A_dismissed_proposal_is_not_made_again()
    {
        var room = await ProposedAsync(room => room.Retract("f1"));

        await room.DoAsync(new Update.Dismiss("م-2", room.NextCause(), "p3-1"));

        Assert.Empty(room.Snapshot.Proposals);
        Assert.IsType<UpdateOutcome.Unchanged>(await room.ApplyAsync(Newsroom.Import(Drafts.Of(Changed))));
    }

    [Fact]
    public async Task A_dismissal_can_be_undone()
    {
        var room = await ProposedAsync(room => room.Retract("f1"));
        var proposal = Assert.Single(room.Snapshot.Proposals);
        await room.DoAsync(new Update.Dismiss("م-2", room.NextCause(), "p3-1"));

        await room.DoAsync(room.Undo(4));

        Assert.Equal(proposal, Assert.Single(room.Snapshot.Proposals));
    }

    [Fact]
    public async Task An_acceptance_can_be_undone()
    {
        var room = await ProposedAsync(room => room.Clarify("f1", Corrected));
        await room.DoAsync(new Update.Accept("م-2", room.NextCause(), "p3-1", null));

        await room.DoAsync(room.Undo(4));

        Assert.Equal(Corrected, room.Fact("f1").Content.Text);
        Assert.Equal("p3-1", Assert.Single(room.Snapshot.Proposals).Id);
    }

    [Fact]
    public async Task A_retraction_settles_every_proposal_about_the_fact()
    {
        var room = await ProposedAsync(room => room.Clarify("f1", Corrected));

        await room.DoAsync(room.Retract("f1"));

        Assert.Empty(room.Snapshot.Proposals);
    }

    [Fact]
    public async Task A_person_who_writes_what_was_proposed_settles_it()
    {
        var room = await ProposedAsync(room => room.Clarify("f1", Corrected));

        await room.DoAsync(room.Clarify("f1", Changed.Content.Text));

        Assert.Empty(room.Snapshot.Proposals);
    }

    private static async Task<Newsroom> ProposedAsync(Func<Newsroom, Update> decision)
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(Newsroom.Import(Drafts.Of(Drafts.Fact("sites", Newsroom.Sites))));
        await room.DoAsync(decision(room));
        await room.DoAsync(Newsroom.Import(Drafts.Of(Changed)));
        return room;
    }
}
