// What forms write is what the desk reads.
using NewsBot.Conversation.Moderating;
using Xunit;

namespace NewsBot.Tests.Conversation;

public sealed class DeskReaderTests
{
    private static readonly DeskReader Reader = DeskReader.Load(Words.Analyzer, TimeProvider.System);

    public static TheoryData<string> Fields => [.. Enum.GetNames<DeskField>()];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_part_is_read_back_from_the_label_that_it_is_written_with(string name)
    {
        var field = Enum.Parse<DeskField>(name);
        var value = field is DeskField.Published or DeskField.AsOf or DeskField.Dated ? "2024-05-02" : field == DeskField.Url ? "https://example.org/1" : "f12";

        Assert.Equal(value, Reader.Read($"{Reader.LabelOf(field)}: {value}").Fields[field]);
    }

    [Fact]
    public void No_link_is_read_back_as_none() => Assert.Equal("", Reader.Read($"{Reader.LabelOf(DeskField.Url)}: {Reader.NoLink}").Fields[DeskField.Url]);

    [Theory]
    [InlineData("قوة الزلزال", true)]
    [InlineData("زلزال الرافدة", true)]
    [InlineData("بلغت قوة زلزال الرافدة 6.6 درجات، بحسب المرصد الوطني.", false)]
    [InlineData("بلغت قوة زلزال الرافدة 6.5 درجات", false)]
    [InlineData("خسائر الزلزال", false)]
    public void A_few_words_of_a_fact_name_it_and_are_no_new_text(string words, bool onlyNames) =>
        Assert.Equal(onlyNames, Reader.OnlyNames(words, "بلغت قوة زلزال الرافدة 6.5 درجات، بحسب المرصد الوطني."));
}
