// A date as sources give it: a year, a month of a year, or a day.
using System.Globalization;

namespace NewsBot.Knowledge;

/// <summary>A year, a year and month, or a full date of the Gregorian calendar. Month and day are 0 where unknown.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    /// <exception cref="ArgumentOutOfRangeException">No such date, or a day without a month.</exception>
    public static PartialDate Of(int year, int month = 0, int day = 0) =>
        IsValid(year, month, day)
            ? new PartialDate(year, month, day)
            : throw new ArgumentOutOfRangeException(nameof(day), $"{year}-{month}-{day} is no date.");

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads <c>2023</c>, <c>2023-08</c> or <c>2023-08-15</c>, nothing else.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null) return false;
        var parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2)) return false;
        var numbers = new int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0) return false;
        }

        if (!IsValid(numbers[0], numbers[1], numbers[2])) return false;
        date = new PartialDate(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    /// <summary>An unknown month or day counts as the last one, so that «2023» is not before a day of 2023.</summary>
    public int CompareTo(PartialDate other) => (Year, LastMonth, LastDay).CompareTo((other.Year, other.LastMonth, other.LastDay));

    /// <summary>ISO 8601: <c>2023</c>, <c>2023-08</c> or <c>2023-08-15</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => $"{Year:D4}",
        (_, 0) => $"{Year:D4}-{Month:D2}",
        _ => $"{Year:D4}-{Month:D2}-{Day:D2}",
    };

    /// <summary>The earliest day that it can mean.</summary>
    internal DateOnly FirstDay => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    private int LastMonth => Month == 0 ? 12 : Month;

    private int LastDay => Day == 0 ? 31 : Day;

    private static bool IsValid(int year, int month, int day) =>
        year is >= 1 and <= 9999
        && month is >= 0 and <= 12
        && (day == 0 || (month != 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month)));
}
