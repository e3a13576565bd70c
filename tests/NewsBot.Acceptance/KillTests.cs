// kill -9 in the middle of 200 updates, then the same 200 again: what was acknowledged is there, and nothing is there twice.
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Updates = 200;
    private const int LongestDelay = 12;
    private const string Data = "data";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly IReadOnlyList<string> Texts = [.. Enumerable.Range(1, Updates).Select(number => $"أعلنت البلدية أن عدد الأشجار في الشارع رقم {number} بلغ {1000 + (7 * number)} شجرة.")];
    private static readonly string Input = string.Concat(Texts.Select((text, place) => JsonSerializer.Serialize(
        new { kind = "add", key = Key(place), text, publisher = "وكالة الاختبار", title = "أشجار المدينة", url = "none", published = "2025-03-01" }, Readable) + "\n"));

    private readonly string _root = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public Task A_worker_that_is_killed_loses_and_doubles_nothing() => TortureAsync(async (home, due) =>
    {
        await using var worker = await BuiltProgram.StartWorkerAsync(home, Data, CancellationToken);
        await using var publisher = BuiltProgram.Start(home, "publish", "--json");
        var sending = SendAsync(publisher);
        await due;
        await worker.KillAsync(CancellationToken);
        await sending;
        var left = await publisher.FinishAsync(CancellationToken);
        Assert.True(left.Code is 0 or 1, $"publish ended with {left.Code}: {left.Error}");
        return left;
    }, whole: async home =>
    {
        await using var worker = await BuiltProgram.StartWorkerAsync(home, Data, CancellationToken);
        var result = await BuiltProgram.RunAsync(home, Input, CancellationToken, "publish", "--json");
        Assert.Equal(0, (await worker.TerminateAsync(CancellationToken)).Code);
        return result;
    });

    [Fact]
    public Task A_command_that_is_killed_loses_and_doubles_nothing() => TortureAsync(async (home, due) =>
    {
        await using var publisher = BuiltProgram.Start(home, "publish", "--json");
        var sending = SendAsync(publisher);
        await due;
        await publisher.KillAsync(CancellationToken);
        await sending;
        return await publisher.FinishAsync(CancellationToken);
    }, whole: home => BuiltProgram.RunAsync(home, Input, CancellationToken, "publish", "--json"));

    /// <param name="killed">Publishes everything in a home folder, kills when the task is due, and gives what the publisher left.</param>
    /// <param name="whole">Publishes everything and lets it finish.</param>
    private async Task TortureAsync(Func<string, Task, Task<ProgramResult>> killed, Func<string, Task<ProgramResult>> whole)
    {
        // NEWSBOT_TORTURE=N sets the number of rounds, NEWSBOT_TORTURE_SEED=S the first of their seeds.
        var (rounds, first) = (TortureSettings.Rounds(1), TortureSettings.Seed(1));
        var (kills, acknowledged, lost, doubled) = (0, 0, 0, 0);
        for (var seed = first; seed < first + rounds; seed++)
        {
            var random = new Random(seed);
            var home = Directory.CreateDirectory(Path.Combine(_root, $"{seed}")).FullName;
            Assert.Equal(0, (await BuiltProgram.RunAsync(home, "", CancellationToken, "facts")).Code);
            var before = Causes(home).Count;

            // What was said of a key before a kill stands for ever.
            Dictionary<string, Answer> said = new(StringComparer.Ordinal);
            for (var left = random.Next(1, 3); left > 0; left--, kills++)
            {
                var target = random.Next(Count(home), before + Updates);
                foreach (var answer in Answers((await killed(home, DueAsync(home, target, random.Next(LongestDelay)))).Output))
                {
                    if (!said.TryAdd(answer.Key, answer)) Assert.Equal(said[answer.Key], answer);
                }
            }

            var result = await whole(home);
            Assert.True(result.Code == 0, $"Seed {seed}: publishing again ended with {result.Code}: {result.Error}");
            var answers = Answers(result.Output);
            var facts = await FactsAsync(home);
            var causes = Causes(home);

            // In the order of the input, each update once: so the revisions follow each other without a gap.
            Assert.Equal(Enumerable.Range(0, Updates).Select(place => (Key(place), (long)(before + place + 1))), answers.Select(answer => (answer.Key, answer.Revision)));
            Assert.Equal(Updates, answers.Select(answer => answer.Fact).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(answers.Select(answer => (answer.Fact, Text(answer), answer.Revision)), facts.Where(fact => fact.Revision > before));
            acknowledged += said.Count;
            lost += said.Values.Count(answer => answers.Single(again => again.Key == answer.Key) != answer);
            doubled += causes.Count - causes.Distinct(StringComparer.Ordinal).Count();

            var verified = await BuiltProgram.RunAsync(home, "", CancellationToken, "verify");
            Assert.Equal((0, ""), (verified.Code, verified.Error));
            Assert.EndsWith($"\n{before + Updates} revisions, the chain is whole\n", verified.Output, StringComparison.Ordinal);
            Directory.Delete(home, recursive: true);
            output.WriteLine($"Seed {seed}: {said.Count} of {Updates} were acknowledged before a kill.");
        }

        output.WriteLine($"{rounds} rounds, {kills} kills: {acknowledged} acknowledged before a kill, {lost} lost, {doubled} doubled.");
        Assert.Equal((0, 0), (lost, doubled));
    }

    /// <summary>Ends when the log holds so many revisions, and a moment later: so a kill falls into every part of a write, whatever the machine's speed.</summary>
    private static async Task DueAsync(string home, int revisions, int milliseconds)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        enough.CancelAfter(Patience);
        while (Count(home) < revisions) await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, enough.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, enough.Token);
    }

    private static async Task SendAsync(BuiltProgram publisher)
    {
        try
        {
            await publisher.Input.WriteAsync(Input);
            await publisher.Input.FlushAsync(CancellationToken);
        }
        catch (IOException)
        {
            // Killed before it had read everything.
        }
    }

    private static int Count(string home) => File.ReadAllBytes(Log(home)).AsSpan().Count((byte)'\n');

    /// <summary>The causes of all revisions whose line is whole.</summary>
    private static List<string> Causes(string home)
    {
        var lines = File.ReadAllText(Log(home)).Split('\n');

        // Number, hash and cause stand before the body, between tabs.
        return [.. lines[..^1].Where(line => line.Length > 0).Select(line => line.Split('\t')[2])];
    }

    private static List<Answer> Answers(string printed) =>
        [.. printed.Split('\n')[..^1].Select(line => JsonNode.Parse(line)!).Select(line => new Answer((string)line["key"]!, (long)line["revision"]!, (string)line["fact"]!))];

    private static async Task<IReadOnlyList<(string Id, string Text, long Revision)>> FactsAsync(string home)
    {
        var result = await BuiltProgram.RunAsync(home, "", CancellationToken, "facts", "--json");
        Assert.Equal((0, ""), (result.Code, result.Error));
        return
        [
            .. result.Output.Split('\n')[..^1].Select(line => JsonNode.Parse(line)!)
                .Select(line => (Id: (string)line["id"]!, Text: (string)line["text"]!, Revision: (long)line["revision"]!))
                .OrderBy(fact => fact.Revision),
        ];
    }

    private static string Log(string home) => Path.Combine(home, Data, "revisions.jsonl");

    private static string Key(int place) => $"k-{place}";

    private static string Text(Answer answer) => Texts[int.Parse(answer.Key[2..], CultureInfo.InvariantCulture)];

    /// <summary>One line that publish printed.</summary>
    private sealed record Answer(string Key, long Revision, string Fact);
}
