// A disk that refuses: what was acknowledged stays, what was refused is not there, and work goes on when there is room again.
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.LiteDb;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed class FailingDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Once, and then seven times in a row, as a full disk does.
    public static TheoryData<int, int> EveryNthOperation()
    {
        var data = new TheoryData<int, int>();
        for (var n = 1; n <= 40; n++)
            data.Add(n, n % 2 == 0 ? 1 : 7);
        return data;
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(EveryNthOperation))]
    public async Task Nothing_acknowledged_is_lost_when_the_disk_fails_at_any_step(int first, int howOften)
    {
        var disk = new FailingDisk();
        var seen = new Seen();
        await using (var store = await LiteDbStore.OpenAsync(_folder.Path, TimeProvider.System, NullLogger.Instance, disk.Probe, Cancel))
        {
            disk.FailFrom(first, howOften);
            for (var i = 0; i < 8; i++)
                await WriteAsync(store, seen, i);

            // There is room again: everything that was refused can be done now.
            disk.Heal();
            foreach (var i in seen.Refused.ToList())
                await WriteAsync(store, seen, i);
            Assert.Empty(seen.Refused);
            Assert.True(disk.Failures > 0, "The disk was never asked to fail.");
            await AssertThereAsync(store, seen);
        }

        await using var again = await LiteDbStore.OpenAsync(_folder.Path, TimeProvider.System, NullLogger.Instance, Cancel);
        await AssertThereAsync(again, seen);
    }

    [Theory]
    [MemberData(nameof(EveryNthOperation))]
    public async Task Nothing_acknowledged_is_lost_when_the_process_dies_on_a_failing_disk(int first, int howOften)
    {
        var disk = new FailingDisk();
        var seen = new Seen();
        using var copy = new TemporaryFolder();
        await using (var store = await LiteDbStore.OpenAsync(_folder.Path, TimeProvider.System, NullLogger.Instance, disk.Probe, Cancel))
        {
            disk.FailFrom(first, howOften);
            for (var i = 0; i < 8; i++)
                await WriteAsync(store, seen, i);

            // The files as a kill at this moment leaves them.
            foreach (var file in Directory.EnumerateFiles(_folder.Path))
                File.WriteAllBytes(copy[Path.GetFileName(file)], ReadShared(file));
            disk.Heal();
        }

        await using var again = await LiteDbStore.OpenAsync(copy.Path, TimeProvider.System, NullLogger.Instance, Cancel);
        await AssertThereAsync(again, seen);
    }

    [Fact]
    public async Task A_refused_write_says_why_and_changes_nothing_that_can_be_read()
    {
        var disk = new FailingDisk();
        await using var store = await LiteDbStore.OpenAsync(_folder.Path, TimeProvider.System, NullLogger.Instance, disk.Probe, Cancel);
        await store.AcceptAsync([Message("known")], Cancel);
        disk.FailFrom(1, int.MaxValue);

        var refused = await Assert.ThrowsAsync<IOException>(async () => await store.AcceptAsync([Message("a")], Cancel));
        await Assert.ThrowsAsync<IOException>(async () => await store.ClaimAsync(1, Cancel));
        await Assert.ThrowsAsync<IOException>(async () => await store.AppendAsync(Revision(0), Cancel));

        Assert.Equal("No space left on device (a test)", refused.Message);
        Assert.Equal(1, (await store.CountAsync(Cancel)).Waiting);
        Assert.Empty(await store.ReadAsync(0, Cancel));
        disk.Heal();
        Assert.Equal("known", Assert.Single(await store.ClaimAsync(1, Cancel)).Key);
        Assert.IsType<AppendOutcome.Appended>(await store.AppendAsync(Revision(0), Cancel));
    }

    [Fact]
    public async Task A_write_that_is_a_defect_does_not_take_its_neighbours_with_it()
    {
        await using var store = await LiteDbStore.OpenAsync(_folder.Path, TimeProvider.System, NullLogger.Instance, Cancel);

        var good = Enumerable.Range(0, 20).Select(i => store.AcceptAsync([Message($"m{i}")], Cancel).AsTask()).ToList();
        var bad = store.PutAsync([new StoredRecord("a/b", "k", null, default, null)], Cancel).AsTask();
        var more = Enumerable.Range(20, 20).Select(i => store.AcceptAsync([Message($"m{i}")], Cancel).AsTask()).ToList();

        await Assert.ThrowsAsync<ArgumentException>(() => bad);
        Assert.All(await Task.WhenAll(good.Concat(more)), taken => Assert.Equal(1, taken));
        Assert.Equal(40, (await store.CountAsync(Cancel)).Waiting);
    }

    private static async Task WriteAsync(LiteDbStore store, Seen seen, int i)
    {
        var refused = false;
        try
        {
            if (!seen.Revisions.Contains(i))
            {
                var next = (await store.ReadAsync(0, Cancel)).Count;
                if (await store.AppendAsync(Revision(next, $"cause {i}"), Cancel) is AppendOutcome.Appended or AppendOutcome.CauseKnown)
                    seen.Revisions.Add(i);
            }
        }
        catch (IOException)
        {
            refused = true;
        }

        try
        {
            await store.AcceptAsync([Message($"m{i}"), Message($"n{i}")], Cancel);
            seen.Messages.Add($"m{i}");
            seen.Messages.Add($"n{i}");
            await store.CommitAsync(
                new Turn($"m{i}", [new OutboxRow($"m{i}#0", "test", $"{i}", null, new byte[200], OutboxState.New, default, default, 0, null)], [new StoredRecord("chat", $"{i}", null, new byte[9_000], null)], []),
                Cancel);
            seen.Turns.Add(i);
        }
        catch (IOException)
        {
            refused = true;
        }

        seen.Refused.Remove(i);
        if (refused)
            seen.Refused.Add(i);
    }

    private static async Task AssertThereAsync(LiteDbStore store, Seen seen)
    {
        var revisions = await store.ReadAsync(0, Cancel);
        Assert.Equal(Enumerable.Range(1, revisions.Count).Select(number => (long)number), revisions.Select(row => row.Number));
        Assert.Equal(revisions.Count, revisions.Select(row => row.Cause).Distinct().Count());
        foreach (var i in seen.Revisions)
            Assert.Contains(revisions, row => string.Equals(row.Cause, $"cause {i}", StringComparison.Ordinal));

        Assert.Equal(0, await store.AcceptAsync([.. seen.Messages.Select(Message)], Cancel));
        var due = (await store.DueAsync("test", default, 100, new HashSet<string>(), Cancel)).Select(row => row.Id).ToHashSet();
        foreach (var i in seen.Turns)
        {
            Assert.Contains($"m{i}#0", due);
            Assert.NotNull(await store.FindAsync("chat", $"{i}", Cancel));
            Assert.False(await store.CommitAsync(new Turn($"m{i}", [], [], []), Cancel));
        }
    }

    private static RevisionRow Revision(int before, string? cause = null) =>
        new(before + 1, cause ?? "cause", Encoding.UTF8.GetBytes($$"""{"number":{{before + 1}}}"""));

    private static InboxRow Message(string key) => new(key, "q " + key, DateTimeOffset.UnixEpoch, new byte[100], InboxState.Waiting, 0);

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private sealed class Seen
    {
        public HashSet<int> Revisions { get; } = [];

        public HashSet<string> Messages { get; } = [];

        public HashSet<int> Turns { get; } = [];

        public HashSet<int> Refused { get; } = [];
    }

    /// <summary>Fails some operations; a write that fails has got halfway.</summary>
    private sealed class FailingDisk
    {
        private int _seen;
        private long _from = int.MaxValue;
        private long _until;

        public int Failures { get; private set; }

        public void FailFrom(int first, int howOften)
        {
            _seen = 0;
            _from = first;
            _until = (long)first + howOften;
        }

        public void Heal() => _from = long.MaxValue;

        public void Probe(DiskOperation operation)
        {
            _seen++;
            if (_seen < _from || _seen >= _until)
                return;
            Failures++;
            if (operation.Act is DiskAct.Write)
            {
                using var file = new FileStream(operation.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                RandomAccess.Write(file.SafeFileHandle, operation.Bytes.Span[..(operation.Bytes.Length / 2)], operation.Offset);
            }

            throw new IOException("No space left on device (a test)");
        }
    }
}
