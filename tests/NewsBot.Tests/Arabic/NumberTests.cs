// Which numbers a text holds, however they are written.
using System.Globalization;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class NumberTests
{
    [Theory]
    [InlineData("17 قاعدة", "17")]
    [InlineData("خُمس الهامش", "0.2")]
    [InlineData("خمسُ نساء", "5")]
    [InlineData("١٧ قاعدة", "17")]
    [InlineData("۱۷ قاعدة", "17")]
    [InlineData("11،787 شخصا", "11787")]
    [InlineData("1,234,567 دولارا", "1234567")]
    [InlineData("١٬٢٣٤٫٥ متر", "1234.5")]
    [InlineData("3.5 ملايين", "3500000")]
    [InlineData("3,5 مليار دولار", "3500000000")]
    [InlineData("800 ألف نازح", "800000")]
    [InlineData("و800ألف نازح", "800000")]
    [InlineData("بـ20 مليون دولار", "20000000")]
    [InlineData("الـ17 موقعا", "17")]
    [InlineData("3.5 million people", "3500000")]
    public void Digits_with_and_without_a_scale(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("ثلاثة مواقع", "3")]
    [InlineData("استرجعوا ثلاثاً منها", "3")]
    [InlineData("باع تسعاً من السفن", "9")]
    [InlineData("سبع عشرة قاعدة", "17")]
    [InlineData("سبعة عشر موقعا", "17")]
    [InlineData("أحد عشر جنديا", "11")]
    [InlineData("إحدى عشرة دولة", "11")]
    [InlineData("اثنا عشر شهرا", "12")]
    [InlineData("اثنتي عشرة ساعة", "12")]
    [InlineData("ثماني عشرة سنة", "18")]
    [InlineData("عشرة أيام", "10")]
    [InlineData("عشرين يوما", "20")]
    [InlineData("ثمانية وأربعين شخصا", "48")]
    [InlineData("واحد وعشرون عاما", "21")]
    [InlineData("إحدى وثلاثين سنة", "31")]
    [InlineData("مئة شخص", "100")]
    [InlineData("مائة شخص", "100")]
    [InlineData("مئتي شخص", "200")]
    [InlineData("مائتين وخمسين قتيلا", "250")]
    [InlineData("ثلاثمئة جندي", "300")]
    [InlineData("ثلاثمائة وخمسة وستين يوما", "365")]
    [InlineData("خمس مئة قتيل", "500")]
    [InlineData("مئة وثلاثة أشخاص", "103")]
    [InlineData("مئة وخمسة عشر شخصا", "115")]
    public void Words_below_a_thousand(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("ألف جندي", "1000")]
    [InlineData("ألفين وخمسمئة جندي", "2500")]
    [InlineData("ألفي جندي", "2000")]
    [InlineData("ألفا جندي", "2000")]
    [InlineData("خمسة آلاف مقاتل", "5000")]
    [InlineData("خمسة عشر ألف مقاتل", "15000")]
    [InlineData("خمسة وعشرين ألفا", "25000")]
    [InlineData("مئة ألف شخص", "100000")]
    [InlineData("مئة وعشرين ألف شخص", "120000")]
    [InlineData("ألف وتسعمئة وخمسة وثمانين", "1985")]
    [InlineData("مليونا شخص", "2000000")]
    [InlineData("مليونين شخص", "2000000")]
    [InlineData("مليوناً و800 ألف", "1800000")]
    [InlineData("مليون ومئتي ألف وخمسة عشر", "1200015")]
    [InlineData("ثلاثة ملايين ونصف المليون", "3500000")]
    [InlineData("مليارين ونصف", "2500000000")]
    [InlineData("ستة مليارات دولار", "6000000000")]
    [InlineData("مئة ألف مليون", "100000000000")]
    [InlineData("تريليون دولار", "1000000000000")]
    [InlineData("3 ملايين و200 ألف و50", "3200050")]
    public void Thousands_and_more(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("نصف السكان", "0.5")]
    [InlineData("ربع مليون", "250000")]
    [InlineData("نصف مليار دولار", "500000000")]
    [InlineData("ثلاثة أرباع السكان", "0.75")]
    [InlineData("أربعة أخماس", "0.8")]
    [InlineData("ثلث الأراضي", "0.3333333333333333333333333333")]
    [InlineData("ثلثي الأراضي", "0.6666666666666666666666666667")]
    [InlineData("ثلاثة ونصف", "3.5")]
    [InlineData("مليون ونص", "1500000")]
    public void Fractions(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("تلاتة شباب", "3")]
    [InlineData("تنين منهم", "2")]
    [InlineData("اربعين واحد", "40 1")]
    [InlineData("خمسطعش قاعدة", "15")]
    [InlineData("خمستاشر يوم", "15")]
    [InlineData("سبعتاشر موقع", "17")]
    [InlineData("حداشر", "11")]
    [InlineData("تمانية وتلاتين", "38")]
    [InlineData("تلت آلاف", "3000")]
    [InlineData("ميتين وخمسين", "250")]
    [InlineData("تلتمية وعشرين", "320")]
    [InlineData("خمس تلاف", "5000")]
    public void Numbers_as_dialects_spell_them(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("ثلاثة، أربعة", "3 4")]
    [InlineData("50 و60", "50 60")]
    [InlineData("بين 10 آلاف و20 ألف", "10000 20000")]
    [InlineData("10\n20", "10 20")]
    [InlineData("مئة. وعشرون", "100 20")]
    [InlineData("10 آلاف و20 دبابة", "10000 20")]
    [InlineData("5 آلاف و300 جندي", "5300")]
    [InlineData("ألف و50 جنديا", "1050")]
    public void Numbers_side_by_side_stay_apart(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("لست هناك")]
    [InlineData("ملايين الناس وآلاف الجنود")]
    [InlineData("عشرات الآلاف والمئات")]
    [InlineData("يوم الاثنين والأحد")]
    [InlineData("أحد القادة")]
    [InlineData("وأحد القادة")]
    [InlineData("الثلاثاء والأربعاء والخميس")]
    [InlineData("بالثلاثا أو بالأربعا")]
    [InlineData("بعد ثانية")]
    [InlineData("النصف الثاني")]
    public void Words_that_only_look_like_amounts(string text) =>
        Assert.DoesNotContain(ReadArabic.Analyzer.Analyze(text).Numbers, number => !number.IsOrdinal);

    [Theory]
    [InlineData("المركز الثالث", "3")]
    [InlineData("القرن الحادي عشر", "11")]
    [InlineData("الثالثة عشرة", "13")]
    [InlineData("الخامس والعشرين", "25")]
    [InlineData("الحادية والعشرون", "21")]
    [InlineData("المرة الثانية", "2")]
    [InlineData("ثاني أكبر قاعدة", "2")]
    public void An_ordinal_is_a_place_and_no_amount(string text, string value)
    {
        var number = Assert.Single(ReadArabic.Analyzer.Analyze(text).Numbers);
        Assert.True(number.IsOrdinal);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value);
    }

    [Theory]
    [InlineData("50%")]
    [InlineData("50 %")]
    [InlineData("٥٠٪")]
    [InlineData("%50")]
    [InlineData("50 في المئة")]
    [InlineData("50 في المائة من السكان")]
    [InlineData("50 بالمئة")]
    [InlineData("خمسين بالمية")]
    [InlineData("خمسون في المائة")]
    [InlineData("50 percent")]
    public void A_number_may_count_hundredths(string text)
    {
        var number = Assert.Single(ReadArabic.Analyzer.Analyze(text).Numbers);
        Assert.True(number.IsPercent);
        Assert.Equal(50, number.Value);
        Assert.Equal(1, number.TokenCount);
    }

    [Fact]
    public void A_per_cent_sign_counts_for_both_ends_of_a_range() =>
        Assert.All(ReadArabic.Analyzer.Analyze("بين 20-30%").Numbers, number => Assert.True(number.IsPercent));

    [Fact]
    public void A_per_cent_sign_counts_for_its_own_number_only() =>
        Assert.Equal([true, false], ReadArabic.Analyzer.Analyze("50% 60").Numbers.Select(number => number.IsPercent));

    [Theory]
    [InlineData("موقعين")]
    [InlineData("وبموقعين")]
    [InlineData("الموقعان")]
    [InlineData("قاعدتان")]
    [InlineData("سنتين")]
    [InlineData("مدنيان")]
    [InlineData("دولتين")]
    [InlineData("لقاعدتين")]
    [InlineData("موقعي المراقبة")]
    [InlineData("وموقعي المراقبة")]
    [InlineData("طني قمح")]
    [InlineData("قاعدتي التنف")]
    [InlineData("محطتا الوقود")]
    public void A_counted_noun_in_the_dual_is_two(string text)
    {
        var number = Assert.Single(ReadArabic.Analyzer.Analyze(text).Numbers);
        Assert.True(number.IsDual);
        Assert.Equal(2, number.Value);
    }

    [Theory]
    [InlineData("ملايين")]
    [InlineData("فلسطين")]
    [InlineData("المدنيين")]
    [InlineData("حركة طالبان")]
    [InlineData("شهر شعبان")]
    [InlineData("بلدان المنطقة")]
    [InlineData("الأمين العام")]
    [InlineData("البحرين")]
    [InlineData("العاملين")]
    [InlineData("لاعبين")]
    [InlineData("حوار وطني شامل")]
    [InlineData("دعم شهري للأسر")]
    [InlineData("هذا موقعي")]
    [InlineData("عمر مدينتي القديمة")]
    public void An_ending_alone_makes_no_dual(string text) => Assert.Empty(ReadArabic.Analyzer.Analyze(text).Numbers);

    [Fact]
    public void A_number_knows_its_tokens()
    {
        var number = Assert.Single(ReadArabic.Analyzer.Analyze("وصل مليوناً و800 ألف نازح").Numbers);
        Assert.Equal(new NumberMention(1, 4, 1_800_000, IsOrdinal: false, IsPercent: false, IsDual: false), number);
    }

    [Theory]
    [InlineData("طائرات F-16 الأمريكية")]
    [InlineData("F16")]
    [InlineData("كوفيد-19")]
    [InlineData("https://example.com/status/169?t=6")]
    public void A_number_that_hangs_on_a_name_counts_nothing(string text) => Assert.Empty(ReadArabic.Analyzer.Analyze(text).Numbers);

    [Fact]
    public void A_value_carries_no_zeros_behind_its_point() =>
        Assert.Equal("3500000", ReadArabic.Analyzer.Analyze("3.50 ملايين").Numbers[0].Value.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void More_digits_than_any_amount_has_are_no_number() => Assert.Empty(ReadArabic.Analyzer.Analyze(new string('9', 40)).Numbers);

    private static void AssertValues(string text, string values) => Assert.Equal(
        values,
        string.Join(' ', ReadArabic.Analyzer.Analyze(text).Numbers.Where(number => !number.IsDual).Select(number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture))));
}
