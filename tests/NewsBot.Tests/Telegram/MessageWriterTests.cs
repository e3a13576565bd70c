// How a reply becomes messages: the text as it is, marks computed, cut where it may be cut.
using CsCheck;
using NewsBot.Conversation;
using NewsBot.Telegram.Sending;
using Xunit;

namespace NewsBot.Tests.Telegram;

public sealed class MessageWriterTests
{
    private static readonly Reply Short = new(ReplyKind.Found, true, "570 موقعاً\nالتفصيل.", "المصدر: جريدة", [11], [], [], 1) { LeadLength = 10 };

    [Fact]
    public void The_direct_answer_is_bold_and_the_citation_a_quotation()
    {
        var message = Assert.Single(MessageWriter.Write(Short));

        Assert.Equal("570 موقعاً\nالتفصيل.\n\nالمصدر: جريدة", message.Text);
        Assert.Equal([new Mark(MarkKind.Bold, 0, 10), new Mark(MarkKind.Quotation, 21, 13)], message.Marks);
        Assert.Empty(message.Rows);
    }

    [Fact]
    public void The_first_button_stands_on_the_right()
    {
        var reply = Short with { Buttons = [new ReplyButton.Link("أول", "https://a.example/"), new ReplyButton.Say("ثان", "/why A"), new ReplyButton.Link("ثالث", "https://c.example/")] };

        var rows = MessageWriter.Write(reply)[0].Rows;

        Assert.Equal([["ثان", "أول"], ["ثالث"]], rows.Select(row => row.Select(button => button.Label)));
    }

    [Fact]
    public void A_button_whose_words_are_too_long_for_Telegram_is_left_out()
    {
        var reply = Short with { Buttons = [new ReplyButton.Say("سؤال", new string('س', 33))] };

        Assert.Empty(MessageWriter.Write(reply)[0].Rows);
    }

    [Fact]
    public void A_long_reply_is_cut_at_its_borders_and_keeps_its_buttons_at_the_end()
    {
        var sentence = new string('س', 999) + ".\n";
        var text = string.Concat(Enumerable.Repeat(sentence, 6));
        var reply = new Reply(ReplyKind.Help, true, text.TrimEnd(), "المصدر", [.. Enumerable.Range(1, 5).Select(n => n * sentence.Length)], [], [], 1)
        {
            Buttons = [new ReplyButton.Say("x", "/why A")],
        };

        var messages = MessageWriter.Write(reply);

        Assert.Equal([4003, 2009], messages.Select(message => message.Text.Length));
        Assert.Equal([0, 1], messages.Select(message => message.Rows.Count));
        Assert.Equal([[], [new Mark(MarkKind.Quotation, 2003, 6)]], messages.Select(message => message.Marks));
    }

    [Fact]
    public void What_is_kept_in_the_outbox_is_read_back_the_same()
    {
        var written = MessageWriter.Write(Short with { Buttons = [new ReplyButton.Link("أول", "https://a.example/")] })[0];

        var read = MessageBody.Parse(written.ToBytes());

        Assert.Equal(written.Text, read.Text);
        Assert.Equal(written.Marks, read.Marks);
        Assert.Equal(written.Rows, read.Rows);
    }

    [Fact]
    public void However_long_a_text_is_nothing_is_lost_and_no_piece_is_too_long() =>
        Gen.Select(Gen.OneOf(Gen.Const("س"), Gen.Const(" "), Gen.Const("\n"), Gen.Const("😀"), Gen.Const("\u2066a b\u2069"), Gen.Const("كلمة ")).Array[0, 400], Gen.Int[4, 60])
            .Sample((letters, longest) =>
            {
                var text = string.Concat(letters);
                var pieces = TextSplitter.Split(text, [], longest).Select(range => text[range]).ToArray();

                Assert.Equal(text.Where(letter => !char.IsWhiteSpace(letter)), string.Concat(pieces).Where(letter => !char.IsWhiteSpace(letter)));
                Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, longest));
                Assert.All(pieces, piece => Assert.False(char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1])));
            });
}
