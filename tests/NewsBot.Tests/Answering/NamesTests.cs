// What is a name in a question, and where an article may have it.
using NewsBot.Answering;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Answering;

public sealed class NamesTests
{
    private const string Article = """
        انتخابات بلدية في 12 مدينة

        قالت مفوضية الانتخابات في ليبيا، الأحد 4 أيار/ مايو 2025، إن الاقتراع البلدي انتهى في 12 مدينة.

        وصوّت 138 ألف ناخب من أصل 193 ألفاً تسلموا بطاقاتهم قبل يوم الاقتراع، وقالت المفوضية إن فرز الأصوات بدأ ليلاً.

        وأُرجئ التصويت في مركزين بعد اعتداء مسلح على موظفيهما.

        ووزعت المفوضية في مصراتة 60 صندوقاً إضافياً.
        """;

    private static readonly Lazy<AnsweringLexicon> Words = new(() => AnsweringLexicon.Load(Analyzer.Load()));

    [Theory]
    [InlineData("الناس", false)]
    [InlineData("الحديد", false)]
    [InlineData("الطلاب", false)]
    [InlineData("ناسا", true)]
    [InlineData("بالحديدة", true)]
    [InlineData("ليبيين", true)]
    [InlineData("للهند", true)]
    public void A_word_is_a_name_only_if_it_holds_the_name_as_it_is_written(string word, bool isName) =>
        Assert.Equal(isName, Words.Value.Concepts.In(Words.Value.Analyzer.Analyze(word).Tokens).Any(concept => concept.Value.IsName));

    [Fact]
    public void What_the_lead_names_is_meant_by_every_sentence() =>
        Assert.Contains("اعتداء", Assert.IsType<Answer.Found>(Ask("ليش تأجل التصويت بمركزين بليبيا؟")).Facts[0].Content.Text, StringComparison.Ordinal);

    [Fact]
    public void A_place_that_another_sentence_names_is_meant_by_none_but_that() =>
        Assert.IsNotType<Answer.Found>(Ask("ليش تأجل التصويت بمركزين بمصراتة؟"));

    private static Answer Ask(string question) => SmallKnowledge.BotOf(Article).Answer(new Question(question, null));
}
