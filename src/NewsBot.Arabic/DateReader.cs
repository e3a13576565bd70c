// Reads the dates of a text: «3 July 2023» under either name of the month, «in the year 2016», 2023-07-03, 3/7/2023.
namespace NewsBot.Arabic;

internal static class DateReader
{
    /// <summary>The dates, and those numbers that are part of none.</summary>
    public static (DateMention[] Dates, NumberMention[] Numbers) Read(TokenRun run, NumberMention[] numbers)
    {
        List<DateMention>? dates = null;
        for (var at = 0; at < run.Count;)
        {
            if (ReadAt(run, at, numbers) is not { } date)
            {
                at++;
                continue;
            }

            dates ??= [];
            dates.Add(date);
            at += date.TokenCount;
            while (IsYear(date) && FurtherYear(run, at, dates[^1].Year) is { } further)
            {
                dates.Add(further);
                at = further.FirstToken + further.TokenCount;
            }
        }

        return dates is null ? ([], numbers) : ([.. dates], OutsideOf(dates, numbers));
    }

    private static DateMention? ReadAt(TokenRun run, int at, NumberMention[] numbers) =>
        NumericDate.Read(run, at)
        ?? DayAndMonth(run, at, numbers)
        ?? MonthAlone(run, at, numbers)
        ?? (run.WordAt(at)?.Date == DateWordKind.Year && YearPhrase.Named(run, at + 1, numbers) is { } year
            ? new DateMention(at, year.End - at, year.Value, 0, 0)
            : null);

    /// <summary>«3 July», «the third of July», «3 of the month of July», and the year where one follows.</summary>
    private static DateMention? DayAndMonth(TokenRun run, int at, NumberMention[] numbers)
    {
        if (Starting(numbers, at) is not { IsPercent: false, IsDual: false, Value: >= 1 and <= 31 } day) return null;
        if (!decimal.IsInteger(day.Value)) return null;
        var next = at + day.TokenCount;
        if (run.Adjoins(next) && run.WordAt(next)?.Date == DateWordKind.Of) next++;
        if (run.Adjoins(next) && run.WordAt(next)?.Date == DateWordKind.Month) next++;
        if (!run.Adjoins(next) || MonthPhrase.Read(run, next) is not { } month) return null;
        return WithYear(run, at, month.End, month.Number, (int)day.Value, numbers);
    }

    /// <summary>«July», «July 2023», «July 3, 2023».</summary>
    private static DateMention? MonthAlone(TokenRun run, int at, NumberMention[] numbers)
    {
        if (MonthPhrase.Read(run, at) is not { } month) return null;
        if (run.TokenAt(at).Kind == TokenKind.Latin
            && run.Adjoins(month.End)
            && run.WholeNumberAt(month.End, 1, 2) is { } day
            && WithYear(run, at, month.End + 1, month.Number, day, numbers) is { } full)
        {
            return full;
        }

        var date = WithYear(run, at, month.End, month.Number, 0, numbers);
        var isBacked = !month.IsWeak
            || date is { Year: > 0 }
            || (run.Adjoins(at) && run.WordAt(at - 1)?.Date is DateWordKind.Month or DateWordKind.When or DateWordKind.Until);
        return isBacked ? date : null;
    }

    private static DateMention? WithYear(TokenRun run, int first, int end, int month, int day, NumberMention[] numbers)
    {
        var year = YearPhrase.After(run, end, numbers);

        // Where no year is named, the leap day is possible.
        const int LeapYear = 2000;
        if (day > DateTime.DaysInMonth(year?.Value ?? LeapYear, month)) return null;
        return new DateMention(first, (year?.End ?? end) - first, year?.Value ?? 0, month, day);
    }

    private static bool IsYear(DateMention date) => date is { Month: 0, Day: 0 };

    /// <summary>«in 2016 and 2017», «2016-2018», «from the year 1805 to 1848».</summary>
    private static DateMention? FurtherYear(TokenRun run, int at, int before)
    {
        if (run.WordAt(at) is not { } word) return null;
        var isJoined = (word.Form.Normal is [Letters.Waw] || word.Date == DateWordKind.Until) && run.Adjoins(at) && run.Adjoins(at + 1);
        if (!isJoined && run.SignBefore(at) is not ('-' or '\u2013' or '\u2014')) return null;
        var token = isJoined ? at + 1 : at;
        return YearPhrase.Later(run, token, before) is { } year ? new DateMention(token, 1, year, 0, 0) : null;
    }

    private static NumberMention[] OutsideOf(List<DateMention> dates, NumberMention[] numbers)
    {
        var outside = new List<NumberMention>(numbers.Length);
        var date = 0;
        foreach (var number in numbers)
        {
            while (date < dates.Count && dates[date].FirstToken + dates[date].TokenCount <= number.FirstToken) date++;
            if (date == dates.Count || dates[date].FirstToken >= number.FirstToken + number.TokenCount) outside.Add(number);
        }

        return [.. outside];
    }

    /// <summary>The number that begins at a token; the mentions stand in order.</summary>
    internal static NumberMention? Starting(NumberMention[] numbers, int token)
    {
        var (low, high) = (0, numbers.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle].FirstToken == token) return numbers[middle];
            if (numbers[middle].FirstToken < token) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }
}
