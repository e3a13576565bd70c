// Measures how long one reader waits on Telegram: from the arrival of the update at the played Telegram to the arrival of its answer there.
using System.Globalization;
using NewsBot.Testing.Telegram;

namespace NewsBot.Testing.Torture;

public static class TelegramSpeed
{
    private const int WarmUp = 50;
    private const int Questions = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // The store is idle again, Telegram's limit for all chats is far, and the next question meets no work of the one before.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>The whole worker in this process, over a folder of its own and real HTTP; each question from a reader of its own.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var telegram = await FakeTelegram.StartAsync(cancellationToken);
        await using var bot = RunningBot.Start(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NewsBot__Telegram__Token"] = telegram.Token,
            ["NewsBot__Telegram__ApiUrl"] = telegram.Address.ToString(),
        });
        var times = new List<double>(Questions);
        for (var i = -WarmUp; i < Questions; i++)
        {
            var reader = telegram.User($"reader {i}");
            var asked = TimeProvider.System.GetTimestamp();
            await reader.WriteAsync("كم موقعاً عسكرياً لإيران في سورية؟");
            await reader.NextMessageAsync(Patience, cancellationToken);
            if (i >= 0) times.Add(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Questions} questions over HTTP, one at a time: median {times[Questions / 2]:0.0} ms, p99 {times[Questions * 99 / 100]:0.0} ms, worst {times[^1]:0.0} ms"));
    }
}
