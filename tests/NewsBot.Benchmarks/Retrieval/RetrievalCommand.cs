// Ranks a data set with one engine and writes what it found as TREC lines, and how sure it was.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsBot.Answering;
using NewsBot.Arabic;

namespace NewsBot.Benchmarks.Retrieval;

internal static class RetrievalCommand
{
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        RetrievalOptions options;
        try
        {
            options = RetrievalOptions.Parse(arguments);
        }
        catch (FormatException wrong)
        {
            errors.WriteLine(wrong.Message);
            return 2;
        }

        var analyzer = Analyzer.Load();
        var empty = Answerer.Load(analyzer);
        var data = DataSet.Load(options.Passages, options.Questions, analyzer);
        var found = new Dictionary<string, Hits>(StringComparer.Ordinal);
        var times = new List<double>();
        foreach (var group in data.Questions.GroupBy(question => data.KeyOf(question, options.Without)))
        {
            var engine = EngineOver(data.Left(group.First(), options.Without), options, empty);
            // The first round pays for what is compiled and read once; it is not measured.
            if (options.Without == Without.Nothing)
            {
                foreach (var question in group) engine.Search(question.Text, options.Top);
            }

            foreach (var question in group)
            {
                var start = Stopwatch.GetTimestamp();
                found[question.Id] = engine.Search(question.Text, options.Top);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }

            (engine as IDisposable)?.Dispose();
        }

        if (options.Run is not null) File.WriteAllLines(options.Run, data.Questions.SelectMany(question => Lines(question, found[question.Id], options.Engine)));
        if (options.Confidence is not null)
        {
            File.WriteAllLines(options.Confidence, data.Questions.Select(question =>
                JsonSerializer.Serialize(new { id = question.Id, answered_confidence = found[question.Id].Confidence })));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Engine}: {data.Questions.Count} questions over {data.Sentences.Count} sentences; median {Percentile.Of(times, 0.5):F0} µs, p99 {Percentile.Of(times, 0.99):F0} µs"));
        return 0;
    }

    private static IEngine EngineOver(IReadOnlyList<TextUnit> sentences, RetrievalOptions options, Answerer empty) =>
        options.Engine == "lucene" ? LuceneEngine.Of(sentences, options.Unit) : new NewsBotEngine(empty, sentences, options.Unit, options.Gate);

    private static IEnumerable<string> Lines(AskedQuestion question, Hits hits, string tag) =>
        hits.Best.Select((hit, rank) => string.Create(CultureInfo.InvariantCulture, $"{question.Id} Q0 {hit.Id} {rank + 1} {hit.Score:R} {tag}"));
}
