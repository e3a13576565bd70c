// Methods that write, change and remove messages.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

internal sealed class MessageMethods(World world)
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    private static readonly HashSet<string> Actions = new(
        [
            "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location",
            "record_video_note", "upload_video_note",
        ],
        StringComparer.Ordinal);

    public JsonNode Send(Call call)
    {
        var chat = Open(call);
        var text = FormattedText.Of(call);
        var markup = InlineMarkup.Of(call);
        var thread = Thread(call, chat);
        var replyTo = ReplyTo(call, chat);

        var wait = world.Limits.Count(chat.Id, chat.IsGroup, world.Options.RateLimits);
        if (wait > TimeSpan.Zero && world.Options.RateLimits) throw ApiError.TooMany((int)Math.Ceiling(wait.TotalSeconds));

        var message = new JsonObject { ["text"] = text.Text };
        if (chat.Kind == ChatKind.Channel) message["sender_chat"] = chat.Json();
        else message["from"] = world.Bot();
        Show(message, text, markup);
        chat.Stamp(message, replyTo, thread);
        if (call.Flag("protect_content")) message["has_protected_content"] = true;
        chat.Arrived(new SentMessage(chat, message, text.Entities, call.Parameters.DeepClone().AsObject(), world.Now, wait > TimeSpan.Zero), message);
        return message.DeepClone();
    }

    public JsonNode EditText(Call call)
    {
        var (chat, message) = Own(call);
        var text = FormattedText.Of(call);
        var markup = InlineMarkup.Of(call);
        var edited = message.Json.DeepClone().AsObject();
        edited["text"] = text.Text;
        Show(edited, text, markup);
        return Change(chat, message, edited, text.Entities);
    }

    public JsonNode EditMarkup(Call call)
    {
        var (chat, message) = Own(call);
        var edited = message.Json.DeepClone().AsObject();
        edited.Remove("reply_markup");
        if (InlineMarkup.Of(call) is { } markup && HasButtons(markup)) edited["reply_markup"] = markup.DeepClone();
        return Change(chat, message, edited, entities: null);
    }

    public JsonNode Delete(Call call)
    {
        var chat = Open(call);
        if (!chat.Messages.TryGetValue(MessageId(call), out var message)) throw ApiError.Bad("message to delete not found");
        var isOld = world.Now - DateTimeOffset.FromUnixTimeSeconds(message.Json.Integer("date")!.Value) > Deletable;
        if (isOld || (!message.IsFromBot && chat.Kind != ChatKind.Private && chat.Standing != BotStanding.Administrator))
            throw ApiError.Bad("message can't be deleted for everyone");
        chat.Deleted(MessageId(call));
        return true;
    }

    public JsonNode Act(Call call)
    {
        var chat = Open(call);
        if (!Actions.Contains(call.Text("action") ?? "")) throw ApiError.Bad("wrong parameter action in request");
        Thread(call, chat);
        chat.Journal.Add("action", new JsonObject { ["action"] = call.Text("action") });
        return true;
    }

    /// <param name="entities">Null where only the buttons were edited.</param>
    private JsonNode Change(FakeChat chat, ChatMessage message, JsonObject edited, JsonArray? entities)
    {
        if (Same("text") && Same("entities") && Same("reply_markup")) throw ApiError.NotModified();
        edited["edit_date"] = world.Now.ToUnixTimeSeconds();
        chat.Edited(message, edited, entities);
        return edited.DeepClone();

        bool Same(string name) => JsonNode.DeepEquals(message.Json[name], edited[name]);
    }

    private static void Show(JsonObject message, FormattedText text, JsonObject? markup)
    {
        message.Remove("entities");
        message.Remove("reply_markup");
        var shown = FoundEntities.In(text.Text, text.Entities);
        if (shown.Count > 0) message["entities"] = shown;
        if (markup is not null && HasButtons(markup)) message["reply_markup"] = markup.DeepClone();
    }

    // Keyboards of other kinds are not part of the message.
    private static bool HasButtons(JsonObject markup) => markup["inline_keyboard"] is JsonArray { Count: > 0 };

    private static int MessageId(Call call) => (int)(call.Integer("message_id") ?? throw ApiError.Bad("message identifier is not specified"));

    private static int? Thread(Call call, FakeChat chat)
    {
        if (call.Integer("message_thread_id") is not { } thread) return null;
        return chat.Topics.ContainsKey((int)thread) ? (int)thread : throw ApiError.Bad("message thread not found");
    }

    private static int? ReplyTo(Call call, FakeChat chat)
    {
        // Older clients name the message itself.
        var parameters = call.Object("reply_parameters");
        if ((parameters is null ? call.Integer("reply_to_message_id") : parameters.Integer("message_id")) is not { } original) return null;
        if (chat.Messages.ContainsKey((int)original)) return (int)original;
        return parameters?.Flag("allow_sending_without_reply") ?? call.Flag("allow_sending_without_reply")
            ? null
            : throw ApiError.Bad("message to be replied not found");
    }

    private FakeChat Open(Call call)
    {
        var chat = world.ChatOf(call);
        return chat.Refusal() is { } refusal ? throw refusal : chat;
    }

    private (FakeChat Chat, ChatMessage Message) Own(Call call)
    {
        if (call.Text("inline_message_id") is not null) throw ApiError.Bad("MESSAGE_ID_INVALID");
        var chat = Open(call);
        if (!chat.Messages.TryGetValue(MessageId(call), out var message)) throw ApiError.Bad("message to edit not found");
        return message.IsFromBot ? (chat, message) : throw ApiError.Bad("message can't be edited");
    }
}
