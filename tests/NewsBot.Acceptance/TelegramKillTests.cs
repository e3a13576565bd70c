// kill -9 at each of the seven steps of a question on Telegram: every question is answered, and none twice.
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Conversation;
using NewsBot.Storage.LiteDb;
using NewsBot.Testing;
using NewsBot.Testing.Telegram;
using NewsBot.Testing.Torture;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class TelegramKillTests(ITestOutputHelper output) : IDisposable
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
        await using var telegram = await FakeTelegram.StartAsync(CancellationToken);

        // The process that answers what the one before it left behind is the one that dies next.
        var worker = Start(telegram, deaths[0], question: 0);
        try
        {
            for (var question = 0; question < deaths.Count; question++)
            {
                await Reader(telegram, question).WriteAsync(Words(question));
                var left = await worker.FinishAsync(CancellationToken);
                Assert.True(left.Code == Killed, $"The worker that was to die at «{deaths[question]}» ended with {left.Code}: {left.Error}");

                await worker.DisposeAsync();
                worker = question + 1 < deaths.Count ? Start(telegram, deaths[question + 1], question + 1) : Start(telegram);
                await AnsweredAsync(telegram, question);
            }

            // The last one may find everything answered: a further question shows that it is up.
            await Reader(telegram, deaths.Count).WriteAsync(Words(deaths.Count));
            await AnsweredAsync(telegram, deaths.Count);

            // Whatever it would still send, it sends before it stops.
            var last = await worker.TerminateAsync(CancellationToken);
            Assert.True(last.Code == 0, $"The last worker ended with {last.Code}: {last.Error}");
        }
        finally
        {
            await worker.DisposeAsync();
        }

        Assert.Empty(telegram.Violations);
        await AssertProcessedOnceAsync(deaths.Count + 1);
        foreach (var answers in deaths.Select((step, question) => (Step: step, Sent: Answers(telegram, question))).GroupBy(one => one.Step).OrderBy(group => group.Key))
        {
            var repeated = answers.Count(one => one.Sent > 1);
            output.WriteLine($"{answers.Key}: {answers.Count()} deaths, {answers.Count(one => one.Sent == 0)} unanswered, {repeated} answered once more.");

            // Only there nobody can know that it was sent.
            Assert.All(answers, one => Assert.InRange(one.Sent, 1, one.Step == Step.AfterSend ? 2 : 1));
        }
    }

    private static FakeUser Reader(FakeTelegram telegram, int question) => telegram.User($"reader_{question}");

    private static string Words(int question) => string.Create(CultureInfo.InvariantCulture, $"كم موقعاً عسكرياً لإيران في سورية؟ هذا سؤال القارئ {question}");

    private static int Answers(FakeTelegram telegram, int question) => telegram.Sent.Count(message => message.Chat.Id == Reader(telegram, question).PrivateChat.Id);

    private static async Task AnsweredAsync(FakeTelegram telegram, int question)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        enough.CancelAfter(Patience);
        while (Answers(telegram, question) == 0) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, enough.Token);
    }

    // A turn keeps the question that it answered under the message's key, with a receipt under a code of its own: two turns would leave two receipts.
    private async Task AssertProcessedOnceAsync(int questions)
    {
        await using var store = await LiteDbStore.OpenAsync(Data, TimeProvider.System, NullLogger.Instance, CancellationToken);
        Assert.Equal(questions, (await store.ListAsync("question", CancellationToken)).Count);
        Assert.Equal(questions, (await store.ListAsync("receipt", CancellationToken)).Count);
        Assert.Equal(new StoreCounts(Waiting: 0, DeadMessages: 0, Unsent: 0, UnknownSends: 0, DeadSends: 0), await store.CountAsync(CancellationToken));
    }

    private BuiltProgram Start(FakeTelegram telegram) => Start(telegram, []);

    private BuiltProgram Start(FakeTelegram telegram, Step step, int question) => Start(telegram, ["--die", $"{step}", "--question", Words(question)]);

    private BuiltProgram Start(FakeTelegram telegram, IEnumerable<string> death) => BuiltProgram.StartTesting(
        _home, ["telegram-torture", "--api", telegram.Address.ToString(), "--token", telegram.Token, "--data", Data, .. death]);
}
