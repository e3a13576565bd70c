// Measures how long one reader waits, on this machine's disk: from the arrival of a question to the moment at which its answer is handed to the platform.
using System.Diagnostics;
using System.Globalization;

namespace NewsBot.Testing.Torture;

public static class DeliverySpeed
{
    private const int WarmUp = 50;
    private const int Questions = 1_000;

    // The store is idle again, and the next question meets no work of the one before.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var bot = await TestBot.StartAsync(cancellationToken);
        var times = new List<double>(Questions);
        for (var i = -WarmUp; i < Questions; i++)
        {
            var watch = Stopwatch.StartNew();
            await bot.WriteAsync("كم موقعاً عسكرياً لإيران في سورية؟", $"reader {i}", cancellationToken);
            if (i >= 0) times.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Questions} questions, one at a time: median {times[Questions / 2]:0.0} ms, p99 {times[Questions * 99 / 100]:0.0} ms, worst {times[^1]:0.0} ms"));
    }
}
