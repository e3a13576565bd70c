// Discord without a gateway: it posts commands to the bot, signed, and the answer to the request is the answer to the reader.
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Testing;
using NewsBot.Testing.Discord;
using NSec.Cryptography;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordHttpTests : IDisposable
{
    private const string Question = "كم موقعاً عسكرياً لإيران في سورية؟";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly HttpClient _http = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _key.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task A_signed_command_is_answered_and_a_forged_one_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        discord.DeliverByHttp();
        var channel = discord.Guild("square").Channels[0];
        var door = new Uri($"http://127.0.0.1:{FreePort()}");
        await using var bot = RunningBot.Start(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NewsBot__Discord__Token"] = discord.Token,
            ["NewsBot__Discord__ApiUrl"] = discord.Address.ToString(),
            ["NewsBot__Discord__Mode"] = "http",
            ["NewsBot__Discord__PublicKey"] = Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey)),
            ["NewsBot__Web__Listen"] = door.GetLeftPart(UriPartial.Authority),
        });
        await ListeningAsync(discord, door, bot);

        var pong = await PostAsync(door, new JsonObject { ["type"] = 1, ["id"] = "1", ["token"] = "x" });
        var answer = await AnsweredAtOnceAsync(door, discord.User("sara"), channel);
        var forged = await PostAsync(door, discord.User("sara").Command(channel, "اسأل", Question).Json, isForged: true);

        Assert.Equal((HttpStatusCode.OK, 1), (pong.Status, (int)pong.Body["type"]!));
        Assert.Equal((HttpStatusCode.OK, 4), (answer.Status, (int)answer.Body["type"]!));
        Assert.Contains("570", (string)answer.Body["data"]!["content"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, forged.Status);
        Assert.Empty(discord.Handshakes);
        Assert.Empty(discord.Violations);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Its commands and its port are opened side by side: either may be first.
    private static async Task ListeningAsync(FakeDiscord discord, Uri door, RunningBot bot)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (discord.Commands().Count == 0 || !await IsOpenAsync(door, enough.Token))
        {
            if (enough.IsCancellationRequested || bot.Ended.IsCompleted) Assert.Fail($"It did not set its commands, or opened no port at {door}. {bot.Error}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }
    }

    private static async Task<bool> IsOpenAsync(Uri door, CancellationToken cancellationToken)
    {
        using var caller = new TcpClient();
        try
        {
            await caller.ConnectAsync(door.Host, door.Port, cancellationToken);
            return true;
        }
        catch (Exception closed) when (closed is SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    // A slow answer is put off (5), which is right on a loaded machine and leaves nothing to look at: it is asked again.
    private async Task<(HttpStatusCode Status, JsonObject Body)> AnsweredAtOnceAsync(Uri door, PlayedUser user, PlayedChannel channel)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await PostAsync(door, user.Command(channel, "اسأل", Question).Json);
            if (attempt == 20 || (int?)answer.Body["type"] != 5) return answer;
        }
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(Uri door, JsonObject interaction, bool isForged = false)
    {
        const string Time = "1764000000";
        var body = Encoding.UTF8.GetBytes(interaction.ToJsonString());
        var signature = SignatureAlgorithm.Ed25519.Sign(_key, [.. Encoding.UTF8.GetBytes(Time), .. body]);
        if (isForged) signature[7] ^= 1;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(door, "/discord")) { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        request.Headers.Add("X-Signature-Timestamp", Time);
        using var response = await _http.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return (response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
    }
}
