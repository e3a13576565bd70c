// What else a sentence said when one part of it is replaced.
using NewsBot.Knowledge;
using NewsBot.Knowledge.Reading;
using NewsBot.Knowledge.Updating;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class RemainderTests
{
    private const string Budget = "أقر المجلس، مساء الأحد 12 كانون الثاني/ يناير 2025، موازنة المدينة بقيمة 48 مليون دينار، بزيادة 6 ملايين دينار، بعد جلسة استمرت خمس ساعات.";

    private readonly Typing _typing = new(Newsroom.Analyzer);

    [Theory]
    [InlineData("What_counts_something_else", Budget, "موازنة المدينة 51 مليون دينار.", "أقر المجلس، مساء الأحد 12 كانون الثاني/ يناير 2025، موازنة المدينة بقيمة […] دينار، بزيادة […] دينار، بعد جلسة استمرت خمس ساعات.")]
    [InlineData("An_earlier_amount", "ارتفع متوسط ساعات القطع إلى تسع ساعات هذا العام، بعدما كان خمس ساعات العام الماضي.", "تراجع متوسط ساعات القطع إلى ست ساعات.", "ارتفع متوسط ساعات القطع إلى […] ساعات هذا العام، بعدما كان خمس ساعات العام الماضي.")]
    [InlineData("A_reason_of_its_own", "توقف المصنع منذ أيار/ مايو بسبب نقص المواد الخام، ما أدى إلى تسريح 220 عاملاً.", "أدى توقف المصنع إلى تسريح 260 عاملاً.", "توقف المصنع منذ أيار/ مايو بسبب نقص المواد الخام، ما أدى إلى تسريح […].")]
    [InlineData("What_it_is_for", "تغلق الهيئة المحطة القديمة ثلاثة أسابيع لاستبدال المضخات.", "تغلق الهيئة المحطة القديمة خمسة أسابيع.", "تغلق الهيئة المحطة القديمة […] لاستبدال المضخات.")]
    [InlineData("What_has_no_date", "يُطلق القمر الثالث في عام 2028 بموازنة قدرها 130 مليون دولار.", "تأجل إطلاق القمر الثالث إلى عام 2029.", "يُطلق القمر الثالث في […] بموازنة قدرها 130 مليون دولار.")]
    [InlineData("Another_clause", "فاز فيلم ملح البيوت بجائزة المنارة، وقيمتها 50 ألف دولار.", "فاز فيلم حارس الجسر بجائزة المنارة.", "[…]، وقيمتها 50 ألف دولار.")]
    [InlineData("An_amount_among_words_that_are_told_again", "في المكتبة 42 ألف كتاب، منها 30 ألف كتاب للكبار و12 ألف كتاب للأطفال.", "صار في المكتبة 15 ألف كتاب للأطفال.", "في المكتبة 42 ألف كتاب، منها 30 ألف كتاب للكبار و[…] كتاب للأطفال.")]
    [InlineData("An_amount_like_one_that_is_news", "صوّت لمصلحة الموازنة 14 عضواً من أصل 21، فيما عارضها خمسة أعضاء وامتنع عضوان عن التصويت.", "صوّت لمصلحة الموازنة 13 عضواً من أصل 21، وغاب عضو واحد عن الجلسة.", "صوّت لمصلحة الموازنة […] عضواً من أصل 21، فيما عارضها خمسة أعضاء وامتنع عضوان عن التصويت.")]
    public void What_was_not_replaced_stays(string what, string old, string text, string? rest) => Assert.Equal((what, rest), (what, Rest(old, text)));

    [Theory]
    [InlineData("A_time_of_the_number_itself", "في الوادي 84 موقعاً حتى آب/ أغسطس 2025.", "في الوادي 90 موقعاً.")]
    [InlineData("What_it_was_before", "سترتفع تعرفة المصانع من 750 بيسة إلى 900 بيسة.", "خفضت الهيئة تعرفة المصانع إلى 850 بيسة.")]
    [InlineData("What_is_told_again", Budget, "أقر المجلس مساء الأحد 12 كانون الثاني/ يناير 2025 موازنة المدينة بقيمة 51 مليون دينار بعد جلسة استمرت خمس ساعات.")]
    [InlineData("What_a_denial_hangs_on", "نفى الوزير رفع السعر على المنازل في الساحل، مؤكداً أن التعرفة 400 بيسة.", "صارت التعرفة 450 بيسة.")]
    [InlineData("What_a_denial_hangs_on_with_its_reason", "نفى الوزير إغلاق المصنع منذ أيار/ مايو بسبب نقص المواد الخام، ما أدى إلى تسريح 220 عاملاً.", "أدى توقف المصنع إلى تسريح 260 عاملاً.")]
    [InlineData("What_the_new_text_does_not_touch", Budget, "القمر كوكب صغير.")]
    [InlineData("A_clause_whose_date_is_not_touched", "فاز الفريق، والنهائي في عام 2028.", "تأجل العرض إلى عام 2029.")]
    public void What_says_nothing_by_itself_does_not_stay(string what, string old, string text) => Assert.Equal((what, null), (what, Rest(old, text)));

    [Theory]
    [InlineData("all", "أصيب في الحادث […] شخصاً، خمسة منهم إصاباتهم بالغة.")]
    [InlineData(null, null)]
    public void A_part_of_what_was_counted_stays(string? partOf, string? rest)
    {
        const string Old = "أصيب في الحادث 23 شخصاً، خمسة منهم إصاباتهم بالغة.";
        Figure Hurt(int value, string written, string? of) => new(value, "شخص", null, "الحادث", null, of, written, false);
        var content = Drafts.Content(Old) with { Figures = [Hurt(23, "23 شخصاً", null), Hurt(5, "خمسة", partOf)] };

        Assert.Equal(rest, _typing.Remainder(content, "أصيب في الحادث 26 شخصاً.")?.Text);
    }

    private string? Rest(string old, string text)
    {
        var article = new Article("a", "خبر", "صحيفة", null, PartialDate.Of(2025, 1, 13), null, null);
        var content = new StatementReader(Newsroom.Analyzer).Read(old, article, article.Published).Content with { SourceSpan = new SourceSpan(0, old.Length) };
        return _typing.Remainder(content, text)?.Text;
    }
}
