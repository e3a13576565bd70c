// kill -9 at random moments, again and again on one folder: everything acknowledged is there.
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Storage.LiteDb;
using NewsBot.Testing.Torture;
using Xunit;

namespace NewsBot.Tests.Storage;

public sealed class KillTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_acknowledged_survives_kill_at_random_moments()
    {
        // NEWSBOT_TORTURE=N sets the number of kills.
        var kills = int.Parse(Environment.GetEnvironmentVariable("NEWSBOT_TORTURE") ?? "8");
        var random = new Random();
        using var folder = new TemporaryFolder();
        var acknowledged = new Acknowledged();
        for (var kill = 0; kill < kills; kill++)
        {
            await RunAndKillAsync(folder.Path, TimeSpan.FromMilliseconds(random.Next(20, 500)), acknowledged);
            await AssertThereAsync(folder.Path, acknowledged);
        }

        Assert.True(acknowledged.Count > 0, "The writer was always killed before it had written anything.");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills, {acknowledged.LastRevision} revisions and {acknowledged.Turns.Count} turns acknowledged, none lost.");
    }

    private static async Task RunAndKillAsync(string folder, TimeSpan after, Acknowledged acknowledged)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { WriterProgram(), "torture-writer", "--data", folder })
            start.ArgumentList.Add(argument);
        using var writer = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        var errors = writer.StandardError.ReadToEndAsync(Cancel);
        if (await writer.StandardOutput.ReadLineAsync(Cancel) is not "ready")
            Assert.Fail($"The writer did not get ready: {await errors}");

        var reading = Task.Run(
            async () =>
            {
                while (await writer.StandardOutput.ReadLineAsync(Cancel) is { } line)
                    acknowledged.Add(line);
            },
            Cancel);
        await Task.Delay(after, Cancel);
        writer.Kill();
        await writer.WaitForExitAsync(Cancel);
        await reading;
        Assert.Equal("", await errors);
    }

    private static async Task AssertThereAsync(string folder, Acknowledged acknowledged)
    {
        await using var store = await LiteDbStore.OpenAsync(folder, TimeProvider.System, NullLogger.Instance, Cancel);
        var revisions = await store.ReadAsync(0, Cancel);
        Assert.True(revisions.Count >= acknowledged.LastRevision, $"Revision {acknowledged.LastRevision} was acknowledged, and the log ends at {revisions.Count}.");
        ReadOnlyMemory<byte> before = default;
        foreach (var row in revisions)
        {
            Assert.Equal(TortureWriter.Body(row.Number, row.Cause, before.Span), row.Body.ToArray());
            before = row.Body;
        }

        var turns = (await store.ListAsync("turn", Cancel)).Select(record => record.Key).ToHashSet();
        Assert.Empty(acknowledged.Turns.Except(turns));
    }

    // Beside this test's own output: …/bin/NewsBot.Tests/debug/ and …/bin/NewsBot.Testing/debug/.
    private static string WriterProgram()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent!.Parent!.FullName, "NewsBot.Testing", own.Name, "NewsBot.Testing.dll");
        Assert.True(File.Exists(program), $"The writer is not built: {program} is missing.");
        return program;
    }

    private sealed class Acknowledged
    {
        public long LastRevision { get; private set; }

        public HashSet<string> Turns { get; } = new(StringComparer.Ordinal);

        public long Count => LastRevision + Turns.Count;

        public void Add(string line)
        {
            if (line.Split(' ') is not [var what, var which])
                throw new FormatException($"The writer said '{line}'.");
            if (string.Equals(what, "revision", StringComparison.Ordinal))
                LastRevision = Math.Max(LastRevision, long.Parse(which));
            else
                Turns.Add(which);
        }
    }
}
