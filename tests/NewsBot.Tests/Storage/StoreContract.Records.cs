// Records, erasure, sweeping and channel values, as every store keeps them.
using NewsBot.Conversation;
using Xunit;

namespace NewsBot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_record_comes_back_as_it_was_written()
    {
        var expires = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.FromHours(-5)).AddTicks(7);
        var record = new StoredRecord("chat", "  k ", "", Bytes(""), expires);
        await Conversations.PutAsync([record], Cancel);

        var found = await Conversations.FindAsync("chat", "  k ", Cancel);

        Assert.Equal(record with { Body = found!.Body }, found);
        Assert.Equal(expires.Offset, found.ExpiresAt!.Value.Offset);
        Assert.True(found.Body.IsEmpty);
        Assert.Null(await Conversations.FindAsync("chat", "k", Cancel));
        Assert.Null(await Conversations.FindAsync("other", "  k ", Cancel));
    }

    [Fact]
    public async Task A_later_record_of_the_same_kind_and_key_replaces_the_earlier()
    {
        await Conversations.PutAsync([Record("chat", "k", "a", body: "one")], Cancel);
        await Conversations.PutAsync([Record("chat", "k", body: "two"), Record("chat", "K", body: "big")], Cancel);

        var found = await Conversations.FindAsync("chat", "k", Cancel);
        Assert.Equal(("two", null), (Text(found!.Body), found.Owner));
        Assert.Equal("big", Text((await Conversations.FindAsync("chat", "K", Cancel))!.Body));
    }

    [Fact]
    public async Task Records_of_a_kind_are_listed_by_key_and_no_others()
    {
        var longKey = "m" + new string('x', 2_000);
        await Conversations.PutAsync(
            [Record("chat", "b"), Record("chat", "a"), Record("chat", "B"), Record("chat", ""), Record("chat", longKey), Record("chats", "c"), Record("cha", "t/d"), Record("draft", "a")], Cancel);

        Assert.Equal(["", "B", "a", "b", longKey], (await Conversations.ListAsync("chat", Cancel)).Select(record => record.Key));
        Assert.Empty(await Conversations.ListAsync("none", Cancel));
    }

    [Fact]
    public async Task A_list_of_thousands_is_whole()
    {
        await Conversations.PutAsync([.. Enumerable.Range(0, 2_500).Select(i => Record("question", $"{i:0000}"))], Cancel);

        Assert.Equal(Enumerable.Range(0, 2_500).Select(i => $"{i:0000}"), (await Conversations.ListAsync("question", Cancel)).Select(record => record.Key));
    }

    [Fact]
    public async Task A_kind_with_a_slash_is_a_defect_of_the_caller()
    {
        var thrown = await Assert.ThrowsAsync<ArgumentException>(async () => await Conversations.FindAsync("a/b", "c", Cancel));

        Assert.Equal("The name 'a/b' holds a slash, which parts names in stored keys. Use lower-case letters.", thrown.Message);
    }

    [Fact]
    public async Task Erasing_a_person_takes_every_trace_and_nobody_elses()
    {
        await AcceptAsync(Message("mine", "test:7"), Message("other", "test:8"));
        await SendLaterAsync(Part("mine#0", "7"), Part("named#0", "70"), Part("other#0", "8"));
        await Conversations.PutAsync([Record("chat", "test:7", "test:7"), Record("person", "p", "test:7"), Record("person", "q", "test:77"), Record("chat", "free")], Cancel);

        var erased = await Conversations.ForgetAsync("test:7", new HashSet<string> { "test:7", "7", "test:70" }, Cancel);

        Assert.Equal(5, erased);
        Assert.Equal(["other"], await ClaimAsync());
        Assert.Equal(["other#0"], await DueAsync());
        Assert.Equal(["q"], (await Conversations.ListAsync("person", Cancel)).Select(record => record.Key));
        Assert.Equal(["free"], (await Conversations.ListAsync("chat", Cancel)).Select(record => record.Key));
        Assert.Equal(0, await Conversations.ForgetAsync("test:7", new HashSet<string> { "test:7" }, Cancel));
    }

    [Fact]
    public async Task Erasing_takes_settled_rows_too_and_corrects_the_counts()
    {
        await AcceptAsync(Message("dead", "test:7"));
        await Conversations.FailAsync("dead", dead: true, [Part("dead#0", "7")], Cancel);
        await Conversations.MarkAsync(Part("dead#0", "7", state: OutboxState.Unknown), [], Cancel);

        Assert.Equal(2, await Conversations.ForgetAsync("nobody", new HashSet<string> { "test:7" }, Cancel));
        Assert.Equal(new StoreCounts(0, 0, 0, 0, 0), await Conversations.CountAsync(Cancel));
    }

    [Fact]
    public async Task Sweeping_takes_what_expired_and_what_was_settled_long_ago()
    {
        await AcceptAsync(Message("old"), Message("dead", "q"), Message("waiting", "w"));
        await Conversations.CommitAsync(TurnOf("old", Part("sent#0", "1"), Part("unsent#0", "2")), Cancel);
        await Conversations.FailAsync("dead", dead: true, [], Cancel);
        await Conversations.MarkAsync(Part("sent#0", "1", state: OutboxState.Sent), [], Cancel);
        await Conversations.PutAsync(
            [Record("draft", "expired", expires: Noon.AddDays(30)), Record("draft", "fresh", expires: Noon.AddDays(32)), Record("draft", "ever")], Cancel);
        Clock.Advance(TimeSpan.FromDays(31));
        await AcceptAsync(Message("new", "n"));
        await Conversations.CommitAsync(TurnOf("new"), Cancel);

        var swept = await Conversations.SweepAsync(Clock.GetUtcNow(), Clock.GetUtcNow().AddDays(-30), Cancel);

        Assert.Equal(4, swept);
        Assert.Equal(["ever", "fresh"], (await Conversations.ListAsync("draft", Cancel)).Select(record => record.Key));
        Assert.Equal(["unsent#0"], await DueAsync());
        Assert.Equal(["waiting"], await ClaimAsync());
        Assert.Equal(1, await Conversations.AcceptAsync([Message("old", "o"), Message("new", "n")], Cancel));
        Assert.Equal(0, (await Conversations.CountAsync(Cancel)).DeadMessages);
    }

    [Fact]
    public async Task Sweeping_thousands_takes_them_all()
    {
        await Conversations.PutAsync([.. Enumerable.Range(0, 2_500).Select(i => Record("question", $"{i}", expires: i % 2 == 0 ? Noon : null))], Cancel);

        Assert.Equal(1_250, await Conversations.SweepAsync(Noon.AddTicks(1), Noon, Cancel));
        Assert.Equal(1_250, (await Conversations.ListAsync("question", Cancel)).Count);
    }

    [Fact]
    public async Task A_channels_values_are_its_own()
    {
        await Channels.WriteAsync("discord", "session", "s-1", Cancel);
        await Channels.WriteAsync("telegram", "session", "", Cancel);
        await Channels.WriteAsync("discord", "session", "s-2", Cancel);

        Assert.Equal("s-2", await Channels.ReadAsync("discord", "session", Cancel));
        Assert.Equal("", await Channels.ReadAsync("telegram", "session", Cancel));
        Assert.Null(await Channels.ReadAsync("discord", "Session", Cancel));

        await Channels.WriteAsync("discord", "session", null, Cancel);
        await Channels.WriteAsync("discord", "never there", null, Cancel);
        Assert.Null(await Channels.ReadAsync("discord", "session", Cancel));
    }
}
