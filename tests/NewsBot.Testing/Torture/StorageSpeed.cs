// Measures the embedded store on this machine's disk.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Knowledge;
using NewsBot.Storage.LiteDb;

namespace NewsBot.Testing.Torture;

public static class StorageSpeed
{
    private const int Singles = 1_000;
    private const int Group = 60;
    private const int Groups = 200;
    private const int Many = 100_000;
    private const int Crowd = 10_000;

    public static async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        await using (var store = await OpenAsync(path, cancellationToken))
        {
            await RatesAsync("single messages", Singles, 1, i => store.AcceptAsync([Message($"s{i}")], cancellationToken).AsTask());
            await RatesAsync("single revisions", Singles, 1, i => store.AppendAsync(Revision(i + 1), cancellationToken).AsTask());
            await RatesAsync($"messages, {Group} at once", Groups * Group, Group, i => store.AcceptAsync([Message($"g{i}")], cancellationToken).AsTask());
            await RatesAsync($"turns, {Group} at once", Groups * Group, Group, i => store.CommitAsync(TurnOf(i), cancellationToken).AsTask());
            await RatesAsync(
                $"parts marked sent, {Group} at once", Groups * Group, Group,
                i => store.MarkAsync(Part(i) with { State = OutboxState.Sent, MessageId = $"{i}" }, [], cancellationToken).AsTask());
            await CrowdAsync(store, cancellationToken);
            await RatesAsync($"revisions, {Group} at once", Many - Singles, Group, i => store.AppendAsync(Revision(Singles + i + 1), cancellationToken).AsTask());
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await using var again = await OpenAsync(path, cancellationToken);
        Report("start, everything verified", $"{watch.ElapsedMilliseconds} ms");
        await ReadAllAsync(again, cancellationToken);
        Report("kept in memory by the open store", $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_048_576.0:0.0} MB");
        foreach (var file in Directory.EnumerateFiles(path))
            Report(Path.GetFileName(file), $"{new FileInfo(file).Length / 1_048_576.0:0.0} MB");
    }

    // As many messages in one queue as in queues of their own, and as many parts in one chat as in chats of their own.
    private static async Task CrowdAsync(LiteDbStore store, CancellationToken cancellationToken)
    {
        var queues = Enumerable.Range(0, Crowd).SelectMany(i => new[] { "one queue", $"queue {i}" }).ToList();
        foreach (var rows in queues.Select((queue, i) => Message($"q{i}") with { Order = queue }).Chunk(1_000))
            await store.AcceptAsync(rows, cancellationToken);
        foreach (var parts in queues.Select((chat, i) => new OutboxRow($"p{i}#0", "crowd", chat, null, new byte[600], OutboxState.New, default, default, 0, null)).Chunk(1_000))
            await store.CommitAsync(new Turn(parts[0].Id, parts, [], []), cancellationToken);

        await RatesAsync($"claims of 8 from {2 * Crowd} messages", Groups, 1, _ => store.ClaimAsync(8, cancellationToken).AsTask());
        var nobody = new HashSet<string>();
        await RatesAsync($"looks for 8 due of {2 * Crowd} parts", Singles, 1, _ => store.DueAsync("crowd", TimeProvider.System.GetUtcNow(), 8, nobody, cancellationToken).AsTask());
    }

    private static async Task ReadAllAsync(LiteDbStore store, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var rows = await store.ReadAsync(0, cancellationToken);
        Report($"reading {rows.Count} revisions", $"{watch.ElapsedMilliseconds} ms");
    }

    private static Task<LiteDbStore> OpenAsync(string path, CancellationToken cancellationToken) =>
        LiteDbStore.OpenAsync(path, TimeProvider.System, NullLogger.Instance, cancellationToken);

    private static async Task RatesAsync(string what, int count, int atOnce, Func<int, Task> write)
    {
        var times = new List<double>(count);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i += atOnce)
        {
            var from = watch.Elapsed;
            var last = Math.Min(count, i + atOnce);
            await Task.WhenAll(Enumerable.Range(i, last - i).Select(write));
            times.Add((watch.Elapsed - from).TotalMilliseconds);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        times.Sort();
        Report(what, $"{count / seconds:0}/s; median {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms");
    }

    private static void Report(string what, string figure) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {figure}"));

    private static InboxRow Message(string key) => new(key, key, TimeProvider.System.GetUtcNow(), new byte[300], InboxState.Waiting, 0);

    private static Turn TurnOf(int i) => new($"g{i}", [Part(i)], [new StoredRecord("chat", $"{i}", null, new byte[200], null)], []);

    private static OutboxRow Part(int i) => new($"g{i}#0", "test", $"{i}", null, new byte[600], OutboxState.Sending, default, default, 0, null);

    // A thousand bytes, about what a fact with its citation takes.
    private static RevisionRow Revision(long number) =>
        new(number, $"telegram:1:{number}", Encoding.UTF8.GetBytes($$"""{"number":{{number}},"text":"{{new string('x', 960)}}"}"""));
}
