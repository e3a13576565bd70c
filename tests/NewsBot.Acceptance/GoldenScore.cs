// What counts of a report of `evaluate`: how many answers were right, and how many were given where there is none.
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Acceptance;

internal sealed partial record GoldenScore(int Right, int FalseAnswers)
{
    /// <summary>More right answers do not buy a false one: both are held apart.</summary>
    public bool IsAsGoodAs(GoldenScore before) => Right >= before.Right && FalseAnswers <= before.FalseAnswers;

    public override string ToString() => $"{Right} right and {FalseAnswers} false";

    /// <exception cref="FormatException">The report has no such figures.</exception>
    public static GoldenScore Read(string report) => new(Figure(RightAnswers(), report), Figure(AnsweredWithoutReason(), report));

    private static int Figure(Regex line, string report) => int.Parse(line.Match(report).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^overall .*\((\d+)/", RegexOptions.Multiline)]
    private static partial Regex RightAnswers();

    [GeneratedRegex(@"^unanswerable questions answered .*\((\d+)/", RegexOptions.Multiline)]
    private static partial Regex AnsweredWithoutReason();
}
