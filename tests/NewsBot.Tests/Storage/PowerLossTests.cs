// Power fails: of what was not flushed, any part may have reached the disk. Everything acknowledged must be there all the same.
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.LiteDb;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed class PowerLossTests
{
    // A disk writes at least this much at once, or not at all.
    private const int Sector = 4_096;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_acknowledged_survives_power_loss_at_any_moment()
    {
        // NEWSBOT_TORTURE=N multiplies the states that are tried.
        var states = 100 * int.Parse(Environment.GetEnvironmentVariable("NEWSBOT_TORTURE") ?? "1");
        var random = new Random(11);
        var trace = await RecordAsync();
        Assert.True(trace.Operations.Count > 150, $"Only {trace.Operations.Count} operations were recorded.");

        for (var i = 0; i < states; i++)
        {
            using var folder = new TemporaryFolder();
            var moment = random.Next(trace.Operations.Count + 1);
            trace.LeaveAt(moment, folder.Path, random);
            await AssertWholeAsync(folder, trace, moment);
        }
    }

    [Fact]
    public async Task Pages_of_the_database_are_written_only_when_their_journal_is_flushed()
    {
        var trace = await RecordAsync();

        long length = trace.Before["newsbot.db"].Length;
        var journalIsFlushed = false;
        foreach (var operation in trace.Operations)
        {
            var name = Path.GetFileName(operation.Path);
            if (string.Equals(name, "newsbot.journal", StringComparison.Ordinal))
            {
                journalIsFlushed = operation.Act is DiskAct.Flush;
            }
            else if (string.Equals(name, "newsbot.db", StringComparison.Ordinal) && operation.Act is DiskAct.Write)
            {
                // Beyond the end there is nothing yet that could be torn.
                Assert.True(journalIsFlushed || operation.Offset >= length, $"Page {operation.Offset / 8_192} was written too early.");
                length = Math.Max(length, operation.Offset + operation.Bytes.Length);
            }
        }
    }

    private static async Task<Trace> RecordAsync()
    {
        using var folder = new TemporaryFolder();
        var trace = new Trace();
        await using var store = await LiteDbStore.OpenAsync(folder.Path, TimeProvider.System, NullLogger.Instance, trace.Probe, Cancel);
        for (var i = 1; i <= 20; i++)
            await store.AppendAsync(Revision(i), Cancel);
        trace.Begin(folder.Path);

        long number = 20;
        for (var round = 0; round < 12; round++)
        {
            // Groups, not single writes: that is where LiteDB alone leaves a file that does not open.
            var first = number + 1;
            number += 15;
            var appends = Enumerable.Range(0, 15).Select(async i =>
            {
                Assert.IsType<AppendOutcome.Appended>(await store.AppendAsync(Revision(first + i), Cancel));
                trace.Acknowledge(new Acknowledged(first + i, null, null));
            });
            var turns = Enumerable.Range(0, 10).Select(async i =>
            {
                var key = $"m{round}-{i}";
                await store.AcceptAsync([Message(key)], Cancel);
                trace.Acknowledge(new Acknowledged(0, key, null));
                await store.CommitAsync(
                    new Turn(key, [new OutboxRow(key + "#0", "test", key, null, new byte[700], OutboxState.New, default, default, 0, null)], [new StoredRecord("chat", key, null, new byte[3_000], null)], []),
                    Cancel);
                trace.Acknowledge(new Acknowledged(0, null, key));
            });
            await Task.WhenAll(appends.Concat(turns));
        }

        return trace;
    }

    private static async Task AssertWholeAsync(TemporaryFolder folder, Trace trace, int moment)
    {
        await using var store = await LiteDbStore.OpenAsync(folder.Path, TimeProvider.System, NullLogger.Instance, Cancel);
        var revisions = await store.ReadAsync(0, Cancel);
        Assert.Equal(Enumerable.Range(1, revisions.Count).Select(number => (long)number), revisions.Select(row => row.Number));
        var chats = (await store.ListAsync("chat", Cancel)).Select(record => record.Key).ToHashSet();
        foreach (var (_, acknowledged) in trace.Acknowledgements.Where(entry => entry.Moment <= moment))
        {
            Assert.True(acknowledged.Revision <= revisions.Count, $"Revision {acknowledged.Revision} is lost at moment {moment}.");
            if (acknowledged.Turn is { } key)
                Assert.True(chats.Contains(key), $"Turn {key} is lost at moment {moment}.");
        }

        var keys = trace.Acknowledgements.Where(entry => entry.Moment <= moment && entry.What.Message is not null).Select(entry => Message(entry.What.Message!));
        Assert.Equal(0, await store.AcceptAsync([.. keys], Cancel));
    }

    private static RevisionRow Revision(long number) =>
        new(number, $"cause {number}", Encoding.UTF8.GetBytes($$"""{"number":{{number}},"text":"{{new string('x', (int)(number % 7) * 400)}}"}"""));

    private static InboxRow Message(string key) => new(key, key, DateTimeOffset.UnixEpoch, new byte[300], InboxState.Waiting, 0);

    private sealed record Acknowledged(long Revision, string? Message, string? Turn);

    /// <summary>Every operation on the disk since a moment at which all was flushed, and what had been acknowledged when.</summary>
    private sealed class Trace
    {
        private readonly Lock _gate = new();
        private bool _isRecording;

        public Dictionary<string, byte[]> Before { get; } = new(StringComparer.Ordinal);

        public List<DiskOperation> Operations { get; } = [];

        public List<(int Moment, Acknowledged What)> Acknowledgements { get; } = [];

        public void Begin(string folder)
        {
            lock (_gate)
            {
                foreach (var path in Directory.EnumerateFiles(folder))
                {
                    using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                    var bytes = new byte[file.Length];
                    file.ReadExactly(bytes);
                    Before[Path.GetFileName(path)] = bytes;
                }

                _isRecording = true;
            }
        }

        public void Probe(DiskOperation operation)
        {
            lock (_gate)
            {
                if (_isRecording)
                    Operations.Add(operation with { Bytes = operation.Bytes.ToArray() });
            }
        }

        public void Acknowledge(Acknowledged what)
        {
            lock (_gate)
                Acknowledgements.Add((Operations.Count, what));
        }

        /// <summary>Writes the files as power loss after so many operations may leave them.</summary>
        public void LeaveAt(int moment, string folder, Random random)
        {
            var files = Before.ToDictionary(entry => entry.Key, entry => new MemoryStreamFile(entry.Value), StringComparer.Ordinal);
            var done = Operations.Take(moment).ToList();
            // Sometimes nothing unflushed got through, sometimes nearly all of it.
            var share = random.Next(4) switch { 0 => 0.0, 1 => 0.1, 2 => 0.5, _ => 0.95 };
            for (var i = 0; i < done.Count; i++)
            {
                var operation = done[i];
                var name = Path.GetFileName(operation.Path);
                if (operation.Act is DiskAct.Rename)
                {
                    if (random.NextDouble() < share && files.TryGetValue(name + ".new", out var renamed))
                        files[name] = renamed;
                    continue;
                }

                if (!files.TryGetValue(name, out var file) || (operation.Act is DiskAct.Write && name.EndsWith(".new", StringComparison.Ordinal) && operation.Offset == 0))
                    files[name] = file = new MemoryStreamFile([]);
                var isFlushed = done.Skip(i + 1).Any(later => later.Act is DiskAct.Flush && string.Equals(later.Path, operation.Path, StringComparison.Ordinal));
                file.Apply(operation, () => isFlushed || random.NextDouble() < share);
            }

            foreach (var (name, file) in files)
                File.WriteAllBytes(Path.Combine(folder, name), file.Bytes);
        }
    }

    private sealed class MemoryStreamFile(byte[] content)
    {
        public byte[] Bytes { get; private set; } = [.. content];

        public void Apply(DiskOperation operation, Func<bool> getsThrough)
        {
            if (operation.Act is DiskAct.Cut && getsThrough())
                Resize(operation.Offset);
            if (operation.Act is not DiskAct.Write)
                return;

            // Sector by sector: a write may be torn anywhere, and what it covers beyond the end may read as zeros.
            var end = operation.Offset + operation.Bytes.Length;
            for (var at = operation.Offset; at < end;)
            {
                var next = Math.Min(end, ((at / Sector) + 1) * Sector);
                if (getsThrough())
                {
                    if (Bytes.Length < next)
                        Resize(next);
                    operation.Bytes.Span[(int)(at - operation.Offset)..(int)(next - operation.Offset)].CopyTo(Bytes.AsSpan((int)at));
                }

                at = next;
            }
        }

        private void Resize(long length)
        {
            var resized = Bytes;
            Array.Resize(ref resized, (int)length);
            Bytes = resized;
        }
    }
}
