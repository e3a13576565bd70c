// The 27 scenarios on the built program, from outside: the client does what Discord's documentation says, with its own waits.
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordScenarioTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_probe_does_in_every_scenario_what_is_documented()
    {
        var results = await Scenarios.RunAsync(atOnce: 6, TestContext.Current.CancellationToken);

        foreach (var result in results) output.WriteLine(result.Line);
        Assert.Empty(results.Where(result => !result.Holds).Select(result => result.Line));
    }
}
