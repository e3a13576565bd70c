// A client library that others wrote works against FakeDiscord as against Discord: without that, passing its tests would prove little.
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordConformanceTests
{
    [Fact]
    public async Task Discord_js_works_against_the_fake()
    {
        await using var fake = await FakeDiscord.StartAsync(TestContext.Current.CancellationToken);
        fake.Guild("square");

        var output = await NodeClient.RunAsync("discord", "discordjs.mjs", fake.Address.ToString(), fake.Token);

        Assert.Equal("ok ready\nok commands\nok mention\nok slash command\nok finished\n", output);
    }
}
