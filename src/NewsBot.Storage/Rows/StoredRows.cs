// Rows as the stores keep them: the port's row, its place in the order of arrival, and when it was settled.
using NewsBot.Conversation;

namespace NewsBot.Storage.Rows;

/// <param name="Sequence">Place in the order of arrival, over all queues.</param>
/// <param name="SettledAt">When it became done or dead; null while it waits.</param>
internal sealed record StoredMessage(InboxRow Row, long Sequence, DateTimeOffset? SettledAt)
{
    public bool IsWaiting => Row.State is InboxState.Waiting;
}

/// <param name="Sequence">Place in the order of writing, over all chats.</param>
/// <param name="SettledAt">When it became sent, unknown or dead; null while it is to be sent.</param>
internal sealed record StoredPart(OutboxRow Row, long Sequence, DateTimeOffset? SettledAt)
{
    public bool IsUnsent => Row.State is OutboxState.New or OutboxState.Sending;
}

/// <summary>A channel's named value.</summary>
internal sealed record StoredValue(string Channel, string Name, string Value);
