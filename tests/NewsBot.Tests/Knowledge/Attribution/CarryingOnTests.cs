// Who goes on speaking in a later sentence, and whom a short form means.
using Xunit;

namespace NewsBot.Tests.Knowledge.Attribution;

public sealed class CarryingOnTests
{
    private const string Omar = "قال وزير المياه عمر الفارس إن السد امتلأ.\n";

    private const string Salma = "قالت مديرة المتحف سلمى الراوي إن القاعة جاهزة.\n";

    [Theory]
    [InlineData("«and he added»", Omar + "وأضاف أن الري يكفي عامين.", "عمر الفارس / وزير المياه")]
    [InlineData("«and he added» with a colon", Omar + "وأضاف: \"لن نقطع المياه عن أحد\".", "عمر الفارس / وزير المياه")]
    [InlineData("«he also stressed»", Omar + "كما أكد أن الشبكة سليمة.", "عمر الفارس / وزير المياه")]
    [InlineData("«and he pointed to»", Omar + "وأشار إلى أن التسرب انخفض.", "عمر الفارس / وزير المياه")]
    [InlineData("«he went on by saying»", Omar + "واستدرك بالقول: \"الأمر يحتاج إلى وقت\".", "عمر الفارس / وزير المياه")]
    [InlineData("«and he went on»", Omar + "وتابع أن الصيانة مستمرة.", "عمر الفارس / وزير المياه")]
    [InlineData("over the publisher's narration", Omar + "يبلغ ارتفاع السد تسعين متراً.\nوأضاف أن الزيارة ممنوعة.", "عمر الفارس / وزير المياه")]
    [InlineData("object right behind the verb", Omar + "وأكد ضرورة ترشيد الاستهلاك.", "عمر الفارس / وزير المياه")]
    [InlineData("denial carried on", Omar + "ونفى وجود أي تلوث.", "عمر الفارس / وزير المياه")]
    [InlineData("«as he put it» behind the quotation", Omar + "«لن نقطع المياه عن أحد من السكان»، بحسب تعبيره.", "عمر الفارس / وزير المياه")]
    [InlineData("«as she put it» passes over the man", Salma + Omar + "وهي قاعة «لا مثيل لها في المنطقة كلها»، على حد وصفها.", "سلمى الراوي / مديرة المتحف")]
    [InlineData("what somebody puts down to something, behind a quotation", Omar + "وقال الفارس: «لن نقطع المياه عن أحد».\nوعزا الجفاف إلى قلة المطر.", "عمر الفارس / وزير المياه")]
    [InlineData("feminine verb passes over the man", Salma + Omar + "وأضافت أن الدخول مجاني.", "سلمى الراوي / مديرة المتحف")]
    [InlineData("masculine verb passes over the woman", Omar + Salma + "وأضاف أن الخزان جديد.", "عمر الفارس / وزير المياه")]
    [InlineData("«she made clear» with its doubling", Salma + "كما بيّنت أن الترميم انتهى.", "سلمى الراوي / مديرة المتحف")]
    [InlineData("told a station, which is no subject", Salma + "وقالت لإذاعة «صوت الميناء» إن القاعة واسعة.", "سلمى الراوي / مديرة المتحف")]
    [InlineData("whom she accuses is no subject", Salma + "واتهمت وزارة الثقافة بسحب التمويل.", "سلمى الراوي / مديرة المتحف")]
    [InlineData("whoever accuses somebody is one", Salma + "واتهمت وزارة الثقافة الشركة بسحب التمويل.", "وزارة الثقافة")]
    [InlineData("several go on", "قال خبراء إن الزلزال متوقع.\nوأضافوا أن المباني ضعيفة.", "خبراء")]
    [InlineData("a body goes on", "قالت شركة النورس للطيران إن الرحلات ألغيت.\nوأضافت أن التعويض مضمون.", "شركة النورس للطيران")]
    [InlineData("speech goes on over a full stop", Omar + "وقال: \"امتلأ السد كله. لم يحدث هذا منذ سنين\".", "عمر الفارس / وزير المياه")]
    public void Who_spoke_last_goes_on(string phenomenon, string text, string speaker) => Assert.Equal((phenomenon, speaker), (phenomenon, Reading.Of(text).Speaker));

    [Theory]
    [InlineData("surname", Omar + "وأوضح الفارس أن العمل مستمر.", "عمر الفارس / وزير المياه")]
    [InlineData("surname behind «according to»", Omar + "وبحسب الفارس، ستزيد الحصص.", "عمر الفارس / وزير المياه")]
    [InlineData("surname behind «replied»", Omar + "وردّ الفارس على المنتقدين بالقول: \"الأرقام واضحة\".", "عمر الفارس / وزير المياه")]
    [InlineData("surname before the verb", Omar + "الفارس شدد على أن الجودة مضمونة.", "عمر الفارس / وزير المياه")]
    [InlineData("foreign surname", "قال مدرب الفريق ستيفن مورهاوس إن الخط قوي.\nورجح مورهاوس أن يفوز الفريق.", "ستيفن مورهاوس / مدرب الفريق")]
    [InlineData("the office", Omar + "وقال الوزير إن العقد موقع.", "عمر الفارس / وزير المياه")]
    [InlineData("the office of a woman", Salma + "وقالت المديرة إن القاعة واسعة.", "سلمى الراوي / مديرة المتحف")]
    [InlineData("office and surname", Omar + "وقال الوزير الفارس إن العقد موقع.", "عمر الفارس / وزير المياه")]
    [InlineData("the centre", "نشر مركز بيادر للدراسات أمس خريطة للآبار.\nوبحسب المركز فإن الآبار مئة.", "مركز بيادر للدراسات")]
    [InlineData("the organisation", "حذرت منظمة الغذاء العربية من الجفاف.\nوقالت المنظمة إن المحاصيل تضررت.", "منظمة الغذاء العربية")]
    [InlineData("short name of a body", "قال مركز بيادر للدراسات إن الآبار مئة.\nوأكد مركز بيادر أن نصفها جاف.", "مركز بيادر للدراسات")]
    [InlineData("surname that begins like «and»", "قال مدير المركز، سيدي ولد المختار، إن الرش مستمر.\nوأرجع ولد المختار التأخر إلى الأمطار.", "سيدي ولد المختار / مدير المركز")]
    [InlineData("the official himself", Omar + "ونفى المسؤول نفسه أن يكون الماء ملوثاً.", "عمر الفارس / وزير المياه")]
    [InlineData("a body by its name in marks", "قالت منظمة «أرض آمنة» إن الحقول ملوثة.\nودعت «أرض آمنة» الحكومة إلى تخصيص المال.", "منظمة أرض آمنة")]
    [InlineData("the statement that spoke before", "وانتشر الجنود على الحدود، وفق بيان لقيادة الجيش.\nوحذّر البيان السكان من إيواء أي مطلوب.", "قيادة الجيش")]
    [InlineData("two ministers leave the office open", Omar + "قال وزير النقل زياد القاسم إن الطريق مفتوح.\nوقال الوزير إن العقد موقع.", "الوزير")]
    [InlineData("two centres leave the centre open", "قال مركز بيادر للدراسات إن الآبار مئة.\nقال مركز الفلك العربي إن القمر بدر.\nوأكد المركز أن الأرقام دقيقة.", "المركز")]
    [InlineData("two of one surname leave it open", "قال عمر الفارس إن السد امتلأ.\nقالت ليلى الفارس إن القاعة جاهزة.\nوبحسب الفارس، سيطول العمل.", "الفارس")]
    [InlineData("the full name comes later", "قال الفارس إن السد امتلأ.", "الفارس")]
    public void A_short_form_means_the_one_who_fits(string phenomenon, string text, string speaker) => Assert.Equal((phenomenon, speaker), (phenomenon, Reading.Of(text).Speaker));

    [Fact]
    public void The_fullest_name_and_role_are_known_from_anywhere()
    {
        var reading = Reading.Of("قال الفارس إن السد امتلأ.\nوأكد وزير المياه عمر الفارس أن العمل مستمر.");

        Assert.Equal("عمر الفارس / وزير المياه", Reading.Said(reading.Sentences[0].Speaker));
        Assert.Same(reading.Sentences[0].Speaker, reading.Sentences[1].Speaker);
        Assert.Equal(["الفارس"], reading.Sentences[0].Speaker!.Aliases);
    }

    [Theory]
    [InlineData("an indefinite object before the verb", Omar + "وتعاني المحافظة عجزاً يقدّر بألف وحدة.")]
    [InlineData("no cue", Omar + "يقع السد شمال المدينة.")]
    [InlineData("new paragraph of narration with a figure", Omar + "وتحتضن المدينة سبعة خزانات.")]
    [InlineData("narration behind speech", Omar + "وقال: \"انتهى العمل قبل موعده\". ويعمل في الموقع مئة عامل.")]
    public void The_publisher_takes_over_again(string phenomenon, string text) => Assert.Equal((phenomenon, "-"), (phenomenon, Reading.Of(text).Speaker));

    [Theory]
    [InlineData("surname", Omar + "وأوضح الفارس أن العمل مستمر.", "الفارس=عمر الفارس")]
    [InlineData("office", Omar + "وقال الوزير إن العقد موقع.", "الوزير=عمر الفارس")]
    [InlineData("body in the middle of a sentence", "قال مركز بيادر للدراسات إن الآبار مئة.\nيقع مقر المركز في الميناء.", "المركز=مركز بيادر للدراسات")]
    [InlineData("pronoun of the speaker", "قالت الوزيرة منى سعد إنها ستستقيل قريباً.", "إنها=منى سعد")]
    [InlineData("«from him»", Omar + "ونقلت إذاعة الساحل عنه أن العمل مستمر.", "عنه=عمر الفارس")]
    [InlineData("«this campaign»", "انطلقت حملة تطعيم واسعة أمس.\nتستمر هذه الحملة شهراً كاملاً.", "هذه الحملة=حملة تطعيم")]
    public void A_reference_is_resolved_where_one_candidate_fits(string phenomenon, string text, string reference) => Assert.Contains((phenomenon, reference), Reading.Of(text).References.Select(found => (phenomenon, found)));

    [Theory]
    [InlineData("impersonal pronoun", "قال الوزير عمر الفارس إنه لا يوجد نقص.")]
    [InlineData("«these groups» named nowhere", "قال الوزير عمر الفارس إن الأمن مستتب.\nتهدد هذه المجموعات الاستقرار.")]
    [InlineData("two campaigns", "انطلقت حملة تطعيم واسعة.\nثم بدأت حملة نظافة كبيرة.\nتستمر هذه الحملة شهراً.")]
    public void A_reference_is_left_open_where_none_or_several_fit(string phenomenon, string text) => Assert.Equal((phenomenon, ""), (phenomenon, string.Join('|', Reading.Of(text).References)));
}
