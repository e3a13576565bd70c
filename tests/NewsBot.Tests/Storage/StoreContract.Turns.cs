// Turns and the outbox, as every store keeps them.
using NewsBot.Conversation;
using Xunit;

namespace NewsBot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_turn_writes_everything_together()
    {
        await Conversations.PutAsync([Record("draft", "old")], Cancel);
        await AcceptAsync(Message("a"));
        await ClaimAsync();

        Assert.True(await Conversations.CommitAsync(
            new Turn("a", [Part("a#0"), Part("a#1")], [Record("chat", "test:1"), Record("receipt", "7")], [("draft", "old")]), Cancel));

        Assert.Equal(["a#0"], await DueAsync());
        Assert.Equal("chat test:1", Text((await Conversations.FindAsync("chat", "test:1", Cancel))!.Body));
        Assert.NotNull(await Conversations.FindAsync("receipt", "7", Cancel));
        Assert.Null(await Conversations.FindAsync("draft", "old", Cancel));
        Assert.Equal(new StoreCounts(0, 0, Unsent: 2, 0, 0), await Conversations.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_turn_is_written_once()
    {
        await AcceptAsync(Message("a"));
        Assert.True(await Conversations.CommitAsync(new Turn("a", [Part("a#0")], [Record("chat", "1", body: "first")], []), Cancel));

        Assert.False(await Conversations.CommitAsync(new Turn("a", [Part("a#1", chat: "2")], [Record("chat", "1", body: "second")], [("chat", "1")]), Cancel));

        Assert.Equal(["a#0"], await DueAsync());
        Assert.Equal("first", Text((await Conversations.FindAsync("chat", "1", Cancel))!.Body));
    }

    [Fact]
    public async Task Of_many_who_commit_the_same_turn_at_once_one_wins()
    {
        await AcceptAsync(Message("a"));

        var written = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Conversations.CommitAsync(TurnOf("a", Part($"a#{i}", chat: $"{i}")), Cancel).AsTask()));

        Assert.Single(written, won => won);
        Assert.Single(await DueAsync());
    }

    [Fact]
    public async Task A_turn_whose_row_was_erased_meanwhile_is_still_written_and_then_known()
    {
        await AcceptAsync(Message("a", "test:1"));
        await ClaimAsync();
        await Conversations.ForgetAsync("test:7", new HashSet<string> { "test:1" }, Cancel);

        Assert.True(await Conversations.CommitAsync(TurnOf("a", Part("a#0")), Cancel));
        Assert.False(await Conversations.CommitAsync(TurnOf("a", Part("a#0")), Cancel));
        Assert.Equal(0, await Conversations.AcceptAsync([Message("a", "test:1")], Cancel));
        Assert.Equal(["a#0"], await DueAsync());
    }

    [Fact]
    public async Task A_part_comes_back_as_it_was_written()
    {
        var at = new DateTimeOffset(2025, 3, 1, 11, 59, 0, TimeSpan.FromHours(2)).AddTicks(1);
        var part = new OutboxRow("a#0", "test", "-100", "", Bytes(" \0 body "), OutboxState.Sending, at, at.AddSeconds(1), Attempts: 3, MessageId: "") { OwnLine = "own" };
        await SendLaterAsync(part);

        var due = Assert.Single(await Conversations.DueAsync("test", Noon, 10, Nobody, Cancel));

        Assert.Equal(part with { Body = due.Body }, due);
        Assert.Equal(" \0 body ", Text(due.Body));
    }

    [Fact]
    public async Task Due_is_the_oldest_part_of_each_chat_oldest_chat_first()
    {
        await SendLaterAsync(Part("b#0", "b"), Part("a#0", "a"), Part("b#1", "b"), Part("c#0", "c"), Part("x#0", "b", channel: "other"));

        Assert.Equal(["b#0", "a#0", "c#0"], await DueAsync());
        Assert.Equal(["b#0", "a#0"], await DueAsync(most: 2));
        Assert.Equal(["a#0", "c#0"], await DueAsync(busy: new HashSet<string> { "b" }));
        Assert.Equal(["x#0"], await DueAsync("other"));
        Assert.Empty(await DueAsync("none"));
    }

    [Fact]
    public async Task A_part_with_a_line_of_its_own_goes_past_its_chat()
    {
        await SendLaterAsync(Part("a#0", "a"), Part("a#1", "a") with { OwnLine = "own" }, Part("a#2", "a") with { OwnLine = "own" });

        Assert.Equal(["a#0", "a#1"], await DueAsync());
        Assert.Equal(["a#1"], await DueAsync(busy: new HashSet<string> { "a" }));
        Assert.Equal(["a#0"], await DueAsync(busy: new HashSet<string> { "own" }));
    }

    [Fact]
    public async Task A_part_whose_time_has_not_come_holds_back_its_chat_and_no_other()
    {
        await SendLaterAsync(Part("a#0", "a", notBefore: Noon.AddSeconds(5)), Part("a#1", "a"), Part("b#0", "b"));

        Assert.Equal(["b#0"], await DueAsync());
        Assert.Equal(["a#0", "b#0"], await DueAsync(now: Noon.AddSeconds(5)));
    }

    [Fact]
    public async Task A_part_marked_sent_makes_way_for_the_next()
    {
        await SendLaterAsync(Part("a#0", state: OutboxState.Sending), Part("a#1"));
        var first = (await Conversations.DueAsync("test", Noon, 10, Nobody, Cancel))[0];

        await Conversations.MarkAsync(first with { State = OutboxState.Sent, MessageId = "m1", Attempts = 1 }, [], Cancel);

        Assert.Equal(["a#1"], await DueAsync());
        Assert.Equal(1, (await Conversations.CountAsync(Cancel)).Unsent);
    }

    [Fact]
    public async Task Marking_writes_state_chat_attempts_time_and_message_id_and_keeps_the_body()
    {
        await SendLaterAsync(Part("a#0", "old"));
        var marked = Part("a#0", "new", state: OutboxState.Sending, notBefore: Noon.AddMinutes(1)) with { Attempts = 2, MessageId = "m", Body = Bytes("other") };

        await Conversations.MarkAsync(marked, [], Cancel);

        Assert.Empty(await DueAsync());
        var due = Assert.Single(await Conversations.DueAsync("test", Noon.AddMinutes(1), 10, Nobody, Cancel));
        Assert.Equal(marked with { Body = due.Body }, due);
        Assert.Equal("part a#0", Text(due.Body));
    }

    [Fact]
    public async Task Parts_that_moved_to_another_chat_keep_their_age()
    {
        await SendLaterAsync(Part("a#0", "a"), Part("b#0", "b"));

        await Conversations.MarkAsync(Part("a#0", "b"), [], Cancel);

        Assert.Equal(["a#0"], await DueAsync());
    }

    [Fact]
    public async Task What_is_put_with_a_mark_is_written_with_it()
    {
        await SendLaterAsync(Part("a#0"));

        await Conversations.MarkAsync(Part("a#0", state: OutboxState.Sent), [Record("sent", "k", expires: Noon.AddDays(30), body: "a")], Cancel);

        Assert.Equal("a", Text((await Conversations.FindAsync("sent", "k", Cancel))!.Body));
        Assert.Equal(Noon.AddDays(30), (await Conversations.FindAsync("sent", "k", Cancel))!.ExpiresAt);
    }

    [Fact]
    public async Task Nothing_is_put_with_the_mark_of_a_part_that_was_erased()
    {
        await SendLaterAsync(Part("a#0", "7"));
        await Conversations.ForgetAsync("nobody", new HashSet<string> { "7" }, Cancel);

        await Conversations.MarkAsync(Part("a#0", "7", state: OutboxState.Sent), [Record("sent", "k")], Cancel);

        Assert.Null(await Conversations.FindAsync("sent", "k", Cancel));
    }

    [Fact]
    public async Task All_that_waits_for_a_chat_that_moved_follows_in_its_order()
    {
        await SendLaterAsync(Part("a#0", "old"), Part("a#1", "old"), Part("n#0", "new"), Part("a#2", "old"), Part("x#0", "old", channel: "other"), Part("o#0", "older"));
        await Conversations.MarkAsync(Part("o#0", "older", state: OutboxState.Sent), [], Cancel);

        await Conversations.MarkAsync(Part("a#0", "new"), [], Cancel);

        foreach (var id in new[] { "a#0", "a#1", "n#0", "a#2" })
        {
            var due = Assert.Single(await Conversations.DueAsync("test", Noon, 10, Nobody, Cancel));
            Assert.Equal((id, "new"), (due.Id, due.Chat));
            await Conversations.MarkAsync(due with { State = OutboxState.Sent }, [], Cancel);
        }

        Assert.Equal("old", Assert.Single(await Conversations.DueAsync("other", Noon, 10, Nobody, Cancel)).Chat);
    }

    [Fact]
    public async Task What_is_remembered_of_a_chat_that_moved_follows_unless_the_new_one_has_its_own()
    {
        await SendLaterAsync(Part("a#0", "-1"));
        await Conversations.PutAsync(
            [
                Record("chat", "test:-1", "test:-1", body: "whole"), Record("chat", "test:-1:7", "test:7", body: "of 7"), Record("chat", "test:-1:8", body: "of 8 before"),
                Record("chat", "test:-2:8", body: "of 8 now"), Record("chat", "test:-11:7", body: "another"), Record("chat", "other:-1:7", body: "elsewhere"), Record("draft", "test:-1:7"),
                Record("last", "test:-1:7", body: "code"),
            ],
            Cancel);

        await Conversations.MarkAsync(Part("a#0", "-2"), [], Cancel);

        Assert.Equal(
            [("other:-1:7", "elsewhere", null), ("test:-11:7", "another", null), ("test:-2", "whole", "test:-1"), ("test:-2:7", "of 7", "test:7"), ("test:-2:8", "of 8 now", null)],
            (await Conversations.ListAsync("chat", Cancel)).Select(record => (record.Key, Text(record.Body), record.Owner)));
        Assert.Equal("code", Text((await Conversations.FindAsync("last", "test:-2:7", Cancel))!.Body));
        Assert.NotNull(await Conversations.FindAsync("draft", "test:-1:7", Cancel));
    }

    [Fact]
    public async Task Chats_take_turns()
    {
        await SendLaterAsync(Part("a#0", "a"), Part("a#1", "a"), Part("a#2", "a"), Part("b#0", "b"), Part("c#0", "c"), Part("b#1", "b"));

        var sent = new List<string>();
        while (await Conversations.DueAsync("test", Noon, 1, Nobody, Cancel) is [var next])
        {
            sent.Add(next.Id);
            await Conversations.MarkAsync(next with { State = OutboxState.Sent }, [], Cancel);
        }

        Assert.Equal(["a#0", "b#0", "c#0", "a#1", "b#1", "a#2"], sent);
    }

    [Fact]
    public async Task Unknown_and_dead_sends_are_counted_and_not_sent_again()
    {
        await SendLaterAsync(Part("a#0", "a"), Part("b#0", "b"), Part("c#0", "c"));
        await Conversations.MarkAsync(Part("a#0", "a", state: OutboxState.Unknown), [], Cancel);
        await Conversations.MarkAsync(Part("b#0", "b", state: OutboxState.Dead), [], Cancel);
        await Conversations.MarkAsync(Part("nobody#0", state: OutboxState.Dead), [], Cancel);

        Assert.Equal(["c#0"], await DueAsync());
        Assert.Equal(new StoreCounts(0, 0, Unsent: 1, UnknownSends: 1, DeadSends: 1), await Conversations.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_part_that_is_known_keeps_its_state()
    {
        await SendLaterAsync(Part("a#0"));
        await Conversations.MarkAsync(Part("a#0", state: OutboxState.Sent), [], Cancel);
        await AcceptAsync(Message("b", "q"));

        await Conversations.CommitAsync(TurnOf("b", Part("a#0")), Cancel);

        Assert.Empty(await DueAsync());
    }
}
