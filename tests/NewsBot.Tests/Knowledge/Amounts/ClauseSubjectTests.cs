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
    public void An_amount_belongs_to_the_subject_of_its_clause(string phenomenon, string text, string of) =>
        Assert.Equal((phenomenon, of), (phenomenon, ReadAmounts.Each(text, figure => figure.Figure.Of)));

    [Theory]
    [InlineData("both parties", "دعا الأمين الطرفين إلى الحوار.", "")]
    [InlineData("year before our era", "هُجر الميناء عام 590 قبل الميلاد.", "")]
    [InlineData("number in a name", "انقطع الكابل «لؤلؤة 2» أمس.", "")]
    [InlineData("one behind its noun", "إن جرعة واحدة تكفي الطفل.", "1 جرعة")]
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
