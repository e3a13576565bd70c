// What the marks of a whole gold file add up to.
using System.Globalization;

namespace NewsBot.Evaluation;

/// <param name="Problems">Empty where the answer passes.</param>
internal sealed record Marked(GoldItem Item, bool Answered, string Text, IReadOnlyList<string> Problems)
{
    public bool Passes => Problems.Count == 0;
}

/// <summary>How many of how many.</summary>
internal readonly record struct Share(int Of, int All)
{
    public static Share Counting(IReadOnlyCollection<Marked> all, Func<Marked, bool> counts) => new(all.Count(counts), all.Count);

    public override string ToString() =>
        All == 0 ? "n/a" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * Of / All,5:F1} %  ({Of}/{All})");
}

internal sealed record Score(IReadOnlyList<Marked> Marks)
{
    private IReadOnlyList<Marked> Answerable { get; } = [.. Marks.Where(mark => mark.Item.Answerable)];

    private IReadOnlyList<Marked> Unanswerable { get; } = [.. Marks.Where(mark => !mark.Item.Answerable)];

    public Share Overall => Share.Counting(Marks, mark => mark.Passes);

    public Share OfAnswerable => Share.Counting(Answerable, mark => mark.Passes);

    public Share CorrectlyDeclined => Share.Counting(Unanswerable, mark => mark.Passes);

    public Share FalselyAnswered => Share.Counting(Unanswerable, mark => mark.Answered);

    public Share NeedlesslyDeclined => Share.Counting(Answerable, mark => !mark.Answered);

    public Share WronglyAnswered => Share.Counting(Answerable, mark => mark.Answered && !mark.Passes);

    public Share Forbidden => Share.Counting([.. Marks.Where(mark => mark.Item.MustNot.Count > 0)], mark => mark.Problems.Any(Judge.IsForbidden));

    public IEnumerable<(string Name, Share Passed)> By(Func<GoldItem, string> group) =>
        from mark in Marks
        group mark by @group(mark.Item) into marks
        let passed = Share.Counting([.. marks], mark => mark.Passes)
        orderby (double)passed.Of / passed.All, passed.All descending
        select (marks.Key, passed);

    public IEnumerable<Marked> Failures => Marks.Where(mark => !mark.Passes);

    public void Print(TextWriter output)
    {
        (string Name, Share Share)[] figures =
        [
            ("overall", Overall),
            ("answerable questions answered rightly", OfAnswerable),
            ("unanswerable questions declined", CorrectlyDeclined),
            ("unanswerable questions answered (lower is better)", FalselyAnswered),
            ("answerable questions declined (lower is better)", NeedlesslyDeclined),
            ("answerable questions answered wrongly (lower)", WronglyAnswered),
            ("forbidden words said (lower is better)", Forbidden),
        ];
        foreach (var (name, share) in figures) output.WriteLine($"{name,-50} {share}");
        Print(output, "by kind", By(item => item.Kind));
        Print(output, "by variety", By(item => item.Variety));
        if (!Failures.Any()) return;
        output.WriteLine();
        output.WriteLine("failures");
        foreach (var mark in Failures)
        {
            output.WriteLine($"- {mark.Item.Id} [{mark.Item.Kind}, {mark.Item.Variety}] {OneLine(mark.Item.Question)}");
            output.WriteLine($"    {(mark.Answered ? "answers" : "declines")}: {OneLine(mark.Text)}");
            output.WriteLine($"    {string.Join("; ", mark.Problems)}");
        }
    }

    private static void Print(TextWriter output, string title, IEnumerable<(string Name, Share Passed)> groups)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (var (name, passed) in groups) output.WriteLine($"  {name,-24} {passed}");
    }

    private static string OneLine(string text)
    {
        const int Longest = 200;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
