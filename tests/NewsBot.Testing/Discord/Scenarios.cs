// Runs the scenarios on the built program from outside, as anybody can who has only its command line.
using System.Globalization;

namespace NewsBot.Testing.Discord;

/// <param name="Took">From what Discord did to what was expected, or to giving up.</param>
public sealed record ScenarioResult(string Name, bool Holds, TimeSpan Took, string Expected, string Seen)
{
    /// <summary>A row of the table.</summary>
    public string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Holds ? "ok   " : "WRONG")} {Name,-18} {Took.TotalMilliseconds,7:0} ms  {Seen}{(Holds ? "" : $"  instead of  {Expected}")}");
}

public static class Scenarios
{
    // Longer than the client waits for Hello.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // What comes afterwards would be wrong: one line too many.
    private static readonly TimeSpan Afterwards = TimeSpan.FromMilliseconds(400);

    /// <summary>All of them, some at once; each with a process of its own and Discord's own waits.</summary>
    public static async Task<IReadOnlyList<ScenarioResult>> RunAsync(int atOnce, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(atOnce, atOnce);
        return await Task.WhenAll(Scenario.All.Select(async scenario =>
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                return await RunAsync(scenario, cancellationToken);
            }
            finally
            {
                places.Release();
            }
        }));
    }

    private static async Task<ScenarioResult> RunAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        await using var discord = await FakeDiscord.StartAsync(scenario.Options, cancellationToken);
        scenario.Prepare(discord);
        await using var probe = new ProbeProcess(discord);
        if (scenario.Play is { } play)
        {
            await UntilAsync(() => probe.Lines.Contains("READY"), cancellationToken);
            await play(discord);
        }

        var start = TimeProvider.System.GetTimestamp();
        await UntilAsync(() => scenario.Holds(Scenario.Seen(discord, probe.Lines), discord), cancellationToken);
        var took = TimeProvider.System.GetElapsedTime(start);
        await Task.Delay(Afterwards, TimeProvider.System, cancellationToken);
        var seen = Scenario.Seen(discord, probe.Lines);
        return new ScenarioResult(scenario.Name, scenario.Holds(seen, discord) && discord.Violations.Count == 0, took, scenario.Expected, Last(seen, probe.Lines));
    }

    // With the milliseconds that the probe itself counted.
    private static string Last(string seen, IReadOnlyList<string> lines) => lines.Count > 0 ? seen.Replace("N ms", lines.LastOrDefault(line => line.EndsWith(" ms", StringComparison.Ordinal))?.Split(" after ")[^1] ?? "", StringComparison.Ordinal) : seen;

    private static async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!holds() && TimeProvider.System.GetElapsedTime(start) < Patience) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellationToken);
    }
}
