// How many: value and noun, in digits and words, in lists and ranges, and what is no amount at all.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge.Amounts;

public sealed class FigureTests
{
    [Theory]
    [InlineData("استقبل المستشفى 58 حالة.", "58 حالة")]
    [InlineData("استقبل المستشفى ٥٨ حالة.", "58 حالة")]
    [InlineData("استقبل المستشفى ۵۸ حالة.", "58 حالة")]
    [InlineData("زرعت البلدية سبع عشرة شجرة.", "17 شجرة")]
    [InlineData("انتظر الركاب ثلاثين دقيقة.", "30 دقيقة")]
    [InlineData("سجل المهاجم هدفين.", "2 هدف")]
    [InlineData("تأخر القطار ساعتين.", "2 ساعة")]
    [InlineData("تبلغ الموازنة 48 مليون دينار.", "48000000 دينار")]
    [InlineData("كلف المشروع 3.5 ملايين دولار.", "3500000 دولار")]
    [InlineData("باع المصنع نصف مليون جهاز.", "500000 جهاز")]
    [InlineData("كلفت الحملة مليوناً و800 ألف دولار.", "1800000 دولار")]
    [InlineData("بلغت النسبة 74%.", "74 %")]
    [InlineData("بلغت النسبة ٧٤ في المئة.", "74 %")]
    [InlineData("بلغت النسبة 74 بالمئة من السكان.", "74 %")]
    [InlineData("عاد 12 عضواً.", "12 عضو")]
    [InlineData("عاد خمسة أعضاء.", "5 عضو")]
    [InlineData("وصلت أربع سفن و9 قوارب.", "4 سفينة; 9 قارب")]
    [InlineData("يبلغ من العمر 45 عاماً.", "45 عام")]
    [InlineData("عاد أربعة من الجنود.", "4 جندي")]
    [InlineData("اشترت الشركة حافلة واحدة.", "1 حافلة")]
    [InlineData("لم تسجل أي إصابة.", "0 إصابة")]
    [InlineData("قطع العداء 10 كيلومترات.", "10 كيلومتر")]
    [InlineData("صارت التعرفة 850 بيسة للمتر المكعب.", "850 بيسة")]
    public void An_amount_has_its_value_and_its_noun_in_the_singular(string text, string values) => Assert.Equal(values, ReadAmounts.Values(text));

    [Theory]
    [InlineData("خُصص 18 مليون دينار للطرق، و12 مليوناً للمياه، و5 ملايين للحدائق.", "18000000 دينار; 12000000 دينار; 5000000 دينار")]
    [InlineData("تملك الشركة 40 سفينة، منها 12 للركاب و28 للبضائع.", "40 سفينة; 12 سفينة; 28 سفينة")]
    [InlineData("رصد الباحثون 17 نجماً في الشمال و13 في الجنوب.", "17 نجم; 13 نجم")]
    [InlineData("أيد القرار 14 عضواً من أصل 21.", "14 عضو; 21 عضو")]
    [InlineData("دمر الحريق 10 آلاف و20 شجرة.", "10000 شجرة; 20 شجرة")]
    public void A_noun_that_is_said_once_counts_for_the_list(string text, string values) => Assert.Equal(values, ReadAmounts.Values(text));

    [Theory]
    [InlineData("نقلت الطائرة بين 20 و30 راكباً.", "20 راكب; 30 راكب")]
    [InlineData("تتراوح الكلفة بين 3 و5 ملايين دولار.", "3000000 دولار; 5000000 دولار")]
    [InlineData("درجات الحرارة ما بين 35 و40 درجة.", "35 درجة; 40 درجة")]
    [InlineData("يستمر العلاج 3-5 أيام.", "3 يوم; 5 يوم")]
    public void A_range_has_two_ends_of_one_unit(string text, string values) => Assert.Equal(values, ReadAmounts.Values(text));

    [Theory]
    [InlineData("فاز الفريق 3-1 على ضيفه.")]
    [InlineData("انتهت المباراة بنتيجة 2 - 0 لصالح الضيوف.")]
    [InlineData("للتواصل على الرقم 0501234567.")]
    [InlineData("هاتف 011-2345678.")]
    [InlineData("حل في المركز الثالث.")]
    [InlineData("صدر القرار رقم 15 أمس.")]
    [InlineData("في عام 2024 تغير كل شيء.")]
    [InlineData("افتتح المعرض في 3 تموز 2023.")]
    [InlineData("بدأ الاجتماع الساعة 9:30 صباحاً.")]
    [InlineData("هطل المطر قبل ثلاثة أيام.")]
    [InlineData("وأحد المدربين غائب.")]
    public void Scores_codes_orders_dates_and_times_are_no_amounts(string text) => Assert.Equal("", ReadAmounts.Values(text));

    [Theory]
    [InlineData("شارك نحو 200 متسابق.")]
    [InlineData("شارك حوالي 200 متسابق.")]
    [InlineData("شارك قرابة 200 متسابق.")]
    [InlineData("شارك أكثر من 200 متسابق.")]
    [InlineData("شارك ما لا يقل عن 200 متسابق.")]
    [InlineData("شارك ما يزيد على 200 متسابق.")]
    [InlineData("شارك 200 متسابق على الأقل.")]
    [InlineData("شارك 200 متسابق تقريباً.")]
    public void An_approximate_amount_says_so(string text) => Assert.True(Assert.Single(ReadAmounts.Figures(text)).Figure.IsApproximate);

    [Fact]
    public void An_exact_amount_is_not_approximate() => Assert.False(Assert.Single(ReadAmounts.Figures("شارك 200 متسابق.")).Figure.IsApproximate);

    [Theory]
    [InlineData("شارك نحو 200 متسابق.", "200 متسابق")]
    [InlineData("خُصص 18 مليون دينار للطرق.", "18 مليون دينار")]
    [InlineData("ارتفعت النسبة إلى 74%.", "74%")]
    [InlineData("وعشرة لاعبين في القائمة.", "عشرة لاعبين")]
    [InlineData("ارتفعت النسبة إلى 74 في المئة هذا العام.", "74 في المئة")]
    [InlineData("سجل المهاجم هدفين.", "هدفين")]
    public void An_amount_keeps_the_wording_of_the_text(string text, string written)
    {
        var figure = Assert.Single(ReadAmounts.Figures(text));

        Assert.Equal(written, figure.Figure.Written);
        Assert.Contains(written, text.Substring(figure.Span.Start, figure.Span.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_points_into_the_whole_source()
    {
        const string Source = "سطر أول بلا أرقام هنا.\nوصلت 4 سفن إلى الميناء.";

        var span = Assert.Single(ReadAmounts.Figures(Source)).Span;

        Assert.Equal("4 سفن", Source.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("يمتلك التحالف الدولي 30 موقعاً.", "التحالف الدولي")]
    [InlineData("قال إن الشركة الوطنية تمتلك 40 سفينة.", "الشركة الوطنية")]
    [InlineData("خُصص 18 مليون دينار للطرق والأرصفة.", "الطرق والأرصفة")]
    [InlineData("بينها 570 موقعاً لإيران.", "إيران")]
    [InlineData("عاد 17 جندياً أمريكياً.", "الولايات المتحدة")]
    [InlineData("يدرس 60% من الطلاب عن بعد.", "الطلاب")]
    [InlineData("ثلثا السكان يعيشون في المدن.", "السكان")]
    [InlineData("بلغ سعر التذكرة 35 قرشاً.", "التذكرة")]
    [InlineData("يبلغ طول الجسر 2 كيلومتر.", "الجسر")]
    [InlineData("بلغ عدد سكان المدينة 3 ملايين نسمة.", "سكان المدينة")]
    [InlineData("جرى ضبط 30 مركبة تابعة لوزارة الصحة.", "وزارة الصحة")]
    public void An_amount_has_a_holder(string text, string of) => Assert.Equal(of, ReadAmounts.Each(text, figure => figure.Figure.Of));

    [Theory]
    [InlineData("بزيادة موقعين عن العام الماضي.", "زيادة")]
    [InlineData("انخفضت الأسعار 5 دولارات.", "انخفاض")]
    [InlineData("ارتفعت الصادرات بنسبة 12 في المئة.", "ارتفاع")]
    [InlineData("يبلغ طول الجسر 2 كيلومتر.", "طول")]
    [InlineData("بلغ سعر التذكرة 35 قرشاً.", "سعر")]
    [InlineData("قرض قيمته 7 ملايين دينار.", "قيمة")]
    [InlineData("ارتفعت نسبة التحصيل من 61% إلى 74%.", "القيمة السابقة; نسبة")]
    [InlineData("بلغت الديون 11 مليون دينار، بعدما كانت 15 مليوناً.", "-; القيمة السابقة")]
    [InlineData("وصلت 4 سفن.", "-")]
    [InlineData("إن حجم المياه في السدود الخمسة بلغ 268 مليون متر مكعب.", "-; حجم")]
    public void An_amount_may_measure_something(string text, string measure) => Assert.Equal(measure, ReadAmounts.Each(text, figure => figure.Figure.Measure));

    [Theory]
    [InlineData("قتل 12 شخصاً في بغداد.", "بغداد")]
    [InlineData("تحتضن محافظة الحسكة 17 موقعاً.", "الحسكة")]
    [InlineData("أصيب 5 أشخاص في بلدة كفرنار.", "كفرنار")]
    [InlineData("رصد الباحثون 17 طائراً في حلب و13 في حمص.", "حلب; حمص")]
    [InlineData("هناك موقع في كل من الرقة وحلب وحمص وريف دمشق.", "الرقة; حلب; حمص; ريف دمشق")]
    [InlineData("ستفتتح 3 مدارس في كل من تونس والرباط.", "تونس; الرباط")]
    public void An_amount_has_a_place(string text, string where) => Assert.Equal(where, ReadAmounts.Each(text, figure => figure.Figure.Where));

    [Theory]
    [InlineData("ارتفعت النسبة من 61% عام 2023 إلى 74% عام 2024.", "2023; 2024")]
    [InlineData("توفي أربعة أطفال في عام 2022.", "2022")]
    [InlineData("في 2021 زرع المزارعون 300 شجرة.", "2021")]
    [InlineData("قتل 12 شخصاً أمس.", "2025-06-17")]
    [InlineData("بزيادة 6 ملايين دينار عن العام الماضي.", "-")]
    public void An_amount_may_have_a_date(string text, string dates) => Assert.Equal(dates, ReadAmounts.Each(text, figure => figure.Date?.ToString()));

    [Fact]
    public void A_figure_carries_the_date_that_was_read() =>
        Assert.Equal(PartialDate.Of(2022), Assert.Single(ReadAmounts.Figures("توفي أربعة أطفال في عام 2022.")).Figure.Date);

    [Theory]
    [InlineData("يستغرق المشروع سنتين لإنجاز شبكة المضخات.", false)]
    [InlineData("خُصص 18 مليون دينار لصيانة المضخات.", true)]
    public void What_a_period_is_for_is_no_holder_of_it(string text, bool isHolder) =>
        Assert.Equal(isHolder, ReadAmounts.Figures(text)[0].Figure.Of?.Contains("المضخات", StringComparison.Ordinal) ?? false);
}
