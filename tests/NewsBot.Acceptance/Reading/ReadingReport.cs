// The score as a table that a person can read, with everything that went wrong below it.
using System.Text;

namespace NewsBot.Acceptance.Reading;

internal static class ReadingReport
{
    /// <summary>Precision, recall and how many were expected: a line an article, a line for all.</summary>
    public static string Write(string title, IReadOnlyList<(string Name, ReadingScore Score)> articles)
    {
        var all = ReadingScore.Sum(articles.Select(article => article.Score));
        (string Name, ReadingScore Score)[] rows = [.. articles, ("all", all)];
        var text = new StringBuilder();
        text.Append(title).Append(" (precision, recall, how many are expected)\n");
        Table(text, ReadingScore.Main, rows);
        Table(text, ReadingScore.FigureFields.Select(ReadingScore.Field), rows);
        Table(text, ReadingScore.Others, rows);
        foreach (var (name, score) in articles)
        {
            text.Append('\n').Append(name).Append('\n');
            foreach (var tally in ReadingScore.Main.Concat(ReadingScore.Others))
            {
                foreach (var miss in score[tally].Misses) text.Append("  ").Append(tally).Append(": ").Append(miss).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, IEnumerable<string> columns, IReadOnlyList<(string Name, ReadingScore Score)> rows)
    {
        string[] names = [.. columns];
        text.Append($"\n{"",-16}").AppendJoin("  ", names.Select(name => $"{name,-16}")).Append('\n');
        foreach (var (name, score) in rows) text.Append($"{name,-16}").AppendJoin("  ", names.Select(column => $"{score[column],-16}")).Append('\n');
    }
}
