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
}
