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
    [InlineData("day between commas", "قال رئيس البلدية، صباح الثلاثاء، إن المسبح سيفتح.", "رئيس البلدية")]
    [InlineData("what the person is behind «who is»", "وقالت سلمى الراوي، وهي إحدى الناجيات: «سمعنا الصوت».", "سلمى الراوي / إحدى الناجيات")]
    [InlineData("number before a group", "قال ثلاثة مسؤولين إن الاتفاق قريب.", "مسؤولين")]
    [InlineData("one of a group", "وأفاد أحد المسؤولين بأن الوفد سيصل غداً.", "أحد المسؤولين")]
    public void Somebody_is_named_behind_an_office(string phenomenon, string text, string speaker) => Assert.Equal((phenomenon, speaker), (phenomenon, Reading.Of(text).Speaker));

    [Theory]
    [InlineData("surname with a particle", "أكد رئيس النادي، نبيل بن عاشور، أن المباراة قائمة.\nوقال بن عاشور إن التذاكر نفدت.", "نبيل بن عاشور / رئيس النادي")]
    [InlineData("surname that is also a noun", "قال مدير الأرصاد رائد القضاة إن الأمطار غزيرة.\nوتوقع القضاة أن تستمر.", "رائد القضاة / مدير الأرصاد")]
    [InlineData("object behind «the minister»", "شدد وزير النقل سعيد الحضرمي على الصيانة.\nولم يستبعد الوزير تعويض المشتركين.", "سعيد الحضرمي / وزير النقل")]
    [InlineData("source behind a newspaper", "وذكرت صحيفة «الوادي»، نقلاً عن مصدر عسكري، أن القوات انسحبت.", "مصدر عسكري")]
    public void A_short_form_or_a_detour_leads_to_the_speaker(string phenomenon, string text, string speaker) => Assert.Equal((phenomenon, speaker), (phenomenon, Reading.Of(text).Speaker));
}
