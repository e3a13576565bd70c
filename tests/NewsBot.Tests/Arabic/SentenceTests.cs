// Where a text is cut into sentences, and where a full stop is not the end of one.
using Xunit;

namespace NewsBot.Tests.Arabic;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("قال الوزير نعم. ثم غادر القاعة.", "قال الوزير نعم.|ثم غادر القاعة.")]
    [InlineData("هل وصل الوفد؟ لم يصل أحد! انتهى الأمر…", "هل وصل الوفد؟|لم يصل أحد!|انتهى الأمر…")]
    [InlineData("عنوان الخبر هنا\nوصل الوفد اليوم", "عنوان الخبر هنا|وصل الوفد اليوم")]
    [InlineData("قال «لن نرحل.» ثم صمت طويلا.", "قال «لن نرحل.»|ثم صمت طويلا.")]
    [InlineData("انتظر قليلا... ثم وصل الوفد.", "انتظر قليلا...|ثم وصل الوفد.")]
    [InlineData("سأل الصحفي \"أين هم؟\" وانتظر جوابا.", "سأل الصحفي \"أين هم؟\"|وانتظر جوابا.")]
    public void A_sentence_ends_at_its_mark(string text, string sentences) => Assert.Equal(sentences.Split('|'), ReadArabic.Sentences(text));

    [Theory]
    [InlineData("بلغت النسبة 3.5 في المئة أمس.")]
    [InlineData("قال د. أحمد إن الوضع جيد.")]
    [InlineData("على بعد 5 كم. من الحدود الشرقية.")]
    [InlineData("عاش في القرن الثاني ق.م. في بابل.")]
    [InlineData("زار الموقع example.com أمس الأول.")]
    [InlineData("the U.S. army left the base.")]
    [InlineData("وصل نحو 17 شخصا (قال الوزير: 20. لا غير) أمس.")]
    [InlineData("القواعد، وعددها ١٧.، باقية هناك.")]
    [InlineData("وصل الوفد؛ ثم غادر مساء.")]
    [InlineData("1. المادة الأولى من القانون.")]
    public void A_mark_inside_a_sentence_does_not_cut_it(string text) => Assert.Equal([text], ReadArabic.Sentences(text));

    [Fact]
    public void A_bracket_that_does_not_close_soon_is_not_skipped() =>
        Assert.Equal(2, ReadArabic.Sentences("بدأ الخبر (من هنا. " + new string('ا', 200) + " ثم انتهى هنا)").Length);

    [Fact]
    public void A_single_word_belongs_to_the_sentence_before_it() =>
        Assert.Equal(["وصل الوفد اليوم. انتهى.", "ثم غادر مساء."], ReadArabic.Sentences("وصل الوفد اليوم. انتهى. ثم غادر مساء."));

    [Fact]
    public void White_space_alone_is_no_sentence() => Assert.Empty(ReadArabic.Sentences(" \n\t "));
}
