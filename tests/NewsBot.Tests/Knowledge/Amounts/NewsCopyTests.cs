// How wire copy packs its figures: comparisons, shares, lists of towns, participles, pronouns. Each case names its phenomenon.
// The text was published on Wednesday, 18 June 2025.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge.Amounts;

public sealed class NewsCopyTests
{
    [Theory]
    [InlineData("verb behind the number", "من أصل 193 ناخباً، 90 تسلموا بطاقاتهم.", "193 ناخب; 90 ناخب")]
    [InlineData("verb with its object's pronoun behind the number", "تضررت 612 خيمة، منها 148 جرفتها السيول.", "612 خيمة; 148 خيمة")]
    [InlineData("the article alone before digits", "لم يُسرَّح أحد من موظفيها الـ 92.", "92 موظف")]
    [InlineData("noun whose number it is", "إن مراقبيها البالغ عددهم 940 وثقوا مخالفات.", "940 مراقب")]
    [InlineData("others", "قتل سبعة أشخاص وأصيب 19 آخرون.", "7 شخص; 19 شخص")]
    [InlineData("noun of the list that begins like «with»", "وزع الفريق 200 بطانية.", "200 بطانية")]
    [InlineData("dual of a noun in the list", "فتح الموظف صندوقين.", "2 صندوق")]
    [InlineData("those that a list did not count", "شارك 320 طالباً و44 من سكان القرية.", "320 طالب; 44")]
    [InlineData("share before an amount with a scale", "خفض إنفاقه بنحو الربع، إلى 90 مليون دينار.", "0.25; 90000000 دينار")]
    [InlineData("of them, behind another unit", "فرّ 14 سجيناً عبر نفق طوله 22 متراً، ثم أوقفت الشرطة سبعة منهم.", "14 سجين; 22 متر; 7 سجين")]
    [InlineData("what the rest are stands in the nominative", "ستة من الجنود مصابون وخمسة مفقودون.", "6 جندي; 5 جندي")]
    [InlineData("part with a noun of its own", "ضبطت الشرطة ستة أشخاص، بينهم معلمان.", "6 شخص; 2 معلم")]
    [InlineData("and a half of the same", "يحتاج العمل إلى عامين ونصف العام.", "2.5 عام")]
    [InlineData("hours and minutes", "ينتظر المريض ثلاث ساعات وعشر دقائق.", "3.1667 ساعة")]
    [InlineData("one hour and minutes", "دام الفيلم ساعة و40 دقيقة.", "1.6667 ساعة")]
    [InlineData("one hour and a half", "دام الفيلم ساعة ونصف الساعة.", "1.5 ساعة")]
    [InlineData("two years and months", "حكم عليه بالسجن سنتين وستة أشهر.", "2.5 سنة")]
    [InlineData("soldiers and days are no compound", "قتل 5 جنود و10 مدنيين.", "5 جندي; 10 مدني")]
    [InlineData("and a quarter of an hour", "استغرق الإخلاء ساعتين وربع الساعة.", "2.25 ساعة")]
    [InlineData("number behind what somebody has", "نقل المركز فرقه الخمس.", "5 فرقة")]
    [InlineData("how often is counted once", "رُفع السعر مرتين إلى 820 ألفاً.", "2 مرة; 820000")]
    [InlineData("number in the name of a district", "ارتفع السعر في سوق حي الأربعين إلى 180 جنيهاً.", "180 جنيه")]
    [InlineData("a decision with a number and one that is about many", "يشمل القرار 21 ألفا و500 مترشح، و17 ألفا في الشمال.", "21500 مترشح; 17000 مترشح")]
    [InlineData("marks that stand alone", "أكد المدير إغلاق َّ 14 موقعاً، ًٌ 5 سفن.", "14 موقع; 5 سفينة")]
    [InlineData("two days of a month in the dual", "أفرجت عن 58 مقاتلاً يومي 13 و17 شباط.", "58 مقاتل")]
    [InlineData("day of the month named before", "تعلن النتائج في 28 يوليو بدلا من 15 منه.", "")]
    [InlineData("what is said of the total is not what it is", "وصلت 6500 خيمة من أصل 12000 مطلوبة.", "6500 خيمة; 12000 خيمة")]
    [InlineData("a scale with the ending of the indefinite has no noun", "خسرت 46 مليون ريال، منها 21 مليوناً تعويضات، وتسعة ملايين كلفة إقامة.", "46000000 ريال; 21000000 ريال; 9000000 ريال")]
    [InlineData("for each behind it", "صرفت 100 ألف جنيه لكل أسرة و25 ألفاً لكل مصاب.", "100000 جنيه; 25000 جنيه")]
    [InlineData("a word of time behind a scale", "ارتفع السعر من 50 ألف ليرة إلى 68 ألفاً اعتباراً من الأحد.", "50000 ليرة; 68000 ليرة")]
    [InlineData("others where nothing was counted", "وأصيب 37 آخرون.", "37 شخص")]
    [InlineData("weeks are not carried on to thousands", "دامت الحرب ستة أسابيع وشردت أربعين ألفاً.", "6 أسبوع; 40000")]
    [InlineData("«the one» means each", "كلفة الواحدة لا تتجاوز 900 دولار.", "900 دولار")]
    [InlineData("dual of a noun that is seldom counted", "للسوق مدخلان، ووصلت إليه قافلتان.", "2 مدخل; 2 قافلة")]
    [InlineData("a dual with «two» behind it", "ليس للسوق سوى مدخلين اثنين.", "2 مدخل")]
    [InlineData("what only looks like a dual", "توقع المرصد ثوران البركان، وفاز ميلان.", "")]
    [InlineData("a verb behind the total", "إن 17 بئراً من أصل 52 جفت.", "17 بئر; 52 بئر")]
    [InlineData("a noun behind the total that looks like an adjective", "شمل 640 صيدلية من أصل 1600 صيدلية مرخصة.", "640 صيدلية; 1600 صيدلية")]
    [InlineData("from the army", "وصلت 6500 خيمة، بينها 2200 من الجيش.", "6500 خيمة; 2200 خيمة")]
    [InlineData("two provinces with their names", "زرعت الجامعة 200 هكتار في ولايتي تقرت وورقلة.", "200 هكتار")]
    public void A_number_counts_what_its_words_say(string phenomenon, string text, string values) => Assert.Equal((phenomenon, values), (phenomenon, ReadAmounts.Values(text)));

    [Theory]
    [InlineData("compared with", "سجل المستشفى 35 حالة هذا العام، مقارنة بـ 12 حالة في العام الماضي.", "المستشفى; المستشفى")]
    [InlineData("an office that records has nothing", "سجلت الوزارة 35 حالة.", "-")]
    [InlineData("whoever counts has nothing", "أحصى مركز السهى 94 موقعاً.", "-")]
    [InlineData("whoever counts, its name in quotation marks", "أحصى «مركز السهى للدراسات الاستراتيجية» 94 موقعاً.", "-")]
    [InlineData("whoever lets go has nothing", "أفرجت الحركة عن 58 مقاتلاً.", "-")]
    [InlineData("whoever closes them", "وعزت المديرة ذلك إلى إغلاق كالدوريا 14 موقعاً.", "كالدوريا")]
    [InlineData("states with what they have", "تليها سارم بثلاث قواعد و1750 جندياً، ثم كيلان بقاعدة واحدة تضم 1300 عسكري.\nوقالت مملكة سارم وجمهورية كيلان كلاماً.", "سارم; سارم; كيلان; كيلان")]
    [InlineData("how far something lies", "وتبعد أقرب نقطة إطفاء سبعة كيلومترات عن السوق.", "أقرب نقطة إطفاء")]
    [InlineData("each who gets it", "وتحصل كل أسرة على ألفي دينار.", "أسرة")]
    [InlineData("what is raised", "وانتهى الإضراب برفع الأجور خمسة في المئة.", "الأجور")]
    [InlineData("a verb that goes on behind an aside", "ولفت إلى أن خسائر المزارعين، ومعظمهم فقراء، بلغت 7 ملايين جنيه.", "المزارعين")]
    [InlineData("a joined verb that leaves its subject out", "ويستند التقرير إلى مسح، وغطى 640 صيدلية.", "-")]
    [InlineData("where to, and not whose", "حولت الشركة 34 رحلة إلى مطار السدرة.", "الشركة")]
    [InlineData("what happens to the part only", "وأتت النيران على 212 محلاً من أصل 340 محلاً.", "النيران; -")]
    [InlineData("an adverb is no subject", "إن ما وصل فعلياً لا يتعدى 22 مليوناً.", "-")]
    [InlineData("«to» behind a verb of motion", "وأوضح المدير أن 52 مصابا نقلوا جوا إلى العاصمة.", "-")]
    [InlineData("parts come from somebody", "وصلت 6500 خيمة، بينها 2200 من الجيش و1300 من جمعيات أهلية.", "-; الجيش; جمعيات أهلية")]
    [InlineData("a verb that leaves its subject out", "وأقامت الهيئة ثلاثة مخيمات، تؤوي نحو 21 ألف شخص.", "الهيئة; -")]
    [InlineData("by now", "واستعادت الخزينة حتى الآن مليوني دينار.", "الخزينة")]
    [InlineData("a share of so many", "إن 62 في المئة من 2400 أسرة ترفض.", "أسرة; -")]
    [InlineData("shares of these", "نتجت 62% من هذه الحوادث عن السرعة.", "الحوادث")]
    [InlineData("share of a noun with a pronoun", "إن 80 في المئة من معاملات عملائه رقمية.", "معاملات عملائه")]
    [InlineData("shares of those who were counted", "وصل 500 لاجئ، يقيم 39 % منهم في الشمال و27 % في الجنوب.", "-; لاجئ; لاجئ")]
    [InlineData("participle of a change", "ارتفعت أرباح الشركة 5 %، وتراجعت مخصصاتها 7 %، منخفضة مليون دينار.", "الشركة; مخصصاتها; مخصصاتها")]
    [InlineData("participle before the change", "أغلق سهم الشركة مرتفعاً 4 %.", "سهم الشركة")]
    [InlineData("participle before a share", "وأغلق سهم الشركة منخفضاً بنسبة 3 %.", "سهم الشركة")]
    [InlineData("inflation is a thing", "ذكر المصرف أن التضخم تباطأ إلى 26 %.", "التضخم")]
    [InlineData("revenues of whoever speaks", "ذكرت الشركة في إفصاح للبورصة أن إيراداتها بلغت 9 ملايين دينار.", "الشركة")]
    [InlineData("cost of what the preposition does not govern", "قدمت المنظمة 25 ثلاجة تعمل بالطاقة الشمسية بكلفة مليون يورو.", "المنظمة; المنظمة")]
    [InlineData("time is no field", "سُجلت 214 وفاة، مقارنة بـ 187 في الفترة ذاتها.", "-; -")]
    [InlineData("a day floods nothing", "قالت إن العاصفة التي ضربت الوادي منذ السبت غمرت 34 مخيماً.", "العاصفة")]
    [InlineData("source between verb and amount", "يستضيف المخيم، وفق تقديرات حكومية، 9 آلاف لاجئ.", "المخيم")]
    [InlineData("amount inside a reason", "وعزت المديرة ارتفاع أعداد الطلاب إلى وصول 6 آلاف نازح.", "-")]
    [InlineData("peak that it has come down from", "ذكر المصرف أن التضخم تباطأ إلى 26 %، نزولاً من ذروته البالغة 38 %.", "التضخم; التضخم")]
    [InlineData("part of a longer construct", "بلغت إيرادات البنك 6 ملايين جنيه، منها 4 ملايين من صافي دخل الفائدة.", "البنك; صافي دخل الفائدة")]
    [InlineData("day between commas", "عاد الطلاب، صباح أمس الأحد، إلى مقاعدهم في 962 مدرسة.", "الطلاب")]
    [InlineData("most of them in brackets", "ارتكب السائقون 57 مخالفة، أغلبها (31 مخالفة) بسيط.", "السائقون; السائقون")]
    [InlineData("square is no holder", "طهّر الجيش 12 كيلومتراً مربعاً.", "الجيش")]
    [InlineData("bracket behind places of a list", "سُجلت 43 إصابة، توزعت على محليات هي: كسلا (28 إصابة)، وود الحليو (15 إصابة).", "-; -; -")]
    [InlineData("share of what a country makes", "يعادل ذلك 14 % من إنتاج مصر.", "إنتاج مصر")]
    [InlineData("amounting to", "يمول القطاع الخاص الباقي البالغ 100 مليون دينار.", "القطاع الخاص الباقي")]
    public void An_amount_is_of_whom_its_words_say(string phenomenon, string text, string of) =>
        Assert.Equal((phenomenon, of), (phenomenon, ReadAmounts.Each(text, figure => figure.Figure.Of)));

    [Theory]
    [InlineData("in each of the two", "وزعت الجمعية 800 حصة في بلدتي الرمان وكفر نار، بواقع 400 حصة في كل منهما.", "الرمان; الرمان; كفر نار")]
    [InlineData("place that has made the number", "سجلت حمص أدنى حصيلة بـ 41 حادثاً.", "حمص")]
    [InlineData("near which the cause is", "قتل 7 أشخاص جراء تصادم قرب بلدة كفرنار.", "قرب بلدة كفرنار")]
    [InlineData("new verb behind a place", "ضربت العاصفة 9 مخيمات في حلب، وخلفت 612 جريحاً.", "حلب; -")]
    [InlineData("a country where the cause is, is too wide", "تراجعت المنح 36 % بسبب الحرب في أوكرانيا.", "-")]
    [InlineData("former value", "قفز السعر في سوق الميناء إلى 185 جنيهاً، بعدما كان 140 جنيهاً.", "سوق الميناء; سوق الميناء")]
    [InlineData("ends of a range", "تستقبل السوق ما بين 35 و40 طناً في حلب.", "حلب; حلب")]
    [InlineData("the prison that was named", "فرّ سجناء من سجن وادي الرمان.\nوستُركّب 120 كاميرا في السجن.", "سجن وادي الرمان")]
    [InlineData("a prison that was not named", "حكم القاضي عليه في السجن بغرامة 120 جنيهاً.", "-")]
    [InlineData("what measures is no place", "خرجوا عبر نفق بطول 22 متراً.", "-")]
    public void An_amount_is_where_its_words_say(string phenomenon, string text, string where) =>
        Assert.Equal((phenomenon, where), (phenomenon, ReadAmounts.Each(text, figure => figure.Figure.Where)));

    [Theory]
    [InlineData("towns of a dual", "اندلع حريق في بلدتي الرمان وكفر نار.", "بلدتي الرمان; كفر نار")]
    [InlineData("name of two words", "اندلع حريق في بلدة كفر نار.", "بلدة كفر نار")]
    [InlineData("in the municipality of", "تأجل الاقتراع ببلدية غريان.", "غريان")]
    [InlineData("city that did it", "سجلت حمص 41 حادثاً.", "حمص")]
    [InlineData("town of the list", "غمرت المياه مخيماً في عرسال.", "عرسال")]
    [InlineData("direction of a flight", "نزحت الأسر نحو مدينة باسكنو.", "مدينة باسكنو")]
    [InlineData("two provinces", "زُرعت الأشجار في ولايتي تقرت وورقلة.", "ولايتي تقرت; ورقلة")]
    public void A_list_of_towns_is_read(string phenomenon, string text, string places) =>
        Assert.Equal((phenomenon, places), (phenomenon, ReadAmounts.Circumstances(text, CircumstanceKind.Place, place => place.Written)));

    [Theory]
    [InlineData("weekday of what will be", "ستصل الشحنة الاثنين.", "الاثنين = 2025-06-23")]
    [InlineData("weekday of what is expected", "ومن المنتظر أن تنحسر العاصفة الاثنين.", "الاثنين = 2025-06-23")]
    [InlineData("weekday of whoever speaks of what will be", "قال المدير الاثنين إن الشحنة ستصل قريباً.", "الاثنين = 2025-06-16")]
    [InlineData("a number that begins like what will be", "وصلت ستون شاحنة الاثنين.", "الاثنين = 2025-06-16")]
    [InlineData("«the other two» are written like Monday", "عاد خمسة من الجرحى والاثنين الآخرين إلى بيوتهم.", "")]
    [InlineData("«today» in a name", "قال في تصريح لإذاعة «الشام اليوم» إن الطريق مغلق.", "")]
    [InlineData("year of an election", "كانت النسبة 42 % في انتخابات 2020.", "2020 = 2020")]
    [InlineData("the first day", "نزلت معهما في اليوم الأول.", "اليوم الأول = ")]
    [InlineData("weekday of what may be", "ومن المحتمل أن تستدعي النيابة المدير يوم الأربعاء.", "يوم الأربعاء = 2025-06-25")]
    [InlineData("month of what somebody expects", "توقع المدير أن يرتفع السعر في يناير.", "يناير = 2026-01")]
    [InlineData("two months that are past", "أُجريت المقابلات بين سبتمبر وأكتوبر الماضيين.", "سبتمبر = 2024-09; أكتوبر الماضيين = 2024-10")]
    [InlineData("half of a month", "تُعلن النتائج في النصف الثاني من يوليو.", "النصف الثاني من يوليو = 2025-07")]
    [InlineData("month of what was", "ارتفع السعر في يناير.", "يناير = 2025-01")]
    public void A_day_is_told_by_its_clause(string phenomenon, string text, string times) =>
        Assert.Equal((phenomenon, times), (phenomenon, ReadAmounts.Circumstances(text, CircumstanceKind.Time, time => $"{time.Written} = {time.Date}")));

    [Theory]
    [InlineData("time before two amounts", "ارتفعت أرباحه في الربع الثالث من عام 2024 بنسبة 23 % إلى 1.8 مليار جنيه.", "2024; 2024")]
    [InlineData("part of what was counted then", "استقبلت السوق أمس 12 طناً، منها سبعة أطنان من المزارع.", "2025-06-17; 2025-06-17")]
    [InlineData("ends of a range", "كانت السوق تستقبل ما بين 35 و40 طناً في مارس الماضي.", "2025-03; 2025-03")]
    [InlineData("another clause's day", "أوقفت النيابة أربعة حراس، ومن المحتمل أن تستدعي المدير يوم الأربعاء.", "-")]
    public void A_time_dates_every_amount_of_its_clause(string phenomenon, string text, string dates) =>
        Assert.Equal((phenomenon, dates), (phenomenon, ReadAmounts.Each(text, figure => figure.Date?.ToString())));

    [Theory]
    [InlineData("reason that is told elsewhere", "أُغلقت على إثر ذلك أربعة مكاتب.", "")]
    [InlineData("answer to a report", "ورداً على التقرير أعلن الوزير زيارة قريبة.", "")]
    [InlineData("reasons of several shares", "وعزا المدير 62% من الحوادث إلى السرعة الزائدة، و17% إلى استخدام الهاتف.", "السرعة الزائدة; استخدام الهاتف")]
    public void A_reason_is_what_is_told(string phenomenon, string text, string reasons) =>
        Assert.Equal((phenomenon, reasons), (phenomenon, ReadAmounts.Circumstances(text, CircumstanceKind.Reason, reason => reason.Written)));

    [Theory]
    [InlineData("purpose in a body's name", "قال المتحدث باسم شبكة «شاهد» لمراقبة الانتخابات إن الاقتراع هادئ.")]
    [InlineData("what is called for", "ولم تعلق الجماعة على دعوات لتنفيذ حملة مماثلة.")]
    public void A_name_or_a_call_has_no_aim(string phenomenon, string text) =>
        Assert.Equal((phenomenon, ""), (phenomenon, ReadAmounts.Circumstances(text, CircumstanceKind.Aim, aim => aim.Written)));

    [Theory]
    [InlineData("share out of an amount", "جمع النداء 36% من أصل 9 ملايين دولار.", "0.0.1; -")]
    [InlineData("new clause behind the parts", "بلغت الإيرادات 6 ملايين جنيه، منها 4 ملايين للفائدة، فيما تراجعت المخصصات إلى مليون جنيه.", "-; 0.0.0; -")]
    public void A_part_ends_with_its_clause(string phenomenon, string text, string parts) =>
        Assert.Equal((phenomenon, parts), (phenomenon, ReadAmounts.Each(text, figure => figure.PartOf is var (paragraph, sentence, index) ? $"{paragraph}.{sentence}.{index}" : null)));

    [Fact]
    public void Divided_between_several_is_no_range() =>
        Assert.All(ReadAmounts.Figures("حرر المفتشون 23 محضراً، توزعت بين 11 للغش و12 للأسعار."), figure => Assert.False(figure.Figure.IsApproximate));

    [Fact]
    public void Nothing_lies_in_what_is_near_it() =>
        Assert.Equal("-", ReadAmounts.Circumstances("فرّ السجناء من سجن وادي الرمان قرب مدينة زحلة.", CircumstanceKind.Place, place => place.Within ?? "-").Split("; ")[0]);

    [Fact]
    public void Each_of_them_is_no_part_of_them() =>
        Assert.All(ReadAmounts.Figures("أرسلت الجمعية ثلاث عيادات، يعمل في كل منها طبيب وممرضتان."), figure => Assert.Null(figure.PartOf));
}
