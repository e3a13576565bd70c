// kill -9 at each step of what else the desk does: taking back, proposing, accepting a proposal, importing. Each happens once.
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Knowledge;
using NewsBot.Storage.LiteDb;
using NewsBot.Testing;
using NewsBot.Testing.Telegram;
using NewsBot.Testing.Torture;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class DeskKillTests : IAsyncLifetime
{
    // What a process that was ended by signal 9 leaves.
    private const int Killed = 128 + 9;

    // The articles are the first revision.
    private const int Articles = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private FakeTelegram _telegram = null!;
    private FakeUser _editor = null!;
    private FakeUser _reporter = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_home, "data");

    public async ValueTask InitializeAsync()
    {
        _telegram = await FakeTelegram.StartAsync(Cancel);
        (_editor, _reporter) = (_telegram.User("محررة"), _telegram.User("مراسل"));
    }

    public async ValueTask DisposeAsync()
    {
        var violations = _telegram.Violations;
        await _telegram.DisposeAsync();
        Directory.Delete(_home, recursive: true);
        Assert.Empty(violations);
    }

    [Fact]
    public async Task What_a_dying_worker_takes_back_is_taken_back_once()
    {
        var deaths = TortureSettings.Deaths();
        static int Published(int round) => Articles + (2 * round) + 1;

        await DieAsync(deaths, _editor, round => $"/undo {Published(round)}", "تراجعنا عن المراجعة", async round =>
        {
            await SayAsync(_editor, Addition(round), "معاينة: إضافة");
            await SayAsync(_editor, Confirmation(round), "نُشرت المعلومة");
        });

        await AssertRevisionsAsync(Articles + (2 * deaths.Count), drafts: 0, proposals: 0);
    }

    [Fact]
    public async Task What_is_proposed_to_a_dying_worker_is_proposed_once()
    {
        // Nothing is published at these steps, so none of them is passed where the knowledge is durable.
        var deaths = TortureSettings.Deaths().Where(step => step != Step.Applied).ToArray();

        await DieAsync(deaths, _reporter, Confirmation, "اقتراحك", round => SayAsync(_reporter, Addition(round), "معاينة: إضافة"));

        await AssertRevisionsAsync(Articles, drafts: 0, proposals: deaths.Length);
    }

    [Fact]
    public async Task What_is_accepted_of_a_dying_worker_is_published_once()
    {
        var deaths = TortureSettings.Deaths();
        await using (var worker = Start([]))
        {
            for (var round = 0; round < deaths.Count; round++)
            {
                await SayAsync(_reporter, Addition(round), "معاينة: إضافة");
                await SayAsync(_reporter, Confirmation(round), "اقتراحك");
            }

            Assert.Equal(0, (await worker.TerminateAsync(Cancel)).Code);
        }

        string[] codes;
        await using (var store = await LiteDbStore.OpenAsync(Data, TimeProvider.System, NullLogger.Instance, Cancel))
            codes = [.. (await store.ListAsync("proposal", Cancel)).Select(proposal => proposal.Key)];
        Assert.Equal(deaths.Count, codes.Length);

        await DieAsync(deaths, _editor, round => $"/confirm {codes[round]}", "نُشرت المعلومة", _ => Task.CompletedTask);

        await AssertRevisionsAsync(Articles + deaths.Count, drafts: 0, proposals: 0);
    }

    [Fact]
    public async Task What_a_dying_worker_imports_is_imported_once()
    {
        var deaths = TortureSettings.Deaths();

        await DieAsync(deaths, _editor, Confirmation, "نُفّذ في المراجعة", async round =>
        {
            var asked = Sent(_editor, "من الناشر؟");
            var text = $"أخبار الجسور {round}\n\nأعلنت البلدية أن في مدينة الجسور رقم {round + 100} نحو {round + 300} شجرة.\n";
            await _editor.SendDocumentAsync("news.txt", "/import", Encoding.UTF8.GetBytes(text));
            await UntilAsync(() => Sent(_editor, "من الناشر؟") > asked);
            await SayAsync(_editor, "المصدر: صحيفة الفرات\nالتاريخ: 2024-05-03\nبلا رابط", "معاينة: استيراد");
        });

        await AssertRevisionsAsync(Articles + deaths.Count, drafts: 0, proposals: 0);
    }

    /// <param name="prepare">What is said before, to a worker that does not die of it.</param>
    /// <param name="told">Stands in what the sender is told in the end.</param>
    private async Task DieAsync(IReadOnlyList<Step> deaths, FakeUser sender, Func<int, string> dying, string told, Func<int, Task> prepare)
    {
        var worker = Start(["--die", $"{deaths[0]}", "--question", dying(0)]);
        try
        {
            for (var round = 0; round < deaths.Count; round++)
            {
                await prepare(round);
                var before = Sent(sender, told);
                await sender.WriteAsync(dying(round));
                var left = await worker.FinishAsync(Cancel);
                Assert.True(left.Code == Killed, $"The worker that was to die at «{deaths[round]}» ended with {left.Code}: {left.Error}");

                await worker.DisposeAsync();
                worker = Start(round + 1 < deaths.Count ? ["--die", $"{deaths[round + 1]}", "--question", dying(round + 1)] : []);
                await UntilAsync(() => Sent(sender, told) > before);
            }

            // A worker that is only starting cannot be asked to stop.
            await SayAsync(sender, "/whoami", "معرّفك لدى المنصة");
            var last = await worker.TerminateAsync(Cancel);
            Assert.True(last.Code == 0, $"The last worker ended with {last.Code}: {last.Error}");
            Assert.InRange(Sent(sender, told), deaths.Count, deaths.Count + deaths.Count(step => step == Step.AfterSend));
        }
        finally
        {
            await worker.DisposeAsync();
        }
    }

    private async Task AssertRevisionsAsync(int expected, int drafts, int proposals)
    {
        await using var store = await LiteDbStore.OpenAsync(Data, TimeProvider.System, NullLogger.Instance, Cancel);
        var revisions = await store.ReadAsync(after: 0, Cancel);
        Assert.Equal(expected, revisions.Count);
        Assert.IsType<ChainReport.Whole>(RevisionChain.Verify(revisions));
        Assert.Equal(drafts, (await store.ListAsync("draft", Cancel)).Count);
        Assert.Equal(proposals, (await store.ListAsync("proposal", Cancel)).Count);
    }

    private static string Addition(int round) => $"/add في مدينة الجسور رقم {round + 100} نحو {round + 300} شجرة.\nالمصدر: صحيفة الفرات\nالعنوان: شجر {round}\nالتاريخ: 2024-05-03\nبلا رابط";

    // Unique words, so that a death is meant for one confirmation; what is no code confirms the sender's own draft.
    private static string Confirmation(int round) => string.Create(CultureInfo.InvariantCulture, $"/confirm {round}");

    private async Task SayAsync(FakeUser sender, string text, string answer)
    {
        var before = Sent(sender, answer);
        await sender.WriteAsync(text);
        await UntilAsync(() => Sent(sender, answer) > before);
    }

    private int Sent(FakeUser to, string words) => _telegram.Sent.Count(message => message.Chat.Id == to.PrivateChat.Id && message.Text.Contains(words, StringComparison.Ordinal));

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(Patience);
        while (!holds()) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, enough.Token);
    }

    private BuiltProgram Start(IEnumerable<string> death) => BuiltProgram.StartTesting(
        _home,
        [
            "telegram-torture", "--api", _telegram.Address.ToString(), "--token", _telegram.Token, "--data", Data,
            "--editor", _editor.Id.ToString(CultureInfo.InvariantCulture), "--reporter", _reporter.Id.ToString(CultureInfo.InvariantCulture), .. death,
        ]);
}
