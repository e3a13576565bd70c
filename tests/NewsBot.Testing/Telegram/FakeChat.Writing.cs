// What people write in a chat. Each returns the number of the message.
using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

public sealed partial class FakeChat
{
    private const long GroupAnonymousBot = 1087968824;
    private const long ChannelBot = 136817688;

    public Task<int> WriteAsync(FakeUser user, string text, int? replyTo = null, int? thread = null) =>
        Task.FromResult(Post(From(user, Text(text)), replyTo, thread));

    /// <summary>A message that someone else, or a channel, wrote before; forwarded by the user.</summary>
    public Task<int> ForwardAsync(FakeUser user, FakeUser origin, string text)
    {
        var message = From(user, Text(text));
        message["forward_origin"] = new JsonObject { ["type"] = "user", ["date"] = Seconds() - 60, ["sender_user"] = origin.Json() };
        return Task.FromResult(Post(message));
    }

    public Task<int> ForwardAsync(FakeUser user, FakeChat channel, string text)
    {
        var message = From(user, Text(text));
        message["forward_origin"] = new JsonObject { ["type"] = "channel", ["date"] = Seconds() - 60, ["chat"] = channel.Json(), ["message_id"] = 7 };
        return Task.FromResult(Post(message));
    }

    /// <summary>An administrator writes in the group's name.</summary>
    public Task<int> WriteAsAnonymousAdministratorAsync(string text, int? replyTo = null)
    {
        var message = Text(text);
        message["from"] = AnotherBot(GroupAnonymousBot, "Group", "GroupAnonymousBot");
        message["sender_chat"] = Json();
        return Task.FromResult(Post(message, replyTo));
    }

    /// <summary>Someone writes in a channel's name.</summary>
    public Task<int> WriteAsChannelAsync(FakeChat channel, string text, int? replyTo = null)
    {
        var message = Text(text);
        message["from"] = AnotherBot(ChannelBot, "Channel", "Channel_Bot");
        message["sender_chat"] = channel.Json();
        return Task.FromResult(Post(message, replyTo));
    }

    /// <summary>The user sends what an inline bot offered.</summary>
    /// <param name="bot">The user name of the inline bot; null is ours.</param>
    public Task<int> WriteViaBotAsync(FakeUser user, string text, string? bot = null)
    {
        var message = From(user, Text(text));
        message["via_bot"] = bot is null ? _world.Bot() : AnotherBot(77_000_001, bot, bot);
        return Task.FromResult(Post(message));
    }

    /// <summary>Another bot writes; ours does not hear it.</summary>
    public Task<int> WriteAsAnotherBotAsync(string bot, string text)
    {
        lock (_world.Gate)
        {
            var message = Text(text);
            message["from"] = AnotherBot(77_000_001, bot, bot);
            Keep(Stamp(message, null, null), isMeant: false);
            AnotherBotWroteLast = true;
            return Task.FromResult((int)message.Integer("message_id")!);
        }
    }

    /// <summary>A post in a channel, in its own name.</summary>
    public Task<int> PostAsync(string text)
    {
        var message = Text(text);
        message["sender_chat"] = Json();
        return Task.FromResult(Post(message));
    }

    public Task<int> SendVoiceAsync(FakeUser user, int seconds = 5)
    {
        var message = From(user, []);
        message["voice"] = new JsonObject { ["file_id"] = "voice", ["file_unique_id"] = "v", ["duration"] = seconds, ["mime_type"] = "audio/ogg" };
        return Task.FromResult(Post(message));
    }

    public Task<int> SendPhotoAsync(FakeUser user, string? caption = null)
    {
        var message = Captioned(user, caption);
        message["photo"] = new JsonArray(new JsonObject { ["file_id"] = "photo", ["file_unique_id"] = "p", ["width"] = 640, ["height"] = 480 });
        return Task.FromResult(Post(message));
    }

    /// <param name="content">What <c>getFile</c> and the download give; null for a file that nobody fetches.</param>
    public Task<int> SendDocumentAsync(FakeUser user, string fileName, string? caption = null, byte[]? content = null, int? replyTo = null)
    {
        var message = Captioned(user, caption);
        var id = content is null ? "document" : _world.Files.Keep(fileName, content);
        message["document"] = new JsonObject { ["file_id"] = id, ["file_unique_id"] = "d", ["file_name"] = fileName };
        if (content is not null) ((JsonObject)message["document"]!)["file_size"] = content.Length;
        return Task.FromResult(Post(message, replyTo));
    }

    /// <summary>The author changes the text.</summary>
    public Task EditAsync(int messageId, string text)
    {
        lock (_world.Gate)
        {
            var old = Messages[messageId];
            if (old.IsFromBot) throw new InvalidOperationException($"Message {messageId} in «{Title}» is the bot's; people cannot edit it.");
            foreach (var (name, value) in Text(text)) old.Json[name] = value?.DeepClone();
            if (old.Json["entities"] is JsonArray && Text(text)["entities"] is null) old.Json.Remove("entities");
            old.Json["edit_date"] = Seconds();
            Journal.Add("edited", old.Json);
            if (Privacy.Hears(this, old.Json, _world.Options)) _world.Updates.Add(Kind == ChatKind.Channel ? "edited_channel_post" : "edited_message", old.Json);
            return Task.CompletedTask;
        }
    }

    /// <summary>A person deletes a message; bots are not told.</summary>
    public Task DeleteAsync(int messageId)
    {
        lock (_world.Gate) Deleted(messageId);
        return Task.CompletedTask;
    }

    /// <summary>Presses a button of the bot's message; returns the id of the query.</summary>
    /// <param name="button">Its data or its text.</param>
    /// <param name="forged">True sends the data though no such button is there, as a changed client can.</param>
    public Task<string> PressAsync(FakeUser user, int messageId, string button, bool forged = false)
    {
        lock (_world.Gate)
        {
            if (!Messages.TryGetValue(messageId, out var message) || message.Sent is null)
                throw new InvalidOperationException($"Message {messageId} in «{Title}» is none of the bot's.");
            var buttons = message.Sent.Buttons.SelectMany(row => row).Where(candidate => candidate.Data is not null).ToList();
            var pressed = buttons.FirstOrDefault(candidate => button.Equals(candidate.Data, StringComparison.Ordinal) || button.Equals(candidate.Text, StringComparison.Ordinal));
            if (pressed is null && !forged)
            {
                var others = string.Join(", ", buttons.Select(other => $"{other.Text} ({other.Data})"));
                throw new InvalidOperationException($"Message {messageId} in «{Title}» has no button «{button}», only: {others}.");
            }

            return Task.FromResult(_world.Presses.Press(user, this, message.Json, pressed?.Data ?? button));
        }
    }

    private static JsonObject Text(string text)
    {
        var message = new JsonObject { ["text"] = text };
        var entities = FoundEntities.In(text);
        if (entities.Count > 0) message["entities"] = entities;
        return message;
    }

    private static JsonObject AnotherBot(long id, string name, string userName) =>
        new() { ["id"] = id, ["is_bot"] = true, ["first_name"] = name, ["username"] = userName };

    private JsonObject Captioned(FakeUser user, string? caption)
    {
        var message = From(user, []);
        if (caption is null) return message;
        message["caption"] = caption;
        var entities = FoundEntities.In(caption);
        if (entities.Count > 0) message["caption_entities"] = entities;
        return message;
    }

    private JsonObject From(FakeUser user, JsonObject message)
    {
        message["from"] = user.Json();
        lock (_world.Gate) Members.TryAdd(user.Id, "member");
        return message;
    }

    private int Post(JsonObject body, int? replyTo = null, int? thread = null)
    {
        lock (_world.Gate)
        {
            if (Kind == ChatKind.Private && Standing != BotStanding.Member) Welcome();
            if (thread is { } topic && !Topics.ContainsKey(topic))
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"«{Title}» has no topic {topic}; make it with {nameof(CreateTopicAsync)}."));
            var message = Stamp(body, replyTo, thread);
            Keep(message, Privacy.IsMeant(this, message, _world.Options));
            if (Privacy.Hears(this, message, _world.Options)) _world.Updates.Add(Kind == ChatKind.Channel ? "channel_post" : "message", message);
            return (int)message.Integer("message_id")!;
        }
    }

    private void Keep(JsonObject message, bool isMeant)
    {
        Messages[(int)message.Integer("message_id")!] = new ChatMessage(message, IsFromBot: false, isMeant, Sent: null);
        Journal.Add("message", message);
    }

    private long Seconds() => _world.Now.ToUnixTimeSeconds();
}
