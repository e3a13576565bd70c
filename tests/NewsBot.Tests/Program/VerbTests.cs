// The verbs as an operator meets them, run in this process over a data folder of their own.
using System.Text.Json.Nodes;
using NewsBot.Arabic;
using NewsBot.CommandLine;
using Xunit;

namespace NewsBot.Tests.Program;

public sealed class VerbTests : IDisposable
{
    private const string Text = "افتتحت المكتبة 3 قاعات جديدة.";

    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public VerbTests() => Directory.CreateDirectory(Path.Combine(_home, "none"));

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task An_addition_is_known_at_once_and_can_be_taken_back()
    {
        Assert.Equal((0, "revision 1, fact f1\n", ""), await AddAsync(Text));
        Assert.Equal(
            (0, $"f1  {Text}\n    صحيفة | 2024-05-01 | no link (as of 2024-05-01, revision 1)\n", ""),
            await RunAsync("facts"));

        Assert.Equal(0, (await RunAsync("publish", "undo", "1")).Code);
        Assert.Equal((0, "", ""), await RunAsync("facts"));
    }

    [Fact]
    public async Task A_dry_run_shows_what_would_change_and_changes_nothing()
    {
        await AddAsync(Text);

        var (code, output, _) = await RunAsync("publish", "correct", "--fact", "f1", "--text", "افتتحت المكتبة 4 قاعات جديدة.", "--dry-run");

        Assert.Equal(0, code);
        Assert.Equal(
            $"""
            would be revision 2; nothing was changed
            before  f1  {Text}
                صحيفة | 2024-05-01 | no link (as of 2024-05-01, revision 1)
            after   f1  {Text}
                صحيفة | 2024-05-01 | no link (corrected, as of 2024-05-01, revision 1, replaced by f2)
            after   f2  افتتحت المكتبة 4 قاعات جديدة.
                صحيفة | 2024-05-01 | no link (as of 2024-05-01, revision 2, replaces f1)

            """,
            output);
        Assert.Contains(Text, (await RunAsync("facts")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_what_is_missing_and_ends_with_1()
    {
        Assert.Equal(
            (1, "", "'add' needs a source, and of it is missing: publisher, title, published (YYYY, YYYY-MM or YYYY-MM-DD).\n"),
            await RunAsync("publish", "add", "--text", Text, "--url", "none"));
        Assert.Equal((2, "", "'sing' cannot be published: the kinds are add, update, correct, clarify, retract, hold, release, undo. (--help shows how the program is used)\n"), await RunAsync("publish", "sing"));
    }

    [Fact]
    public async Task Lines_are_published_in_order_and_a_known_key_once()
    {
        var add = $$"""{"kind":"add","key":"k1","text":"{{Text}}","publisher":"صحيفة","title":"المكتبة","url":"none","published":"2024-05-01"}""";

        var (code, output, _) = await RunWithInputAsync($"{add}\n\n{{\"kind\":\"retract\",\"key\":\"k2\",\"fact\":\"f9\",\"reason\":\"x\"}}\n{add}\nnonsense\n", "publish", "--json");

        Assert.Equal(1, code);
        var lines = output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(4, lines.Count);
        Assert.Equal("""{"key":"k1","revision":1,"fact":"f1","warnings":[]}""", output.Split('\n')[0]);
        Assert.Equal("k2", (string?)lines[1]["key"]);
        Assert.NotNull(lines[1]["refused"]);
        Assert.Equal(("k1", 1), ((string?)lines[2]["key"], (int?)lines[2]["revision"]));
        Assert.Null(lines[3]["key"]);
        Assert.NotNull(lines[3]["refused"]);
    }

    [Fact]
    public async Task History_follows_a_fact_through_its_corrections()
    {
        await AddAsync(Text);
        await RunAsync("publish", "correct", "--fact", "f1", "--text", "افتتحت المكتبة 4 قاعات جديدة.", "--reason", "خطأ في العد");

        var (code, output, _) = await RunAsync("facts", "--history", "f2");
        var json = await RunAsync("facts", "--history", "f1", "--json");

        Assert.Equal(0, code);
        Assert.Matches("^revision 2  [0-9: -]+ UTC  correct by operator: خطأ في العد\nrevision 1  [0-9: -]+ UTC  add by operator\nf2  ", output);
        Assert.Equal(["current", "corrected"], json.Output.TrimEnd('\n').Split('\n').Select(line => (string?)JsonNode.Parse(line)!["status"]));
        Assert.Equal((1, "", "There is no fact f9: facts --find WORDS shows the ids.\n"), await RunAsync("facts", "--history", "f9"));
    }

    [Fact]
    public async Task An_article_brought_in_twice_brings_nothing_new()
    {
        var file = Path.Combine(_home, "library.txt");
        await File.WriteAllTextAsync(file, "المكتبة تفتح قاعات جديدة\n\nافتتحت المكتبة ثلاث قاعات جديدة. وتتسع القاعات لمئة قارئ.\n", TestContext.Current.CancellationToken);
        string[] import = ["import", "library.txt", "--publisher", "صحيفة", "--url", "none", "--published", "2024-05-01"];

        Assert.Matches("\nlibrary\\.txt: [23] new, 0 reworded, 0 to be decided, 0 unchanged\n$", (await RunAsync(import)).Output);
        Assert.Matches("\nlibrary\\.txt: 0 new, 0 reworded, 0 to be decided, [23] unchanged\n$", (await RunAsync(import)).Output);
    }

    [Fact]
    public async Task A_dry_run_of_an_import_prints_what_the_import_prints_and_changes_nothing()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_home, "library.txt"),
            "المكتبة تفتح قاعات جديدة\n\nقال مدير المكتبة سامر الحداد إن القاعات تتسع لمئة قارئ.\n",
            TestContext.Current.CancellationToken);
        string[] import = ["import", "library.txt", "--publisher", "صحيفة", "--url", "none", "--published", "2024-05-01"];

        var dry = await RunAsync([.. import, "--dry-run"]);
        Assert.Equal("", (await RunAsync("facts")).Output);
        var real = await RunAsync(import);

        Assert.Equal(real, dry);
        Assert.Equal((0, ""), (dry.Code, dry.Error));
        var lines = dry.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("1. بحسب سامر الحداد (مدير المكتبة): ", Seen(lines[0]), StringComparison.Ordinal);
        Assert.Equal("library.txt: 1 new, 0 reworded, 0 to be decided, 0 unchanged", lines[1]);
    }

    [Fact]
    public async Task A_total_that_does_not_add_up_is_a_warning_and_no_obstacle()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_home, "sites.txt"),
            "توزع المواقع في البلاد\n\nتضم البلاد 30 موقعاً موزعة على 17 قاعدة و12 نقطة.\n",
            TestContext.Current.CancellationToken);

        var (code, output, error) = await RunAsync("import", "sites.txt", "--publisher", "صحيفة", "--url", "none", "--published", "2024-05-01");

        Assert.Equal((0, "warning: sites.txt: The parts do not add up: 17 + 12 = 29, but the total is 30 («30 موقعاً»); the difference is -1.\n"), (code, error));
        Assert.EndsWith("\nsites.txt: 1 new, 0 reworded, 0 to be decided, 0 unchanged\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_article_stops_all_of_them()
    {
        var good = Path.Combine(_home, "good.txt");
        await File.WriteAllTextAsync(good, "عنوان\n\nجملة كاملة فيها خبر.\n", TestContext.Current.CancellationToken);

        var (code, output, error) = await RunAsync("import", "good.txt", "missing.txt", "also-missing.txt", "--publisher", "p", "--url", "none", "--published", "2024");

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(2, error.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("missing.txt", error, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("facts")).Output);
    }

    [Fact]
    public async Task Questions_of_one_conversation_are_one_chat()
    {
        await AddAsync(Text);

        var (code, output, _) = await RunWithInputAsync(
            """
            {"id":"1","conversation":"c","question":"كم قاعة افتتحت المكتبة؟"}
            {"id":2,"conversation":null,"question":"السلام عليكم"}
            {"id":"3","question":7}
            """,
            "ask",
            "--json");

        Assert.Equal(1, code);
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Matches("""^\{"id":"1","answered":true,"text":".*3.*","citations":\[\{"publisher":"صحيفة","title":"المكتبة","url":null,"published":"2024-05-01","speaker":null\}\],"facts":\["f1"\],"kind":"found","confidence":[01](\.[0-9]+)?,"microseconds":[0-9]+\}$""", lines[0]);
        Assert.Matches("""^\{"id":2,"answered":true,"text":".*","citations":\[\],"facts":\[\],"kind":"smalltalk","confidence":1,"microseconds":[0-9]+\}$""", lines[1]);
        Assert.Equal("""{"id":"3","error":"\"question\" must be a text, but it is 7."}""", lines[2]);
    }

    [Fact]
    public async Task Asking_leaves_no_trace()
    {
        await AddAsync(Text);
        await RunAsync("ask", "سؤال لا يجوز أن يبقى");

        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(_home, "data")),
            file => File.ReadAllText(file).Contains("سؤال لا يجوز أن يبقى", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_chain_is_verified_against_a_head_noted_earlier()
    {
        await AddAsync(Text);
        var head = (await RunAsync("verify")).Output.Split('\n')[0];
        await AddAsync("افتتحت المكتبة حديقة.");

        Assert.Matches("^2:[0-9a-f]{64}\n2 revisions, the chain is whole and continues from revision 1\n$", (await RunAsync("verify", "--head", head)).Output);
        var other = await RunAsync("verify", "--head", "1:" + new string('0', 64));
        Assert.Equal((1, ""), (other.Code, other.Output));
        Assert.StartsWith("Revision 1 is bad: ", other.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("verify", "--head", "1")).Code);
    }

    [Fact]
    public async Task A_backup_is_brought_back_elsewhere()
    {
        await AddAsync(Text);
        Assert.Equal(0, (await RunAsync("backup", "copy")).Code);

        Assert.Equal((0, $"{Path.Combine(_home, "new")}: restored from {Path.Combine(_home, "copy")}\n", ""), await RunAsync("restore", "copy", "--data", "new"));
        Assert.Equal((await RunAsync("facts")).Output, (await RunAsync("facts", "--data", "new")).Output);
    }

    [Fact]
    public async Task Check_goes_on_after_it_found_something_wrong()
    {
        Directory.CreateDirectory(Path.Combine(_home, "data"));
        await File.WriteAllTextAsync(Path.Combine(_home, "data", "appsettings.json"), "{", TestContext.Current.CancellationToken);

        var (code, output, error) = await RunAsync("check");

        Assert.Equal((1, ""), (code, error));
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("wrong  settings: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("ok     telegram: off, no token is set", lines[1]);
        Assert.StartsWith("ok     storage and knowledge: ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_written_with_the_channel()
    {
        Assert.Equal((0, "telegram:42: 0 records erased\n", ""), await RunAsync("forget", "telegram:42"));
        Assert.Equal(2, (await RunAsync("forget", "42")).Code);
    }

    [Fact]
    public async Task A_gold_file_is_scored()
    {
        await AddAsync(Text);
        await File.WriteAllTextAsync(
            Path.Combine(_home, "gold.jsonl"),
            """
            {"id":"a","conversation":null,"question":"كم قاعة افتتحت المكتبة؟","kind":"number","variety":"msa","answerable":true,"must":[["3"]],"must_not":[]}
            {"id":"b","conversation":null,"question":"كم قاعة افتتحت المكتبة؟","kind":"number","variety":"msa","answerable":true,"must":[["7"]],"must_not":[]}
            """,
            TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync("evaluate", "gold.jsonl");

        Assert.Equal(0, code);
        Assert.StartsWith("overall                                             50.0 %  (1/2)\n", output, StringComparison.Ordinal);
        Assert.Contains("\nfailures\n- b [number, msa] كم قاعة افتتحت المكتبة؟\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interactions_by_HTTP_without_a_port_are_refused()
    {
        var result = await RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["NewsBot__Discord__Token"] = "x", ["NewsBot__Discord__Mode"] = "http", ["NewsBot__Discord__PublicKey"] = new string('a', 64) }, "", "run");

        Assert.Equal((1, "", "NewsBot:Discord:Mode is 'http', but NewsBot:Web:Listen is empty: give it an address such as http://127.0.0.1:8080, or set the mode to 'gateway'.\n"), result);
    }

    [Fact]
    public async Task A_token_that_cannot_be_one_is_refused_without_being_shown()
    {
        var result = await RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["NewsBot__Telegram__Token"] = "\"123:secret\"" }, "", "run");

        Assert.Equal(
            (1, "", "NewsBot:Telegram:Token is malformed: a token is a number, a colon and letters; copy it again from @BotFather (/mybots, API Token), without blanks or quotation marks.\n"),
            result);
    }

    [Fact]
    public async Task Webhooks_are_refused_as_long_as_there_are_none()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NewsBot__Telegram__Token"] = "123:secret",
            ["NewsBot__Telegram__Mode"] = "webhook",
            ["NewsBot__Telegram__WebhookUrl"] = "https://example.org/hook",
            ["NewsBot__Telegram__WebhookSecret"] = "secret",
        };

        var result = await RunAsync(settings, "", "run");

        Assert.Equal((1, "", "NewsBot:Telegram:Mode is 'webhook', but this version takes no webhooks yet: set it to 'poll'.\n"), result);
    }

    // Without directional controls.
    private static string Seen(string line) => TextHygiene.StripControls(line);

    private Task<(int Code, string Output, string Error)> AddAsync(string text) =>
        RunAsync("publish", "add", "--text", text, "--publisher", "صحيفة", "--title", "المكتبة", "--url", "none", "--published", "2024-05-01");

    private Task<(int Code, string Output, string Error)> RunAsync(params IReadOnlyList<string> arguments) => RunWithInputAsync("", arguments);

    private Task<(int Code, string Output, string Error)> RunWithInputAsync(string input, params IReadOnlyList<string> arguments) =>
        RunAsync(new Dictionary<string, string>(StringComparer.Ordinal), input, arguments);

    // Without articles, so that numbers of facts and revisions do not depend on them.
    private async Task<(int Code, string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string> environment, string input, params IReadOnlyList<string> arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var application = new Application(new Streams(new StringReader(input), output, error), _home, environment, interactive: false);
        var code = await application.RunAsync([.. arguments, "--articles", "none"], TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
