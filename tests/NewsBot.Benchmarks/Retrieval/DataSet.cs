// A reading-comprehension data set: passages with their titles, and questions whose answer stands in one of them.
using System.Text.Json;
using NewsBot.Arabic;

namespace NewsBot.Benchmarks.Retrieval;

internal sealed record PassageText(string Id, string Title, string Text);

/// <param name="Start">Where the answer stands in the passage (UTF-16 units).</param>
internal sealed record AskedQuestion(string Id, string Text, string Passage, string Answer, int Start);

/// <summary>What is ranked: a sentence or a whole passage.</summary>
internal sealed record TextUnit(PassageText Passage, int Start, int End)
{
    public string Text => Passage.Text[Start..End];

    public bool IsWhole => Start == 0 && End == Passage.Text.Length;
}

internal sealed class DataSet(IReadOnlyList<PassageText> passages, IReadOnlyList<AskedQuestion> questions, Analyzer analyzer)
{
    private readonly Dictionary<string, PassageText> _byId = passages.ToDictionary(passage => passage.Id, StringComparer.Ordinal);

    public IReadOnlyList<AskedQuestion> Questions => questions;

    /// <summary>Sentences of all passages, in order.</summary>
    public IReadOnlyList<TextUnit> Sentences { get; } =
        [.. passages.SelectMany(passage => analyzer.Analyze(passage.Text).Sentences.Select(span => new TextUnit(passage, span.Start, span.End)))];

    public static DataSet Load(string passages, string questions, Analyzer analyzer) => new(
        [.. Rows(passages).Select(row => new PassageText(Text(row, "id"), Text(row, "title"), Text(row, "text")))],
        [.. Rows(questions).Select(QuestionOf)],
        analyzer);

    /// <summary>The sentences that are left for a question once what it must do without is taken away.</summary>
    public IReadOnlyList<TextUnit> Left(AskedQuestion question, Without without)
    {
        if (without == Without.Nothing) return Sentences;
        var title = _byId[question.Passage].Title;
        if (without == Without.Article) return [.. Sentences.Where(sentence => sentence.Passage.Title != title)];
        var answer = $" {analyzer.Fold(question.Answer)} ";
        return [.. Sentences.Where(sentence => sentence.Passage.Title != title || !Holds(sentence, question, answer))];
    }

    /// <summary>Of two questions with one key the same sentences are left.</summary>
    public string KeyOf(AskedQuestion question, Without without) => without switch
    {
        Without.Nothing => "",
        Without.Article => _byId[question.Passage].Title,
        _ => question.Id,
    };

    private bool Holds(TextUnit sentence, AskedQuestion question, string answer) =>
        (sentence.Passage.Id == question.Passage && sentence.Start < question.Start + question.Answer.Length && question.Start < sentence.End)
        || $" {analyzer.Fold(sentence.Text)} ".Contains(answer, StringComparison.Ordinal);

    private static AskedQuestion QuestionOf(JsonElement row)
    {
        var answer = row.GetProperty("answers")[0];
        return new AskedQuestion(Text(row, "id"), Text(row, "question"), Text(row, "passage"), Text(answer, "text"), answer.GetProperty("start").GetInt32());
    }

    private static IEnumerable<JsonElement> Rows(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length > 0) yield return JsonDocument.Parse(line).RootElement;
        }
    }

    // Every field of these files is there.
    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
