// The REST interface's scenarios: limits, servers that stumble, order, and interactions beside them.
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class RestScenarioTests
{
    [Fact]
    public async Task Two_sends_at_once_arrive_in_order_without_a_pause()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();
        await SentAsync(probed);

        await SentAsync(probed);

        Assert.Equal(["a", "b", "a", "b"], Sent(probed));
        Assert.InRange(Milliseconds(probed), 0, 100);
    }

    [Theory]
    [InlineData(403, """{"message":"Missing Access","code":50001}""")]
    [InlineData(200, "<html>not what was asked for</html>")]
    public async Task Where_the_address_of_the_gateway_is_not_given_it_asks_again_after_a_pause(int status, string body)
    {
        await using var probed = await ProbedDiscord.StartAsync(new FakeDiscordOptions(), discord => discord.Faults.Next("GET /gateway/bot", new DiscordFault(status, body)));

        await probed.PrintsAsync("READY");

        var asked = probed.Discord.Requests.Where(request => request.Path == "/gateway/bot").Select(request => request.At).ToArray();
        Assert.Equal(2, asked.Length);
        Assert.InRange(asked[1] - asked[0], TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task After_too_many_it_waits_and_keeps_the_order(string scope)
    {
        await using var probed = await ProbedDiscord.ReadyAsync();
        probed.Discord.Faults.Next("POST /channels/", DiscordFault.TooMany(0.4, scope));

        await SentAsync(probed);

        Assert.Equal(["a", "b"], Sent(probed));
        Assert.InRange(Milliseconds(probed), 400, 2_000);
    }

    [Fact]
    public async Task Interactions_are_answered_while_everything_else_must_wait()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();
        probed.Discord.Faults.Next("POST /channels/", DiscordFault.TooMany(1.5, "global"));
        probed.Discord.User("sara").Write(probed.Discord.User("sara").Direct, "!send");
        await probed.UntilAsync(() => probed.Discord.Requests.Any(request => request.Method == "POST"), "the first send");

        probed.Discord.User("sara").Command(probed.Channel, "anything");

        await probed.PrintsAsync("interaction replied");
        Assert.DoesNotContain(Sent(probed), content => content != "x");
        await probed.PrintsAsync("sent both");
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(502, false)]
    [InlineData(502, true)]
    [InlineData(0, true)]
    public async Task A_server_that_stumbles_gets_the_message_again_and_posts_it_once(int status, bool isDone)
    {
        await using var probed = await ProbedDiscord.ReadyAsync();
        probed.Discord.Faults.Next("POST /channels/", new DiscordFault(status, "<html>bad gateway</html>", isDone));

        await SentAsync(probed);

        Assert.Equal(["a", "b"], Sent(probed));
        var nonces = probed.Discord.Requests.Where(request => request.Method == "POST").Select(request => (string?)request.Body!["nonce"]).ToList();
        Assert.Equal(3, nonces.Count);
        Assert.Equal(nonces[0], nonces[1]);
    }

    [Fact]
    public async Task A_refusal_by_a_machine_before_Discord_is_waited_out_too()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();
        probed.Discord.Faults.Next("POST /channels/", new DiscordFault(429, "<html>slow down</html>")
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "1", ["X-RateLimit-Remaining"] = "many", ["X-RateLimit-Reset-After"] = "-7" },
        });

        await SentAsync(probed);

        Assert.Equal(["a", "b"], Sent(probed));
    }

    [Fact]
    public async Task Discord_s_limit_of_a_channel_is_kept_before_it_is_met()
    {
        await using var probed = await ProbedDiscord.ReadyAsync(new FakeDiscordOptions { RateLimits = true });

        await SentAsync(probed);
        await SentAsync(probed);
        await SentAsync(probed);

        Assert.Equal(["a", "b", "a", "b", "a", "b"], Sent(probed));
        Assert.Equal(6, probed.Discord.Requests.Count(request => request.Method == "POST"));
    }

    private static async Task SentAsync(ProbedDiscord probed)
    {
        var before = probed.Printed.Count(line => line.StartsWith("sent both", StringComparison.Ordinal));
        probed.Discord.User("sara").WriteDirectly("!send");
        await probed.PrintsAsync("sent both", before + 1);
    }

    private static string[] Sent(ProbedDiscord probed) => [.. probed.Discord.Sent.Select(message => message.Content)];

    private static int Milliseconds(ProbedDiscord probed) =>
        int.Parse(probed.Printed.Last(line => line.StartsWith("sent both", StringComparison.Ordinal)).Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture);
}
