// Who holds an office: nobody who holds another one, and nobody without a name.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class OfficeTests
{
    private const string Article = """
        أخبار الموسم

        وقال رئيس اتحاد المزارعين نعمان العكر إن الخسائر كبيرة.

        وقال وزير التموين غسان البيطار إن المخزون يكفي ستة أشهر.

        وقال مدير محطة السدرة إن المسافرين عالقون منذ الثلاثاء.

        وكانت قرية دير الصفا الأكثر تضرراً. وقال رئيس بلديتها إن سيارات الإطفاء تأخرت.

        وعارض القرار قاضيان.
        """;

    private static readonly Answerer Bot = SmallKnowledge.BotOf(Article);

    [Theory]
    [InlineData("of this body", "مين رئيس اتحاد المزارعين؟", "نعمان العكر")]
    [InlineData("asked for his name", "شسم وزير التموين؟", "غسان البيطار")]
    [InlineData("of another body, though the office is known as one thing", "مين رئيس بلدية دير الصفا؟", null)]
    [InlineData("the same, asked for the name", "شو اسم رئيس بلدية دير الصفا؟", null)]
    [InlineData("of a body that no fact has", "منو وزير المالية؟", null)]
    [InlineData("known by the office alone", "مين مدير محطة السدرة؟", null)]
    [InlineData("known by the office alone, asked for the name", "شسم مدير محطة السدرة؟", null)]
    public void An_office_is_told_by_the_name_of_who_holds_it(string phenomenon, string question, string? name) => Assert.Equal((phenomenon, name), (phenomenon, Bot.Answer(new Question(question, null)) switch
    {
        Answer.Found { Direct: DirectAnswer.Name told } => told.Text,
        Answer.Found found => found.Facts[0].Content.Text,
        _ => null,
    }));
}
