// Which words share a stem, and which keep their letters.
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class StemTests
{
    [Theory]
    [InlineData("موقعاً", "مواقع")]
    [InlineData("موقعين", "المواقع")]
    [InlineData("وبمواقعها", "موقع")]
    [InlineData("قاعدتين", "قواعد")]
    [InlineData("القاعدتان", "قاعدة")]
    [InlineData("دولتين", "دول")]
    [InlineData("سنتين", "سنوات")]
    [InlineData("رؤسائهم", "رئيس")]
    [InlineData("ورؤساؤها", "الرئيس")]
    [InlineData("أجهزتهم", "جهاز")]
    [InlineData("قادتهم", "قائد")]
    [InlineData("جنوداً", "جندي")]
    [InlineData("للجنود", "جندي")]
    [InlineData("آلاف", "ألف")]
    [InlineData("الآلاف", "ألف")]
    [InlineData("الألغام", "لغم")]
    [InlineData("ألغام", "لغم")]
    public void Plural_dual_and_singular_share_a_stem(string form, string other) => AssertShareStem(form, other);

    [Theory]
    [InlineData("كالدوريا", "لكالدوريا")]
    [InlineData("وفالنسيا", "فالنسيا")]
    [InlineData("كالسيول", "السيول")]
    public void A_name_may_begin_like_as_the(string form, string other) => AssertShareStem(form, other);

    [Theory]
    [InlineData("دوائي", "دواء")]
    [InlineData("الدوائية", "دوا")]
    [InlineData("كهربائية", "كهربا")]
    [InlineData("كهرباء", "كهربا")]
    public void The_hamza_at_the_end_of_a_noun_tells_nothing(string form, string other) => AssertShareStem(form, other);

    [Theory]
    [InlineData("التركية", "لتركيا")]
    [InlineData("الفرنسيون", "فرنسا")]
    [InlineData("اللبنانيين", "بلبنان")]
    [InlineData("الإيرانية", "إيران")]
    [InlineData("البريطانيون", "بريطانيا")]
    [InlineData("السورية", "سوريا")]
    [InlineData("الأوكراني", "أوكرانيا")]
    [InlineData("الأذربيجانيين", "أذربيجان")]
    [InlineData("الروسي", "وروسيا")]
    [InlineData("الألمانية", "ألمانيا")]
    [InlineData("بألمانيا", "ألمانيا")]
    [InlineData("والألماني", "لألمانيا")]
    public void A_country_and_its_people_share_a_stem(string form, string other) => AssertShareStem(form, other);

    [Theory]
    [InlineData("سورية", "سوريا")]
    [InlineData("أميركا", "أمريكا")]
    [InlineData("الأميركية", "أمريكي")]
    [InlineData("مئة", "مائة")]
    [InlineData("هيأة", "هيئة")]
    [InlineData("مسئولون", "مسؤول")]
    [InlineData("الشئون", "شؤون")]
    [InlineData("المليشيات", "ميليشيا")]
    [InlineData("تلاتين", "ثلاثون")]
    [InlineData("ديموقراطية", "الديمقراطية")]
    public void Spellings_of_one_word_share_a_stem(string form, string other) => AssertShareStem(form, other);

    [Theory]
    [InlineData("بمدينة", "مدينة")]
    [InlineData("لحلب", "حلب")]
    [InlineData("فقتل", "قتل")]
    [InlineData("وبدمشق", "دمشق")]
    [InlineData("سيقول", "يقول")]
    [InlineData("وسيلتقي", "يلتقي")]
    [InlineData("ببغداد", "بغداد")]
    [InlineData("كوزير", "وزير")]
    [InlineData("قواتها", "القوات")]
    public void Clitics_do_not_part_a_word_from_itself(string form, string other) => AssertShareStem(form, other);

    [Theory]
    [InlineData("بغداد", "بغداد")]
    [InlineData("لبنان", "لبنان")]
    [InlineData("كتاب", "كتاب")]
    [InlineData("وزير", "وزير")]
    [InlineData("فلسطين", "فلسطين")]
    [InlineData("والدته", "والد")]
    [InlineData("إعلان", "اعلان")]
    [InlineData("بيان", "بيان")]
    [InlineData("التزام", "التزام")]
    [InlineData("ملايين", "مليون")]
    [InlineData("البرلمان", "برلمان")]
    [InlineData("كان", "كان")]
    [InlineData("وصلت", "وصل")]
    [InlineData("بلغها", "بلغ")]
    [InlineData("إلى", "الي")]
    [InlineData("الذي", "الذي")]
    public void A_word_keeps_letters_that_only_look_like_affixes(string word, string stem) =>
        Assert.Equal([stem], ReadArabic.Analyzer.Form(word).Stems);

    [Fact]
    public void The_stem_with_its_clitics_comes_first_and_the_barest_last() =>
        Assert.Equal(["وبحلب", "بحلب", "حلب"], ReadArabic.Analyzer.Form("وبحلب").Stems);

    [Fact]
    public void Behind_an_article_only_the_bare_stem_is_listed() => Assert.Equal(["قاعده"], ReadArabic.Analyzer.Form("وبالقاعدة").Stems);

    [Fact]
    public void A_plural_that_is_written_like_an_article_and_a_word_may_be_either() =>
        Assert.Equal(ReadArabic.Analyzer.Form("ألم").Stems.Concat(ReadArabic.Analyzer.Form("أم").Stems), ReadArabic.Analyzer.Form("آلام").Stems);

    [Theory]
    [InlineData("المهم", "مهم")]
    [InlineData("الحق", "حق")]
    [InlineData("الفهم", "فهم")]
    [InlineData("الوالدين", "والد")]
    [InlineData("والتي", "التي")]
    [InlineData("ووصلت", "وصلت")]
    public void An_article_is_seen_for_what_it_is(string form, string other) => AssertShareStem(form, other);

    [Theory]
    [InlineData("كتاب", "كتب")]
    [InlineData("تأسيس", "أسس")]
    [InlineData("استخدام", "خدم")]
    [InlineData("انفجار", "فجر")]
    [InlineData("اجتماع", "جمع")]
    [InlineData("انتقال", "نقل")]
    [InlineData("ينفجر", "فجر")]
    [InlineData("ناخب", "انتخابات")]
    [InlineData("متظاهر", "مظاهرة")]
    [InlineData("يتحدث", "حديث")]
    [InlineData("نقترح", "اقتراح")]
    [InlineData("إنتاج", "ينتجون")]
    [InlineData("متابعة", "تبع")]
    [InlineData("مدينة", "ومدينتهم")]
    [InlineData("مدرسة", "دروس")]
    public void Derived_words_share_a_consonant_key(string form, string other) =>
        Assert.Equal(ReadArabic.Analyzer.Form(other).Key, ReadArabic.Analyzer.Form(form).Key);

    [Theory]
    [InlineData("nato")]
    [InlineData("2023")]
    public void What_is_not_Arabic_is_its_own_stem_and_key(string word)
    {
        var form = ReadArabic.Analyzer.Form(word);
        Assert.Equal([word], form.Stems);
        Assert.Equal(word, form.Key);
    }

    private static void AssertShareStem(string form, string other)
    {
        var (left, right) = (ReadArabic.Analyzer.Form(form).Stems, ReadArabic.Analyzer.Form(other).Stems);
        Assert.True(left.Intersect(right).Any(), $"{form}: {string.Join(' ', left)}; {other}: {string.Join(' ', right)}");
    }
}
