// Measures how long an editor waits: for the preview, and from the confirmation to the acknowledgement of what is durable.
using System.Globalization;
using System.Text;

namespace NewsBot.Testing.Torture;

public static class ModerationSpeed
{
    private const int OfArticle = 100;
    private const int WarmUp = 10;
    private const int Updates = 200;

    /// <summary>Over a folder of its own that knows <paramref name="facts"/> facts; inbox, knowledge, turn and outbox are real, the platform is played.</summary>
    public static async Task RunAsync(int facts, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-speed-").FullName;
        await using var bot = await TestBot.StartEmptyAsync(cancellationToken);
        string[] files = [.. Enumerable.Range(0, facts / OfArticle).Select(article => Write(folder, article))];
        var (code, printed) = await bot.RunAsync(["import", .. files, "--publisher", "صحيفة الفرات", "--published", "2024-05-02", "--url", "none"], folder, cancellationToken);
        if (code != 0) throw new InvalidOperationException(printed);

        var (previews, confirmations) = (new List<double>(Updates), new List<double>(Updates));
        for (var i = -WarmUp; i < Updates; i++)
        {
            var order = $"/add في مدينة الجسور رقم {i + 1000} نحو {i + 2000} شجرة.\nالمصدر: صحيفة الفرات\nالعنوان: شجر {i + 1000}\nالتاريخ: 2024-05-03\nبلا رابط";
            var preview = await TimeAsync(() => bot.WriteAsync(order, TestBot.Editor, cancellationToken));
            var confirmation = await TimeAsync(() => bot.WriteAsync("نشر", TestBot.Editor, cancellationToken));
            if (i < 0) continue;
            previews.Add(preview);
            confirmations.Add(confirmation);
        }

        Report($"preview at {facts} facts", previews);
        Report($"confirmation to acknowledgement at {facts} facts", confirmations);
        Directory.Delete(folder, recursive: true);
    }

    private static string Write(string folder, int article)
    {
        var text = new StringBuilder($"أخبار البلدة رقم {article}\n\n");
        for (var i = 0; i < OfArticle; i++)
            text.Append(CultureInfo.InvariantCulture, $"قالت بلدية الحي {i} من البلدة {article} إن عدد المدارس فيه {(i * 7) + article} مدرسة وعدد الحدائق {i + 3} حديقة.\n\n");
        var file = Path.Combine(folder, $"{article}.txt");
        File.WriteAllText(file, text.ToString());
        return file;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Report(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: median {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms, worst {times[^1]:0.0} ms"));
    }
}
