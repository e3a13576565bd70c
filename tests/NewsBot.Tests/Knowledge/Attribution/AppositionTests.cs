// A name parted from its office by a comma, and what else stands between a speaker and the verb. Each case names its phenomenon.
using Xunit;

namespace NewsBot.Tests.Knowledge.Attribution;

public sealed class AppositionTests
{
    [Theory]
    [InlineData("name behind the comma", "وأكد رئيس النادي، نبيل الشامي، أن المباراة لن تؤجل.", "نبيل الشامي / رئيس النادي")]
    [InlineData("form of address behind the comma", "وقال مدير المرفأ، المهندس فارس التل، إن الرصيف جاهز.", "فارس التل / مدير المرفأ")]
    [InlineData("origin behind the comma", "وقال مدرب الفريق، الكرواتي ياسمينكو فوتش، إن التحكيم ظلمه.", "ياسمينكو فوتش / مدرب الفريق")]
    [InlineData("name before «that» without a second comma", "قال مدير المرفأ، كريم الدالي إن الرصيف جاهز.", "كريم الدالي / مدير المرفأ")]
    [InlineData("long office", "وقال مدير إدارة الطوارئ ومكافحة الأوبئة، الدكتور سامي النور، إن الوضع مستقر.", "سامي النور / مدير إدارة الطوارئ ومكافحة الأوبئة")]
    [InlineData("office that no list has", "وأشار محاميه، طارق البنا، إلى أن الحكم قابل للطعن.", "طارق البنا / محاميه")]
    [InlineData("office held in a body with its name in marks", "في المقابل، رأى محلل الأسواق في شركة «الأفق للوساطة»، سامر الخطيب، أن الأسهم رخيصة.", "سامر الخطيب / محلل الأسواق في شركة الأفق للوساطة")]
    [InlineData("spokesman of a body with its name in marks and its purpose", "من جانبه، قال المتحدث باسم شبكة «شاهد» لمراقبة الانتخابات، سامي النور، إن الاقتراع هادئ.", "سامي النور / المتحدث باسم شبكة شاهد لمراقبة الانتخابات")]
    [InlineData("whoever holds another responsible", "في المقابل، حمّل نقيب السائقين، مروان الدالاتي، وزارة النقل المسؤولية.", "مروان الدالاتي / نقيب السائقين")]
    [InlineData("office with a pronoun and a place", "وأبلغت ممثلتها في عدن، نادية العلمي، أن الشحنة وصلت.", "نادية العلمي / ممثلتها في عدن")]
    [InlineData("woman's office spelt like a body", "وقالت محافظة البنك المركزي، نادية العلمي، إن الفائدة ستنخفض.", "نادية العلمي / محافظة البنك المركزي")]
    [InlineData("those who are told before the teller", "وفي اتصال هاتفي، روى لنا رئيس بلدية الكرم، سامي بن علي، كيف أن السيل جرف الجسر.", "سامي بن علي / رئيس بلدية الكرم")]
    [InlineData("day between commas", "قال رئيس البلدية، صباح الثلاثاء، إن المسبح سيفتح.", "رئيس البلدية")]
    [InlineData("what the person is behind «who is»", "وقالت سلمى الراوي، وهي إحدى الناجيات: «سمعنا الصوت».", "سلمى الراوي / إحدى الناجيات")]
    [InlineData("what somebody is to another, behind a name in no list", "وقالت مبروكة الجلاصي، والدة أحد التلاميذ: «ابني كان يعبر الجسر كل صباح».", "مبروكة الجلاصي / والدة أحد التلاميذ")]
    [InlineData("office behind a name in no list", "وترى نجاة الهمامي، أستاذة الهندسة المدنية بجامعة حلب، أن الرمال سرّعت الانهيار.", "نجاة الهمامي / أستاذة الهندسة المدنية بجامعة حلب")]
    [InlineData("for whom somebody sits, before the name", "غير أن النائب عن الجهة سليم الورغي شكك في الرقم.", "سليم الورغي / النائب عن الجهة")]
    [InlineData("leader of a body in marks", "من جهته، رفض زعيم «حركة النهوض» مراد الشابي النتائج، وقال إن الفرز لم ينته.", "مراد الشابي / زعيم حركة النهوض")]
    [InlineData("head of a party whose name is in marks", "ودعا رئيس حزب «العدالة الاجتماعية» كريم الورتاني منافسيه إلى قبول النتائج.", "كريم الورتاني / رئيس حزب العدالة الاجتماعية")]
    [InlineData("given name of two words before the family's", "واتهم وزير الدفاع عبد القادر نور الجماعة بالوقوف وراء الهجوم.", "عبد القادر نور / وزير الدفاع")]
    [InlineData("general secretary", "وأعلن الأمين العام للاتحاد، سليم حمدان، أن المفاوضات تأجلت.", "سليم حمدان / الأمين العام للاتحاد")]
    [InlineData("general manager of a body", "وقال مدير عام الوزارة، سامي نجار، إن العمل جار.", "سامي نجار / مدير عام الوزارة")]
    [InlineData("office behind «although»", "غير أن مدير الشركة، خالد الحسن، نفى الخلاف.", "خالد الحسن / مدير الشركة")]
    [InlineData("one of them with a name", "وقال أحدهم، الشيخ سالم امبارك، إن الكميات تكفي.", "سالم امبارك / أحدهم")]
    [InlineData("number before a group", "قال ثلاثة مسؤولين إن الاتفاق قريب.", "مسؤولين")]
    [InlineData("one of a group", "وأفاد أحد المسؤولين بأن الوفد سيصل غداً.", "أحد المسؤولين")]
    public void Somebody_is_named_behind_an_office(string phenomenon, string text, string speaker) => Assert.Equal((phenomenon, speaker), (phenomenon, Reading.Of(text).Speaker));

    [Theory]
    [InlineData("surname with a particle", "أكد رئيس النادي، نبيل بن عاشور، أن المباراة قائمة.\nوقال بن عاشور إن التذاكر نفدت.", "نبيل بن عاشور / رئيس النادي")]
    [InlineData("surname that is also a noun", "قال مدير الأرصاد رائد القضاة إن الأمطار غزيرة.\nوتوقع القضاة أن تستمر.", "رائد القضاة / مدير الأرصاد")]
    [InlineData("object behind «the minister»", "شدد وزير النقل سعيد الحضرمي على الصيانة.\nولم يستبعد الوزير تعويض المشتركين.", "سعيد الحضرمي / وزير النقل")]
    [InlineData("correspondents are told", "قال للصحفيين وزير النقل خالد الحسن إن الطريق فُتح.", "خالد الحسن / وزير النقل")]
    [InlineData("an agency is told", "وقال لوكالة السهل مدير المرفأ كريم الدالي إن الرصيف جاهز.", "كريم الدالي / مدير المرفأ")]
    [InlineData("whom the sentence before is about", "أما الصياد خالد العمري فخسر قاربه. وقال وهو يبكي: «لم يبق لي شيء».", "خالد العمري / الصياد")]
    [InlineData("source that told us", "ارتفع عدد الجرحى إلى تسعة، حسب ما أفادتنا به مديرية الصحة.", "مديرية الصحة")]
    [InlineData("verb that takes up the statement", "ارتفع عدد الجرحى إلى تسعة، وفق ما ذكرته وزارة الداخلية.", "وزارة الداخلية")]
    [InlineData("source behind a passive", "ويُقدَّر عدد السكان بمليون نسمة، وفق دراسة أعدّتها جامعة الساحل.", "جامعة الساحل")]
    [InlineData("source behind a newspaper", "وذكرت صحيفة «الوادي»، نقلاً عن مصدر عسكري، أن القوات انسحبت.", "مصدر عسكري")]
    public void A_short_form_or_a_detour_leads_to_the_speaker(string phenomenon, string text, string speaker) => Assert.Equal((phenomenon, speaker), (phenomenon, Reading.Of(text).Speaker));
}
