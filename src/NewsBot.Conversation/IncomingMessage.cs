// What a person wrote, freed of its platform.
namespace NewsBot.Conversation;

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
public sealed record IncomingMessage(
    string Key,
    string Channel,
    string Chat,
    string User,
    string Text,
    DateTimeOffset At,
    bool IsPrivate,
    string? RepliesTo,
    string? MessageId);
