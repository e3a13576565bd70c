// In what a question asks for its number: one phenomenon a test.
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;
using Xunit;

namespace NewsBot.Tests.Answering.Reading;

public sealed class MeasureReaderTests
{
    private readonly QuestionReader _reader = new(AnsweringLexicon.Load(Analyzer.Load()));

    [Fact]
    public void The_price_of_what_has_a_measure_of_its_own_is_money() => Assert.Contains("money", _reader.Read("مخالفة السرعة هتبقى بكام؟").Classes);

    [Theory]
    [InlineData("الشركة كسبت كام في نفس المدة؟")]
    [InlineData("كم ربح المصرف خلال الفترة؟")]
    public void The_same_period_is_no_length_of_time(string question) => Assert.DoesNotContain("time", _reader.Read(question).Classes);

    [Theory]
    [InlineData("كم شخصاً قضى في السيول؟", true)]
    [InlineData("شكد عدد الناس اللي صوتوا؟", true)]
    [InlineData("كم فلوس الناس المودعة في المصرف؟", false)]
    [InlineData("الناس بتدفع كام؟", false)]
    public void People_are_counted_where_nothing_else_is_measured_first(string question, bool counts) => Assert.Equal(counts, _reader.Read(question).AsksPersons);

    [Fact]
    public void A_cost_that_is_asked_for_is_not_counted_by_what_it_is_of() => Assert.Equal((null, "money"), (_reader.Read("كم بلغت كلفة مشروع القمر؟").Unit, Assert.Single(_reader.Read("كم بلغت كلفة مشروع القمر؟").Classes)));

    [Fact]
    public void The_number_of_the_signers_counts_no_two_sites() => Assert.Null(_reader.Read("كم عدد الموقعين على العريضة؟").Unit);

    [Fact]
    public void Keywords_that_begin_with_a_price_ask_for_it() => Assert.Equal((null, "money"), (_reader.Read("أسعار حافلات مستعملة").Unit, Assert.Single(_reader.Read("أسعار حافلات مستعملة").Classes)));

    [Fact]
    public void The_number_of_the_killed_is_one_of_people() => Assert.Equal("person", Assert.Single(_reader.Read("عدد القتلى في سورية").Classes));

    [Theory]
    [InlineData("كم تعطي الحكومة كل أسرة؟", false)]
    [InlineData("شحال ديال الكيلوات نقص كل أسير؟", false)]
    [InlineData("كم موقعاً في كل محافظة؟", true)]
    public void What_each_of_them_gets_is_one_amount(string question, bool asksEach) => Assert.Equal(asksEach, _reader.Read(question).AsksEach);

    [Theory]
    [InlineData("كم عمر الميناء؟", 1)]
    [InlineData("الميناء كم عمره؟", 1)]
    [InlineData("كم عينة فحصت لمعرفة عمر الميناء؟", 0)]
    public void An_attribute_in_passing_is_not_asked_for(string question, int required) => Assert.Equal(required, _reader.Read(question).Required.Count);

    [Fact]
    public void Before_the_correction_is_an_earlier_time() =>
        Assert.Equal([AskedOperation.Previous, AskedOperation.Unedited], _reader.Read("كم كان عدد السكان قبل التصحيح؟").Operations);
}
