// What a reply looks like on Discord: nothing in it is markup that we did not mean, and everything is within Discord's limits.
using NewsBot.Conversation;
using NewsBot.Discord.Interacting;
using NewsBot.Discord.Sending;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class MessageWriterTests
{
    private readonly MessageWriter _writer = new(new CustomIds("token"));

    [Fact]
    public void What_Discord_would_take_for_markup_is_escaped()
    {
        var message = Assert.Single(_writer.Write(Reply("*واحد* _اثنان_ `ثلاثة` ||أربعة|| <@1> @everyone\n> خمسة\n# ستة")));

        Assert.Equal("\\*واحد\\* \\_اثنان\\_ \\`ثلاثة\\` \\|\\|أربعة\\|\\| \\<\\@1> \\@everyone\n\\> خمسة\n\\# ستة", (string)message.Message["content"]!);
        Assert.Empty(message.Message["allowed_mentions"]!["parse"]!.AsArray());
    }

    [Fact]
    public void An_address_stays_whole_and_shows_no_preview()
    {
        var message = Assert.Single(_writer.Write(Reply("الرابط: \u2066https://example.org/a_b*c\u2069 هنا")));

        Assert.Equal("الرابط: \u2066<https://example.org/a_b*c>\u2069 هنا", (string)message.Message["content"]!);
    }

    [Fact]
    public void The_direct_answer_stands_in_bold()
    {
        var message = Assert.Single(_writer.Write(Reply("570 موقعاً\nوالباقي") with { LeadLength = 10 }));

        Assert.Equal("**570 موقعاً**\nوالباقي", (string)message.Message["content"]!);
    }

    [Fact]
    public void A_long_reply_is_cut_at_its_borders_and_no_part_is_longer_than_Discord_takes()
    {
        var sentence = new string('م', 99) + " ";
        var text = string.Concat(Enumerable.Repeat(sentence, 50)).Trim();
        var parts = _writer.Write(Reply(text) with { Borders = [.. Enumerable.Range(1, 49).Select(number => number * 100)] });

        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(((string)part.Message["content"]!).Length, 1, MessageWriter.LongestContent));
        Assert.Equal(text.Length, parts.Sum(part => ((string)part.Message["content"]!).Length) + 2);
    }

    [Fact]
    public void A_word_without_end_is_cut_between_letters()
    {
        var parts = _writer.Write(Reply(string.Concat(Enumerable.Repeat("مٌ", 2_500))));

        Assert.All(parts, part => Assert.StartsWith("م", (string)part.Message["content"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_line_of_the_citation_is_a_field_of_its_own()
    {
        var message = Assert.Single(_writer.Write(Reply("جواب") with { CitationLine = "صاحب القول: مركز\nالمصدر: صحيفة — بلا رابط" }));

        var fields = message.Message["embeds"]![0]!["fields"]!.AsArray();
        Assert.Equal(["صاحب القول", "المصدر"], fields.Select(field => (string)field!["name"]!));
        Assert.Equal(["مركز", "صحيفة — بلا رابط"], fields.Select(field => (string)field!["value"]!));
    }

    [Fact]
    public void Buttons_stand_from_right_to_left_and_carry_what_only_the_bot_could_have_written()
    {
        var reply = Reply("جواب") with { Buttons = [new ReplyButton.Link("المصدر", "https://example.org"), new ReplyButton.Say("كيف عرفت؟", "/why ABC")] };

        var row = Assert.Single(_writer.Write(reply)).Message["components"]![0]!["components"]!.AsArray();

        Assert.Equal(["كيف عرفت؟", "المصدر"], row.Select(button => (string)button!["label"]!));
        Assert.Equal("/why ABC", new CustomIds("token").Read((string)row[0]!["custom_id"]!));
        Assert.Null(new CustomIds("another token").Read((string)row[0]!["custom_id"]!));
    }

    [Theory]
    [InlineData(ReplyKind.Found, false)]
    [InlineData(ReplyKind.Disputed, false)]
    [InlineData(ReplyKind.Abstained, true)]
    [InlineData(ReplyKind.Help, true)]
    [InlineData(ReplyKind.Refused, true)]
    public void Only_an_answer_is_for_everybody(ReplyKind kind, bool isQuiet) => Assert.Equal(isQuiet, Assert.Single(_writer.Write(Reply("نص") with { Kind = kind })).IsQuiet);

    [Fact]
    public void What_is_kept_is_what_is_sent()
    {
        var body = Assert.Single(_writer.Write(Reply("جواب")));

        Assert.Equal(body.Message.ToJsonString(), MessageBody.Parse(body.ToBytes()).Message.ToJsonString());
    }

    private static Reply Reply(string text) => new(ReplyKind.Found, Answered: true, text, CitationLine: null, Borders: [], Citations: [], Facts: [], Confidence: 1);
}
