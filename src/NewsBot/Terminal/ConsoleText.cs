// How a reply looks in a terminal: the text, the citation line, and a blank line after it.
using NewsBot.Conversation;

namespace NewsBot.Terminal;

internal static class ConsoleText
{
    public static string Of(Reply reply) =>
        reply.CitationLine is { } citation ? $"{reply.Text}\n{citation}\n\n" : $"{reply.Text}\n\n";
}
