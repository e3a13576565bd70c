// The protocol between a verb's process and the worker, over a real Unix domain socket.
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.CommandLine;
using NewsBot.Socket;
using Xunit;

namespace NewsBot.Tests.Program;

public sealed class SocketTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private string SocketFile => Path.Combine(_folder, "newsbot.sock");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_verb_runs_in_the_worker_and_prints_here()
    {
        var (code, output, error) = await CallAsync(
            async (call, streams, _) =>
            {
                await streams.Output.WriteLineAsync($"{call.Verb} {string.Join(' ', call.Words)}");
                await streams.Error.WriteLineAsync("تنبيه");
                return 1;
            },
            new StringReader(""),
            "ask",
            "كم موقعاً؟");

        Assert.Equal((1, "ask كم موقعاً؟\n", "تنبيه\n"), (code, output, error));
    }

    [Fact]
    public async Task Each_answer_arrives_before_the_next_question_is_written()
    {
        // The input waits for the answer to the line before: were anything held back, this would never end.
        var output = new SignallingWriter();
        using var input = new AskingReader(output, questions: 5);

        var (code, _, _) = await CallAsync(Echo, input, output, "ask", "--json");

        Assert.Equal(0, code);
        Assert.Equal("1\n2\n3\n4\n5\n", output.ToString());
    }

    [Fact]
    public async Task Long_lines_pass_whole()
    {
        var line = new string('ن', 3_000_000);

        var (_, output, _) = await CallAsync(Echo, new StringReader(line), "ask", "--json");

        Assert.Equal(line + "\n", output);
    }

    [Fact]
    public async Task A_verb_that_does_not_read_leaves_the_input_alone()
    {
        using var input = new StringReader("not for this verb");

        await CallAsync((_, _, _) => Task.FromResult(0), input, "facts");

        Assert.Equal("not for this verb", await input.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_verb_and_not_the_worker()
    {
        var began = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        using var server = new SocketServer(_folder, NullLogger.Instance);
        var running = server.RunAsync(
            async (_, _, cancellationToken) =>
            {
                began.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => ended.SetResult(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                return 0;
            },
            stop.Token);
        using (var client = new System.Net.Sockets.Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            await client.ConnectAsync(new UnixDomainSocketEndPoint(SocketFile), TestContext.Current.CancellationToken);
            await using var connection = new NetworkStream(client);
            await new Frame(FrameKind.Arguments, "[\"facts\"]"u8.ToArray()).WriteAsync(connection, TestContext.Current.CancellationToken);
            await began.Task.WaitAsync(TestContext.Current.CancellationToken);
        }

        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await running;
    }

    [Theory]
    [InlineData(new byte[] { 9, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 2, 127, 255, 255, 255 })]
    [InlineData(new byte[] { 2, 255, 255, 255, 255 })]
    public async Task What_is_no_frame_is_refused(byte[] bytes) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => Frame.ReadAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken));

    [Fact]
    public void Only_this_user_may_open_the_socket()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

        using var server = new SocketServer(_folder, NullLogger.Instance);

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SocketFile));
    }

    [Fact]
    public void A_long_path_gets_a_socket_in_a_private_folder_of_its_own()
    {
        var data = Path.Combine(_folder, new string('ن', 50));

        var path = SocketPath.Choose(data);
        var folder = Path.GetDirectoryName(path)!;

        Assert.True(Encoding.UTF8.GetByteCount(path) <= 100);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        SocketPath.Remove(path, data);
        Assert.False(Directory.Exists(folder));
        Assert.Equal(Path.Combine(_folder, "newsbot.sock"), SocketPath.Choose(_folder));
    }

    private static async Task<int> Echo(Invocation call, Streams streams, CancellationToken cancellationToken)
    {
        await foreach (var line in streams.ReadLinesAsync(cancellationToken)) await streams.Output.WriteLineAsync(line);
        return 0;
    }

    private Task<(int Code, string Output, string Error)> CallAsync(RunVerb verb, TextReader input, params string[] arguments) =>
        CallAsync(verb, input, new StringWriter { NewLine = "\n" }, arguments);

    private async Task<(int Code, string Output, string Error)> CallAsync(RunVerb verb, TextReader input, TextWriter output, params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var server = new SocketServer(_folder, NullLogger.Instance);
        var running = server.RunAsync(verb, stop.Token);
        var error = new StringWriter { NewLine = "\n" };
        var code = await SocketClient.RunAsync(
            SocketFile, Invocation.Parse(arguments, "/")!, new Streams(input, output, error), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await running;
        return (code, output.ToString()!, error.ToString());
    }

    /// <summary>Tells when another line has been written.</summary>
    private sealed class SignallingWriter : StringWriter
    {
        public SemaphoreSlim Lines { get; } = new(0);

        public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            Lines.Release();
            return Task.CompletedTask;
        }
    }

    private sealed class AskingReader(SignallingWriter answers, int questions) : TextReader
    {
        private int _asked;

        public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            if (_asked > 0) await answers.Lines.WaitAsync(cancellationToken);
            return _asked == questions ? null : $"{++_asked}";
        }
    }
}
