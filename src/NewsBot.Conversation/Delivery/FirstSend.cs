// In which state a turn writes its parts: the first is sent at once, and its row says so where that can lose nothing.
namespace NewsBot.Conversation.Delivery;

internal static class FirstSend
{
    /// <summary>
    /// The parts of one reply as their turn writes them. Where sends are repeated, the first is «sending» from the start: that saves the durable
    /// write before the call, and after a crash «new» and «sending» are sent alike. Where they are not, a row that was never sent would be given up.
    /// </summary>
    public static IReadOnlyList<OutboxRow> Of(IReadOnlyList<OutboxRow> parts, ConversationOptions options) =>
        parts is [var first, ..] && !options.SentAtMostOnce.Contains(first.Channel)
            ? [first with { State = OutboxState.Sending, Attempts = 1 }, .. parts.Skip(1)]
            : parts;
}
