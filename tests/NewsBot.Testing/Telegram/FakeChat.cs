// A chat: a reader's private one, a group, a supergroup with topics, a channel. What tests read of it, and its state.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

public enum ChatKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}

/// <summary>What the bot is in a chat.</summary>
internal enum BotStanding
{
    Stranger,
    Member,
    Administrator,
    Left,
    Kicked,
    Blocked,
    Deactivated,
}

/// <summary>A message as the bot sees it.</summary>
internal sealed record ChatMessage(JsonObject Json, bool IsFromBot, bool IsMeantForBot, SentMessage? Sent);

public sealed partial class FakeChat
{
    private readonly World _world;
    private readonly Arrivals<SentMessage> _messages;
    private readonly Arrivals<SentMessage> _edits;
    private readonly Arrivals<CallbackAnswer> _answers;
    private int _messageIds;

    internal FakeChat(World world, long id, ChatKind kind, string title, FakeUser? partner)
    {
        _world = world;
        Id = id;
        Kind = kind;
        Title = title;
        Partner = partner;
        _messages = new($"a message in «{title}»");
        _edits = new($"an edit in «{title}»");
        _answers = new($"an answer to a button in «{title}»");
    }

    public long Id { get; }

    public ChatKind Kind { get; }

    /// <summary>Of a private chat the reader's name.</summary>
    public string Title { get; }

    /// <summary>A public name without «@»; channels and supergroups may have one.</summary>
    public string? UserName { get; init; }

    /// <summary>False refuses the bot's messages as a group that forbids its members to write.</summary>
    public bool BotMayWrite { get; set; } = true;

    /// <summary>What the bot sent here, oldest first, deleted ones too.</summary>
    public IReadOnlyList<SentMessage> Sent => [.. _world.Sent.Where(message => message.Chat == this)];

    internal FakeUser? Partner { get; }

    internal BotStanding Standing { get; private set; }

    internal FakeChat? MovedTo { get; private set; }

    internal bool AnotherBotWroteLast { get; private set; }

    internal SortedDictionary<int, ChatMessage> Messages { get; } = [];

    internal Dictionary<int, string> Topics { get; } = [];

    internal Dictionary<long, string> Members { get; } = [];

    internal ChatJournal Journal { get; } = new();

    internal bool IsGroup => Kind is ChatKind.Group or ChatKind.Supergroup;

    internal bool IsKnownToBot => Standing != BotStanding.Stranger;

    /// <summary>The bot's next message here that was not taken yet. The patience is real time; then a <see cref="TimeoutException"/>.</summary>
    public Task<SentMessage> NextMessageAsync(TimeSpan timeout, CancellationToken cancellationToken) => _messages.NextAsync(timeout, cancellationToken);

    /// <summary>The message of the bot's next edit here.</summary>
    public Task<SentMessage> NextEditAsync(TimeSpan timeout, CancellationToken cancellationToken) => _edits.NextAsync(timeout, cancellationToken);

    /// <summary>The bot's next answer to a button that was pressed here.</summary>
    public Task<CallbackAnswer> NextCallbackAnswerAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        _answers.NextAsync(timeout, cancellationToken);

    internal JsonObject Json()
    {
        var chat = new JsonObject
        {
            ["id"] = Id,
            ["type"] = Kind switch
            {
                ChatKind.Private => "private",
                ChatKind.Group => "group",
                ChatKind.Supergroup => "supergroup",
                _ => "channel",
            },
        };
        if (Partner is null) chat["title"] = Title;
        else chat["first_name"] = Partner.ShownName;
        if ((UserName ?? Partner?.UserName) is { } name) chat["username"] = name;
        if (Topics.Count > 0) chat["is_forum"] = true;
        return chat;
    }

    /// <summary>Why the bot may not write here; null when it may.</summary>
    internal ApiError? Refusal()
    {
        var place = Kind switch
        {
            ChatKind.Group => "group chat",
            ChatKind.Supergroup => "supergroup chat",
            _ => "channel chat",
        };
        if (MovedTo is not null) return ApiError.Migrated(MovedTo.Id);
        return Standing switch
        {
            BotStanding.Blocked => ApiError.Forbidden("bot was blocked by the user"),
            BotStanding.Deactivated => ApiError.Forbidden("user is deactivated"),
            BotStanding.Kicked => ApiError.Forbidden($"bot was kicked from the {place}"),
            BotStanding.Left => ApiError.Forbidden($"bot is not a member of the {place}"),
            BotStanding.Member when Kind == ChatKind.Channel => ApiError.Bad("need administrator rights in the channel chat"),
            _ => BotMayWrite ? null : ApiError.Bad("not enough rights to send text messages to the chat"),
        };
    }

    /// <summary>Gives a message its number, date and place, and the message that it replies to.</summary>
    internal JsonObject Stamp(JsonObject message, int? replyTo, int? thread)
    {
        message["message_id"] = Kind is ChatKind.Private or ChatKind.Group ? _world.NextPrivateMessage() : ++_messageIds;
        message["date"] = _world.Now.ToUnixTimeSeconds();
        message["chat"] = Json();
        if (replyTo is { } original && Messages.TryGetValue(original, out var replied))
        {
            var copy = replied.Json.DeepClone().AsObject();
            copy.Remove("reply_to_message");
            message["reply_to_message"] = copy;
            thread ??= (int?)replied.Json.Integer("message_thread_id");
        }

        if (thread is { } topic)
        {
            message["message_thread_id"] = topic;
            message["is_topic_message"] = true;
        }

        return message;
    }

    internal void Arrived(SentMessage message, JsonObject json)
    {
        Messages[message.MessageId] = new ChatMessage(json, IsFromBot: true, IsMeantForBot: true, message);
        AnotherBotWroteLast = false;
        _world.Remember(message);
        Journal.Add("message", json);
        _messages.Add(message);
    }

    internal void Edited(ChatMessage message, JsonObject json, JsonArray? entities)
    {
        Messages[(int)json.Integer("message_id")!] = message with { Json = json };
        Journal.Add("edited", json);
        if (message.Sent is null) return;
        message.Sent.Edited(json, entities);
        _edits.Add(message.Sent);
    }

    internal void Deleted(int messageId)
    {
        if (!Messages.Remove(messageId, out var message)) return;
        if (message.Sent is not null) message.Sent.IsDeleted = true;
        Journal.Add("deleted", new JsonObject { ["message_id"] = messageId });
    }

    internal void Answered(CallbackAnswer answer)
    {
        Journal.Add("answer", new JsonObject { ["text"] = answer.Text, ["show_alert"] = answer.IsAlert });
        _answers.Add(answer);
    }
}
