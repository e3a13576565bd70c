// How long one message to a channel takes, and how long two take that are sent at once, over real HTTP to the played Discord.
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Discord.Sending;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class ParallelSendTests(ITestOutputHelper output)
{
    // Three requests each, and together fewer than the fifty that a bot may make in a second.
    private const int WarmUp = 4;
    private const int Times = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_sends_at_once_take_hardly_longer_than_one()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        using var vitals = new Vitals();
        using var rest = new RestClient(new DiscordSettings(discord.Token, discord.Address, []), vitals, TimeProvider.System, () => 0.5, NullLogger.Instance);

        // In turn, so that whatever else the machine does meets both.
        var (one, two) = (new List<double>(Times), new List<double>(Times));
        for (var turn = -WarmUp; turn < Times; turn++)
        {
            var (single, both) = (await TimeAsync(rest, channel, 1), await TimeAsync(rest, channel, 2));
            if (turn < 0) continue;
            one.Add(single);
            two.Add(both);
        }

        one.Sort();
        two.Sort();
        output.WriteLine(FormattableString.Invariant($"one send: median {one[Times / 2]:0.0} ms, best {one[0]:0.0} ms; two at once: median {two[Times / 2]:0.0} ms, best {two[0]:0.0} ms"));

        // The best of each: what else the machine does is not the client's.
        Assert.InRange(two[0] - one[0], double.MinValue, 20);
    }

    private static async Task<double> TimeAsync(RestClient rest, PlayedChannel channel, int count)
    {
        var start = TimeProvider.System.GetTimestamp();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => rest.CallAsync(Routes.CreateMessage(channel.Id, MessageWriter.Plain("a")), Cancel)));
        var took = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        Assert.All(outcomes, outcome => Assert.IsType<RestOutcome.Done>(outcome));
        return took;
    }
}
