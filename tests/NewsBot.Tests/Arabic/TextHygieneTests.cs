// What cannot be seen is taken out of a text, and nothing else.
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class TextHygieneTests
{
    [Theory]
    [InlineData("مو\u200Fقع", "موقع")]
    [InlineData("\u202Eعكس\u202C", "عكس")]
    [InlineData("a\u200Bb\uFEFF", "ab")]
    [InlineData("a\0b\u0007\u0085", "ab")]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("a\U000E0041b", "ab")]
    [InlineData("a\u00ADb", "ab")]
    public void Invisible_characters_are_removed(string text, string clean)
    {
        Assert.True(TextHygiene.HasControls(text));
        Assert.Equal(clean, TextHygiene.StripControls(text));
    }

    [Theory]
    [InlineData("نصّ عاديّ، فيه ١٧ رقما.\n\tوسطر")]
    [InlineData("😀 \uD83D")]
    [InlineData("")]
    public void A_clean_text_is_left_alone(string text)
    {
        Assert.False(TextHygiene.HasControls(text));
        Assert.Same(text, TextHygiene.StripControls(text));
    }
}
