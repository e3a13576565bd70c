// The pieces by which a name is found however it is spelled.
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class CharacterGramTests
{
    [Theory]
    [InlineData("دمشق", "دمش مشق")]
    [InlineData("والحرب", "حرب")]
    [InlineData("بالمدينه", "مدي دين ينه")]
    [InlineData("للجنود", "جنو نود")]
    [InlineData("ودمشق", "دمش مشق")]
    [InlineData("من", "من")]
    [InlineData("الف", "الف")]
    [InlineData("nato", "nat ato")]
    [InlineData("𐎠𐎡𐎢", "𐎠𐎡𐎢")]
    public void A_word_has_its_grams_without_and_or_article(string normal, string grams) =>
        Assert.Equal(grams.Split(' '), CharacterGrams.Of(normal));
}
