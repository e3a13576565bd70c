// Waits for what another task brings about, by looking again and again, for a minute at most: longer than a loaded machine needs.
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Xunit;

namespace NewsBot.Tests.Conversation;

internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // So often something is done meanwhile before the other task is given real time: a fake clock that runs away from a task that gets none on a
    // loaded machine is a day ahead at once, and what waits is then too old to be sent.
    private const int Patience = 8;

    /// <param name="meanwhile">Done each time it does not hold yet, such as moving a fake clock.</param>
    public static async Task Is(Func<bool> holds, Action? meanwhile = null)
    {
        var waited = Stopwatch.StartNew();
        for (var times = 1; !holds(); times++)
        {
            Assert.True(waited.Elapsed < Longest, "What was waited for did not come about within a minute.");
            if (meanwhile is null)
            {
                await Task.Delay(1);
                continue;
            }

            meanwhile();
            if (times % Patience == 0) await Task.Delay(1);
            else await Task.Yield();
        }
    }
}

/// <summary>A logger that keeps its lines.</summary>
internal sealed class ListLogger<T>(List<string> lines) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (lines) lines.Add(formatter(state, exception));
    }
}
