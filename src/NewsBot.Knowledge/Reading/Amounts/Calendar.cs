// Counts from the day of publication: which date «last Sunday» or «two years ago» is.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

/// <summary>Every answer is null where the day of publication is not known exactly enough, or where no calendar date is meant.</summary>
internal sealed class Calendar(PartialDate published)
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    /// <summary>A date without a year further away than this is of the year before.</summary>
    private const int FarthestAhead = 7;
    private const decimal Farthest = 4_000_000;

    public PartialDate? Day(decimal offset)
    {
        if (published.Day == 0 || Math.Abs(offset) > Farthest || !decimal.IsInteger(offset)) return null;
        var day = published.FirstDay.DayNumber + (int)offset;
        return day < 0 || day > DateOnly.MaxValue.DayNumber ? null : PartialDate.Of(DateOnly.FromDayNumber(day));
    }

    /// <param name="weekday">1 is Monday.</param>
    /// <param name="direction">-1 the last one before, 1 the next one after, else the newest that has begun.</param>
    public PartialDate? Weekday(int weekday, int? direction)
    {
        if (published.Day == 0) return null;
        var today = ((int)published.FirstDay.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
        var back = (today - (weekday - 1) + DaysOfWeek) % DaysOfWeek;
        return direction switch
        {
            -1 => Day(back == 0 ? -DaysOfWeek : -back),
            1 => Day(DaysOfWeek - back),
            // Six days ago is «last Sunday»; «Sunday» alone is tomorrow.
            _ => Day(back == DaysOfWeek - 1 ? 1 : -back),
        };
    }

    /// <summary>The period so many periods away from the one that the publication lies in.</summary>
    public PartialDate? Period(TimeWordKind unit, int offset) => unit switch
    {
        TimeWordKind.Year => Year(offset),
        TimeWordKind.Month => Month(offset),
        TimeWordKind.Week => Week(offset),
        TimeWordKind.NamedDay => Day(offset),
        _ => null,
    };

    /// <summary>A count of units away from the publication; no more exact than its unit.</summary>
    public PartialDate? Away(TimeWordKind unit, decimal count) => unit switch
    {
        TimeWordKind.Year => Year(count),
        TimeWordKind.Month => Month(count),
        TimeWordKind.Week when Day(count * DaysOfWeek) is { } day => PartialDate.Of(day.Year, day.Month),
        TimeWordKind.Days or TimeWordKind.NamedDay => Day(count),
        _ => null,
    };

    /// <summary>A date that the text names, in the year that is meant where it names none.</summary>
    public PartialDate? Resolve(DateMention date, int? direction)
    {
        if (date.Year > 0) return At(date.Year, date.Month, date.Day);
        if (date.Month == 0) return null;
        var months = date.Month - Math.Max(published.Month, 1);
        var isLater = months > 0 || (months == 0 && date.Day > Math.Max(published.Day, 1));
        var year = direction switch
        {
            -1 when isLater => published.Year - 1,
            1 when !isLater => published.Year + 1,
            null when months >= FarthestAhead => published.Year - 1,
            _ => published.Year,
        };
        return At(year, date.Month, date.Day);
    }

    private PartialDate? Year(decimal offset)
    {
        if (Math.Abs(offset) > Farthest || !decimal.IsInteger(offset)) return null;
        return At(published.Year + (int)offset, 0, 0);
    }

    private PartialDate? Month(decimal offset)
    {
        if (published.Month == 0 || Math.Abs(offset) > Farthest || !decimal.IsInteger(offset)) return null;
        var months = (published.Year * MonthsOfYear) + published.Month - 1 + (int)offset;
        return months < 0 ? null : At(months / MonthsOfYear, (months % MonthsOfYear) + 1, 0);
    }

    // A week has no date of its own: its month, where it lies in one.
    private PartialDate? Week(int offset) =>
        Day((offset * DaysOfWeek) - 3) is { } first && Day((offset * DaysOfWeek) + 3) is { } last && first.Month == last.Month
            ? PartialDate.Of(first.Year, first.Month)
            : null;

    private static PartialDate? At(int year, int month, int day) =>
        year is >= 1 and <= 9999 && (day == 0 || day <= DateTime.DaysInMonth(year, month)) ? PartialDate.Of(year, month, day) : null;
}
