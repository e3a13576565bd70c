// Questions typed in Latin letters, restated in Arabic: one phenomenon a test.
using NewsBot.Answering;
using Xunit;

namespace NewsBot.Tests.Answering.Reading;

public sealed class LatinReaderTests
{
    private static readonly Answerer Bot = SmallKnowledge.BotOf("""
        القمر الاصطناعي رقيب يصل إلى مداره

        قال المركز إن القمر الاصطناعي رقيب وصل إلى مداره يوم الثلاثاء.
        """);

    [Fact]
    public void Of_two_readings_of_a_word_that_which_the_knowledge_speaks_of_is_meant() =>
        Assert.Contains("هرب", SmallKnowledge.BotOf("هروب من السجن\n\nهرب ثلاثة سجناء من السجن ليلاً.").Inquire("emta harb el sojana?").Reading.Text, StringComparison.Ordinal);

    [Fact]
    public void An_English_word_that_no_list_has_is_not_guessed_from_its_letters() =>
        Assert.Contains("touchdown", Bot.Inquire("Was the ground dry at touchdown?").Reading.Text, StringComparison.Ordinal);

    [Fact]
    public void A_name_is() => Assert.Contains("رقيب", Bot.Inquire("When did the satellite Raqib arrive?").Reading.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Has Raqib arrived?")]
    [InlineData("Could the satellite arrive?")]
    public void That_it_asks_is_not_lost(string question) => Assert.Equal("Whether", Bot.Inquire(question).Reading.Kind.ToString());

    [Fact]
    public void Short_spellings_of_how_many_are_known() => Assert.Equal("HowMany", Bot.Inquire("2adde tool el madar?").Reading.Kind.ToString());
}
