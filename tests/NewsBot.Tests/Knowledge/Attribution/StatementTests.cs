// What kind of statement a sentence is, who carried it, which document states it, what is quoted, whom it is about.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge.Attribution;

public sealed class StatementTests
{
    private const string Omar = "قال وزير المياه عمر الفارس إن السد امتلأ.\n";

    [Theory]
    [InlineData("said", "قال المدرب سامي الخطيب إن الفوز مستحق.", SpeechAct.Said, Modality.Asserted)]
    [InlineData("confirmed", "أكد المدرب سامي الخطيب أن الفوز مستحق.", SpeechAct.Confirmed, Modality.Asserted)]
    [InlineData("denied", "نفى المدرب سامي الخطيب أن يكون استقال.", SpeechAct.Denied, Modality.Denied)]
    [InlineData("denied a noun", "نفت الشركة الوطنية للكهرباء صحة الأنباء.", SpeechAct.Denied, Modality.Denied)]
    [InlineData("did not confirm", "لم يؤكد المدرب سامي الخطيب أن اللاعب مصاب.", SpeechAct.Denied, Modality.Denied)]
    [InlineData("did not deny", "ولم ينفِ المدرب سامي الخطيب أنه سيرحل.", SpeechAct.Reported, Modality.Asserted)]
    [InlineData("does not rule out", "لا يستبعد المدرب سامي الخطيب أن يرحل.", SpeechAct.Said, Modality.Possible)]
    [InlineData("ruled out", "استبعد الوزير عمر الفارس فرض ضرائب.", SpeechAct.Denied, Modality.Denied)]
    [InlineData("warned", "حذرت هيئة الأرصاد الجوية من سيول جارفة.", SpeechAct.Warned, Modality.Asserted)]
    [InlineData("had recorded", "وقال المدرب سامي الخطيب إن الفريق كان قد سجل هدفين.", SpeechAct.Said, Modality.Asserted)]
    [InlineData("may happen", "وقال المدرب سامي الخطيب إن الفريق قد يسجل هدفين.", SpeechAct.Said, Modality.Possible)]
    [InlineData("expected", "توقع المصرف المركزي أن يتراجع التضخم.", SpeechAct.Estimated, Modality.Asserted)]
    [InlineData("thought likely", "ورجحت دائرة الآثار أن المدفن روماني.", SpeechAct.Estimated, Modality.Asserted)]
    [InlineData("condition", "قال الوزير عمر الفارس إن الري سيتوقف إذا استمر الجفاف.", SpeechAct.Said, Modality.Conditional)]
    [InlineData("condition «in case»", "سيتوقف الري في حال استمر الجفاف.", SpeechAct.Reported, Modality.Conditional)]
    [InlineData("condition «provided»", "وافقت اللجنة على المشروع بشرط خفض الكلفة.", SpeechAct.Reported, Modality.Conditional)]
    [InlineData("condition outweighs possibility", "قال الوزير عمر الفارس إنه قد يستقيل إذا رفض الطلب.", SpeechAct.Said, Modality.Conditional)]
    [InlineData("«whether» is no condition", "لم يتضح ما إذا كان اللاعب مصاباً.", SpeechAct.Reported, Modality.Asserted)]
    [InlineData("possibility «may»", "قالت هيئة الأرصاد الجوية إن العاصفة قد تصل غداً.", SpeechAct.Said, Modality.Possible)]
    [InlineData("«has» is no possibility", "قالت هيئة الأرصاد الجوية إن العاصفة قد وصلت.", SpeechAct.Said, Modality.Asserted)]
    [InlineData("«has been done» is no possibility", "أكدت بلدية الميناء أنه قد تم فتح الطريق.", SpeechAct.Confirmed, Modality.Asserted)]
    [InlineData("possibility «can»", "يمكن أن يعود القطار إلى الخدمة قريباً.", SpeechAct.Reported, Modality.Possible)]
    [InlineData("«cannot» is no possibility", "قال الطبيب عاصم الجردي إنه لا يمكن علاج الحالة.", SpeechAct.Said, Modality.Asserted)]
    [InlineData("possibility «likely»", "من المحتمل أن تتأجل المباراة إلى الأحد.", SpeechAct.Reported, Modality.Possible)]
    [InlineData("possibility as a noun", "كشفت الشركة العربية للنفط إمكانية بيع الحقل.", SpeechAct.Said, Modality.Possible)]
    [InlineData("wondered", "تساءل الكاتب جورج نعمة: \"هل انتهى المسرح حقاً؟\".", SpeechAct.Said, Modality.Possible)]
    public void Act_and_modality_follow_the_words(string phenomenon, string text, SpeechAct act, Modality modality)
    {
        var read = Reading.Of(text).Last;

        Assert.Equal((phenomenon, act, modality), (phenomenon, read.Act, read.Modality));
    }

    [Theory]
    [InlineData("carried «from» with «his saying»", "نقلت قناة الواحة عن المدرب سامي الخطيب قوله إن الفوز مستحق.", "قناة الواحة", "سامي الخطيب / المدرب")]
    [InlineData("carried without a fuller name", "ونقلت وكالة ضفاف للأنباء عن مصدر أمني أن الطريق مغلق.", "وكالة ضفاف للأنباء", "مصدر أمني")]
    [InlineData("«according to what … carried from him»", Omar + "كما أكد أن الشبكة سليمة، وذلك وفقاً لما نقلت إذاعة الساحل عنه.", "إذاعة الساحل", "عمر الفارس / وزير المياه")]
    [InlineData("«quoting»", "وصل الوفد إلى المطار، نقلاً عن صحيفة الفجر الجديد.", null, "صحيفة الفجر الجديد")]
    [InlineData("«quoting» beside a speaker", "قال المدرب سامي الخطيب إن الفوز مستحق، نقلاً عن صحيفة الفجر الجديد.", "صحيفة الفجر الجديد", "سامي الخطيب / المدرب")]
    [InlineData("told a channel", "قال المدرب سامي الخطيب لقناة الواحة إن الفوز مستحق.", "قناة الواحة", "سامي الخطيب / المدرب")]
    [InlineData("in an interview with", "أكدت الممثلة رنا الخوري في مقابلة مع مجلة الشاشة أنها ستعتزل.", "مجلة الشاشة", "رنا الخوري / الممثلة")]
    [InlineData("in a statement to", "وقال المدير سليم عساف في تصريح لوكالة ضفاف للأنباء إن المصنع باق.", "وكالة ضفاف للأنباء", "سليم عساف / المدير")]
    [InlineData("what goes on has the same carrier", "نقلت قناة الواحة عن المدرب سامي الخطيب قوله إن الفوز مستحق.\nوأضاف أن الفريق جاهز.", "قناة الواحة", "سامي الخطيب / المدرب")]
    [InlineData("agencies that a speaker's body is made of", "قال رئيس الجمعية الجهوية لوكالات السفر، سامي الخطيب، إن الأسعار سترتفع.", null, "سامي الخطيب / رئيس الجمعية الجهوية لوكالات السفر")]
    [InlineData("no carrier", "قال رئيس تحرير صحيفة الساحل ناجي رزق إن العدد نفد.", null, "ناجي رزق / رئيس تحرير صحيفة الساحل")]
    public void The_carrier_is_kept_apart_from_the_speaker(string phenomenon, string text, string? carrier, string speaker)
    {
        var reading = Reading.Of(text);

        Assert.Equal((phenomenon, carrier, speaker), (phenomenon, reading.Last.Carrier, reading.Speaker));
    }

    [Theory]
    [InlineData("a report shows", "أظهر تقرير حديث أن البطالة انخفضت.", "تقرير حديث", "-")]
    [InlineData("a body's report", "وأظهر تقرير وزارة الصحة أن الإصابات انخفضت.", "تقرير وزارة الصحة", "وزارة الصحة")]
    [InlineData("a document that a body published", "وأظهرت وثيقة نشرتها دائرة المالية أن الدين انخفض.", "وثيقة", "دائرة المالية")]
    [InlineData("according to a map", "بحسب خريطة نشرها مركز بيادر للدراسات، تقع الآبار شمالاً.", "خريطة", "مركز بيادر للدراسات")]
    [InlineData("a study found", "كشفت دراسة حديثة أن النوم يقوي الذاكرة.", "دراسة حديثة", "-")]
    [InlineData("a centre publishes", "نشر مركز بيادر للدراسات أمس خريطة الآبار الجوفية.", "خريطة الآبار الجوفية", "مركز بيادر للدراسات")]
    [InlineData("said in a report", "قالت منظمة الغذاء العربية في تقرير إن المحاصيل تضررت.", "تقرير", "منظمة الغذاء العربية")]
    [InlineData("a communiqué is no document of its own", "قالت وزارة الدفاع في بيان إن التمرين انتهى.", null, "وزارة الدفاع")]
    [InlineData("according to a body's communiqué", "انتهى التمرين، بحسب بيان لوزارة الدفاع.", null, "وزارة الدفاع")]
    public void A_document_is_named_with_who_made_it(string phenomenon, string text, string? document, string speaker)
    {
        var reading = Reading.Of(text);

        Assert.Equal((phenomenon, document, speaker), (phenomenon, reading.Last.Document, reading.Speaker));
    }

    [Theory]
    [InlineData("straight marks", Omar + "وأضاف: \"لن نقطع المياه عن أحد\".", "لن نقطع المياه عن أحد")]
    [InlineData("angle marks", Omar + "وأضاف: «لن نقطع المياه».", "لن نقطع المياه")]
    [InlineData("curved marks", Omar + "وأضاف: “لن نقطع المياه”.", "لن نقطع المياه")]
    [InlineData("without a colon", Omar + "وأكد أن \"الأزمة انتهت إلى غير رجعة\" أمس.", "الأزمة انتهت إلى غير رجعة")]
    [InlineData("two in a sentence", Omar + "وقال: \"امتلأ السد\"، وأضاف: \"انتهت الأزمة\".", "امتلأ السد|انتهت الأزمة")]
    [InlineData("a name is no speech", Omar + "وأكد أن جمعية \"نبض الوادي\" شاركت.", "")]
    [InlineData("a title is no speech", Omar + "وأكد أن مهرجان \"ليالي الصيف على النهر\" تأجل.", "")]
    [InlineData("the name of a paper is no speech", Omar + "وأكد أن الدراسة نُشرت في \"المجلة العربية لعلوم التربة\".", "")]
    [InlineData("nobody speaks", "عرض المسرح \"حكاية البحر والريح والرمل\" أمس.", "")]
    [InlineData("a mark that is never closed", Omar + "وأضاف: \"لن نقطع المياه عن أحد.", "")]
    public void Speech_is_quoted_without_its_marks(string phenomenon, string text, string quotes) => Assert.Equal((phenomenon, quotes), (phenomenon, string.Join('|', Reading.Of(text).Quotes)));

    [Fact]
    public void Speech_over_two_sentences_gives_each_its_part()
    {
        var reading = Reading.Of("قال عمر الفارس: \"امتلأ السد كله. لم يحدث هذا منذ سنين\".");

        Assert.Equal(["امتلأ السد كله.", "لم يحدث هذا منذ سنين"], reading.Sentences.SelectMany(sentence => sentence.Quotes).Select(span => reading.Text.Substring(span.Start, span.Length)));
        Assert.Same(reading.Sentences[0].Speaker, reading.Sentences[1].Speaker);
    }

    [Fact]
    public void A_verb_inside_speech_is_no_cue() => Assert.Equal("عمر الفارس", Reading.Of("قال عمر الفارس: \"أكدت ليلى حداد أن الخزان سليم\".").Speaker);

    [Theory]
    [InlineData("person with a title", Omar + "استقبل الوزير المهندسة رنا الخوري في مكتبه.", "رنا الخوري")]
    [InlineData("body", "زار الوفد جامعة النيل الأزرق صباحاً.", "جامعة النيل الأزرق")]
    [InlineData("surname of somebody known", Omar + "قالت النائبة منى سعد إن خطة الفارس غامضة.", "عمر الفارس")]
    [InlineData("name in marks", "تراجع نفوذ تنظيم \"الرمح\" في الصحراء.", "تنظيم الرمح")]
    public void Names_are_given_in_their_fullest_form(string phenomenon, string text, string name) => Assert.Contains((phenomenon, name), Reading.Of(text).Last.Names.Select(found => (phenomenon, found)));
}
