// The gateway's scenarios: what the client does when Discord closes, falls silent, forgets or refuses.
using System.Text.Json.Nodes;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class GatewayScenarioTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_waits_for_hello_then_identifies_and_gets_events()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();

        probed.Discord.User("sara").Mention(probed.Channel, "كم موقعاً لإيران في سورية اليوم؟");

        await probed.PrintsAsync("MSG ");
        var identify = Assert.Single(probed.Discord.Handshakes);
        Assert.Equal(("identify", "/gateway/?v=10&encoding=json"), (identify.Kind, identify.Path));
        Assert.Equal(4609, (int)identify.Data["intents"]!);
        Assert.StartsWith("DiscordBot (", Assert.Single(probed.Discord.Links).UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_beat_comes_after_a_part_of_the_interval_and_at_once_when_asked_for()
    {
        await using var probed = await ProbedDiscord.ReadyAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(200) });
        var link = Assert.Single(probed.Discord.Links);

        await link.ExpectAsync("heartbeat", Cancel);
        await link.ExpectAsync("heartbeat", Cancel);

        await probed.Discord.SayAsync(1);
        Assert.NotNull(await link.ExpectAsync("heartbeat", Cancel));
    }

    [Fact]
    public async Task A_request_to_reconnect_is_followed_within_a_second()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();
        var start = TimeProvider.System.GetTimestamp();

        await probed.Discord.SayAsync(7);

        // A second is the aim; a machine that runs two test assemblies at once may take longer to say so. What had not arrived yet is sent again.
        await probed.PrintsAsync("RESUMED");
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Equal(("resume", "/gateway/resume/?v=10&encoding=json"), await KindAndPathAsync(probed, 1));
    }

    [Fact]
    public async Task A_session_that_is_invalid_for_now_is_resumed()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();

        await probed.Discord.SayAsync(9, true);

        await probed.PrintsAsync("RESUMED 0");
        Assert.Equal("resume", (await probed.HandshakeAsync(1)).Kind);
    }

    [Fact]
    public async Task A_session_that_is_no_longer_valid_is_begun_anew_at_the_main_address()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();

        await probed.Discord.SayAsync(9, false);

        await probed.PrintsAsync("READY", times: 2);
        Assert.Equal(("identify", "/gateway/?v=10&encoding=json"), await KindAndPathAsync(probed, 1));
    }

    [Fact]
    public async Task A_beat_without_answer_ends_the_connection_after_one_interval_with_a_code_that_keeps_the_session()
    {
        await using var probed = await ProbedDiscord.ReadyAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(150) });
        var link = Assert.Single(probed.Discord.Links);
        link.AnswersBeats = false;

        await link.Over.WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        Assert.Equal(4000, link.ClosedWith);
        await probed.PrintsAsync("RESUMED");
        Assert.InRange(link.Beats, 1, 3);
    }

    [Fact]
    public async Task What_was_missed_while_the_line_was_down_comes_in_order_and_once()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();
        var sara = probed.Discord.User("sara");
        sara.WriteDirectly("قبل");
        await probed.PrintsAsync("MSG قبل");

        probed.Discord.DropAll();
        sara.WriteDirectly("أثناء ١");
        sara.WriteDirectly("أثناء ٢");

        await probed.PrintsAsync("RESUMED 2");
        Assert.Equal(["READY", "MSG قبل 3", "MSG أثناء ١ 7", "MSG أثناء ٢ 7", "RESUMED 2"], probed.Printed);
    }

    [Fact]
    public async Task A_resume_that_is_refused_falls_through_to_a_new_session()
    {
        await using var probed = await ProbedDiscord.ReadyAsync();
        probed.Discord.Invalidate(resumes: 1);

        probed.Discord.DropAll();

        await probed.PrintsAsync("READY", times: 2);
        Assert.Equal("resume", (await probed.HandshakeAsync(1)).Kind);
        Assert.Equal(("identify", "/gateway/?v=10&encoding=json"), await KindAndPathAsync(probed, 2));
    }

    [Fact]
    public async Task An_identify_that_is_invalid_is_repeated()
    {
        await using var probed = await ProbedDiscord.StartAsync(new FakeDiscordOptions(), discord => discord.Invalidate(identifies: 1));

        await probed.PrintsAsync("READY");

        Assert.Equal("identify", (await probed.HandshakeAsync(1)).Kind);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4999)]
    public async Task After_these_close_codes_the_session_is_resumed(int code)
    {
        await using var probed = await ProbedDiscord.ReadyAsync();

        await probed.Discord.CloseAllAsync(code);

        await probed.PrintsAsync("RESUMED 0");
        Assert.Equal("resume", (await probed.HandshakeAsync(1)).Kind);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4008)]
    [InlineData(4009)]
    public async Task After_these_close_codes_a_session_is_begun_anew(int code)
    {
        await using var probed = await ProbedDiscord.ReadyAsync();

        await probed.Discord.CloseAllAsync(code);

        await probed.PrintsAsync("READY", times: 2);
        Assert.Equal(("identify", "/gateway/?v=10&encoding=json"), await KindAndPathAsync(probed, 1));
    }

    [Theory]
    [InlineData(4004, "Discord does not know the bot's token")]
    [InlineData(4010, "Discord was told of a shard")]
    [InlineData(4011, "The bot is in too many guilds")]
    [InlineData(4012, "Discord no longer speaks version 10")]
    [InlineData(4013, "Discord does not know one of the intents")]
    [InlineData(4014, "The bot asks for an intent that is not enabled")]
    public async Task After_these_close_codes_it_stops_and_says_why(int code, string why)
    {
        await using var probed = await ProbedDiscord.ReadyAsync();

        await probed.Discord.CloseAllAsync(code);

        await probed.PrintsAsync($"STOPPED {code} {why}");
        await StaysStoppedAsync(probed, handshakes: 1);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4014)]
    public async Task An_identify_that_is_refused_stops_it(int code)
    {
        await using var probed = await ProbedDiscord.StartAsync(new FakeDiscordOptions(), discord => discord.RefuseIdentify(code));

        await probed.PrintsAsync($"STOPPED {code} ");
        await StaysStoppedAsync(probed, handshakes: 1);
    }

    [Fact]
    public async Task A_connection_without_hello_is_given_up()
    {
        await using var probed = await ProbedDiscord.StartAsync(new FakeDiscordOptions(), discord => discord.StaySilent(connections: 1));

        await probed.PrintsAsync("READY");

        Assert.Equal("identify", (await probed.HandshakeAsync(0)).Kind);
    }

    [Fact]
    public async Task A_large_message_comes_whole_wherever_its_frames_are_cut()
    {
        await using var probed = await ProbedDiscord.ReadyAsync(new FakeDiscordOptions { FragmentSize = 7 });
        var embed = new JsonObject { ["embeds"] = new JsonArray(new JsonObject { ["description"] = new string('ع', 4000) }) };

        probed.Discord.User("sara").Write(probed.Discord.User("sara").Direct, new string('م', 2000), more: embed);

        await probed.PrintsAsync($"MSG {new string('م', 20)} 2000");
    }

    [Fact]
    public async Task No_session_is_begun_where_none_is_left()
    {
        await using var probed = await ProbedDiscord.StartAsync(new FakeDiscordOptions { SessionsLeft = 0 });
        await probed.UntilAsync(() => probed.Discord.Links.Count > 0, "a connection");

        await StaysStoppedAsync(probed, handshakes: 0);
    }

    [Fact]
    public async Task A_test_can_play_the_gateway_line_by_line()
    {
        await using var probed = await ProbedDiscord.StartAsync(new FakeDiscordOptions { AnswersByItself = false });
        var first = await probed.Discord.NextLinkAsync(Cancel);
        await first.SendAsync(10, new JsonObject { ["heartbeat_interval"] = 45_000 });
        Assert.Equal(probed.Discord.Token, (string)(await first.ExpectAsync("identify", Cancel))!["token"]!);

        // Fields and events that nobody knows are passed over.
        await first.SendAsync(JsonNode.Parse("""{"op":0,"s":1,"t":"READY","d":{"session_id":"s","resume_gateway_url":null,"user":{"id":1,"username":"b"},"application":{},"news":[]}}""")!.AsObject());
        await first.SendAsync(JsonNode.Parse("""{"op":0,"s":5,"t":"NEWS_OF_NEXT_YEAR","d":[7]}""")!.AsObject());
        await first.SendAsync(42, "what");
        await first.CloseAsync(4000);

        var second = await probed.Discord.NextLinkAsync(Cancel);
        await second.SendAsync(10, new JsonObject { ["heartbeat_interval"] = 45_000 });
        var resume = await second.ExpectAsync("resume", Cancel);
        Assert.Equal(("s", 5), ((string)resume!["session_id"]!, (int)resume["seq"]!));
    }

    private static async Task<(string Kind, string Path)> KindAndPathAsync(ProbedDiscord probed, int number)
    {
        var handshake = await probed.HandshakeAsync(number);
        return (handshake.Kind, handshake.Path);
    }

    // Long enough for what would come at once.
    private static async Task StaysStoppedAsync(ProbedDiscord probed, int handshakes)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Cancel);
        Assert.Equal(handshakes, probed.Discord.Handshakes.Count);
    }
}
