// The program as it was built, run as a process of its own.
using System.Diagnostics;
using System.Text;

namespace NewsBot.Testing;

/// <summary>What a finished process left.</summary>
public sealed record ProgramResult(int Code, string Output, string Error);

/// <summary>One process of the built program.</summary>
public sealed class BuiltProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _errorEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BuiltProgram(string assembly, IEnumerable<string> arguments, string currentFolder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = currentFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.ErrorDataReceived += (_, line) => TakeError(line.Data);
        _process.BeginErrorReadLine();
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Its standard input; open until <see cref="FinishAsync"/>.</summary>
    public StreamWriter Input => _process.StandardInput;

    public static BuiltProgram Start(string currentFolder, params IReadOnlyList<string> arguments) =>
        new(Assembly("NewsBot"), arguments, currentFolder, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <param name="environment">Added to this process's own.</param>
    public static BuiltProgram Start(string currentFolder, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments) =>
        new(Assembly("NewsBot"), arguments, currentFolder, environment);

    /// <summary>Starts one of the programs that exist for tests (<c>NewsBot.Testing</c>).</summary>
    public static BuiltProgram StartTesting(string currentFolder, params IReadOnlyList<string> arguments) =>
        new(Assembly("NewsBot.Testing"), arguments, currentFolder, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Starts a worker on a folder, and returns when it listens for commands of other processes.</summary>
    public static async Task<BuiltProgram> StartWorkerAsync(string currentFolder, string dataFolder, CancellationToken cancellationToken)
    {
        var worker = new BuiltProgram(
            Assembly("NewsBot"), ["--data", dataFolder], currentFolder, new Dictionary<string, string>(StringComparer.Ordinal) { ["Logging__LogLevel__NewsBot"] = "Information" });
        if (await Task.WhenAny(worker._listening.Task, worker._process.WaitForExitAsync(cancellationToken)).WaitAsync(Patience, cancellationToken) != worker._listening.Task)
            throw new InvalidOperationException($"The worker did not start: {worker._error}");
        return worker;
    }

    public static async Task<ProgramResult> RunAsync(string currentFolder, string input, CancellationToken cancellationToken, params IReadOnlyList<string> arguments)
    {
        await using var program = Start(currentFolder, arguments);
        await program.Input.WriteAsync(input);
        return await program.FinishAsync(cancellationToken);
    }

    /// <summary>Closes its input and waits for its end.</summary>
    public async Task<ProgramResult> FinishAsync(CancellationToken cancellationToken)
    {
        try
        {
            Input.Close();
        }
        catch (IOException)
        {
            // It ended without reading its input.
        }

        return await WaitAsync(cancellationToken);
    }

    /// <summary>Asks it to stop, as the system does, and waits for its end.</summary>
    public async Task<ProgramResult> TerminateAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        return await WaitAsync(cancellationToken);
    }

    /// <summary>Kills it at once, as a crash would.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync(CancellationToken.None);
        _process.Dispose();
    }

    // The test projects and the program are built into sister folders.
    internal static string Assembly(string name)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(Repository.Root, "artifacts", "bin", name, configuration, $"{name}.dll");
    }

    private async Task<ProgramResult> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        await _errorEnded.Task.WaitAsync(Patience, cancellationToken);
        return new ProgramResult(_process.ExitCode, await _output, _error.ToString());
    }

    private void TakeError(string? line)
    {
        if (line is null)
        {
            _errorEnded.TrySetResult();
            return;
        }

        _error.Append(line).Append('\n');
        if (line.Contains("listening on", StringComparison.Ordinal)) _listening.TrySetResult();
    }
}
