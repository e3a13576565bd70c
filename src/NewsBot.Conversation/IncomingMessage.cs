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

    /// <summary>A post of a channel, which is no one's question.</summary>
    Post,

    /// <summary>Not from a platform: what is known changed, and whoever waits for it is to be told.</summary>
    Changed,
}

/// <summary>Whose words a message holds. Rights go with a person's own words only.</summary>
public enum MessageOrigin
{
    /// <summary>Written, or a button pressed, by the sender.</summary>
    Own,

    /// <summary>Written by somebody else and passed on.</summary>
    Forwarded,

    /// <summary>Written in the name of a chat: by an anonymous administrator, or as a channel.</summary>
    InNameOfChat,

    /// <summary>Made by another bot for the sender.</summary>
    ViaBot,

    /// <summary>Changed after it was sent.</summary>
    Edited,

    /// <summary>Taken away after it was sent; its words are no longer known.</summary>
    Deleted,
}

/// <summary>Where a forwarded message comes from, as far as the platform tells.</summary>
/// <param name="Name">The title of the channel or chat, or the person's name; null where it is hidden.</param>
/// <param name="Url">The address of the message, or null.</param>
/// <param name="At">When it was first sent.</param>
public sealed record ForwardOrigin(string? Name, string? Url, DateTimeOffset At);

/// <summary>A file that came with a message; its content stays with the platform until it is fetched.</summary>
/// <param name="Id">For <see cref="IChannel.FetchAsync"/>.</param>
/// <param name="Size">In bytes, as the platform says; null where it does not.</param>
public sealed record IncomingFile(string Id, string Name, long? Size);

/// <summary>The message that a message replies to.</summary>
/// <param name="IsBots">It is one of the bot's own.</param>
public sealed record QuotedMessage(string Text, bool IsBots, ForwardOrigin? Forwarded, IncomingFile? File);

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
    DateTimeOffset? SentAt = null,
    MessageOrigin Origin = MessageOrigin.Own)
{
    /// <summary>Ids of the groups (roles) that the sender belongs to there, as the platform proves them; null where it has none.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>The chat of the sender alone, where what comes of the message later is made known; null where that is <see cref="Chat"/>.</summary>
    public string? Aside { get; init; }

    /// <summary>Names what is sent in answer where the platform takes that past everything else in the chat and its limits; null where it goes with the chat.</summary>
    public string? OwnLine { get; init; }

    /// <summary>Where the message comes from, if it was forwarded.</summary>
    public ForwardOrigin? Forwarded { get; init; }

    /// <summary>The file that came with it, or null.</summary>
    public IncomingFile? File { get; init; }

    /// <summary>The message that it replies to, or null.</summary>
    public QuotedMessage? Quoted { get; init; }
}
