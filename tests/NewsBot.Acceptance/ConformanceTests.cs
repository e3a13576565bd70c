// Client libraries that others wrote work against FakeTelegram as against Telegram: without that, passing its tests would prove little.
using NewsBot.Testing.Telegram;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class ConformanceTests
{
    [Theory]
    [InlineData("grammy.mjs")]
    [InlineData("telegraf.mjs")]
    public async Task A_client_library_works_against_the_fake(string script)
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions { RateLimits = true, ChatBurst = 10 }, TestContext.Current.CancellationToken);

        var output = await NodeClient.RunAsync("telegram", script, fake.Address.GetLeftPart(UriPartial.Authority), fake.Token);

        Assert.EndsWith("ok finished\n", output, StringComparison.Ordinal);
        Assert.Empty(fake.Violations);
    }
}
