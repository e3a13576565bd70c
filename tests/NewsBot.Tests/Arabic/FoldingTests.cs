// How written forms of one word fold to one normal form.
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("أحمد", "احمد")]
    [InlineData("إيران", "ايران")]
    [InlineData("آب", "اب")]
    [InlineData("ٱلله", "الله")]
    [InlineData("مصطفى", "مصطفي")]
    [InlineData("مدينة", "مدينه")]
    [InlineData("مسؤول", "مسوول")]
    [InlineData("رئيس", "رييس")]
    [InlineData("وزراء", "وزراء")]
    public void Alefs_yas_and_seats_of_hamza_fold(string written, string folded) => Assert.Equal(folded, ReadArabic.Analyzer.Fold(written));

    [Theory]
    [InlineData("مَدِينَةٌ", "مدينه")]
    [InlineData("محمّد", "محمد")]
    [InlineData("مـــوقـــع", "موقع")]
    [InlineData("هٰذا", "هذا")]
    [InlineData("الرَّحْمٰنِ", "الرحمن")]
    [InlineData("موقعاً", "موقعا")]
    public void Vowels_and_tatweel_are_dropped(string written, string folded) => Assert.Equal(folded, ReadArabic.Analyzer.Fold(written));

    [Theory]
    [InlineData("کتاب", "كتاب")]
    [InlineData("ایران", "ايران")]
    [InlineData("گلب", "قلب")]
    [InlineData("ڤيينا", "فيينا")]
    [InlineData("پوتين", "بوتين")]
    [InlineData("چورج", "جورج")]
    [InlineData("ژنرال", "زنرال")]
    [InlineData("ہند", "هند")]
    public void Letters_of_neighbouring_languages_fold(string written, string folded) => Assert.Equal(folded, ReadArabic.Analyzer.Fold(written));

    [Theory]
    [InlineData("\uFEE3\uFEEE\uFED7\uFECA", "موقع")]
    [InlineData("\uFEFB", "لا")]
    [InlineData("\uFEF5\uFEE5", "لان")]
    [InlineData("\uFEF7\uFEE3\uFEF4\uFEAE", "لامير")]
    [InlineData("\uFDF2", "الله")]
    [InlineData("\uFE8D\uFEDF\uFEA4\uFEAE\uFE91", "الحرب")]
    public void Presentation_forms_fold_to_their_letters(string written, string folded) => Assert.Equal(folded, ReadArabic.Analyzer.Fold(written));

    [Theory]
    [InlineData("مو\u200Cقع", "موقع")]
    [InlineData("مو\u200Dقع", "موقع")]
    [InlineData("مو\u200Bقع", "موقع")]
    [InlineData("مو\u202Aقع", "موقع")]
    [InlineData("مو\uFEFFقع", "موقع")]
    [InlineData("مو\u2067قع", "موقع")]
    public void Invisible_controls_inside_a_word_are_dropped(string written, string folded) => Assert.Equal(folded, ReadArabic.Analyzer.Fold(written));

    [Theory]
    [InlineData("NATO", "nato")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Çavuşoğlu", "cavusoglu")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("Straße", "strasse")]
    [InlineData("ZU\u0308RICH", "zurich")]
    public void Latin_words_lose_case_and_accents(string written, string folded) => Assert.Equal(folded, ReadArabic.Analyzer.Fold(written));

    [Theory]
    [InlineData("١٢٣", "123")]
    [InlineData("۴۵۶", "456")]
    [InlineData("11،787", "11787")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("١٬٢٣٤٫٥", "1234.5")]
    [InlineData("1'000", "1000")]
    [InlineData("3.5", "3.5")]
    [InlineData("3,5", "3.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1.2.3", "1 2 3")]
    [InlineData("3.7.2023", "3 7 2023")]
    [InlineData("2011،12", "2011 12")]
    public void Numbers_fold_to_ascii_digits(string written, string folded) => Assert.Equal(folded, ReadArabic.Analyzer.Fold(written));

    [Fact]
    public void A_phrase_folds_to_its_words_parted_by_single_spaces() =>
        Assert.Equal("قال الرييس 17 قاعده", ReadArabic.Analyzer.Fold("  قالَ «الرئيس»:\n17 قاعدة. "));

    [Fact]
    public void A_word_of_marks_alone_is_no_word() => Assert.Equal("", ReadArabic.Analyzer.Fold("ـــ \u064B"));

    [Fact]
    public void A_word_list_entry_without_letters_is_refused() =>
        Assert.StartsWith("'؟' is 0 words: give one.", Assert.Throws<ArgumentException>(() => ReadArabic.Analyzer.Form("؟")).Message);

    [Fact]
    public void The_form_of_a_word_is_that_of_its_token() =>
        Assert.Same(ReadArabic.Analyzer.Form("قاعدة"), ReadArabic.Analyzer.Analyze("قاعدة").Tokens[0].Word);
}
