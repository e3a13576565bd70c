// Whose an amount is where nothing beside it says so, and what only looks like an amount, a reason or a place.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge.Amounts;

public sealed class ClauseSubjectTests
{
    [Theory]
    [InlineData("subject behind «that»", "قال المدير إن المستشفى استقبل 58 مريضاً.", "المستشفى")]
    [InlineData("subject behind the verb of the clause", "أقر المجلس الخطة، ويمول القطاع الخاص 100 مليون دينار.", "القطاع الخاص")]
    [InlineData("noun that governs the number", "أغلقت المحكمة الملف بعد شهادة 11 شاهداً.", "شهادة")]
    [InlineData("adjective of the unit", "أكدت أن 40 حافلة كهربائية وصلت.", "كهربائية")]
    [InlineData("number without a noun counts in what follows", "خاض الفريق 40 مباراة، منها 34 في البطولة.", "الفريق; البطولة")]
    [InlineData("for each", "قررت الحكومة صرف خمسة آلاف دينار لكل أسرة.", "أسرة")]
    [InlineData("whoever says it has nothing", "أكد المركز وجود 830 موقعاً.", "-")]
    [InlineData("a share of what the sentence before said", "بلغت نسبة التغطية 89%. وكانت أعلى نسبة 96%.", "التغطية; التغطية")]
    [InlineData("verb behind «that» ends the search for the one before", "ونقلت صحيفة عن مصدر أن المحكمة استندت إلى شهادة 11 شاهداً.", "شهادة")]
    [InlineData("opponent behind «over» has nothing", "توّج الفريق، عقب فوزه على النجوم بثلاثة أهداف.", "الفريق")]
    [InlineData("noun before «and» governs nothing", "صادرت الشرطة 9 كيلوغرامات من الحبوب وثلاث سفن.", "الحبوب; الشرطة")]
    [InlineData("verb that «and» begins takes no subject from before", "لقي ثلاثة أشخاص مصرعهم وفُقد نحو أربعين.", "-; -")]
    [InlineData("clause behind «where»", "تبرع الناس بالدم في المستشفى، حيث يرقد 18 جريحاً.", "-")]
    [InlineData("what is done to them", "اعترف المتهمون، وأُمر بحبسهم أربعة أيام.", "حبسهم")]
    [InlineData("what is raised to it", "تنطلق الجولة بهدف رفع التغطية إلى 95%.", "التغطية")]
    [InlineData("raised from and to", "ورفع توقعاته إلى 3.4% من 2.9%.", "توقعاته; توقعاته")]
    [InlineData("object behind which «from» brings it", "تلقى مكتب الوزير بلاغاً من 43 مزارعاً.", "بلاغاً")]
    [InlineData("what those have who have it", "ظهرت آثار جانبية لدى 23 طفلاً.", "آثار جانبية")]
    [InlineData("«instead of» names no holder", "مطالباً بإبعاد الأنبوب بدلاً من 600 متر.", "إبعاد الأنبوب")]
    [InlineData("what is sold for it", "أعلن النادي انتقال اللاعب إلى فريق آخر مقابل أربعة ملايين يورو.", "انتقال اللاعب")]
    [InlineData("what money is spent on", "أنفقت الوزارة 5 ملايين دينار على صيانة الطرق.", "صيانة الطرق")]
    [InlineData("what people face, behind where they are", "أعلن البرنامج أن 310 آلاف شخص في العراق يواجهون نقص الغذاء.", "نقص الغذاء")]
    [InlineData("crowd before whom it happens", "فاز الفريق باللقب أمام 35 ألف متفرج.", "-")]
    [InlineData("kind of a part", "استقبل المستشفى 58 حالة، بينها 11 حالة التهاب رئوي.", "المستشفى; التهاب")]
    [InlineData("whoever announces behind an adverb has nothing", "قضائياً، أعلن الناطق باسم المحكمة إيقاف أربعة أشخاص.", "-")]
    [InlineData("name behind «from»", "ويبلغ قوامها 6400 عسكري، بينهم 3100 من كالدوريا و950 من بيرانيا.", "قوامها; كالدوريا; بيرانيا")]
    [InlineData("country behind «from»", "وصل إلى القاعدة 120 جندياً من تركيا.", "تركيا")]
    [InlineData("a second «to» brings another thing", "استند التقرير إلى شهادات 63 شخصاً وإلى معاينات طويلة.", "شهادات")]
    [InlineData("aside behind what is measured", "ويبلغ طول الجسر، الذي شُيّد سنة 1974، 186 متراً.", "الجسر")]
    [InlineData("what «to it» says is its own, behind an aside", "وأوضحت أن سوق البزازين، الذي بُني عام 1936، له مدخلان فقط.", "سوق البزازين")]
    [InlineData("states with a preposition drawn out before digits", "تتصدرها الولايات المتحدة بـ 78 موقعاً، تليها فرنسا بـ 52 موقعاً، ثم تركيا بـ 41 موقعاً، والصين بـ 25 موقعاً.", "الولايات المتحدة; فرنسا; تركيا; الصين")]
    [InlineData("name that begins like «as»", "وسجل كارفاليو 23 هدفاً.", "كارفاليو")]
    [InlineData("body with its name in marks", "وتصدرها حزب «العدالة الاجتماعية» بحصوله على 41 مقعداً.", "حزب العدالة الاجتماعية")]
    [InlineData("name in marks to its closing mark", "بلغت نسبة ملء سد «عين الصفا» 52 بالمئة.", "ملء سد عين الصفا")]
    [InlineData("years are no part of the salary behind them", "سيتقاضى اللاعب البالغ من العمر 26 عاماً راتباً سنوياً قدره 4.5 مليون يورو.", "العمر; راتباً")]
    [InlineData("who holds the largest number", "وأشار إلى أن الصومال يضم العدد الأكبر من هذه المواقع بواقع 97 موقعاً.", "الصومال")]
    [InlineData("two nouns that «and» joins", "أوضح أن تعرفة المصانع والفنادق سترتفع من 750 دولاراً إلى 900 دولار.", "تعرفة المصانع والفنادق; تعرفة المصانع والفنادق")]
    public void An_amount_belongs_to_the_subject_of_its_clause(string phenomenon, string text, string of) =>
        Assert.Equal((phenomenon, of), (phenomenon, ReadAmounts.Each(text, figure => figure.Figure.Of)));

    [Theory]
    [InlineData("noun that «which» takes up", "أوقفت الوزارة النقل عن المدينة التي يسكنها نحو 310 آلاف نسمة.", "المدينة")]
    [InlineData("verb that opens the sentence before it", "وأغلق المصنع الذي يعمل فيه 220 عاملاً أبوابه.", "المصنع")]
    [InlineData("measure with a pronoun behind «which»", "وصلت القافلة إلى القرية التي يبلغ عدد سكانها 4000 نسمة.", "القرية")]
    [InlineData("whoever speaks has it where «which» says so", "وأعلنت الشركة التي توظف 1200 شخص إفلاسها.", "الشركة")]
    [InlineData("clause that has a subject of its own", "وتراجعت المساعدات التي قدمت لها ألمانيا 30 مليون يورو.", "ألمانيا")]
    [InlineData("year behind the noun", "وقال إن مواجهات 2022 التي دامت ستة أسابيع انتهت.", "مواجهات")]
    [InlineData("object behind a subject of the feminine", "وتسلمت البلدية الحافلات التي كلفت 6 ملايين دولار.", "الحافلات")]
    [InlineData("adjective behind a governed noun of the feminine", "وقال مدير الشركة العام الذي يملك 40 حافلة.", "مدير الشركة العام")]
    public void An_amount_behind_which_belongs_to_the_noun_before_it(string phenomenon, string text, string of) =>
        Assert.Equal((phenomenon, of), (phenomenon, ReadAmounts.Each(text, figure => figure.Figure.Of)));

    [Theory]
    [InlineData("range of a measure", "شملت الحملة 200 طفل تتراوح أعمارهم بين تسعة أشهر وعشر سنوات.", "الحملة; طفل; طفل")]
    [InlineData("what a measure's pronoun means", "عثر على تمثال صغير لا يزيد ارتفاعه على 12 سنتيمتراً.", "تمثال صغير")]
    [InlineData("behind a relative pronoun", "ارتفع منسوب المياه في سد الوادي، الذي تبلغ سعته أربعة ملايين متر.", "سد الوادي")]
    [InlineData("what is said of it is not it", "أعلنت أن جدرانه ما زالت قائمة بارتفاع يتجاوز المترين.", "جدرانه")]
    [InlineData("those who were just counted", "شارك ثلاثة غواصين يمسحون القاع على عمق سبعة أمتار.", "-; غواصين")]
    [InlineData("the first and the second", "توصي الوزارة بجرعتين، الأولى في عمر تسعة أشهر والثانية في عمر 18 شهراً.", "-; الأولى; الثانية")]
    [InlineData("year that governs", "أقر المجلس موازنة العام الجديد بقيمة 48 مليون دينار.", "موازنة العام الجديد")]
    [InlineData("duration of what the clause tells", "أعلن أن حركة الملاحة ستتوقف لمدة 72 ساعة.", "حركة الملاحة")]
    public void A_measure_belongs_to_what_is_measured(string phenomenon, string text, string of) =>
        Assert.Equal((phenomenon, of), (phenomenon, ReadAmounts.Each(text, figure => figure.Figure.Of)));

    [Theory]
    [InlineData("both parties", "دعا الأمين الطرفين إلى الحوار.", "")]
    [InlineData("year before our era", "هُجر الميناء عام 590 قبل الميلاد.", "")]
    [InlineData("number in a name", "انقطع الكابل «لؤلؤة 2» أمس.", "")]
    [InlineData("one behind its noun", "إن جرعة واحدة تكفي الطفل.", "1 جرعة")]
    [InlineData("two behind their noun", "برأت المحكمة متهمين اثنين لعدم كفاية الأدلة.", "2 متهم")]
    [InlineData("definite number behind its noun", "لا تكفي العينات الثماني للجزم.", "8 عينة")]
    [InlineData("the last 24 hours", "سُجلت إصابات خلال الساعات الأربع والعشرين الماضية.", "")]
    [InlineData("label before what counts", "شهدت المنطقة 14 انقطاعاً هذا العام.", "14 انقطاع")]
    [InlineData("groups of a list give no unit", "تخدم الشبكة 430 ألف نسمة في أربع ولايات: السدرة 180 ألفاً، والخور 250 ألفاً.", "430000 نسمة; 4 ولاية; 180000 نسمة; 250000 نسمة")]
    public void What_only_names_is_no_amount(string phenomenon, string text, string values) => Assert.Equal((phenomenon, values), (phenomenon, ReadAmounts.Values(text)));

    [Theory]
    [InlineData("to what a word is sufficient", "الاحتياطيات تكفي لتغطية الواردات.", "")]
    [InlineData("justification", "لا نرى مبرراً لخفض الفائدة.", "")]
    [InlineData("verbal noun behind a place", "وصل الوزير إلى المنطقة لتفقد الأضرار.", "تفقد الأضرار")]
    public void What_completes_a_word_is_no_aim(string phenomenon, string text, string aims) =>
        Assert.Equal((phenomenon, aims), (phenomenon, ReadAmounts.Circumstances(text, CircumstanceKind.Aim, aim => aim.Written)));

    [Theory]
    [InlineData("lack behind «for»", "برأت المحكمة المتهم لعدم كفاية الأدلة.", "عدم كفاية الأدلة")]
    [InlineData("apposition before «to»", "وأرجع مدير الشركة، المهندس فارس التل، العطل إلى مرساة سفينة.", "مرساة سفينة")]
    [InlineData("effect is no cause", "تسعى الشركة إلى الحد من أثر العطل.", "")]
    [InlineData("lack behind a number", "برأت المحكمة متهمين اثنين لعدم كفاية الأدلة.", "عدم كفاية الأدلة")]
    public void A_reason_is_found(string phenomenon, string text, string reasons) =>
        Assert.Equal((phenomenon, reasons), (phenomenon, ReadAmounts.Circumstances(text, CircumstanceKind.Reason, reason => reason.Written)));

    // Published on a Wednesday, 18 June 2025.
    [Theory]
    [InlineData("weekday behind tomorrow", "تصل الشحنة غداً الخميس.", "2025-06-19")]
    [InlineData("weekday alone is the nearest one", "تتجدد الأمطار مساء الخميس.", "2025-06-19")]
    [InlineData("last night", "غادرت السفينة الليلة الماضية.", "2025-06-17")]
    public void A_day_is_dated(string phenomenon, string text, string dates) =>
        Assert.Equal((phenomenon, dates), (phenomenon, ReadAmounts.Circumstances(text, CircumstanceKind.Time, time => $"{time.Date}")));
}
