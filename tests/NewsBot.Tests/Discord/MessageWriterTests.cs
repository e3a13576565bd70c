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
    public void A_reply_that_is_too_long_for_the_content_goes_on_in_embeds_of_the_same_message()
    {
        var message = Assert.Single(_writer.Write(Sentences(50) with { CitationLine = "المصدر: صحيفة" })).Message;

        var embeds = message["embeds"]!.AsArray();
        Assert.Equal([1_999, 1_999, 999], new[] { (string)message["content"]! }.Concat(embeds.SkipLast(1).Select(embed => (string)embed!["description"]!)).Select(text => text.Length));
        Assert.Equal("صحيفة", (string)embeds[^1]!["fields"]![0]!["value"]!);
    }

    [Fact]
    public void A_reply_that_is_too_long_for_one_message_is_cut_at_its_borders_and_no_part_is_longer_than_Discord_takes()
    {
        var reply = Sentences(150) with { CitationLine = $"المصدر: {new string('ن', 500)}", Buttons = [new ReplyButton.Say("كيف عرفت؟", "/why ABC")] };
        var parts = _writer.Write(reply);

        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(((string)part.Message["content"]!).Length, 1, MessageWriter.LongestContent));
        Assert.All(parts, part => Assert.InRange(part.Message["embeds"]!.AsArray().Sum(embed => ((string?)embed!["description"] ?? "").Length) + 506, 507, 6_000));
        Assert.Equal([false, false, true], parts.Select(part => part.Message["components"] is not null));
        Assert.Equal([false, false, true], parts.Select(part => part.Message["embeds"]!.AsArray()[^1]!["fields"] is not null));
        var said = parts.SelectMany(part => new[] { (string)part.Message["content"]! }.Concat(part.Message["embeds"]!.AsArray().Select(embed => (string?)embed!["description"]).OfType<string>()));
        Assert.Equal(reply.Text, string.Join(' ', said));
    }

    [Fact]
    public void A_word_without_end_is_cut_between_letters()
    {
        var parts = _writer.Write(Reply(string.Concat(Enumerable.Repeat("مٌ", 2_500))));

        Assert.StartsWith("م", (string)Assert.Single(parts).Message["content"]!, StringComparison.Ordinal);
        Assert.All(parts[0].Message["embeds"]!.AsArray(), embed => Assert.StartsWith("م", (string)embed!["description"]!, StringComparison.Ordinal));
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

    // So many sentences of 99 letters.
    private static Reply Sentences(int count) => Reply(string.Join(' ', Enumerable.Repeat(new string('م', 99), count))) with { Borders = [.. Enumerable.Range(1, count - 1).Select(number => number * 100)] };

    private static Reply Reply(string text) => new(ReplyKind.Found, Answered: true, text, CitationLine: null, Borders: [], Citations: [], Facts: [], Confidence: 1);
}
