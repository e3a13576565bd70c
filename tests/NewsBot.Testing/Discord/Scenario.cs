// One scenario of the client alone: what Discord does, and what the client has to do.
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Testing.Discord;

/// <param name="Name">As DISCORD.md names it.</param>
/// <param name="Expected">The handshakes, a colon, and the lines of the probe, with «N» for milliseconds and parted by « | »; «…» at the end of a line stands for more.</param>
/// <param name="Play">What Discord does once the probe is READY; null where the beginning is the scenario.</param>
internal sealed record Scenario(string Name, string Expected, Func<FakeDiscord, Task>? Play = null)
{
    public FakeDiscordOptions Options { get; init; } = new();

    /// <summary>What Discord does before the probe starts.</summary>
    public Action<FakeDiscord> Prepare { get; init; } = _ => { };

    /// <summary>The bot's messages in the end, in order, parted by a blank; null where none matter.</summary>
    public string? Sent { get; init; }

    /// <summary>The 27 of DISCORD.md, in its order, and what the probe does with an interaction.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("ok", "identify: READY | MSG hello 5", discord => Write(discord, "hello")),
        new("op7", "identify resume: READY | RESUMED 0", discord => discord.SayAsync(7)),
        new("op9false", "identify identify: READY | READY", discord => discord.SayAsync(9, false)),
        new("op9true", "identify resume: READY | RESUMED 0", discord => discord.SayAsync(9, true)),
        new("op1", "identify: READY | MSG beats 1 7", async discord =>
        {
            var link = discord.Links.Single();
            await discord.SayAsync(1);
            await link.ExpectAsync("heartbeat", CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5));
            await Write(discord, "beats 1");
        }),
        new("noack", "identify resume: READY | RESUMED 0", discord =>
        {
            discord.Links.Single().AnswersBeats = false;
            return Task.CompletedTask;
        })
        {
            Options = new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromSeconds(2) },
        },
        new("drop", "identify resume: READY | RESUMED 0", Drop),
        new("miss", "identify resume: READY | MSG one 3 | MSG two 3 | RESUMED 2", async discord =>
        {
            await Drop(discord);
            await Write(discord, "one");
            await Write(discord, "two");
        }),
        new("resumebad", "identify resume identify: READY | READY", discord =>
        {
            discord.Invalidate(resumes: 1);
            return Drop(discord);
        }),
        new("idinvalid", "identify identify: READY") { Prepare = discord => discord.Invalidate(identifies: 1) },
        .. Closing("identify identify: READY | READY", 1000),
        .. Closing("identify resume: READY | RESUMED 0", 4000),
        .. Closing("identify: READY | STOPPED 4004 …", 4004),
        .. Closing("identify identify: READY | READY", 4007, 4008, 4009),
        .. Closing("identify: READY | STOPPED 4010 …", 4010),
        .. Closing("identify: READY | STOPPED 4014 …", 4014),
        new("4004 to identify", "identify: STOPPED 4004 …") { Prepare = discord => discord.RefuseIdentify(4004) },
        new("4014 to identify", "identify: STOPPED 4014 …") { Prepare = discord => discord.RefuseIdentify(4014) },
        .. new[] { "user", "global", "shared" }.Select(scope => Sending($"429 {scope}", DiscordFault.TooMany(1, scope))),
        Sending("502", new DiscordFault(502, "<html>bad gateway</html>", IsDone: true)),
        Sending("500", new DiscordFault(500)),
        new("big", $"identify: READY | MSG {new string('x', 20)} 2000", discord => Write(discord, new string('x', 2000), 4000)) { Options = new FakeDiscordOptions { FragmentSize = 7 } },
        new("nohello", "identify: READY") { Prepare = discord => discord.StaySilent(connections: 1) },
        new("two sends", "identify: READY | MSG !send 5 | sent both after N ms", discord => Write(discord, "!send")) { Sent = "a b" },
        new("interaction", "identify: READY | interaction replied after N ms", discord =>
        {
            discord.User("sara").Command(discord.User("sara").Direct, "anything");
            return Task.CompletedTask;
        })
        {
            Sent = "x",
        },
    ];

    // The bot hears its own messages too, sooner or later than it says that they are sent.
    private static readonly string[] Own = ["MSG a 1", "MSG b 1", "MSG x 1"];

    /// <summary>What became of it, in the form of <see cref="Expected"/>.</summary>
    public static string Seen(FakeDiscord discord, IReadOnlyList<string> printed) =>
        $"{string.Join(' ', discord.Handshakes.Select(one => one.Kind))}: {string.Join(" | ", printed.Where(line => !Own.Contains(line)).Select(line => Regex.Replace(line, @"after \d+ ms$", "after N ms")))}";

    /// <summary>Whether what was seen is what was expected.</summary>
    public bool Holds(string seen, FakeDiscord discord) =>
        (Expected.EndsWith('…') ? seen.StartsWith(Expected[..^1], StringComparison.Ordinal) : seen == Expected)
        && (Sent is null || Sent == string.Join(' ', discord.Sent.Select(message => message.Content)));

    private static IEnumerable<Scenario> Closing(string expected, params IEnumerable<int> codes) =>
        codes.Select(code => new Scenario(string.Create(CultureInfo.InvariantCulture, $"close {code}"), expected, discord => discord.CloseAllAsync(code)));

    private static Scenario Sending(string name, DiscordFault fault) => new(name, "identify: READY | MSG !send 5 | sent both after N ms", discord =>
    {
        discord.Faults.Next("POST /channels/", fault);
        return Write(discord, "!send");
    })
    {
        Sent = "a b",
    };

    private static Task Write(FakeDiscord discord, string text, int embedded = 0)
    {
        var more = embedded == 0 ? [] : new JsonObject { ["embeds"] = new JsonArray(new JsonObject { ["description"] = new string('y', embedded) }) };
        discord.User("sara").Write(discord.User("sara").Direct, text, more: more);
        return Task.CompletedTask;
    }

    private static Task Drop(FakeDiscord discord)
    {
        discord.DropAll();
        return Task.CompletedTask;
    }
}
