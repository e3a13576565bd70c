// What is wrong is told in one line that names the value and the way out, and nothing has changed.
using System.Diagnostics;
using System.Text;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class BadInputTests(BadInputTests.SoundFolder sound) : IClassFixture<BadInputTests.SoundFolder>, IDisposable
{
    private const string Statement = "أعلنت البلدية أن عدد الأشجار في الحديقة بلغ خمسين شجرة.";
    private const string Source = "--url none --published 2025-01-01";

    private readonly string _home = sound.Copy();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    private string DataFolder => Path.Combine(_home, "data");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public Task An_article_without_publisher() =>
        ImportIsRefusedAsync($"عنوان\n\n{Statement}\n", "", "a.txt: the publisher is missing: give it with --publisher NAME.");

    [Theory]
    [InlineData($"\n{Statement}\n")]
    [InlineData($"\n{Statement}\n\nوأحصت البلدية في الحديقة نفسها سبعين طيراً هذا العام.\n")]
    public Task An_article_without_title(string article) =>
        ImportIsRefusedAsync(article, "--publisher x", "a.txt, line 1: the title is missing: write it there, or give it with --title TITLE.");

    [Fact]
    public async Task An_article_that_is_not_UTF8()
    {
        await File.WriteAllBytesAsync(Path.Combine(_home, "a.txt"), [.. Encoding.UTF8.GetBytes("عنوان\n\nأعلنت "), 0xFF, .. Encoding.UTF8.GetBytes(" البلدية.\n")], CancellationToken);

        Assert.Equal(Refused("a.txt, line 3: byte 0xFF is not valid UTF-8: save the file as UTF-8."), await RunAsync($"import a.txt --publisher x {Source}"));
        await HeadIsUnchangedAsync();
    }

    [Theory]
    [InlineData("NewsBot__TimeZone=Mars/Phobos", "NewsBot:TimeZone is 'Mars/Phobos': no such time zone is known here; give an IANA name such as UTC or Asia/Damascus.")]
    [InlineData("NewsBot__StaleAfterDays=-1", "NewsBot:StaleAfterDays is '-1': it must be 0 or more.")]
    [InlineData(
        "NewsBot__StaleAfterDays=x",
        "Failed to convert configuration value 'x' at 'NewsBot:StaleAfterDays' to type 'System.Int32'. Correct it in appsettings.json or in the environment.")]
    public async Task A_wrong_setting(string variable, string problem)
    {
        var before = Contents();

        Assert.Equal(Refused(problem), await ShellAsync($"{variable} dotnet \"$PROGRAM\" ask مرحبا"));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task Settings_that_are_no_JSON()
    {
        await File.WriteAllTextAsync(Path.Combine(DataFolder, "appsettings.json"), "{\"NewsBot\": {", CancellationToken);
        var before = Contents();

        var result = await RunAsync("ask مرحبا");

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.Matches("^/[^\n]*/data/appsettings\\.json is no valid JSON at line 1: [^\n]* Mend it or remove it\\.\n$", result.Error);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_second_worker()
    {
        await using var worker = await BuiltProgram.StartWorkerAsync(_home, "data", CancellationToken);

        var result = await RunAsync("run");

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.Matches("^A worker \\(process [0-9]+\\) is already running on /[^\n]*/data: stop it first, or start this one with another --data DIR\\.\n$", result.Error);
        await HeadIsUnchangedAsync();
        Assert.Equal(0, (await worker.TerminateAsync(CancellationToken)).Code);
    }

    [Theory]
    [InlineData("garbage", "its first page is not one of ours")]
    [InlineData("stub", "it has only 5000 bytes")]
    [InlineData("half", "page 6 is missing or its checksum does not hold")]
    [InlineData("empty", "it is missing or empty, but there was one")]
    public async Task A_damaged_database(string damage, string problem)
    {
        var file = Path.Combine(DataFolder, "newsbot.db");
        var length = (int)new FileInfo(file).Length;
        var garbage = new byte[length];
        new Random(1).NextBytes(garbage);
        await File.WriteAllBytesAsync(
            file,
            damage switch
            {
                "garbage" => garbage,
                "stub" => garbage[..5000],
                "half" => (await File.ReadAllBytesAsync(file, CancellationToken))[..(length / 2)],
                _ => [],
            },
            CancellationToken);
        var before = Contents();

        foreach (var verb in new[] { "ask مرحبا", "verify", "run" })
        {
            Assert.Equal(
                Refused($"The database '{file}' is damaged: {problem}. Restore a backup with 'restore FILE'; without one, 'restore {DataFolder}/revisions.jsonl' keeps all revisions, but no conversations."),
                await RunAsync(verb));
        }

        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_noted_head_that_cannot_be_read()
    {
        var file = Path.Combine(DataFolder, "newsbot.head");
        await File.WriteAllTextAsync(file, "3:abc", CancellationToken);
        var before = Contents();

        Assert.Equal(
            Refused($"The noted head '{file}' cannot be read: it is not «NUMBER:HASH». If nobody has changed the data folder by hand, delete that file; otherwise restore a backup with 'restore FILE'."),
            await RunAsync("ask مرحبا"));
        Assert.Equal(before, Contents());
    }

    [Theory]
    [InlineData("file", "is a file. Name a folder with --data DIR.")]
    [InlineData("file/below", "cannot be written (")]
    public async Task A_data_folder_that_cannot_be_made(string folder, string problem)
    {
        await File.WriteAllTextAsync(Path.Combine(_home, "file"), "mine", CancellationToken);

        var result = await RunAsync($"ask مرحبا --data {folder}");

        Assert.Equal((1, ""), (result.Code, result.Output));
        Assert.StartsWith($"The data folder '{Path.Combine(_home, folder)}' {problem}", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("ame a folder with --data DIR.\n", result.Error.Replace("another folder", "a folder", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Single(result.Error, '\n');
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(_home, "file"), CancellationToken));
    }

    [Fact]
    public async Task A_full_disk()
    {
        // A file system of its own, seen by this one shell only and gone with it.
        const string InNamespace = "unshare --map-root-user --mount bash -c";
        Directory.CreateDirectory(Path.Combine(_home, "small"));
        if ((await ShellAsync($"{InNamespace} 'mount -t tmpfs -o size=64k none small'")).Code != 0)
            Assert.Skip("A small file system cannot be mounted here; that writes fail is tested on the store.");
        var updates = string.Concat(Enumerable.Range(1, 200).Select(number =>
            $$"""{"kind":"add","key":"{{number}}","text":"{{Statement.Replace("خمسين", $"{number}", StringComparison.Ordinal)}}","publisher":"x","title":"y","url":"none","published":"2025-01-01"}""" + "\n"));
        await File.WriteAllTextAsync(Path.Combine(_home, "updates"), updates, CancellationToken);

        var result = await ShellAsync($"""
            {InNamespace} '
                mount -t tmpfs -o size=250k none small && cp data/* small/ || exit 9
                dotnet "$PROGRAM" publish --json --data small <updates >answers 2>complaints; code=$?
                mount -o remount,size=9M small && dotnet "$PROGRAM" verify --data small || exit 9
                exit $code'
            """);

        // What was acknowledged is there, what was not is not, and the reason is told.
        var acknowledged = (await File.ReadAllLinesAsync(Path.Combine(_home, "answers"), CancellationToken)).Length;
        Assert.InRange(acknowledged, 1, 199);
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.EndsWith($"\n{sound.Revisions + acknowledged} revisions, the chain is whole\n", result.Output, StringComparison.Ordinal);
        var complaint = Assert.Single(
            await File.ReadAllLinesAsync(Path.Combine(_home, "complaints"), CancellationToken), line => !line.StartsWith("warning: ", StringComparison.Ordinal));
        Assert.Matches("^No space left on device : '/[^']*/small/[^']*' Nothing acknowledged is lost; make room or mend the disk, then try again\\.$", complaint);
    }

    [Theory]
    [InlineData("sing", "'sing' is no verb of this program; the verbs are ")]
    [InlineData("ask", "'ask' needs more; it is written: ask ")]
    [InlineData("facts --colour red", "'facts' has no option --colour; it is written: facts ")]
    [InlineData("facts --find", "--find needs a value; one that begins with '--' is written --find=VALUE.")]
    [InlineData("facts --json=yes", "--json takes no value, but 'yes' was given.")]
    [InlineData("facts --data x --data y", "--data was given twice.")]
    [InlineData("facts f1", "'f1' is too much; it is written: facts ")]
    [InlineData("facts --find a --history f1", "--find and --history do not go together: ")]
    [InlineData("publish invent", "'invent' cannot be published: the kinds are add, update, correct, clarify, retract, hold, release, undo.")]
    [InlineData("verify --head 12", "'12' is no head: it is written NUMBER:HASH with 64 hexadecimal digits, as verify prints it.")]
    public async Task A_command_line_that_is_not_understood(string arguments, string problem)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith(problem, result.Error, StringComparison.Ordinal);
        Assert.EndsWith(" (--help shows how the program is used)\n", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error, '\n');
        await HeadIsUnchangedAsync();
    }

    private static ProgramResult Refused(string problem) => new(1, "", problem + "\n");

    private async Task ImportIsRefusedAsync(string article, string options, string problem)
    {
        await File.WriteAllTextAsync(Path.Combine(_home, "a.txt"), article, CancellationToken);

        Assert.Equal(Refused(problem), await RunAsync($"import a.txt {options} {Source}"));
        await HeadIsUnchangedAsync();
    }

    private async Task HeadIsUnchangedAsync()
    {
        var verified = await RunAsync("verify");
        Assert.Equal((0, sound.Head), (verified.Code, verified.Output.Split('\n')[0]));
    }

    /// <summary>Every file of the data folder by its name; the lock says nothing.</summary>
    private List<(string Name, string Bytes)> Contents() =>
    [
        .. Directory.EnumerateFiles(DataFolder).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), Convert.ToHexString(File.ReadAllBytes(file))))
            .Where(file => file.Item1 != "newsbot.lock"),
    ];

    private Task<ProgramResult> RunAsync(string arguments) =>
        BuiltProgram.RunAsync(_home, "", CancellationToken, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private async Task<ProgramResult> ShellAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = _home, RedirectStandardOutput = true, RedirectStandardError = true };
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        start.Environment["PROGRAM"] = Path.Combine(Repository.Root, "artifacts", "bin", "NewsBot", configuration, "NewsBot.dll");
        using var shell = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(CancellationToken), shell.StandardError.ReadToEndAsync(CancellationToken));
        await shell.WaitForExitAsync(CancellationToken);
        return new ProgramResult(shell.ExitCode, await output, await error);
    }

    /// <summary>A data folder as it should be, made once and copied for every test.</summary>
    public sealed class SoundFolder : IAsyncLifetime
    {
        private readonly string _home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

        public string Head { get; private set; } = "";

        public long Revisions => long.Parse(Head.Split(':')[0]);

        public async ValueTask InitializeAsync()
        {
            Assert.Equal(0, (await BuiltProgram.RunAsync(_home, "", CancellationToken, "facts")).Code);
            Head = (await BuiltProgram.RunAsync(_home, "", CancellationToken, "verify")).Output.Split('\n')[0];
        }

        /// <summary>A new home folder with a copy as «data».</summary>
        public string Copy()
        {
            var home = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
            var data = Directory.CreateDirectory(Path.Combine(home, "data")).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(_home, "data"))) File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
            return home;
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(_home, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
