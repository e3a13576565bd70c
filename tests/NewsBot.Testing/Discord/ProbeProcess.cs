// The built program as «discord-probe», a process of its own: what it has printed so far.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace NewsBot.Testing.Discord;

/// <summary>Disposing kills it.</summary>
internal sealed class ProbeProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    public ProbeProcess(FakeDiscord discord)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltProgram.Assembly("NewsBot"), "discord-probe", "--rest", discord.Address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // Any token does, so the played Discord is told to know this one.
        start.Environment["NewsBot__Discord__Token"] = discord.Token;
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text) _lines.Enqueue(text);
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Lines => [.. _lines];

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
