// Commands are set where they differ, globally or in the chosen guilds.
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Discord;
using NewsBot.Discord.Commands;
using NewsBot.Discord.Rest;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class CommandRegistrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_set_again_where_nothing_differs(bool isOfGuild)
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        string[] guilds = isOfGuild ? [discord.Guild("square").Id] : [];
        var settings = new DiscordSettings(discord.Token, discord.Address, guilds);
        using var vitals = new Vitals();
        using var rest = new RestClient(settings, vitals, TimeProvider.System, () => 0.5, NullLogger.Instance);
        var list = new CommandList([new CommandDescription("ask", "سؤال")], [new CommandDescription("add", "معلومة جديدة")], Words.Load());
        var registration = new CommandRegistration(rest, list, guilds, NullLogger.Instance);

        await registration.SetAsync(discord.ApplicationId, Cancel);
        await registration.SetAsync(discord.ApplicationId, Cancel);

        var set = Assert.Single(discord.Requests, request => request.Method == "PUT");
        Assert.Equal(isOfGuild, set.Path.Contains("/guilds/", StringComparison.Ordinal));
        Assert.Empty(discord.Violations);
    }
}
