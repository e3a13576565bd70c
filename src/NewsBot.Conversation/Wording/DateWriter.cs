// Dates in Arabic words, with both names of the month.
using System.Globalization;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal static class DateWriter
{
    /// <summary>As exact as the date is: a day, a month or a year. Needs no isolate: the month's name keeps the numbers apart.</summary>
    public static string Date(this Phrasebook phrases, PartialDate date)
    {
        var year = ("year", date.Year.ToString(CultureInfo.InvariantCulture));
        if (date.Month == 0) return phrases.Say(Phrases.DateYear, year);
        var month = ("month", phrases.Month(date.Month));
        return date.Day == 0
            ? phrases.Say(Phrases.DateMonth, month, year)
            : phrases.Say(Phrases.DateDay, ("day", date.Day.ToString(CultureInfo.InvariantCulture)), month, year);
    }

    /// <summary>The last day that the date may mean.</summary>
    public static DateOnly LastDay(this PartialDate date)
    {
        var month = date.Month == 0 ? 12 : date.Month;
        return new DateOnly(date.Year, month, date.Day == 0 ? DateTime.DaysInMonth(date.Year, month) : date.Day);
    }
}
