// Reply -> the messages that Telegram gets.
using System.Text;
using NewsBot.Conversation;

namespace NewsBot.Telegram.Sending;

/// <summary>Pure: the same reply always gives the same messages.</summary>
internal static class MessageWriter
{
    /// <summary>What Telegram takes as text of one message, in UTF-16 units.</summary>
    public const int LongestText = 4096;

    /// <summary>What Telegram takes as data of one button, in bytes of UTF-8.</summary>
    public const int LongestData = 64;

    private const int ButtonsInRow = 2;
    private const string Gap = "\n\n";

    public static IReadOnlyList<MessageBody> Write(Reply reply)
    {
        var (text, marks, borders) = Whole(reply);
        var pieces = TextSplitter.Split(text, borders, LongestText).ToArray();
        var rows = Rows(reply.Buttons);
        return [.. pieces.Select((piece, place) => new MessageBody(
            text[piece],
            [.. marks.Select(mark => Within(mark, piece.Start.Value, piece.End.Value)).OfType<Mark>()],
            // The buttons belong to the whole, so they stand below its end.
            place == pieces.Length - 1 ? rows : []))];
    }

    private static (string Text, List<Mark> Marks, List<int> Borders) Whole(Reply reply)
    {
        var marks = new List<Mark>();
        if (reply.LeadLength > 0) marks.Add(new Mark(MarkKind.Bold, 0, reply.LeadLength));
        if (reply.CitationLine is not { } citation) return (reply.Text, marks, [.. reply.Borders]);

        var start = reply.Text.Length + Gap.Length;
        marks.Add(new Mark(MarkKind.Quotation, start, citation.Length));
        var lines = Enumerable.Range(0, citation.Length).Where(place => citation[place] == '\n').Select(place => start + place + 1);
        return (reply.Text + Gap + citation, marks, [.. reply.Borders, start, .. lines]);
    }

    private static Mark? Within(Mark mark, int start, int end)
    {
        var from = Math.Max(mark.Offset, start);
        var to = Math.Min(mark.Offset + mark.Length, end);
        return from < to ? new Mark(mark.Kind, from - start, to - from) : null;
    }

    // Telegram lays a row out from left to right; the first button belongs on the right.
    private static IReadOnlyList<IReadOnlyList<Button>> Rows(IReadOnlyList<ReplyButton> buttons) =>
        [.. buttons.Select(Of).OfType<Button>().Chunk(ButtonsInRow).Select(row => row.Reverse().ToArray())];

    private static Button? Of(ReplyButton button) => button switch
    {
        ReplyButton.Link link => new Button(link.Label, link.Url, Data: null),
        ReplyButton.Say say when Encoding.UTF8.GetByteCount(say.Text) <= LongestData => new Button(say.Label, Url: null, say.Text),
        _ => null,
    };
}
