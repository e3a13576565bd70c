// The bot's texts and its code cannot drift: each error names file, line and the way out.
using System.Reflection;
using System.Text;
using NewsBot.Arabic;
using NewsBot.Conversation.Wording;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class PhrasebookTests
{
    [Fact]
    public void Every_text_of_the_bot_loads() => Assert.NotNull(Phrasebook.Load());

    [Fact]
    public void A_key_that_no_code_says_is_an_error() =>
        Assert.Equal(
            "phrasing/answers.tsv, line 2: no code says «direct.maybe»: remove the line or correct the key.",
            Refused("# header\ndirect.maybe\tربما"));

    [Fact]
    public void A_key_that_is_missing_is_an_error() =>
        Assert.Equal(
            "phrasing/answers.tsv lack «list.more»: add a line for it.",
            Refused("# header\ndirect.yes\tنعم، {fact}"));

    [Fact]
    public void A_place_that_the_code_does_not_fill_is_an_error() =>
        Assert.Equal(
            "phrasing/answers.tsv, line 3: «direct.yes» has the place {who}, which the code does not fill; it fills {fact}.",
            Refused("# header\n# another comment\ndirect.yes\tنعم، {fact} {who}"));

    [Fact]
    public void A_place_that_is_missing_is_an_error() =>
        Assert.Equal("phrasing/answers.tsv, line 2: «direct.yes» lacks the place {fact}: add it.", Refused("# header\ndirect.yes\tنعم"));

    [Fact]
    public void A_place_that_never_closes_is_an_error() =>
        Assert.Equal("phrasing/answers.tsv, line 2: «direct.yes» opens a place with '{' and never closes it.", Refused("# header\ndirect.yes\tنعم، {fact"));

    [Fact]
    public void A_key_that_stands_twice_is_an_error() =>
        Assert.Equal(
            "phrasing/answers.tsv, line 3: «direct.yes» stands here for the second time: keep one.",
            Refused("# header\ndirect.yes\tنعم، {fact}\ndirect.yes\tبلى، {fact}"));

    [Fact]
    public void A_text_that_is_empty_is_an_error() =>
        Assert.Equal("phrasing/answers.tsv, line 2: «direct.yes» has no text.", Refused("# header\ndirect.yes\t"));

    [Fact]
    public void A_noun_that_no_code_counts_is_an_error()
    {
        var problem = Assert.Throws<WordTableException>(() => Phrasebook.Compile(Embedded(), Table("plurals.tsv", "# header\ncat\tا\tب\tج\t{n} د\t{n} ه\t{n} و", 7), Months()));
        Assert.Equal("phrasing/plurals.tsv, line 2: no code counts «cat»: remove the line or correct the key.", problem.Message);
    }

    [Fact]
    public void A_plural_without_its_number_is_an_error()
    {
        var problem = Assert.Throws<WordTableException>(() => Phrasebook.Compile(Embedded(), Table("plurals.tsv", "# header\nday\tلا أيام\tيوم\tيومان\tأيام\t{n} يوماً\t{n} يوم", 7), Months()));
        Assert.Equal("phrasing/plurals.tsv, line 2: «day» lacks the place {n}: add it.", problem.Message);
    }

    [Fact]
    public void A_month_that_is_missing_is_an_error()
    {
        var problem = Assert.Throws<WordTableException>(() => Phrasebook.Compile(Embedded(), Plurals(), Table("months.tsv", "# header\n1\tكانون الثاني/ يناير", 2)));
        Assert.Equal("phrasing/months.tsv lacks month 2: add a line for it.", problem.Message);
    }

    [Theory]
    [InlineData(0, "لا أيام")]
    [InlineData(1, "يوم واحد")]
    [InlineData(2, "يومان")]
    [InlineData(3, "3 أيام")]
    [InlineData(11, "11 يوماً")]
    [InlineData(30, "30 يوماً")]
    [InlineData(100, "100 يوم")]
    [InlineData(103, "103 أيام")]
    public void Days_are_counted_in_six_forms(int number, string days) => Assert.Equal(days, Words.Phrases.Count(Phrases.Days, number));

    [Theory]
    [InlineData("2023", "عام 2023")]
    [InlineData("2023-08", "آب/ أغسطس 2023")]
    [InlineData("2023-07-03", "3 تموز/ يوليو 2023")]
    public void Dates_are_written_as_exactly_as_they_are_known(string iso, string words) => Assert.Equal(words, Words.Phrases.Date(SomeFacts.Date(iso)));

    private static string Refused(string answers) =>
        Assert.Throws<WordTableException>(() => Phrasebook.Compile([Table("answers.tsv", answers, 2)], Plurals(), Months())).Message;

    private static WordTable[] Embedded() => [Load("answers.tsv", 2), Load("replies.tsv", 2), Load("import.tsv", 2), Load("moderation.tsv", 2)];

    private static WordTable Plurals() => Load("plurals.tsv", 7);

    private static WordTable Months() => Load("months.tsv", 2);

    private static WordTable Load(string file, int fields) => WordTable.Load(Assembly.Load("NewsBot.Conversation"), $"phrasing/{file}", fields, fields);

    private static WordTable Table(string file, string text, int fields) => WordTable.Parse($"phrasing/{file}", Encoding.UTF8.GetBytes(text), fields, fields);
}
