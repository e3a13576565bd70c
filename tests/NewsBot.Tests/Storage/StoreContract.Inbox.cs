// The inbox, as every store keeps it.
using NewsBot.Conversation;
using Xunit;

namespace NewsBot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_batch_repeated_three_times_is_taken_once()
    {
        InboxRow[] batch = [Message("a"), Message("b", "test:2"), Message("c", "test:3")];

        Assert.Equal(3, await Conversations.AcceptAsync(batch, Cancel));
        Assert.Equal(0, await Conversations.AcceptAsync(batch, Cancel));
        Assert.Equal(1, await Conversations.AcceptAsync([.. batch, Message("d", "test:4")], Cancel));
        Assert.Equal(["a", "b", "c", "d"], await ClaimAsync());
    }

    [Fact]
    public async Task The_same_key_twice_in_one_batch_is_one_row() =>
        Assert.Equal(1, await Conversations.AcceptAsync([Message("a"), Message("a")], Cancel));

    [Fact]
    public async Task A_message_that_was_answered_stays_known()
    {
        await AcceptAsync(Message("a"));
        await Conversations.CommitAsync(TurnOf("a"), Cancel);

        Assert.Equal(0, await Conversations.AcceptAsync([Message("a")], Cancel));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task A_claimed_row_is_the_row_that_was_accepted_with_its_attempt_counted()
    {
        var at = new DateTimeOffset(2025, 3, 1, 12, 0, 0, 123, TimeSpan.FromHours(3)).AddTicks(4567);
        var row = new InboxRow("telegram:1:2", "telegram:-100", at, Bytes(" {\"text\":\"\"} "), InboxState.Waiting, Attempts: 0);
        await AcceptAsync(row);

        var claimed = Assert.Single(await Conversations.ClaimAsync(10, Cancel));

        Assert.Equal(row with { Attempts = 1, Body = claimed.Body }, claimed);
        Assert.Equal(at.Offset, claimed.At.Offset);
        Assert.Equal(" {\"text\":\"\"} ", Text(claimed.Body));
    }

    [Fact]
    public async Task One_queue_gives_one_row_at_a_time_in_the_order_of_arrival()
    {
        await AcceptAsync(Message("z"), Message("m"), Message("a"));

        Assert.Equal(["z"], await ClaimAsync());
        Assert.Empty(await ClaimAsync());
        await Conversations.CommitAsync(TurnOf("z"), Cancel);
        Assert.Equal(["m"], await ClaimAsync());
        await Conversations.CommitAsync(TurnOf("m"), Cancel);
        Assert.Equal(["a"], await ClaimAsync());
    }

    [Fact]
    public async Task Queues_are_served_by_their_oldest_row_and_no_more_than_asked_for()
    {
        await AcceptAsync(Message("b1", "b"), Message("a1", "a"), Message("b2", "b"), Message("c1", "c"));

        Assert.Equal(["b1", "a1"], await ClaimAsync(most: 2));
        Assert.Equal(["c1"], await ClaimAsync(most: 2));
        Assert.Empty(await ClaimAsync(most: 2));
    }

    [Fact]
    public async Task Queues_take_turns()
    {
        await AcceptAsync(Message("a1", "a"), Message("a2", "a"), Message("a3", "a"), Message("b1", "b"), Message("c1", "c"), Message("b2", "b"));

        var claimed = new List<string>();
        while (await ClaimAsync(most: 1) is [var next])
        {
            claimed.Add(next);
            await Conversations.CommitAsync(TurnOf(next), Cancel);
        }

        Assert.Equal(["a1", "b1", "c1", "a2", "b2", "a3"], claimed);
    }

    [Fact]
    public async Task A_row_given_back_comes_again_first_in_its_queue_and_counts_its_attempts()
    {
        await AcceptAsync(Message("a"), Message("b"));
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var row = Assert.Single(await Conversations.ClaimAsync(10, Cancel));
            Assert.Equal(("a", attempt), (row.Key, row.Attempts));
            await Conversations.FailAsync("a", dead: false, [], Cancel);
        }
    }

    [Fact]
    public async Task A_dead_row_makes_way_and_leaves_its_last_words()
    {
        await AcceptAsync(Message("a"), Message("b"));
        await ClaimAsync();

        await Conversations.FailAsync("a", dead: true, [Part("a#0")], Cancel);

        Assert.Equal(["b"], await ClaimAsync());
        Assert.Equal(["a#0"], await DueAsync());
        Assert.Equal(new StoreCounts(Waiting: 1, DeadMessages: 1, Unsent: 1, UnknownSends: 0, DeadSends: 0), await Conversations.CountAsync(Cancel));
        Assert.Equal(0, await Conversations.AcceptAsync([Message("a")], Cancel));
    }

    [Fact]
    public async Task A_row_dies_once()
    {
        await AcceptAsync(Message("a"));
        await ClaimAsync();
        await Conversations.FailAsync("a", dead: true, [Part("a#0")], Cancel);
        await Conversations.FailAsync("a", dead: true, [Part("again#0", chat: "2")], Cancel);

        Assert.Equal(["a#0"], await DueAsync());
        Assert.False(await Conversations.CommitAsync(TurnOf("a", Part("late#0", chat: "3")), Cancel));
        Assert.Equal(["a#0"], await DueAsync());
    }

    [Fact]
    public async Task Failing_an_unknown_row_does_nothing()
    {
        await Conversations.FailAsync("nobody", dead: true, [Part("x#0")], Cancel);

        Assert.Equal(new StoreCounts(0, 0, 0, 0, 0), await Conversations.CountAsync(Cancel));
    }

    [Fact]
    public async Task Keys_that_differ_in_case_or_far_beyond_a_thousand_characters_are_different_rows()
    {
        var longKey = new string('k', 3_000);
        string[] keys = ["a", "A", "", "#", "x/#", longKey + "1", longKey + "2", "x/" + longKey];
        foreach (var key in keys)
            await AcceptAsync(Message(key, queue: "queue of " + key));

        Assert.Equal(keys, await ClaimAsync());
        Assert.Equal(0, await Conversations.AcceptAsync([.. keys.Select(key => Message(key))], Cancel));
    }
}
