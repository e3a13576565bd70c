// Dates in digits alone: 2023-07-03, 3/7/2023, 3.7.2023, and 7/2023.
namespace NewsBot.Arabic;

internal static class NumericDate
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;
    private const int Months = 12;

    public static DateMention? Read(TokenRun run, int at)
    {
        if (run.TokenAt(at).Kind != TokenKind.Number || Separator(run, at + 1) is not { } separator) return null;
        if (Separator(run, at) == separator) return null;
        if (Separator(run, at + 2) != separator) return separator == '/' ? MonthAndYear(run, at) : null;
        if (Separator(run, at + 3) == separator) return null;

        if (run.WholeNumberAt(at, 4, 4) is { } year)
            return Checked(at, year, run.WholeNumberAt(at + 1, 1, 2), run.WholeNumberAt(at + 2, 1, 2));
        if (run.WholeNumberAt(at + 2, 4, 4) is not { } lastYear) return null;
        var (first, second) = (run.WholeNumberAt(at, 1, 2), run.WholeNumberAt(at + 1, 1, 2));

        // The day stands first, as in Arabic; where that is impossible, the month does, as in American English.
        return second > Months ? Checked(at, lastYear, first, second) : Checked(at, lastYear, second, first);
    }

    private static DateMention? MonthAndYear(TokenRun run, int at) =>
        run.WholeNumberAt(at, 1, 2) is >= 1 and <= Months and var month && YearPhrase.Modern(run, at + 1) is { } year
            ? new DateMention(at, 2, year, month, 0)
            : null;

    private static DateMention? Checked(int at, int year, int? month, int? day) =>
        year is >= FirstYear and <= LastYear
        && month is >= 1 and <= Months
        && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)
            ? new DateMention(at, 3, year, month.Value, day.Value)
            : null;

    private static char? Separator(TokenRun run, int at) =>
        at < run.Count && run.TokenAt(at).Kind == TokenKind.Number && run.GapBefore(at) is [var sign and ('/' or '-' or '.')] ? sign : null;
}
