// What a question is read as, before any fact is looked at: one phenomenon a test.
using NewsBot.Answering;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Answering.Reading;

public sealed class QuestionReadingTests
{
    private static readonly Lazy<AnsweringLexicon> Words = new(() => AnsweringLexicon.Load(Analyzer.Load()));

    private readonly QuestionReader _reader = new(Words.Value);

    [Theory]
    [InlineData("كم عدد القتلى ومتى وقع الحادث؟", "كم عدد القتلى", "ومتى وقع الحادث")]
    [InlineData("مين المدير؟ وشو قال؟", "مين المدير", "وشو قال")]
    [InlineData("وين صار الحريق، وليش؟", "وين صار الحريق،", "وليش")]
    [InlineData("شحال من واحد تجرح وفين وقعات الكسيدة؟", "شحال من واحد تجرح", "وفين وقعات الكسيدة")]
    public void Two_questions_of_one_message_are_parted(string text, string first, string second) =>
        Assert.Equal([first, second], new QuestionParts(Words.Value).Of(text, new Readings(_reader)));

    [Theory]
    [InlineData("كم موقعاً لإيران وتركيا؟")]
    [InlineData("ما الجهات التي تملك مواقع وكم لكل منها؟")]
    [InlineData("كم من المواقع قواعد وكم منها نقاط؟")]
    [InlineData("من زار حلب ومن دمشق جاء؟")]
    [InlineData("هل تراجعت الأسعار وما زالت مرتفعة؟")]
    public void One_question_stays_one(string text) => Assert.Empty(new QuestionParts(Words.Value).Of(text, new Readings(_reader)));

    [Theory]
    [InlineData("كيف توزع الفنيون على المناطق؟", true)]
    [InlineData("شو أنواع القطع وكل نوع كام؟", true)]
    [InlineData("كم قطعة في كل يوم؟", false)]
    [InlineData("كيف وصل الفنيون؟", false)]
    public void How_something_is_divided_asks_for_each_part(string text, bool asks) => Assert.Equal(asks, _reader.Read(text).AsksEach);

    [Theory]
    [InlineData("كم بيكون الطلب وقت الذروة؟")]
    [InlineData("قديش الفرق بين تذكرة الأجنبي والمقيم؟")]
    public void What_is_definite_or_compared_is_not_counted(string text) => Assert.Null(_reader.Read(text).Unit);

    [Theory]
    [InlineData("الوزير شو قال عن الموازنة؟", "الوزير")]
    [InlineData("ماذا قال الوزير عن الموازنة؟", "الوزير")]
    public void Whose_words_are_asked_for_may_be_said_first(string question, string teller) => Assert.Equal(teller, _reader.Read(question).Teller?.Surface);

    [Theory]
    [InlineData("الجسر وقع يوم إيه؟")]
    [InlineData("متا رجعوا؟")]
    public void A_dialect_asks_for_the_day(string question) => Assert.Equal(QuestionKind.When, _reader.Read(question).Kind);

    [Fact]
    public void Years_directly_behind_how_many_are_counted() => Assert.Equal("سنه", _reader.Read("كم سنة مدة العقد؟").Counted?.Surface);

    [Fact]
    public void The_share_is_asked_for_before_what_it_is_of() => Assert.Equal(["percent"], _reader.Read("كم نسبة الصيدليات في البلدة؟").Classes);

    [Fact]
    public void The_number_of_things_is_no_amount_of_money() => Assert.DoesNotContain("money", _reader.Read("كم عدد الفرامل اللي خلصت؟").Classes);

    [Fact]
    public void A_phrase_of_the_lists_is_each_of_its_words() => Assert.True(_reader.Read("من عثر على القطعة؟").Terms.All(term => term.Words.Count == 1));

    [Fact]
    public void A_question_about_two_holders_is_one_about_each() =>
        Assert.Equal(["كم موقعاً لإيران", "كم موقعاً تركيا"], new Coordination(Words.Value).Of(_reader.Read("كم موقعاً لإيران وتركيا؟")).First());

    [Theory]
    [InlineData("كم المسافة بين حلب ودمشق؟")]
    [InlineData("كم مجموع مواقع إيران وتركيا؟")]
    [InlineData("من زار إيران وتركيا؟")]
    public void What_is_asked_about_both_together_is_not_taken_apart(string text) => Assert.Empty(new Coordination(Words.Value).Of(_reader.Read(text)));

    [Fact]
    public void Teams_are_no_difference()
    {
        Assert.DoesNotContain(AskedOperation.Difference, _reader.Read("لماذا تأخرت فرق الإنقاذ؟").Operations);
        Assert.Contains(AskedOperation.Difference, _reader.Read("كم فرق السعر بين المدينتين؟").Operations);
    }

    [Theory]
    [InlineData("كم قتيلاً خارج حلب؟", "حلب")]
    [InlineData("كام بيت برا دمشق؟", "دمشق")]
    [InlineData("كم عاملاً باستثناء حمص؟", "حمص")]
    public void What_a_question_leaves_out_is_known(string text, string excepted) =>
        Assert.Equal([excepted], _reader.Read(text).Excepted.Select(term => term.Surface));

    [Theory]
    [InlineData("لحد امتى المدارس مسكرة؟", "When")]
    [InlineData("على قديش انباع البيت؟", "HowMany")]
    [InlineData("مين المسؤول عن الدفاع المدني؟", "Who")]
    [InlineData("عشان إيه وقفوا الشغل؟", "Why")]
    [InlineData("منين جابوا الفلوس؟", "Where")]
    [InlineData("حتى لوقتاش غادي تبقى مبلعة؟", "When")]
    public void Question_phrases_of_the_dialects_say_their_kind(string text, string kind) => Assert.Equal(kind, _reader.Read(text).Kind.ToString());

    [Fact]
    public void Civil_is_no_city() =>
        Assert.DoesNotContain(_reader.Read("الدفاع المدني").Terms[^1].Concepts, _reader.Read("مدينة كبيرة").Terms[0].Concepts.Contains);

    [Theory]
    [InlineData("كل المتهمين بقضية الكمارك انلزموا؟", "Whether")]
    [InlineData("البورصة نزلت بيوم القرار؟", "Whether")]
    [InlineData("محصول القمح هالسنة أحسن ولا السنة الماضية", "Whether")]
    [InlineData("عدد القوات الأجنبية؟", "HowMany")]
    [InlineData("عدد القوات الأجنبية سوريا", "HowMany")]
    public void A_sentence_without_a_question_word_asks_whether_it_is_so(string text, string kind) => Assert.Equal(kind, _reader.Read(text).Kind.ToString());

    [Theory]
    [InlineData("هل استُرجعت ثلاث مخطوطات؟", 3)]
    [InlineData("هل استُرجعت 3 مخطوطات؟", 3)]
    public void What_a_yes_or_no_question_states_in_words_is_a_number(string text, int number) => Assert.Equal([number], _reader.Read(text).Numbers);

    [Fact]
    public void A_number_in_words_is_stated_by_no_other_question() => Assert.Empty(_reader.Read("ما البلديات الثلاث الأولى؟").Numbers);

    [Theory]
    [InlineData("الفرن فتح باب جديد للناس؟", "ناس")]
    [InlineData("كم واحد راح؟", "واحد")]
    public void Words_for_people_of_whatever_kind_say_little(string text, string word) =>
        Assert.All(_reader.Read(text).Terms.Where(term => term.Surface.Contains(word, StringComparison.Ordinal)), term => Assert.True(term.Weight < 1));

    [Theory]
    [InlineData("متى ينتهي تفريغ آخر حمولة؟")]
    [InlineData("ما الذي يفسر ارتفاع الأعداد؟")]
    public void Freight_is_no_weight_and_a_rise_no_height(string text) => Assert.Empty(_reader.Read(text).Required);

    [Theory]
    [InlineData("متى يجتمع المجلس؟", true)]
    [InlineData("إيمتى بيجتمع المجلس؟", true)]
    [InlineData("متى اجتمع المجلس؟", false)]
    [InlineData("من يجتمع بالمجلس؟", false)]
    public void When_with_a_verb_of_the_present_asks_for_what_is_to_come(string text, bool isFuture) =>
        Assert.Equal(isFuture, SmallKnowledge.BotOf("المجلس يبحث الطرق\n\nاجتمع المجلس أمس لبحث الطرق.").Inquire(text).AsksFuture);
}
