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

    [Theory]
    [InlineData("What is the center's orbit?")]
    [InlineData("What is the center\u2019s orbit?")]
    public void A_possessive_is_no_part_of_the_word(string question) => Assert.Contains("مركز", Bot.Inquire(question).Reading.Text, StringComparison.Ordinal);

    [Fact]
    public void A_helping_verb_behind_a_question_word_asks_nothing_of_its_own() =>
        Assert.Equal(("HowMany", false), (Bot.Inquire("How many satellites did Spain send?").Reading.Kind.ToString(), Bot.Inquire("How many satellites did Spain send?").Reading.Text.Contains("هل", StringComparison.Ordinal)));

    [Fact]
    public void Countries_are_known_by_their_English_names() => Assert.Contains("إسبانيا", Bot.Inquire("How many satellites did Spain send?").Reading.Text, StringComparison.Ordinal);

    [Fact]
    public void Short_spellings_of_how_many_are_known() => Assert.Equal("HowMany", Bot.Inquire("2adde tool el madar?").Reading.Kind.ToString());
}
