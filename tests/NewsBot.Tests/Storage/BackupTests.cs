// A copy of everything in one file, and back.
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage;
using NewsBot.Storage.LiteDb;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => _root["data"];

    private string File => _root["copy.backup"];

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task What_was_backed_up_comes_back_whole()
    {
        await FillAsync();
        await RestoreAsync(File, _root["new"]);

        await using var store = await OpenAsync(_root["new"]);
        var revisions = await store.ReadAsync(0, Cancel);
        Assert.Equal(["cause 1", "cause 2", "cause 3"], revisions.Select(row => row.Cause));
        Assert.Equal("{\"n\":2,\"text\":\"قال\"}", Encoding.UTF8.GetString(revisions[1].Body.Span));
        Assert.Equal(new StoreCounts(Waiting: 1, DeadMessages: 0, Unsent: 1, UnknownSends: 0, DeadSends: 0), await store.CountAsync(Cancel));
        Assert.Equal(0, await store.AcceptAsync([Message("done"), Message("waiting")], Cancel));
        Assert.Equal(("waiting", 2), Assert.Single((await store.ClaimAsync(9, Cancel)).Select(row => (row.Key, row.Attempts))));
        var due = Assert.Single(await store.DueAsync("test", _clock.GetUtcNow(), 9, new HashSet<string>(), Cancel));
        Assert.Equal(("done#0", "42", "own", "part"), (due.Id, due.ReplyTo, due.OwnLine, Encoding.UTF8.GetString(due.Body.Span)));
        var chat = await store.FindAsync("chat", "k", Cancel);
        Assert.Equal(("test:1", _clock.GetUtcNow().AddDays(1)), (chat!.Owner, chat.ExpiresAt!.Value));
        Assert.Equal("s", await ((IChannelState)store).ReadAsync("discord", "session", Cancel));
    }

    [Fact]
    public async Task No_copy_holds_a_secret_or_says_who_stands_behind_a_handle()
    {
        await FillAsync();

        var text = await System.IO.File.ReadAllTextAsync(File, Cancel);
        Assert.DoesNotContain("hidden-key", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Bytes("hidden-body")), text, StringComparison.Ordinal);
        Assert.Contains("\"record\":\"k\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_one_moment_while_others_write()
    {
        await using var store = await OpenAsync(Data);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                for (var i = 1; !stop.IsCancellationRequested; i++)
                {
                    await store.AppendAsync(new RevisionRow(i, $"{i}", Bytes("{}")), Cancel);
                    await store.PutAsync([new StoredRecord("chat", $"{i}", null, default, null)], Cancel);
                }
            },
            Cancel);

        for (var i = 0; i < 5; i++)
        {
            await store.BackupAsync(File, Cancel);
            await RestoreAsync(File, _root[$"copy{i}"]);
            await using var copy = await OpenAsync(_root[$"copy{i}"]);
            var revisions = (await copy.ReadAsync(0, Cancel)).Count;
            Assert.InRange(revisions - (await copy.ListAsync("chat", Cancel)).Count, 0, 1);
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_backup_changed_anywhere_is_refused()
    {
        await FillAsync();
        var whole = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(whole.Length);
            var changed = (byte[])whole.Clone();
            changed[at] ^= (byte)(1 << random.Next(8));
            await System.IO.File.WriteAllBytesAsync(File, changed, Cancel);
            await Assert.ThrowsAsync<DataFolderException>(() => RestoreAsync(File, _root["new"]));
        }

        for (var length = 0; length < whole.Length; length += 97)
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..length], Cancel);
            await Assert.ThrowsAsync<DataFolderException>(() => RestoreAsync(File, _root["new"]));
        }

        Assert.False(Directory.Exists(_root["new"]));
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused_with_the_way_out()
    {
        await System.IO.File.WriteAllTextAsync(File, "hello\n", Cancel);
        var thrown = await Assert.ThrowsAsync<DataFolderException>(() => RestoreAsync(File, _root["new"]));
        Assert.Equal($"The backup '{File}' is not whole: it is neither a backup nor a revisions.jsonl. Name another file that 'backup FILE' wrote.", thrown.Message);

        thrown = await Assert.ThrowsAsync<DataFolderException>(() => RestoreAsync(_root["none"], _root["new"]));
        Assert.StartsWith($"The backup '{_root["none"]}' cannot be read (", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith("Name a file that 'backup FILE' wrote.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_a_store_is_left_alone_unless_it_is_to_be_replaced()
    {
        await FillAsync();
        await using (var store = await OpenAsync(_root["other"]))
            await store.AppendAsync(new RevisionRow(1, "theirs", Bytes("{}")), Cancel);

        var thrown = await Assert.ThrowsAsync<DataFolderException>(() => RestoreAsync(File, _root["other"]));
        Assert.Equal(
            $"The data folder '{_root["other"]}' holds a store already (revisions.jsonl). Name an empty folder, or say that it is to be replaced; the old store is then moved aside.",
            thrown.Message);

        await RestoreAsync(File, _root["other"], replace: true);

        await using (var store = await OpenAsync(_root["other"]))
            Assert.Equal(3, (await store.ReadAsync(0, Cancel)).Count);
        await using (var old = await OpenAsync(Path.Combine(_root["other"], "replaced-20250301T120000Z")))
            Assert.Equal("theirs", Assert.Single(await old.ReadAsync(0, Cancel)).Cause);
        Assert.Single(Directory.EnumerateDirectories(_root["other"]));
    }

    [Fact]
    public async Task The_revisions_alone_make_a_store_again_when_the_database_is_lost()
    {
        await FillAsync();
        await System.IO.File.WriteAllTextAsync(Path.Combine(Data, "newsbot.db"), "lost", Cancel);
        await Assert.ThrowsAsync<DataFolderException>(() => OpenAsync(Data));

        await RestoreAsync(Path.Combine(Data, "revisions.jsonl"), Data, replace: true);

        await using var store = await OpenAsync(Data);
        Assert.Equal(["cause 1", "cause 2", "cause 3"], (await store.ReadAsync(0, Cancel)).Select(row => row.Cause));
        Assert.Equal(new StoreCounts(0, 0, 0, 0, 0), await store.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_leaves_the_old_one()
    {
        await FillAsync();
        var old = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        Directory.CreateDirectory(File + ".new");
        await using var store = await OpenAsync(Data);

        await Assert.ThrowsAnyAsync<Exception>(() => store.BackupAsync(File, Cancel));

        Assert.Equal(old, await System.IO.File.ReadAllBytesAsync(File, Cancel));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static InboxRow Message(string key) => new(key, "q " + key, DateTimeOffset.UnixEpoch, Bytes("asked"), InboxState.Waiting, 0);

    private Task<LiteDbStore> OpenAsync(string folder) => LiteDbStore.OpenAsync(folder, _clock, NullLogger.Instance, Cancel);

    private Task RestoreAsync(string file, string folder, bool replace = false) =>
        LiteDbStore.RestoreAsync(file, folder, replace, _clock, NullLogger.Instance, Cancel);

    private async Task FillAsync()
    {
        await using var store = await OpenAsync(Data);
        for (var i = 1; i <= 3; i++)
            await store.AppendAsync(new RevisionRow(i, $"cause {i}", Bytes($$"""{"n":{{i}},"text":"قال"}""")), Cancel);
        await store.AcceptAsync([Message("done"), Message("waiting")], Cancel);
        await store.ClaimAsync(9, Cancel);
        var part = new OutboxRow("done#0", "test", "1", "42", Bytes("part"), OutboxState.Sending, default, default, 0, null) { OwnLine = "own" };
        var records = new[]
        {
            new StoredRecord("chat", "k", "test:1", Bytes("topic"), _clock.GetUtcNow().AddDays(1)),
            new StoredRecord("person", "hidden-key", "test:1", Bytes("hidden-body"), null),
            new StoredRecord("secret", "hidden-key", null, Bytes("hidden-body"), null),
        };
        await store.CommitAsync(new Turn("done", [part], records, []), Cancel);
        await ((IChannelState)store).WriteAsync("discord", "session", "s", Cancel);
        await store.BackupAsync(File, Cancel);
    }
}
