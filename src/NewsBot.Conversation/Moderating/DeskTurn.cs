// What comes of a message to the desk: a reply, what is kept, and what others are told.
namespace NewsBot.Conversation.Moderating;

/// <summary>A message to somebody else than the sender.</summary>
/// <param name="ReplyTo">The channel's id of the message that it answers, or null.</param>
internal sealed record Notice(string Channel, string Chat, Reply Reply, string? ReplyTo = null);

/// <summary>Written in the turn of the message, all or nothing.</summary>
internal sealed record DeskTurn(Reply Reply)
{
    public IReadOnlyList<StoredRecord> Puts { get; init; } = [];

    public IReadOnlyList<(string Kind, string Key)> Removals { get; init; } = [];

    /// <summary>The draft that it leaves open, or null.</summary>
    public DeskDraft? Open { get; init; }

    /// <summary>What was wrong with what was asked for again; null where it was only missing.</summary>
    public Reply? Problem { get; init; }

    public IReadOnlyList<Notice> Notices { get; init; } = [];
}
