// Which figures of another article are shown beside the one that answers.
using System.Text;
using NewsBot.Answering;
using NewsBot.Arabic;
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Answering;

public class RivalsTests
{
    private static readonly Analyzer Analyzer = Analyzer.Load();

    private static readonly string[] Quake = ["أسفر الزلزال في بلدة الحورة عن مقتل 12 شخصاً وإصابة 40 آخرين.", "وانهار في الحورة 85 منزلاً."];

    [Theory]
    [InlineData("كم شخصاً قتل في زلزال الحورة؟", "قالت الوزارة إن 15 شخصاً قتلوا في زلزال الحورة.")]
    [InlineData("كم مصاباً في زلزال الحورة؟", "قالت الوزارة إن 52 شخصاً أصيبوا في زلزال الحورة.")]
    [InlineData("كم منزلاً انهار في الحورة؟", "أدى الزلزال إلى انهيار 110 منازل في الحورة.")]
    public void Another_wording_with_another_number_is_a_rival(string question, string other) => Assert.IsType<Answer.Disputed>(Ask(question, other));

    [Theory]
    [InlineData("كم شخصاً قتل في زلزال الحورة؟", "قتل 12 شخصاً في زلزال الحورة.")] // the same number
    [InlineData("كم شخصاً قتل في زلزال الحورة؟", "قتل نحو 12 شخصاً في زلزال الحورة.")]
    [InlineData("كم شخصاً قتل في زلزال الحورة؟", "أصيب 52 شخصاً في زلزال الحورة.")] // other people
    [InlineData("كم شخصاً قتل في زلزال الحورة؟", "قتل ثلاثة أشخاص في زلزال ضرب بلدة المرج.")] // another place
    [InlineData("كم شخصاً قتل في الزلزال؟", "قتل ثلاثة أشخاص في زلزال ضرب بلدة المرج.")]
    [InlineData("كم شخصاً قتل في زلزال الحورة؟", "قتل ثلاثة أشخاص في حريق في الحورة.")] // another event
    [InlineData("كم منزلاً انهار في الحورة؟", "في الحورة مئة منزل.")] // not what happened to them
    public void Another_thing_is_no_rival(string question, string other) => Assert.IsNotType<Answer.Disputed>(Ask(question, other));

    [Fact]
    public void What_a_question_without_a_name_means_is_told_by_the_titles() =>
        Assert.IsType<Answer.Disputed>(Ask("كم شخصاً قتل في الزلزال؟", "قتل 15 شخصاً في الزلزال.", title: "ضحايا في زلزال الحورة"));

    [Fact]
    public void Two_articles_of_one_publisher_may_differ() =>
        Assert.IsType<Answer.Disputed>(Ask("كم شخصاً قتل في زلزال الحورة؟", "قتل 15 شخصاً في زلزال الحورة.", publisher: "وكالة الأفق"));

    [Theory]
    [InlineData("ارتفع عدد قتلى زلزال الحورة إلى 15 شخصاً.", true)] // the level after a change
    [InlineData("ارتفعت حصيلة زلزال الحورة إلى 15 قتيلاً و60 جريحاً.", true)]
    [InlineData("قالت الوزارة إن الزلزال أدى إلى انهيار 110 منازل في الحورة.", true)]
    [InlineData("قتل 12 شخصاً في زلزال الحورة.", false)]
    [InlineData("تضرر 15 منزلاً في الحورة.", false)] // what nobody spoke of before
    [InlineData("قتل سبعة أشخاص في حريق في المرج.", false)]
    [InlineData("وزعت المنظمة 300 خيمة في الحورة.", false)]
    public void What_a_new_statement_counts_is_compared_with_what_others_say(string stated, bool contradicts)
    {
        var (first, second) = (Read("first.txt", "زلزال يضرب بلدة الحورة", Quake, "وكالة الأفق"), Read("second.txt", "خبر", [stated], "صحيفة المدار"));
        var after = SmallKnowledge.Of(first, second);

        Assert.Equal(contradicts, Answerer.Load(Analyzer).With(SmallKnowledge.Of(first)).RivalsOf([after.Versions[^1]], after).Any());
    }

    private static Answer Ask(string question, string other, string title = "أخبار اليوم", string publisher = "صحيفة المدار") => Answerer.Load(Analyzer)
        .With(SmallKnowledge.Of(Read("first.txt", "زلزال يضرب بلدة الحورة", Quake, "وكالة الأفق"), Read("second.txt", title, [other], publisher)))
        .Answer(new Question(question, Topic: null));

    private static ArticleDraft Read(string file, string title, string[] paragraphs, string publisher) => new ArticleReader(Analyzer)
        .Read(file, Encoding.UTF8.GetBytes($"{title}\n\n{string.Join("\n\n", paragraphs)}\n"), new ArticleOptions(publisher, null, null, PartialDate.Of(2025, 5, 5)));
}
