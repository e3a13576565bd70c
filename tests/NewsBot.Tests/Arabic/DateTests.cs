// Which dates a text names, in words of either naming system and in digits.
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class DateTests
{
    [Theory]
    [InlineData("3 تموز/ يوليو 2023", "2023-7-3")]
    [InlineData("3 تموز/يوليو 2023", "2023-7-3")]
    [InlineData("3 يوليو (تموز) 2023", "2023-7-3")]
    [InlineData("12 كانون الثاني/ يناير 2025", "2025-1-12")]
    [InlineData("٨ كانون الأول ٢٠٢٤", "2024-12-8")]
    [InlineData("الثالث من تموز", "0-7-3")]
    [InlineData("الثالث والعشرين من شهر تشرين الأول عام 2019", "2019-10-23")]
    [InlineData("5 آب", "0-8-5")]
    [InlineData("30 مارس 1976", "1976-3-30")]
    [InlineData("خمسطعش آذار", "0-3-15")]
    [InlineData("1 مايو، 2020", "2020-5-1")]
    [InlineData("3 من تموز من عام 2023", "2023-7-3")]
    [InlineData("3 July 2023", "2023-7-3")]
    [InlineData("July 3, 2023", "2023-7-3")]
    [InlineData("17 أيلول سبتمبر", "0-9-17")]
    public void A_day_and_its_month(string text, string dates) => AssertDates(text, dates);

    [Theory]
    [InlineData("في تموز 2023", "2023-7-0")]
    [InlineData("بتموز", "0-7-0")]
    [InlineData("في مارس", "0-3-0")]
    [InlineData("شهر آب", "0-8-0")]
    [InlineData("كانون الثاني/ يناير", "0-1-0")]
    [InlineData("فيفري 2011", "2011-2-0")]
    [InlineData("تشرين الثاني من العام 2012", "2012-11-0")]
    public void A_month_without_a_day(string text, string dates) => AssertDates(text, dates);

    [Theory]
    [InlineData("عام 2016", "2016-0-0")]
    [InlineData("سنة ٢٠٢٠", "2020-0-0")]
    [InlineData("في العام 2018", "2018-0-0")]
    [InlineData("منذ عام 1916م", "1916-0-0")]
    [InlineData("عامي 2016 و2017", "2016-0-0 2017-0-0")]
    [InlineData("عام 2016-2018", "2016-0-0 2018-0-0")]
    [InlineData("عام ألفين وستة عشر", "2016-0-0")]
    [InlineData("لعام 2025", "2025-0-0")]
    [InlineData("من عام 1805 إلى 1848", "1805-0-0 1848-0-0")]
    [InlineData("عام 2016 و1500 جندي", "2016-0-0")]
    public void A_year_behind_the_word_year(string text, string dates) => AssertDates(text, dates);

    [Theory]
    [InlineData("2023-07-03", "2023-7-3")]
    [InlineData("3/7/2023", "2023-7-3")]
    [InlineData("٣/٧/٢٠٢٣", "2023-7-3")]
    [InlineData("03.07.2023", "2023-7-3")]
    [InlineData("2023/7/3", "2023-7-3")]
    [InlineData("7/13/2023", "2023-7-13")]
    [InlineData("7/2023", "2023-7-0")]
    [InlineData("29-2-2024", "2024-2-29")]
    public void A_date_in_digits(string text, string dates) => AssertDates(text, dates);

    [Theory]
    [InlineData("2023")]
    [InlineData("17 قاعدة")]
    [InlineData("3/4")]
    [InlineData("29/2/2023")]
    [InlineData("13/13/2023")]
    [InlineData("1.2.3")]
    [InlineData("مارس الضغط")]
    [InlineData("قال أب لابنه")]
    [InlineData("سنة 1444 هجرية")]
    [InlineData("1500 سنة")]
    [InlineData("العام الماضي")]
    [InlineData("1/2/2023/5")]
    public void What_is_no_date(string text) => Assert.Empty(ReadArabic.Analyzer.Analyze(text).Dates);

    [Fact]
    public void A_number_inside_a_date_is_no_amount() =>
        Assert.Equal([17m], ReadArabic.Analyzer.Analyze("في 12 كانون الثاني 2025 بنت 17 قاعدة").Numbers.Select(number => number.Value));

    [Fact]
    public void A_date_knows_its_tokens()
    {
        var date = Assert.Single(ReadArabic.Analyzer.Analyze("وصل في 3 تموز/ يوليو 2023 إلى دمشق").Dates);
        Assert.Equal((2, 4), (date.FirstToken, date.TokenCount));
    }

    [Fact]
    public void A_day_that_no_month_has_is_no_date_with_it() => AssertDates("31 شباط", "0-2-0");

    private static void AssertDates(string text, string dates) =>
        Assert.Equal(dates, string.Join(' ', ReadArabic.Analyzer.Analyze(text).Dates.Select(date => $"{date.Year}-{date.Month}-{date.Day}")));
}
