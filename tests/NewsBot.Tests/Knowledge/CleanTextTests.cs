// Text as it is stored.
using NewsBot.Knowledge.Updating;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData(null, "", "")]
    [InlineData("  نص  عربي \n", "نص عربي", "")]
    [InlineData("سطر\r\nسطر\u2029سطر\u00A0سطر", "سطر سطر سطر سطر", "")]
    [InlineData("\uFEFFنص\u200F", "نص", "U+FEFF, U+200F")]
    [InlineData("ن\u0000ص", "نص", "U+0000")]
    [InlineData("😀\U000E0041", "😀", "U+E0041")]
    [InlineData("مُدَرِّسَةٌ ـــ 5%", "مُدَرِّسَةٌ ـــ 5%", "")]
    public void One_paragraph_without_anything_invisible(string? raw, string text, string hidden) =>
        Assert.Equal(new CleanText(text, hidden), CleanText.Of(raw));

    // Attributes cannot hold half a surrogate pair.
    [Fact]
    public void Halves_of_surrogate_pairs_are_taken_out() =>
        Assert.Equal(new CleanText("نص", "U+DC00, U+D83D"), CleanText.Of("\uDC00نص\uD83D"));

    [Fact]
    public void A_source_keeps_its_lines() =>
        Assert.Equal(new CleanText("عنوان\n\nسطر  أول\nسطر ثان", "U+200B"), CleanText.OfLines("\n عنوان\r\n\r\nسطر  أول\rسطر\u200B\tثان\n"));
}
