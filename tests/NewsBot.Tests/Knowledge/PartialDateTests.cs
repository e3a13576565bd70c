// Dates as exact as they are known.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023", 2023, 0, 0)]
    [InlineData("2023-08", 2023, 8, 0)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    public void A_date_is_read_as_exact_as_it_is_written_and_written_as_it_was_read(string text, int year, int month, int day)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("23")]
    [InlineData("2023-8")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-02-29")]
    [InlineData("2023-08-15-01")]
    [InlineData("0000")]
    [InlineData("+023")]
    [InlineData("٢٠٢٣")]
    [InlineData("2023/08/15")]
    public void What_is_no_date_is_not_read(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(default, date);
    }

    [Theory]
    [InlineData("2023", "2023-12-31", 0)]
    [InlineData("2023", "2023-05", 1)]
    [InlineData("2023-08", "2023-08-15", 1)]
    [InlineData("2023-08-15", "2023-09", -1)]
    [InlineData("2022", "2023-01-01", -1)]
    public void An_unknown_part_counts_as_the_last(string left, string right, int order)
    {
        PartialDate.TryParse(left, out var first);
        PartialDate.TryParse(right, out var second);

        Assert.Equal(order, Math.Sign(first.CompareTo(second)));
    }

    [Fact]
    public void A_day_without_a_month_is_no_date() =>
        Assert.StartsWith("2023-0-5 is no date.", Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Of(2023, 0, 5)).Message, StringComparison.Ordinal);
}
