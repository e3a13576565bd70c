// Commands beside a live worker: it owns the data folder, and every command still works.
using System.Text.Json.Nodes;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class WorkerTests : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private BuiltProgram? _worker;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    // Set before each test.
    private BuiltProgram Worker => _worker!;

    public async ValueTask InitializeAsync() => _worker = await BuiltProgram.StartWorkerAsync(_home, "data", CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null) await _worker.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task Commands_beside_a_worker_are_done_by_it()
    {
        var facts = await RunAsync("", "facts", "--json", "--find", "مواقع تركيا");
        Assert.Equal(0, facts.Code);
        var fact = JsonNode.Parse(facts.Output.Split('\n')[0])!;

        var published = await RunAsync(
            $$"""{"kind":"correct","key":"k","fact":"{{fact["id"]}}","text":"يعود 127 موقعاً من المواقع العسكرية الأجنبية في سورية إلى تركيا، كما أكد مركز جسور للدراسات."}""" + "\n",
            "publish",
            "--json");
        Assert.Equal(0, published.Code);
        Assert.Equal("k", (string?)JsonNode.Parse(published.Output)!["key"]);

        var answers = await RunAsync("""
            {"id":1,"conversation":null,"question":"كم موقعاً لتركيا في سورية؟"}
            no question
            {"id":"b","conversation":null,"question":"السلام عليكم"}

            """, "ask", "--json");
        var lines = answers.Output.TrimEnd('\n').Split('\n');
        Assert.Equal((1, 3), (answers.Code, lines.Length));
        Assert.StartsWith("{\"id\":1,\"answered\":true,\"text\":\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("127", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":null,\"error\":\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"b\",\"answered\":true,", lines[2], StringComparison.Ordinal);

        var verified = await RunAsync("", "verify");
        var head = verified.Output.Split('\n')[0];
        Assert.Equal(0, (await RunAsync("", "verify", "--head", head)).Code);

        var backup = await RunAsync("", "backup", "copy.backup");
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        Assert.True(File.Exists(Path.Combine(_home, "copy.backup")));

        await Worker.KillAsync(CancellationToken);
        Assert.Equal(0, (await RunAsync("", "restore", "copy.backup", "--data", "other")).Code);
        Assert.Equal(head, (await RunAsync("", "verify", "--data", "other")).Output.Split('\n')[0]);
    }

    [Fact]
    public async Task A_second_worker_and_a_restore_are_refused()
    {
        var second = await RunAsync("", "run");
        Assert.Equal((1, ""), (second.Code, second.Output));
        Assert.Matches("^A worker \\(process [0-9]+\\) is already running on .*/data: stop it first, or start this one with another --data DIR\\.\n$", second.Error);

        var restore = await RunAsync("", "restore", "copy.backup");
        Assert.Equal((1, ""), (restore.Code, restore.Output));
        Assert.Matches("^A worker \\(process [0-9]+\\) is running on .*/data: stop it before you restore, or restore into another --data DIR\\.\n$", restore.Error);
    }

    [Fact]
    public async Task A_worker_that_is_asked_to_stop_does_so_at_once_and_leaves_no_socket()
    {
        var result = await Worker.TerminateAsync(CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), CancellationToken);

        Assert.Equal(0, result.Code);
        Assert.False(File.Exists(Path.Combine(_home, "data", "newsbot.sock")));
        Assert.Equal(0, (await RunAsync("", "verify")).Code);
    }

    [Fact]
    public async Task A_worker_that_was_killed_leaves_nothing_in_the_way()
    {
        await Worker.KillAsync(CancellationToken);

        Assert.Equal(0, (await RunAsync("", "facts")).Code);
    }

    private Task<ProgramResult> RunAsync(string input, params IReadOnlyList<string> arguments) =>
        BuiltProgram.RunAsync(_home, input, CancellationToken, arguments);
}
