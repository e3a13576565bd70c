// kill -9 around a moderator's confirmation on Discord: what was confirmed is published once, whichever press it took.
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Knowledge;
using NewsBot.Storage.LiteDb;
using NewsBot.Testing;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordModerationKillTests : IDisposable
{
    // The articles are the first revision.
    private const int Articles = 1;

    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Longer than Discord waits for a first word: then a press is lost, and people press again.
    private static readonly TimeSpan PressPatience = TimeSpan.FromSeconds(8);

    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_home, "data");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task What_is_confirmed_to_a_dying_worker_is_published_once()
    {
        // NEWSBOT_TORTURE=N sets the number of kills; NEWSBOT_TORTURE_SEED=S their moments.
        var (rounds, random) = (TortureSettings.Rounds(3), new Random(TortureSettings.Seed(1)));
        await using var discord = await FakeDiscord.StartAsync(Cancel);
        var channel = discord.Guild("square").Channels[0];
        var editor = discord.User("editor");
        editor.Permissions |= 8192;
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NewsBot__Discord__Token"] = discord.Token,
            ["NewsBot__Discord__ApiUrl"] = discord.Address.ToString(),
            ["NewsBot__Moderators__0__Discord"] = editor.Id,
            ["NewsBot__Moderators__0__Role"] = "editor",
        };

        var worker = Start(settings);
        try
        {
            await UntilAsync(() => discord.Commands().Count > 0);
            for (var round = 0; round < rounds; round++)
            {
                // The form outlives the worker that opened it, and so does the preview.
                var form = editor.Command(channel, "أضف");
                await UntilAsync(() => form.Form is not null);
                worker = await AgainAsync(worker, settings, discord);
                var preview = editor.Submit(form, Written(round));
                await preview.Answered.WaitAsync(Patience, Cancel);

                DiscordDesk.Press(editor, preview.Original!, "نشر");
                await Task.Delay(LongestLife * random.NextDouble(), TimeProvider.System, Cancel);
                worker = await AgainAsync(worker, settings, discord);
                await PressedAsync(editor, preview.Original!);
            }
        }
        finally
        {
            await worker.DisposeAsync();
        }

        Assert.Empty(discord.Violations);
        await using var store = await LiteDbStore.OpenAsync(Data, TimeProvider.System, NullLogger.Instance, Cancel);
        var revisions = await store.ReadAsync(after: 0, Cancel);
        Assert.Equal(Articles + rounds, revisions.Count);
        Assert.IsType<ChainReport.Whole>(RevisionChain.Verify(revisions));
        Assert.Empty(await store.ListAsync("draft", Cancel));
    }

    private static (string Part, string Value)[] Written(int round) =>
    [
        ("text", string.Create(CultureInfo.InvariantCulture, $"في مدينة الجسور رقم {round + 100} نحو {round + 300} شجرة.")),
        ("publisher", "صحيفة الفرات"),
        ("title", string.Create(CultureInfo.InvariantCulture, $"شجر {round}")),
        ("published", "2024-05-03"),
        ("url", "بلا رابط"),
    ];

    // As people do: again, where nothing came of it.
    private static async Task PressedAsync(PlayedUser editor, PlayedMessage preview)
    {
        for (var attempt = 0; ; attempt++)
        {
            var press = DiscordDesk.Press(editor, preview, "نشر");
            var first = await Task.WhenAny(press.Answered, Task.Delay(PressPatience, TimeProvider.System, Cancel));
            if (first != press.Answered && attempt < 3) continue;
            Assert.Matches("نُشرت المعلومة|لم يُنفّذ مرة ثانية", DiscordDesk.Seen((await press.Answered.WaitAsync(Patience, Cancel)).Content));
            return;
        }
    }

    private async Task<BuiltProgram> AgainAsync(BuiltProgram worker, Dictionary<string, string> settings, FakeDiscord discord)
    {
        // Disposing kills.
        await worker.DisposeAsync();
        var before = discord.Handshakes.Count;
        var next = Start(settings);
        await UntilAsync(() => discord.Handshakes.Count > before);
        return next;
    }

    private BuiltProgram Start(Dictionary<string, string> settings) =>
        BuiltProgram.Start(_home, settings, "--data", Data, "--articles", Path.Combine(Repository.Root, "knowledge", "articles"));

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (!holds()) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, enough.Token);
    }
}
