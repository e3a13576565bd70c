// Interactions by HTTP: the first word is in time however long the disk takes.
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Discord;
using NewsBot.Storage.Memory;
using NewsBot.Testing.Discord;
using NSec.Cryptography;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class InteractionEndpointTests : IAsyncDisposable
{
    private const string Time = "1764000000";

    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly MemoryStore _store = new(TimeProvider.System);
    private readonly CancellationTokenSource _stop = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
        _key.Dispose();
    }

    [Fact]
    public async Task A_command_is_put_off_in_time_while_the_disk_still_writes_it()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        using var channel = await StartAsync(discord, (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token));
        var start = TimeProvider.System.GetTimestamp();

        var answer = await PostAsync(discord, channel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Equal(5, (int)JsonNode.Parse(answer.Body)!["type"]!);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromSeconds(1.2), TimeSpan.FromSeconds(2.9));
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_said_to_be_thought_about()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        using var channel = await StartAsync(discord, (_, _) => Task.FromException(new IOException("The disk is full.")));

        await Assert.ThrowsAsync<IOException>(() => PostAsync(discord, channel));
    }

    private async Task<DiscordChannel> StartAsync(FakeDiscord discord, Accept accept)
    {
        discord.DeliverByHttp();
        var settings = new DiscordSettings(discord.Token, discord.Address, [], Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey)));
        var channel = new DiscordChannel(
            settings, [new CommandDescription("ask", "سؤال")], desk: null, _store, _store, _ => [], TimeProvider.System, ProbedDiscord.Short, () => 0.5, NullLogger.Instance);
        _ = channel.RunAsync(accept, _stop.Token);
        for (var attempt = 0; discord.Commands().Count == 0 && attempt < 6_000; attempt++) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancel);
        return channel;
    }

    private Task<NewsBot.Discord.Http.EndpointAnswer> PostAsync(FakeDiscord discord, DiscordChannel channel)
    {
        var body = Encoding.UTF8.GetBytes(discord.User("sara").Command(discord.Guild("square").Channels[0], "اسأل", "كم؟").Json.ToJsonString());
        var signature = SignatureAlgorithm.Ed25519.Sign(_key, [.. Encoding.UTF8.GetBytes(Time), .. body]);
        return channel.ReceiveAsync(Convert.ToHexStringLower(signature), Time, body, _stop.Token);
    }
}
