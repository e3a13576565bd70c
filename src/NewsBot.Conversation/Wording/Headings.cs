// A line above a reply that is otherwise as it was.
namespace NewsBot.Conversation.Wording;

internal static class Headings
{
    public static Reply Headed(this Reply reply, string heading)
    {
        var line = Bidi.Lines(heading) + "\n";
        return reply with { Text = line + reply.Text, Borders = [line.Length, .. reply.Borders.Select(border => border + line.Length)] };
    }
}
