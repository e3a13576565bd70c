// What a person wrote, freed of its platform.
namespace NewsBot.Conversation;

public enum MessageKind
{
    /// <summary>Words, or the label of a button that was pressed.</summary>
    Text,

    /// <summary>A voice message, a picture, a file without words: nothing that can be read.</summary>
    Unreadable,

    /// <summary>The bot was taken into a group.</summary>
    Joined,
}

/// <summary>A message as every channel delivers it. Serialised as the body of its inbox row.</summary>
/// <param name="Key">Unique for ever across channels («telegram:BOT:UPDATE»); the inbox keeps one row a key, and it is the cause of what comes of it.</param>
/// <param name="Channel"><see cref="IChannel.Name"/>.</param>
/// <param name="Chat">The channel's id of the chat; replies go there.</param>
/// <param name="User">The channel's id of the sender; rights are looked up by (channel, user).</param>
/// <param name="Text">As typed, at most 4,096 UTF-16 units; longer text is cut by <see cref="Conversation"/>.</param>
/// <param name="At">When it arrived here.</param>
/// <param name="IsPrivate">A chat of this one person with the bot.</param>
/// <param name="RepliesTo">The channel's id of the message that it replies to, or null.</param>
/// <param name="MessageId">The channel's id of the message itself, or null.</param>
/// <param name="SentAt">When it was written, by the platform's clock; null where that is when it arrived. Limits go by it, so that an outage makes no flood.</param>
public sealed record IncomingMessage(
    string Key,
    string Channel,
    string Chat,
    string User,
    string Text,
    DateTimeOffset At,
    bool IsPrivate,
    string? RepliesTo,
    string? MessageId,
    MessageKind Kind = MessageKind.Text,
    DateTimeOffset? SentAt = null);
