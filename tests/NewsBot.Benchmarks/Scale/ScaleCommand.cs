// How the engine grows: time of a question beside Lucene.Net's in the same process, of an answer, of hostile noise, and of an update.
using System.Diagnostics;
using System.Globalization;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Benchmarks.Retrieval;

namespace NewsBot.Benchmarks.Scale;

internal static class ScaleCommand
{
    private const int Questions = 2_000;
    private const int Noises = 200;
    private const int Updates = 50;
    private const int Top = 10;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        int[] sizes = [.. arguments.Select(argument => int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0)];
        if (sizes.Contains(0))
        {
            errors.WriteLine("Usage: scale [FACTS...], for example: scale 1000 10000 100000");
            return 2;
        }

        var empty = Answerer.Load(Analyzer.Load());
        foreach (var size in sizes.Length > 0 ? sizes : [1_000, 10_000, 100_000]) Measure(size, empty, output);
        return 0;
    }

    private static void Measure(int size, Answerer empty, TextWriter output)
    {
        void Print(string line) => output.WriteLine(line);

        var news = new InventedNews(size);
        var snapshot = news.Snapshot();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var answerer = empty.With(snapshot);
        var built = Stopwatch.GetElapsedTime(start);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        Print(string.Create(CultureInfo.InvariantCulture, $"{size} facts: built in {built.TotalMilliseconds:F0} ms, {memory / 1_048_576.0:F1} MB"));

        using var lucene = new LuceneEngine([.. news.Facts.Select((fact, i) => (i.ToString(CultureInfo.InvariantCulture), fact.Title, fact.Text))]);
        string[] questions = [.. Enumerable.Range(0, Questions).Select(_ => news.Question())];
        // Interleaved, so that both engines meet the same machine; the first round is not measured.
        var ranking = new List<double>();
        var lucenes = new List<double>();
        long allocated = 0;
        for (var round = 0; round < 2; round++)
        {
            ranking.Clear();
            lucenes.Clear();
            allocated = 0;
            foreach (var question in questions)
            {
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                ranking.Add(Microseconds(() => answerer.Rank(question, Top)));
                allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
                lucenes.Add(Microseconds(() => lucene.Search(question, Top)));
            }
        }

        Print($"  rank:    {Times(ranking)}, {allocated / Questions} bytes a question");
        Print($"  lucene:  {Times(lucenes)}");
        Print(string.Create(CultureInfo.InvariantCulture, $"  ratio rank / lucene: median {Percentile.Of(ranking, 0.5) / Percentile.Of(lucenes, 0.5):F2}, sum {ranking.Sum() / lucenes.Sum():F2}"));

        foreach (var question in questions.Take(Questions / 2)) answerer.Answer(new Question(question, null));
        allocated = GC.GetAllocatedBytesForCurrentThread();
        double[] answers = [.. questions.Skip(Questions / 2).Select(question => Microseconds(() => answerer.Answer(new Question(question, null))))];
        Print($"  answer:  {Times(answers)}, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / answers.Length} bytes a question");

        string[] noises = [.. Enumerable.Range(0, Noises).Select(_ => news.Noise())];
        foreach (var noise in noises) answerer.Answer(new Question(noise, null));
        Print($"  noise:   {Times(noises.Select(noise => Microseconds(() => answerer.Answer(new Question(noise, null)))))}");

        var updates = new List<double>();
        for (var i = 0; i < Updates; i++)
        {
            var word = $"كلمة{(char)('ب' + i % 20)}جديدة{i}";
            snapshot = InventedNews.With(snapshot, $"أعلن {word} {news.Facts[i].Text}");
            updates.Add(Microseconds(() =>
            {
                answerer.Follow(snapshot);
                if (answerer.Rank(word, 1).Facts[0].Fact != snapshot.Versions[^1]) throw new InvalidOperationException($"The fact with '{word}' was not found.");
            }));
        }

        Print(string.Create(CultureInfo.InvariantCulture, $"  update until found: median {Percentile.Of(updates, 0.5) / 1000:F1} ms, most {updates.Max() / 1000:F1} ms"));
    }

    private static string Times(IEnumerable<double> microseconds)
    {
        double[] times = [.. microseconds];
        return string.Create(CultureInfo.InvariantCulture, $"median {Percentile.Of(times, 0.5):F0} µs, p99 {Percentile.Of(times, 0.99):F0} µs");
    }

    private static double Microseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
