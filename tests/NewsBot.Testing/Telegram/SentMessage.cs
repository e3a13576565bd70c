// What the bot sent, as a test reads it.
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <param name="Type">Telegram's word: bold, text_link, ...</param>
/// <param name="Offset">In UTF-16 units.</param>
public sealed record SentEntity(string Type, int Offset, int Length, string? Url);

/// <param name="Data">What pressing it sends to the bot; null for a link.</param>
public sealed record SentButton(string Text, string? Data, string? Url);

/// <summary>A message of the bot; an edit changes it in place.</summary>
public sealed class SentMessage
{
    // Each edit puts new ones in their place, so that a test may read while the bot edits.
    private JsonObject _message;
    private JsonArray _entities;
    private ImmutableList<string> _earlier = [];

    internal SentMessage(FakeChat chat, JsonObject message, JsonArray entities, JsonObject parameters, DateTimeOffset arrivedAt, bool isOverLimit)
    {
        Chat = chat;
        _message = message;
        _entities = entities;
        Parameters = parameters;
        ArrivedAt = arrivedAt;
        IsOverLimit = isOverLimit;
    }

    public FakeChat Chat { get; }

    public int MessageId => _message["message_id"]!.GetValue<int>();

    /// <summary>As readers see it now.</summary>
    public string Text => _message.Text("text") ?? "";

    /// <summary>The texts before each edit, oldest first.</summary>
    public IReadOnlyList<string> EarlierTexts => _earlier;

    /// <summary>Those that the bot set.</summary>
    public IReadOnlyList<SentEntity> Entities => Read(_entities);

    /// <summary>All that readers see, with those that Telegram found in the text by itself (mentions, commands, addresses).</summary>
    public IReadOnlyList<SentEntity> ShownEntities => Read(_message["entities"] as JsonArray ?? []);

    public int? ReplyTo => (int?)(_message["reply_to_message"] as JsonObject)?.Integer("message_id");

    public int? ThreadId => (int?)_message.Integer("message_thread_id");

    public IReadOnlyList<IReadOnlyList<SentButton>> Buttons =>
        [.. ((_message["reply_markup"] as JsonObject)?["inline_keyboard"] as JsonArray ?? []).Select(row => Row(row!.AsArray()))];

    public DateTimeOffset ArrivedAt { get; }

    /// <summary>The bot sent it faster than Telegram's limits allow.</summary>
    public bool IsOverLimit { get; }

    public bool IsDeleted { get; internal set; }

    /// <summary>The parameters of the call that sent it.</summary>
    public JsonObject Parameters { get; }

    public override string ToString() => $"{Chat.Title} #{MessageId}: {Text}";

    internal void Edited(JsonObject message, JsonArray? entities)
    {
        if (entities is not null)
        {
            _earlier = _earlier.Add(Text);
            _entities = entities;
        }

        _message = message;
    }

    private static List<SentEntity> Read(JsonArray entities) =>
    [
        .. entities.Select(entity => entity!.AsObject())
            .Select(entity => new SentEntity(entity.Text("type")!, (int)entity.Integer("offset")!, (int)entity.Integer("length")!, entity.Text("url"))),
    ];

    private static List<SentButton> Row(JsonArray row) =>
        [.. row.Select(button => button!.AsObject()).Select(button => new SentButton(button.Text("text")!, button.Text("callback_data"), button.Text("url")))];
}
