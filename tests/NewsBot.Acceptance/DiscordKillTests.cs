// kill -9 at random moments on Discord: every message is answered, every deferred command is finished, and none twice.
using NewsBot.Testing.Torture;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordKillTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task A_worker_that_dies_at_any_moment_loses_nothing_and_repeats_nothing()
    {
        // NEWSBOT_TORTURE=N sets the number of kills; NEWSBOT_TORTURE_SEED=S their moments.
        var toll = await DiscordTorture.RunAsync(_home, TortureSettings.Rounds(3), TortureSettings.Seed(1), output.WriteLine, TestContext.Current.CancellationToken);

        output.WriteLine(toll.ToString());
        Assert.Equal((0, 0, 0), (toll.Lost, toll.Doubled, toll.Violations));
        Assert.InRange(toll.Resumed, 1, int.MaxValue);
    }
}
