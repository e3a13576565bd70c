// What is remembered of a chat between two messages, and who is speaking in it.
using NewsBot.Answering;

namespace NewsBot.Conversation;

/// <summary>The context of a chat. Immutable: a message turns one into the next.</summary>
/// <param name="Topic">What a follow-up continues from, or null.</param>
/// <param name="At">When the topic was last spoken of.</param>
/// <param name="IsBorrowed">The topic holds another person's words: a reply in a group continued from an answer to that person.</param>
public sealed record Chat(Topic? Topic, DateTimeOffset At, bool IsBorrowed = false)
{
    /// <summary>How long a topic can be taken up again.</summary>
    public static readonly TimeSpan TopicLife = TimeSpan.FromMinutes(15);

    /// <summary>A chat in which nothing was said yet.</summary>
    public static Chat Fresh { get; } = new(null, DateTimeOffset.MinValue);

    /// <summary>The chat after something was said in it.</summary>
    /// <param name="own">The words of this person; a topic that is made of them alone is nobody else's any more.</param>
    internal Chat After(Topic? topic, string own, DateTimeOffset now) =>
        topic is null ? this : new Chat(IsBorrowed ? topic with { Earlier = null } : topic, now, IsBorrowed && !string.Equals(topic.Text, own, StringComparison.Ordinal));

    /// <summary>The topic, if it was spoken of within <see cref="TopicLife"/>.</summary>
    public Topic? TopicAt(DateTimeOffset now) => Topic is not null && now - At <= TopicLife ? Topic : null;
}

/// <summary>Who wrote a message.</summary>
/// <param name="Channel"><see cref="IChannel.Name"/>.</param>
/// <param name="User">The channel's id of the person.</param>
/// <param name="ChatId">The channel's id of the chat.</param>
public sealed record Sender(string Channel, string User, string ChatId)
{
    /// <summary>The operator at the command line.</summary>
    public static Sender Operator { get; } = new("console", "operator", "operator");

    /// <summary>«CHANNEL:USER», the owner of what is stored about the person.</summary>
    public string Owner => $"{Channel}:{User}";
}
