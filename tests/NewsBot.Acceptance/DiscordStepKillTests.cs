// kill -9 at each of the steps of a question on Discord: every question is answered, and none twice, wherever the worker died.
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Storage.LiteDb;
using NewsBot.Testing;
using NewsBot.Testing.Discord;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DiscordStepKillTests(ITestOutputHelper output) : IDisposable
{
    // What a process that was ended by signal 9 leaves.
    private const int Killed = 128 + 9;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_home, "data");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task A_worker_that_dies_at_any_step_answers_every_question_once()
    {
        // NEWSBOT_TORTURE=N sets the number of rounds, each of all steps; NEWSBOT_TORTURE_SEED=S their order.
        var deaths = TortureSettings.Deaths();
        await using var discord = await FakeDiscord.StartAsync(CancellationToken);
        var channel = discord.Guild("square").Channels[0];
        var asked = new List<PlayedMessage>();

        // Discord keeps nothing for a bot that was never there: the first session is begun in peace.
        await using (var first = Start(discord, []))
        {
            await UntilAsync(() => discord.Handshakes.Count > 0 && discord.Commands().Count > 0, "connected");
            await AskAsync(discord, channel, asked);
            await first.TerminateAsync(CancellationToken);
        }

        foreach (var step in deaths)
        {
            // It comes while nobody is there, and with the session that is resumed.
            var question = discord.User($"reader {asked.Count}").Mention(channel, Words(asked.Count));
            await using (var dying = Start(discord, ["--die", $"{step}", "--question", Words(asked.Count)]))
            {
                var left = await dying.FinishAsync(CancellationToken);
                Assert.True(left.Code == Killed, $"The worker that was to die at «{step}» ended with {left.Code}: {left.Error}");
            }

            asked.Add(question);
        }

        await using (var last = Start(discord, []))
        {
            await UntilAsync(() => asked.All(question => Answers(discord, question) > 0), "answered");
            await AskAsync(discord, channel, asked);

            // Whatever it would still send, it sends before it stops.
            var end = await last.TerminateAsync(CancellationToken);
            Assert.True(end.Code == 0, $"The last worker ended with {end.Code}: {end.Error}");
        }

        foreach (var (step, place) in deaths.Select((step, place) => (step, place + 1))) output.WriteLine($"{step}: answered {Answers(discord, asked[place])} times");
        Assert.All(asked, question => Assert.Equal(1, Answers(discord, question)));
        Assert.Empty(discord.Violations);
        await AssertProcessedOnceAsync(asked.Count);
    }

    private static string Words(int question) => string.Create(CultureInfo.InvariantCulture, $"كم موقعاً عسكرياً لإيران في سورية؟ هذا سؤال القارئ {question}");

    private static int Answers(FakeDiscord discord, PlayedMessage question) => discord.Sent.Count(message => message.ReplyTo == question.Id);

    private static async Task AskAsync(FakeDiscord discord, PlayedChannel channel, List<PlayedMessage> asked)
    {
        var question = discord.User($"reader {asked.Count}").Mention(channel, Words(asked.Count));
        await UntilAsync(() => Answers(discord, question) > 0, "answered");
        asked.Add(question);
    }

    private static async Task UntilAsync(Func<bool> holds, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience) Assert.Fail($"It was not {what} within a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken);
        }
    }

    // A turn keeps the question that it answered under the message's key, with a receipt under a code of its own: two turns would leave two receipts.
    private async Task AssertProcessedOnceAsync(int questions)
    {
        await using var store = await LiteDbStore.OpenAsync(Data, TimeProvider.System, NullLogger.Instance, CancellationToken);
        Assert.Equal(questions, (await store.ListAsync("question", CancellationToken)).Count);
        Assert.Equal(questions, (await store.ListAsync("receipt", CancellationToken)).Count);
        Assert.Equal(new StoreCounts(Waiting: 0, DeadMessages: 0, Unsent: 0, UnknownSends: 0, DeadSends: 0), await store.CountAsync(CancellationToken));
    }

    private BuiltProgram Start(FakeDiscord discord, IEnumerable<string> death) => BuiltProgram.StartTesting(
        _home, ["discord-worker", "--api", discord.Address.ToString(), "--token", discord.Token, "--data", Data, .. death]);
}
