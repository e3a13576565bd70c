// How a number and its noun agree.
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class CountedNounTests
{
    [Theory]
    [InlineData(0, "0 موقع")]
    [InlineData(1, "موقع واحد")]
    [InlineData(2, "موقعان")]
    [InlineData(3, "3 مواقع")]
    [InlineData(9, "9 مواقع")]
    [InlineData(10, "10 مواقع")]
    [InlineData(11, "11 موقعاً")]
    [InlineData(17, "17 موقعاً")]
    [InlineData(99, "99 موقعاً")]
    [InlineData(100, "100 موقع")]
    [InlineData(101, "101 موقع")]
    [InlineData(103, "103 مواقع")]
    [InlineData(111, "111 موقعاً")]
    [InlineData(1000, "1000 موقع")]
    [InlineData(3.5, "3.5 موقع")]
    public void A_noun_takes_the_form_that_its_number_asks_for(double count, string phrase) =>
        Assert.Equal(phrase, ReadArabic.Analyzer.CountedNouns.Phrase((decimal)count, "موقع"));

    [Theory]
    [InlineData(1, "قاعدة", "قاعدة واحدة")]
    [InlineData(2, "قاعدة", "قاعدتان")]
    [InlineData(17, "قاعدة", "17 قاعدة")]
    [InlineData(1, "جندي", "جندي واحد")]
    [InlineData(5, "مدني", "5 مدنيين")]
    [InlineData(2, "مستشفى", "مستشفيان")]
    [InlineData(20, "لواء", "20 لواءً")]
    [InlineData(4, "امرأة", "4 نساء")]
    public void One_and_two_agree_in_gender(int count, string noun, string phrase)
    {
        var spoken = ReadArabic.Analyzer.CountedNouns.Phrase(count, noun);
        Assert.Equal(ReadArabic.Analyzer.Fold(phrase), ReadArabic.Analyzer.Fold(spoken!));
    }

    [Theory]
    [InlineData("مواقع")]
    [InlineData("موقعاً")]
    [InlineData("موقعين")]
    public void A_noun_is_known_in_all_its_forms(string form) => Assert.Equal("7 مواقع", ReadArabic.Analyzer.CountedNouns.Phrase(7, form));

    [Fact]
    public void An_unknown_noun_has_no_phrase() => Assert.Null(ReadArabic.Analyzer.CountedNouns.Phrase(3, "سندباد"));

    [Theory]
    [InlineData(0, PluralForm.Zero)]
    [InlineData(1, PluralForm.One)]
    [InlineData(2, PluralForm.Two)]
    [InlineData(3, PluralForm.Few)]
    [InlineData(10, PluralForm.Few)]
    [InlineData(110, PluralForm.Few)]
    [InlineData(11, PluralForm.Many)]
    [InlineData(99, PluralForm.Many)]
    [InlineData(199, PluralForm.Many)]
    [InlineData(100, PluralForm.Other)]
    [InlineData(102, PluralForm.Other)]
    [InlineData(0.5, PluralForm.Other)]
    [InlineData(-3, PluralForm.Few)]
    public void A_number_has_one_of_six_plural_forms(double count, PluralForm form) => Assert.Equal(form, PluralForms.Of((decimal)count));
}
