// Where words begin and end in the original text.
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class TokenTests
{
    [Theory]
    [InlineData("و800 ألف", "و|800|ألف")]
    [InlineData("الـ17 قاعدة", "الـ|17|قاعدة")]
    [InlineData("قال(نعم)،ثم", "قال|نعم|ثم")]
    [InlineData("مَوقِعاً، نعم", "مَوقِعاً|نعم")]
    [InlineData("كلمة\u200F، ثم", "كلمة|ثم")]
    [InlineData("طائرةF16", "طائرة|F|16")]
    [InlineData("\uFEFFبداية", "بداية")]
    [InlineData("😀 نعم 👍🏽", "نعم")]
    [InlineData("a\u0301b", "a\u0301b")]
    [InlineData("50%", "50")]
    public void Words_and_numbers_are_cut_where_they_end(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', ReadArabic.Analyzer.Analyze(text).Tokens.Select(token => token.Span.In(text).ToString())));

    [Theory]
    [InlineData("موقع", TokenKind.Arabic)]
    [InlineData("NATO", TokenKind.Latin)]
    [InlineData("Москва", TokenKind.Latin)]
    [InlineData("𐎠𐎡", TokenKind.Latin)]
    [InlineData("١٧", TokenKind.Number)]
    public void A_token_knows_its_script(string text, TokenKind kind) => Assert.Equal(kind, Assert.Single(ReadArabic.Analyzer.Analyze(text).Tokens).Kind);

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D")]
    [InlineData("")]
    [InlineData("\0\u0001")]
    public void Broken_text_has_no_tokens_and_does_no_harm(string text) => Assert.Empty(ReadArabic.Analyzer.Analyze(text).Tokens);

    [Fact]
    public void A_lone_surrogate_parts_two_words() => Assert.Equal(["ابن", "عم"], ReadArabic.Words("ابن\uD800عم"));
}
