// kill -9 at each step of a moderator's confirmation: what was confirmed is published once, and its author told.
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Knowledge;
using NewsBot.Storage.LiteDb;
using NewsBot.Testing;
using NewsBot.Testing.Telegram;
using NewsBot.Testing.Torture;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class ModerationKillTests(ITestOutputHelper output) : IDisposable
{
    // What a process that was ended by signal 9 leaves.
    private const int Killed = 128 + 9;

    // The articles are the first revision.
    private const int Articles = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_home, "data");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task What_is_confirmed_to_a_dying_worker_is_published_once()
    {
        // NEWSBOT_TORTURE=N sets the number of rounds, each of all steps; NEWSBOT_TORTURE_SEED=S their order.
        var deaths = TortureSettings.Deaths();
        await using var telegram = await FakeTelegram.StartAsync(CancellationToken);
        var editor = telegram.User("محررة");

        var worker = Start(telegram, editor, ["--die", $"{deaths[0]}", "--question", Confirmation(0)]);
        try
        {
            for (var update = 0; update < deaths.Count; update++)
            {
                await editor.WriteAsync($"/add في مدينة الجسور رقم {update + 100} نحو {update + 300} شجرة.\nالمصدر: صحيفة الفرات\nالعنوان: شجر {update}\nالتاريخ: 2024-05-03\nبلا رابط");
                await UntilAsync(() => Sent(telegram, editor, "معاينة: إضافة") > update);
                var before = Sent(telegram, editor, "نُشرت المعلومة");
                await editor.WriteAsync(Confirmation(update));
                var left = await worker.FinishAsync(CancellationToken);
                Assert.True(left.Code == Killed, $"The worker that was to die at «{deaths[update]}» ended with {left.Code}: {left.Error}");

                await worker.DisposeAsync();
                worker = Start(telegram, editor, update + 1 < deaths.Count ? ["--die", $"{deaths[update + 1]}", "--question", Confirmation(update + 1)] : []);
                await UntilAsync(() => Sent(telegram, editor, "نُشرت المعلومة") > before);
            }

            // A worker that is only starting cannot be asked to stop.
            await editor.WriteAsync("/whoami");
            await UntilAsync(() => Sent(telegram, editor, "معرّفك لدى المنصة") > 0);
            var last = await worker.TerminateAsync(CancellationToken);
            Assert.True(last.Code == 0, $"The last worker ended with {last.Code}: {last.Error}");
        }
        finally
        {
            await worker.DisposeAsync();
        }

        Assert.Empty(telegram.Violations);
        await using var store = await LiteDbStore.OpenAsync(Data, TimeProvider.System, NullLogger.Instance, CancellationToken);
        var revisions = await store.ReadAsync(after: 0, CancellationToken);
        Assert.Equal(Articles + deaths.Count, revisions.Count);
        Assert.IsType<ChainReport.Whole>(RevisionChain.Verify(revisions));
        Assert.Empty(await store.ListAsync("draft", CancellationToken));
        Assert.Equal(deaths.Count, (await store.ListAsync("decided", CancellationToken)).Count);
        var acknowledgements = Sent(telegram, editor, "نُشرت المعلومة");
        var mayRepeat = deaths.Count(step => step == Step.AfterSend);
        Assert.InRange(acknowledgements, deaths.Count, deaths.Count + mayRepeat);
        output.WriteLine($"{deaths.Count} deaths, {revisions.Count - Articles} revisions, {acknowledgements} acknowledgements.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_ordered_of_a_dying_worker_can_be_confirmed_afterwards(bool isStepByStep)
    {
        // Nothing is published at these steps, so none of them is passed where the knowledge is durable.
        var deaths = TortureSettings.Deaths().Where(step => step != Step.Applied).ToArray();
        await using var telegram = await FakeTelegram.StartAsync(CancellationToken);
        var editor = telegram.User("محررة");
        var worker = Start(telegram, editor, ["--die", $"{deaths[0]}", "--question", Dying(0)]);
        try
        {
            for (var update = 0; update < deaths.Length; update++)
            {
                if (isStepByStep)
                {
                    await SayAsync($"/add في مدينة الجسور رقم {update + 100} نحو {update + 300} شجرة.", "من الناشر؟");
                }

                var shown = Sent(telegram, editor, Expected());
                await editor.WriteAsync(Dying(update));
                var left = await worker.FinishAsync(CancellationToken);
                Assert.True(left.Code == Killed, $"The worker that was to die at «{deaths[update]}» ended with {left.Code}: {left.Error}");

                await worker.DisposeAsync();
                worker = Start(telegram, editor, update + 1 < deaths.Length ? ["--die", $"{deaths[update + 1]}", "--question", Dying(update + 1)] : []);
                await UntilAsync(() => Sent(telegram, editor, Expected()) > shown);
                if (isStepByStep)
                {
                    await SayAsync($"شجر {update}", "ما تاريخ النشر؟");
                    await SayAsync("2024-05-03", "ما رابط المادة؟");
                    await SayAsync("بلا رابط", "معاينة: إضافة");
                }

                await SayAsync(Confirmation(update), "نُشرت المعلومة");
            }

            await editor.WriteAsync("/whoami");
            await UntilAsync(() => Sent(telegram, editor, "معرّفك لدى المنصة") > 0);
            Assert.Equal(0, (await worker.TerminateAsync(CancellationToken)).Code);
        }
        finally
        {
            await worker.DisposeAsync();
        }

        await using var store = await LiteDbStore.OpenAsync(Data, TimeProvider.System, NullLogger.Instance, CancellationToken);
        Assert.Equal(Articles + deaths.Length, (await store.ReadAsync(after: 0, CancellationToken)).Count);
        Assert.Empty(await store.ListAsync("draft", CancellationToken));
        output.WriteLine($"{deaths.Length} deaths, each with one revision.");

        string Dying(int update) => isStepByStep
            ? $"صحيفة الفرات {update}"
            : $"/add في مدينة الجسور رقم {update + 100} نحو {update + 300} شجرة.\nالمصدر: صحيفة الفرات\nالعنوان: شجر {update}\nالتاريخ: 2024-05-03\nبلا رابط";

        string Expected() => isStepByStep ? "ما عنوان المادة" : "معاينة: إضافة";

        async Task SayAsync(string text, string answer)
        {
            var before = Sent(telegram, editor, answer);
            await editor.WriteAsync(text);
            await UntilAsync(() => Sent(telegram, editor, answer) > before);
        }
    }

    // Unique words, so that a death is meant for one confirmation; what is no code confirms the sender's own draft.
    private static string Confirmation(int update) => string.Create(CultureInfo.InvariantCulture, $"/confirm {update}");

    private static int Sent(FakeTelegram telegram, FakeUser editor, string words) =>
        telegram.Sent.Count(message => message.Chat.Id == editor.PrivateChat.Id && message.Text.Contains(words, StringComparison.Ordinal));

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        enough.CancelAfter(Patience);
        while (!holds()) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, enough.Token);
    }

    private BuiltProgram Start(FakeTelegram telegram, FakeUser editor, IEnumerable<string> death) => BuiltProgram.StartTesting(
        _home,
        [
            "telegram-torture", "--api", telegram.Address.ToString(), "--token", telegram.Token, "--data", Data,
            "--editor", editor.Id.ToString(CultureInfo.InvariantCulture), .. death,
        ]);
}
