// The contract, over a folder; and what only a folder can show: that everything is there after a restart.
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.LiteDb;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed class LiteDbStoreTests : StoreContract
{
    private readonly TemporaryFolder _folder = new();
    private LiteDbStore? _store;

    protected override IRevisionLog Revisions => Store;

    protected override IConversationStore Conversations => Store;

    protected override IChannelState Channels => Store;

    // InitializeAsync runs before every test.
    private LiteDbStore Store => _store!;

    public override async ValueTask InitializeAsync() => _store = await LiteDbStore.OpenAsync(_folder.Path, Clock, NullLogger.Instance, Cancel);

    public override async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await AppendAsync(Revision(1, "a"));
        await AppendAsync(Revision(2, "A"));
        await AcceptAsync(Message("done"), Message("waiting", "q"), Message("dead", "d"), Message("claimed", "c"), Message("behind", "c"));
        await Conversations.CommitAsync(new Turn("done", [Part("new#0", "1"), Part("sending#0", "2", state: OutboxState.Sending)], [Record("chat", "k", "o")], []), Cancel);
        await Conversations.FailAsync("dead", dead: true, [], Cancel);
        await ClaimAsync();
        await Channels.WriteAsync("discord", "session", "s", Cancel);

        await RestartAsync();

        Assert.Equal(["a", "A"], (await Revisions.ReadAsync(0, Cancel)).Select(row => row.Cause));
        Assert.Equal(new AppendOutcome.CauseKnown(1), await Revisions.AppendAsync(Revision(3, "a"), Cancel));
        await AppendAsync(Revision(3, "b"));
        Assert.Equal(new StoreCounts(Waiting: 3, DeadMessages: 1, Unsent: 2, 0, 0), await Conversations.CountAsync(Cancel));
        Assert.Equal(["new#0", "sending#0"], await DueAsync());
        Assert.Equal(OutboxState.Sending, (await Conversations.DueAsync("test", Noon, 10, Nobody, Cancel))[1].State);
        Assert.Equal("o", (await Conversations.FindAsync("chat", "k", Cancel))!.Owner);
        Assert.Equal("s", await Channels.ReadAsync("discord", "session", Cancel));
        Assert.Equal(0, await Conversations.AcceptAsync([Message("done"), Message("dead")], Cancel));
    }

    [Fact]
    public async Task A_restart_frees_what_was_claimed_and_remembers_the_attempts()
    {
        await AcceptAsync(Message("a"), Message("b"));
        await ClaimAsync();

        await RestartAsync();

        var row = Assert.Single(await Conversations.ClaimAsync(10, Cancel));
        Assert.Equal(("a", 2), (row.Key, row.Attempts));
    }

    [Fact]
    public async Task The_order_of_arrival_survives_a_restart()
    {
        await AcceptAsync(Message("z"), Message("m"));
        await SendLaterAsync(Part("z#0"), Part("m#0"));
        await RestartAsync();
        await AcceptAsync(Message("a"));
        await SendLaterAsync(Part("a#0"));
        await RestartAsync();

        foreach (var key in new[] { "z", "m", "a" })
        {
            Assert.Equal([key], await ClaimAsync(1));
            await Conversations.CommitAsync(TurnOf(key), Cancel);
            Assert.Equal([key + "#0"], await DueAsync());
            await Conversations.MarkAsync(Part(key + "#0", state: OutboxState.Sent), [], Cancel);
        }
    }

    [Fact]
    public async Task Queues_take_their_turns_by_age_after_a_restart()
    {
        await AcceptAsync(Message("z", "1"), Message("m", "2"), Message("a", "3"));
        await SendLaterAsync(Part("z#0", "1"), Part("m#0", "2"), Part("a#0", "3"));

        await RestartAsync();

        Assert.Equal(["z", "m", "a"], await ClaimAsync());
        Assert.Equal(["z#0", "m#0", "a#0"], await DueAsync());
    }

    [Fact]
    public async Task Appends_handed_in_together_are_all_kept_in_order()
    {
        // Two hundred at once: the writer takes them in groups, and the numbers are right only if each sees the one before it.
        var appends = Enumerable.Range(1, 200).Select(number => Revisions.AppendAsync(Revision(number), Cancel).AsTask()).ToList();

        Assert.All(await Task.WhenAll(appends), outcome => Assert.IsType<AppendOutcome.Appended>(outcome));
        await RestartAsync();
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long)number), (await Revisions.ReadAsync(0, Cancel)).Select(row => row.Number));
    }

    [Fact]
    public async Task Nothing_of_an_erased_person_is_left_in_any_file()
    {
        const string Secret = "forget-this-marker";
        await AcceptAsync(Message("k", "test:" + Secret), Message("l", "other"));
        await Conversations.CommitAsync(new Turn("k", [Part("k#0", Secret), Part("l#0", "other")], [.. Enumerable.Range(0, 300).Select(i => Record("question", $"{i}", i % 3 == 0 ? "test:" + Secret : null, body: (i % 3 == 0 ? Secret : "kept") + i))], []), Cancel);
        Assert.True(FilesHolding(Secret) > 0);

        Assert.Equal(102, await Conversations.ForgetAsync("test:" + Secret, new HashSet<string> { "test:" + Secret }, Cancel));
        Assert.Equal(0, FilesHolding(Secret));

        await RestartAsync();
        Assert.Equal(0, FilesHolding(Secret));
        Assert.Equal(200, (await Conversations.ListAsync("question", Cancel)).Count);
    }

    [Fact]
    public async Task All_files_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        await AppendAsync(Revision(1));
        await RestartAsync();

        foreach (var file in Directory.EnumerateFiles(_folder.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        await Store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Conversations.CountAsync(Cancel));
    }

    private async Task RestartAsync()
    {
        await Store.DisposeAsync();
        await InitializeAsync();
    }

    private int FilesHolding(string text)
    {
        var bytes = Bytes(text);
        return Directory.EnumerateFiles(_folder.Path).Count(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content.AsSpan().IndexOf(bytes) >= 0;
        });
    }
}
