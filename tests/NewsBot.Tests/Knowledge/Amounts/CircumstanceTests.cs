// When, where, why and what for, each by the cue that brings it. The text was published on Wednesday, 18 June 2025.
using CsCheck;
using NewsBot.Knowledge;
using NewsBot.Knowledge.Reading.Amounts;
using Xunit;

namespace NewsBot.Tests.Knowledge.Amounts;

public sealed class CircumstanceTests
{
    [Theory]
    [InlineData("وصل الوفد أمس.", "أمس = 2025-06-17")]
    [InlineData("وصل الوفد أول أمس.", "أول أمس = 2025-06-16")]
    [InlineData("يصل الوفد غداً.", "غداً = 2025-06-19")]
    [InlineData("وصل الوفد اليوم.", "اليوم = 2025-06-18")]
    [InlineData("وصل الوفد الأحد الماضي.", "الأحد الماضي = 2025-06-15")]
    [InlineData("وصل الوفد يوم الأربعاء الماضي.", "يوم الأربعاء الماضي = 2025-06-11")]
    [InlineData("يصل الوفد الأحد المقبل.", "الأحد المقبل = 2025-06-22")]
    [InlineData("وصل الوفد مساء الاثنين.", "مساء الاثنين = 2025-06-16")]
    [InlineData("ارتفع الإنتاج العام الماضي.", "العام الماضي = 2024")]
    [InlineData("ارتفع الإنتاج هذا العام.", "هذا العام = 2025")]
    [InlineData("يبدأ العمل الشهر المقبل.", "الشهر المقبل = 2025-07")]
    [InlineData("بدأ العمل الشهر الماضي.", "الشهر الماضي = 2025-05")]
    [InlineData("وصل الوفد قبل ثلاثة أيام.", "قبل ثلاثة أيام = 2025-06-15")]
    [InlineData("بدأ المشروع قبل عامين.", "قبل عامين = 2023")]
    [InlineData("بدأ المشروع قبل شهر.", "قبل شهر = 2025-05")]
    [InlineData("تكتمل الشبكة نهاية العام.", "نهاية العام = 2025")]
    [InlineData("تكتمل الشبكة مطلع 2027.", "مطلع 2027 = 2027")]
    [InlineData("بدأ ذلك في 2019.", "2019 = 2019")]
    [InlineData("بدأ ذلك منذ عام 2016.", "عام 2016 = 2016")]
    [InlineData("افتتح في الثالث من تموز/ يوليو الماضي.", "الثالث من تموز/ يوليو الماضي = 2024-07-03")]
    [InlineData("يفتتح في 15 أيلول المقبل.", "15 أيلول المقبل = 2025-09-15")]
    [InlineData("افتتح الأحد 12 كانون الثاني/ يناير 2025.", "الأحد 12 كانون الثاني/ يناير 2025 = 2025-01-12")]
    [InlineData("هطل المطر الشتاء الماضي.", "الشتاء الماضي = ")]
    [InlineData("بدأ الاجتماع الساعة 9:30 صباحاً.", "الساعة 9:30 صباحاً = ")]
    [InlineData("استمر العمل ثلاثة أيام.", "")]
    public void A_time_keeps_its_wording_and_has_a_date(string text, string times) =>
        Assert.Equal(times, ReadAmounts.Circumstances(text, CircumstanceKind.Time, time => $"{time.Written} = {time.Date}"));

    [Fact]
    public void A_day_cannot_be_told_from_a_month_of_publication() =>
        Assert.Null(Assert.Single(Assert.Single(ReadAmounts.Of("وصل الوفد أمس.", PartialDate.Of(2025, 6))).Circumstances).Date);

    [Theory]
    [InlineData("اندلع حريق في بغداد.", "بغداد")]
    [InlineData("اندلع حريق بالقاهرة.", "القاهرة")]
    [InlineData("اندلع حريق في حي النهر.", "حي النهر")]
    [InlineData("اندلع حريق في بلدة كفرنار.", "بلدة كفرنار")]
    [InlineData("اندلع حريق شمال حلب.", "شمال حلب")]
    [InlineData("اندلع حريق في ريف دمشق.", "ريف دمشق")]
    [InlineData("اندلع حريق في مدينة كبيرة.", "")]
    [InlineData("زار بلدة وادي الرمان.\nوعاد إلى وادي الرمان مساء.", "وادي الرمان")]
    public void A_place_is_known_by_name_or_by_the_noun_before_it(string text, string places) =>
        Assert.Equal(places, ReadAmounts.Circumstances(text, CircumstanceKind.Place, place => place.Written));

    [Theory]
    [InlineData("اندلع حريق في بلدة كفرنار في محافظة النخيل.", "النخيل")]
    [InlineData("اندلع حريق في بلدة كفرنار (محافظة النخيل).", "النخيل")]
    [InlineData("اندلع حريق في حي النهر بمدينة حلب.", "حلب")]
    public void A_place_lies_in_another_where_the_text_says_so(string text, string within) =>
        Assert.Equal(within, Assert.Single(ReadAmounts.Of(text)).Circumstances.First(place => place.Kind == CircumstanceKind.Place).Within);

    [Theory]
    [InlineData("تأخر القطار بسبب عطل فني، وعاد لاحقاً.", "عطل فني")]
    [InlineData("انقطعت الكهرباء نتيجة عاصفة قوية.", "عاصفة قوية")]
    [InlineData("انهار الجسر جراء الفيضانات.", "الفيضانات")]
    [InlineData("أغلق المطار إثر انفجار.", "انفجار")]
    [InlineData("انسحب اللاعب لأنه مصاب.", "مصاب")]
    [InlineData("ألغيت الرحلة نظراً لسوء الطقس.", "لسوء الطقس")]
    [InlineData("فاز الفريق بفضل حارسه.", "حارسه")]
    [InlineData("أرجع المدير زيادة الموازنة إلى تحسن الجباية، إذ ارتفعت النسبة.", "تحسن الجباية")]
    [InlineData("وعزت الوزارة التراجع إلى وعورة الطرق وتساقط الثلوج.", "وعورة الطرق وتساقط الثلوج")]
    [InlineData("يعود ذلك إلى ارتفاع الطلب.", "ارتفاع الطلب")]
    [InlineData("وبرر المدير الزيادة بارتفاع كلفة الوقود 40% منذ أيار.", "ارتفاع كلفة الوقود 40%")]
    [InlineData("وعلّل القاضي تشديد العقوبة بأن المال انتزع من الفقراء.", "المال انتزع من الفقراء")]
    [InlineData("وفسر الخبير ما جرى، قائلاً إن السيارة بالمرآب.", "")]
    public void A_reason_follows_its_cue_up_to_the_end_of_the_clause(string text, string reasons) =>
        Assert.Equal(reasons, ReadAmounts.Circumstances(text, CircumstanceKind.Reason, reason => reason.Written));

    [Theory]
    [InlineData("تنطلق الحملة بهدف رفع التغطية قبل الشتاء.", "رفع التغطية قبل الشتاء")]
    [InlineData("يعمل الباحثون من أجل فهم المرض.", "فهم المرض")]
    [InlineData("أطلقت المبادرة بغية تشجيع القراءة، وشارك فيها كثيرون.", "تشجيع القراءة")]
    [InlineData("جمعوا التبرعات كي يعود المشفى إلى العمل.", "يعود المشفى إلى العمل")]
    [InlineData("تهدف القوات إلى ردع تنظيم \"داعش\"، وتحجيم النفوذ.", "ردع تنظيم \"داعش\"، وتحجيم النفوذ")]
    [InlineData("زرعوا الأشجار لتحسين التربة ومنع التصحر.", "تحسين التربة ومنع التصحر")]
    [InlineData("سافر إلى العاصمة.", "")]
    [InlineData("قدم هدية للمدير.", "")]
    [InlineData("تختلف الأسئلة حتى لا ينهار الامتحان.", "ينهار الامتحان")]
    [InlineData("نفت الشركة أي نية لبيع المستشفى.", "")]
    public void An_aim_follows_its_cue(string text, string aims) =>
        Assert.Equal(aims, ReadAmounts.Circumstances(text, CircumstanceKind.Aim, aim => aim.Written));

    [Theory]
    [InlineData("ارتفعت حصيلة الزلزال الذي ضرب المحافظة فجر السبت الماضي إلى 312 قتيلاً.")]
    [InlineData("وأوضحت أن السوق، الذي بُني عام 1936، له مدخلان فقط.")]
    [InlineData("وأضافت أن الطريق سيفتح في 18 أكتوبر، وأن المروحيات ألقت 28 طناً.")]
    public void The_time_of_another_clause_is_not_the_amounts(string text) => Assert.Null(Assert.Single(ReadAmounts.Figures(text)).Date);

    [Fact]
    public void Any_text_can_be_read() => Gen.OneOf(
            Gen.Char['\0', '\uFFFF'].Array[0, 12].Select(units => new string(units)),
            Gen.OneOfConst(
                "في", "كل", "من", "منها", "موزعة", "على", "بين", "20", "و", "30", "ألف", "%", "قبل", "ثلاثة", "أيام", "العام", "الماضي", "2023", "-", "3", "إلى", "لإيران",
                "موقعين", "بسبب", "بهدف", "مدينة", "شمال", "أي", "لم", "الساعة", "الأحد", "،", ".", "(", "\"", "9999999999999999999999", "مليون", "نهاية", "بزيادة", "يملك", "وأحد", "ب", "ل"))
        .Array[0, 40]
        .Select(parts => string.Join(' ', parts))
        .Sample(text => Totals.Check(ReadAmounts.Of(text)).Count >= 0);

    [Fact]
    public void Every_circumstance_stands_in_its_text() => Gen.OneOfConst("بسبب المطر", "في مدينة حلب", "أمس", "لدعم التعليم", "بالعراق", "وأمس", "بهدف النمو", "قبل عامين", "للرياض")
        .Array[1, 8]
        .Select(parts => string.Join(' ', parts))
        .Sample(text => ReadAmounts.Of(text).SelectMany(sentence => sentence.Circumstances).All(found => text.Contains(found.Written, StringComparison.Ordinal)));
}
