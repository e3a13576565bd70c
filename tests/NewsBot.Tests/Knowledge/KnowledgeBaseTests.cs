// A durable revision, followed by whoever derives from it, and only then an answer to the moderator.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class KnowledgeBaseTests
{
    [Fact]
    public async Task An_empty_log_is_followed_too()
    {
        var room = await Newsroom.OpenAsync();

        Assert.Same(KnowledgeSnapshot.Empty, Assert.Single(room.Follower.Followed));
        Assert.Equal(Head.Empty, room.Snapshot.Head);
    }

    [Fact]
    public async Task An_update_is_in_the_log_and_followed_when_it_is_acknowledged()
    {
        var room = await Newsroom.OpenAsync();

        var applied = await room.DoAsync(room.Add(Newsroom.Sites));

        Assert.Equal((1L, "f1", false), (applied.Revision, applied.FactId, applied.Repeated));
        Assert.Equal((1L, "tg:1:1"), (Assert.Single(room.Log.Rows).Number, room.Log.Rows[0].Cause));
        Assert.Same(room.Snapshot, room.Follower.Followed[^1]);
        Assert.Equal(new Head(1, RevisionChain.Hash(room.Log.Rows[0].Body.Span)), room.Snapshot.Head);
    }

    [Fact]
    public async Task A_broken_log_is_not_opened()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Retract("f1"));
        room.Log.Rows.RemoveAt(0);

        var broken = await Assert.ThrowsAsync<BrokenLogException>(() => Newsroom.OpenAsync(room.Log));

        Assert.Equal(
            "Revision 1 is broken: revision 2 stands in its place. Nothing was changed; bring a verified backup back with 'restore'.",
            broken.Message);
    }

    [Fact]
    public async Task A_full_disk_changes_nothing_and_the_update_may_be_tried_again()
    {
        var room = await Newsroom.OpenAsync();
        var add = room.Add(Newsroom.Sites);
        room.Log.Failure = new IOException("No space left on device.");

        await Assert.ThrowsAsync<IOException>(() => room.ApplyAsync(add));

        Assert.Same(KnowledgeSnapshot.Empty, room.Snapshot);
        Assert.False((await room.DoAsync(add)).Repeated);
    }

    [Fact]
    public async Task A_follower_that_fails_after_the_append_stops_everything()
    {
        var room = await Newsroom.OpenAsync();
        room.Follower.Failure = new InvalidOperationException("no room for the index");

        var first = await Assert.ThrowsAsync<DerivationException>(() => room.ApplyAsync(room.Add(Newsroom.Sites)));
        var second = await Assert.ThrowsAsync<DerivationException>(() => room.ApplyAsync(room.Add(Newsroom.Coalition)));

        Assert.Equal(
            "Revision 1 is durable, but could not be derived (no room for the index): stop and start again; 'verify' shows whether the log is whole.",
            first.Message);
        Assert.Same(first, second);
        Assert.Single(room.Log.Rows);
        Assert.Same(KnowledgeSnapshot.Empty, room.Snapshot);
    }

    [Fact]
    public async Task The_next_start_derives_what_could_not_be_derived()
    {
        var room = await Newsroom.OpenAsync();
        room.Follower.Failure = new InvalidOperationException("no room");
        await Assert.ThrowsAsync<DerivationException>(() => room.ApplyAsync(room.Add(Newsroom.Sites)));

        var next = await Newsroom.OpenAsync(room.Log);

        Assert.Equal(Newsroom.Sites, next.Fact("f1").Content.Text);
    }

    [Theory]
    [InlineData("", "c")]
    [InlineData("م-1", " ")]
    public async Task An_update_without_author_or_cause_is_a_defect(string author, string cause)
    {
        var room = await Newsroom.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => room.ApplyAsync(new Update.Release(author, cause, "f1")));
    }

    [Fact]
    public async Task A_repeated_cause_is_applied_once_and_acknowledged_with_the_same_number_and_fact()
    {
        var room = await Newsroom.OpenAsync();
        var add = room.Add(Newsroom.Sites);
        var correct = room.Correct("f1", Newsroom.Sites.Replace("570", "575", StringComparison.Ordinal));
        await room.DoAsync(add);
        await room.DoAsync(correct);

        Assert.Equivalent(new UpdateOutcome.Applied(1, "f1", true, [], null), await room.ApplyAsync(add), strict: true);
        Assert.Equivalent(new UpdateOutcome.Applied(2, "f2", true, [], null), await room.ApplyAsync(correct), strict: true);
        Assert.Equal(2, room.Log.Rows.Count);
    }

    [Fact]
    public async Task A_cause_is_known_after_a_restart()
    {
        var room = await Newsroom.OpenAsync();
        var add = room.Add(Newsroom.Sites);
        await room.DoAsync(add);

        var next = await Newsroom.OpenAsync(room.Log);

        Assert.True((await next.DoAsync(add)).Repeated);
    }

    [Fact]
    public async Task A_preview_knows_a_repeated_cause_too()
    {
        var room = await Newsroom.OpenAsync();
        var add = room.Add(Newsroom.Sites);
        await room.DoAsync(add);

        var (outcome, snapshot) = room.Knowledge.Preview(add);

        Assert.True(Assert.IsType<UpdateOutcome.Applied>(outcome).Repeated);
        Assert.Same(room.Snapshot, snapshot);
    }

    [Fact]
    public async Task A_preview_shows_what_would_be_and_changes_nothing()
    {
        var room = await Newsroom.OpenAsync();
        var add = room.Add(Newsroom.Sites);

        var (outcome, snapshot) = room.Knowledge.Preview(add);

        Assert.Equal(1, Assert.IsType<UpdateOutcome.Applied>(outcome).Revision);
        Assert.Equal(Newsroom.Sites, snapshot.Find("f1")?.Content.Text);
        Assert.Empty(room.Log.Rows);
        Assert.Same(KnowledgeSnapshot.Empty, room.Snapshot);
        await room.DoAsync(add);
        Assert.Equal(Newsroom.Describe(snapshot), Newsroom.Describe(room.Snapshot));
    }

    [Fact]
    public async Task The_preview_of_a_refused_update_is_the_state_as_it_is()
    {
        var room = await Newsroom.OpenAsync();

        var (outcome, snapshot) = room.Knowledge.Preview(room.Release("f1"));

        Assert.IsType<UpdateOutcome.Rejected>(outcome);
        Assert.Same(room.Snapshot, snapshot);
    }

    [Fact]
    public async Task Two_processes_on_one_log_lose_nothing()
    {
        var log = new MemoryLog();
        var (left, right) = (await Newsroom.OpenAsync(log), await Newsroom.OpenAsync(log));
        log.BeforeAppend = () => right.DoAsync(new Update.Add("م-2", "right:1", Newsroom.Coalition, Newsroom.Source, null));

        var applied = await left.DoAsync(left.Add(Newsroom.Sites));

        Assert.Equal((2L, "f2"), (applied.Revision, applied.FactId));
        Assert.Equal([Newsroom.Coalition, Newsroom.Sites], left.Snapshot.Versions.Select(version => version.Content.Text));
        Assert.Equal(3, left.Follower.Followed.Count);
        Assert.True(await right.Knowledge.CatchUpAsync(Newsroom.Token));
        Assert.Equal(Newsroom.Describe(left.Snapshot), Newsroom.Describe(right.Snapshot));
    }

    [Fact]
    public async Task The_same_cause_in_two_processes_is_applied_once()
    {
        var log = new MemoryLog();
        var (left, right) = (await Newsroom.OpenAsync(log), await Newsroom.OpenAsync(log));
        var add = left.Add(Newsroom.Sites);
        log.BeforeAppend = () => right.DoAsync(add);

        var applied = await left.DoAsync(add);

        Assert.Equal((1L, "f1", true), (applied.Revision, applied.FactId, applied.Repeated));
        Assert.Single(log.Rows);
    }

    [Fact]
    public async Task An_update_is_decided_anew_when_somebody_else_was_first()
    {
        var log = new MemoryLog();
        var left = await Newsroom.OpenAsync(log);
        await left.DoAsync(left.Add(Newsroom.Sites));
        var right = await Newsroom.OpenAsync(log);
        log.BeforeAppend = () => right.DoAsync(new Update.Retract("م-2", "right:1", "f1", "سبب"));

        var refusal = Assert.IsType<UpdateOutcome.Rejected>(await left.ApplyAsync(left.Hold("f1")));

        Assert.Equal("not-current", refusal.Reason.Code);
        Assert.Equal(2, log.Rows.Count);
    }

    [Fact]
    public async Task A_log_that_refuses_a_number_and_has_nothing_new_contradicts_itself()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        room.Log.Rows.Clear();

        var broken = await Assert.ThrowsAsync<BrokenLogException>(() => room.ApplyAsync(room.Retract("f1")));

        Assert.Equal(
            "Revision 2 is broken: the log refuses it as taken, and has no revision after the one before. Nothing was changed; bring a verified backup back with 'restore'.",
            broken.Message);
    }

    [Fact]
    public async Task Catching_up_with_nothing_new_says_so()
    {
        var room = await Newsroom.OpenAsync();

        Assert.False(await room.Knowledge.CatchUpAsync(Newsroom.Token));
        Assert.Single(room.Follower.Followed);
    }

    [Fact]
    public async Task Many_updates_at_once_are_applied_one_at_a_time()
    {
        var room = await Newsroom.OpenAsync();
        var updates = Enumerable.Range(1, 40).Select(n => room.Add($"الخبر رقم {n} من المدينة {n * 7}.")).ToList();

        await Task.WhenAll(updates.Select(update => Task.Run(() => room.ApplyAsync(update), Newsroom.Token)));

        Assert.Equal(new ChainReport.Whole(room.Snapshot.Head), RevisionChain.Verify(room.Log.Rows));
        Assert.Equal(40, room.Snapshot.Newest.Count);
    }

    [Fact]
    public async Task History_names_what_touched_a_fact_and_what_it_replaced_newest_first()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Add(Newsroom.Coalition));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.DoAsync(room.Correct("f1", Newsroom.Sites.Replace("570", "575", StringComparison.Ordinal), reason: "خطأ في العد"));
        await room.DoAsync(room.Retract("f3", "غير مؤكد"));

        var history = room.Knowledge.History("f3");

        var start = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
        Assert.Equivalent(
            new RevisionSummary[]
            {
                new(4, start.AddMinutes(1), "retract", "م-1", "غير مؤكد", ["f3"]),
                new(3, start.AddMinutes(1), "correct", "م-1", "خطأ في العد", ["f1", "f3"]),
                new(1, start, "add", "م-1", null, ["f1"]),
            },
            history,
            strict: true);
    }

    [Fact]
    public async Task A_replaced_fact_has_the_history_of_its_replacement_too()
    {
        var room = await Newsroom.OpenAsync();
        await room.DoAsync(room.Add(Newsroom.Sites));
        await room.DoAsync(room.Supersede("f1", "تمتلك إيران 600 موقع عسكري في سورية."));
        await room.DoAsync(room.Hold("f2"));

        Assert.Equal(["hold", "update", "add"], room.Knowledge.History("f1").Select(revision => revision.Kind));
    }

    [Fact]
    public async Task An_unknown_fact_has_no_history() => Assert.Empty((await Newsroom.OpenAsync()).Knowledge.History("f1"));
}
