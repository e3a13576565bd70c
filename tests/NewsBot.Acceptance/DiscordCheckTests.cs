// check on Discord: who the bot is, and what is wrong with what its owner set up there, with the way out and without the token.
using NewsBot.Testing;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordCheckTests : IDisposable
{
    private const long ViewChannel = 1 << 10;
    private const long SendMessages = 1 << 11;
    private const long ReadMessageHistory = 1 << 16;

    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task All_is_well_and_each_place_is_named()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { HasContentIntent = true }, Cancel);
        var guild = discord.Guild("square", channels: 3);
        guild.Channels[2].Denied = SendMessages;

        var left = await CheckAsync(discord, guild.Id, guild.Channels[0].Id, guild.Channels[1].Id, guild.Channels[2].Id);

        Assert.Contains(
            $"""
            ok     discord: newsbot, in about 1 guilds; it gets commands (of 1 guilds), mentions, replies to it and direct messages; invite it with https://discord.com/oauth2/authorize?client_id={discord.ApplicationId}&scope=bot+applications.commands&permissions=274877991936
            ok     discord events: posts of 2 channels are proposed to moderators, for which the Message Content intent is enabled
            ok     discord server {guild.Id}: the bot is in square, which gets the commands
            ok     discord channel {guild.Channels[0].Id}: proposals are shown in #channel-0 (square)
            ok     discord channel {guild.Channels[1].Id}: posts of #channel-1 (square) are read, and the bot can post there
            ok     discord channel {guild.Channels[2].Id}: posts of #channel-2 (square) are read; the bot cannot post there, so who asks it there gets no answer (to change that, give its role «Send Messages» there)

            """,
            left.Output,
            StringComparison.Ordinal);
        Assert.Equal(0, left.Code);
        AssertClean(discord, left);
    }

    [Fact]
    public async Task What_is_wrong_is_said_of_each_place_with_the_way_out()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var guild = discord.Guild("square", channels: 3);
        guild.Channels[0].Denied = SendMessages;
        guild.Channels[1].Denied = ReadMessageHistory;
        guild.Channels[2].Denied = ViewChannel;

        var left = await CheckAsync(discord, "700000000000000001", guild.Channels[0].Id, guild.Channels[1].Id, guild.Channels[2].Id, "700000000000000002");

        const string Unseen = "the bot cannot see it: see that NewsBot:Discord:NewsChannels holds a channel's id (Copy Channel ID), that the bot is on its server";
        string[] expected =
        [
            "wrong  discord events: NewsBot:Discord:NewsChannels names 3 channels, but the Message Content intent is off: enable it in the developer portal (Bot, Privileged Gateway Intents), or empty NewsChannels\n",
            "wrong  discord server 700000000000000001: the bot is not in it: invite it with https://discord.com/oauth2/authorize?",
            $"wrong  discord channel {guild.Channels[0].Id}: proposals cannot be shown in #channel-0 (square): give the bot's role «Send Messages» there (Edit Channel, Permissions)\n",
            $"wrong  discord channel {guild.Channels[1].Id}: what was posted in #channel-1 (square) while the bot was away cannot be read: give the bot's role «Read Message History» there (Edit Channel, Permissions)\n",
            $"wrong  discord channel {guild.Channels[2].Id}: {Unseen}",
            $"wrong  discord channel 700000000000000002: {Unseen}",
        ];
        Assert.All(expected, line => Assert.Contains(line, left.Output, StringComparison.Ordinal));
        Assert.Equal(1, left.Code);
        AssertClean(discord, left);
    }

    [Fact]
    public async Task An_address_for_interactions_would_keep_them_from_the_gateway()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { InteractionsEndpoint = "https://example.org/discord" }, Cancel);

        var left = await CheckAsync(discord);

        Assert.Contains(
            "wrong  discord events: commands and buttons go to https://example.org/discord instead of the gateway: empty Interactions Endpoint URL in the developer portal (General Information), or set NewsBot:Discord:Mode to 'http'\n",
            left.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('a', null, "ok     discord events: Discord knows no address to post to yet: once the bot runs, set it in the developer portal (General Information, Interactions Endpoint URL) to https://YOUR.HOST/discord\n")]
    [InlineData('a', "https://example.org/discord", "ok     discord events: commands and buttons are posted to https://example.org/discord\n")]
    [InlineData('b', null, "wrong  discord events: NewsBot:Discord:PublicKey is not the key of this application: copy it from the developer portal (General Information, Public Key)\n")]
    public async Task By_HTTP_the_key_must_be_the_applications(char key, string? endpoint, string expected)
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { InteractionsEndpoint = endpoint }, Cancel);
        var settings = Settings(discord, discord.Token);
        settings["NewsBot__Discord__Mode"] = "http";
        settings["NewsBot__Discord__PublicKey"] = new string(key, 64);

        Assert.Contains(expected, (await CheckAsync(settings)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_is_said_once_and_never_printed()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var settings = Settings(discord, "MTA5OTUxMTYyNzc3NzYwMDAw.GfaKeX.AnotherTokenThatNobodyMustSee-012345");
        settings["NewsBot__Discord__Guilds__0"] = "700000000000000001";

        var left = await CheckAsync(settings);

        Assert.Contains("wrong  discord: Discord does not know the bot's token (NewsBot:Discord:Token): copy it again", left.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("discord server", left.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AnotherToken", left.Output + left.Error, StringComparison.Ordinal);
        Assert.Equal(1, left.Code);
    }

    private static Dictionary<string, string> Settings(FakeDiscord discord, string token) => new(StringComparer.Ordinal)
    {
        ["NewsBot__Discord__Token"] = token,
        ["NewsBot__Discord__ApiUrl"] = discord.Address.ToString(),
    };

    private static void AssertClean(FakeDiscord discord, ProgramResult left)
    {
        Assert.Empty(discord.Violations);
        Assert.DoesNotContain(discord.Token, left.Output + left.Error, StringComparison.Ordinal);
    }

    private Task<ProgramResult> CheckAsync(FakeDiscord discord, string? guild = null, string? moderators = null, params IReadOnlyList<string> news)
    {
        var settings = Settings(discord, discord.Token);
        if (guild is not null) settings["NewsBot__Discord__Guilds__0"] = guild;
        if (moderators is not null) settings["NewsBot__Discord__ModeratorsChannel"] = moderators;
        for (var place = 0; place < news.Count; place++) settings[FormattableString.Invariant($"NewsBot__Discord__NewsChannels__{place}")] = news[place];
        return CheckAsync(settings);
    }

    private async Task<ProgramResult> CheckAsync(Dictionary<string, string> settings)
    {
        await using var check = BuiltProgram.Start(_home, settings, "check", "--data", Path.Combine(_home, "data"));
        return await check.FinishAsync(Cancel);
    }
}
