// Everything that outlives a connection: who there is, what was written, what the bot set.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <summary>One lock, <see cref="Gate"/>, guards all of it but the queue of updates.</summary>
internal sealed class World
{
    private readonly Dictionary<long, FakeChat> _chats = [];
    private readonly Dictionary<string, FakeUser> _users = new(StringComparer.Ordinal);
    private readonly List<SentMessage> _sent = [];
    private int _privateMessages = 100;
    private long _userIds = 520_000_000;
    private long _chatIds = 4_100_000;

    public World(FakeTelegramOptions options)
    {
        Options = options;
        Updates = new UpdateQueue(options.FirstUpdateId, options.Time);
        Limits = new Limits(options.ChatBurst, options.Time);
        Presses = new Presses(this);
    }

    public FakeTelegramOptions Options { get; }

    public Lock Gate { get; } = new();

    public UpdateQueue Updates { get; }

    public Limits Limits { get; }

    public Presses Presses { get; }

    public Files Files { get; } = new();

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (Gate) return [.. _sent];
        }
    }

    /// <summary>The bot as others see it.</summary>
    public JsonObject Bot() => new()
    {
        ["id"] = Options.BotId,
        ["is_bot"] = true,
        ["first_name"] = Options.BotName,
        ["username"] = Options.BotUserName,
    };

    public FakeUser User(string name)
    {
        lock (Gate)
        {
            if (_users.TryGetValue(name, out var known)) return known;
            var user = new FakeUser(this, ++_userIds, name);
            return _users[name] = user;
        }
    }

    public FakeUser? UserOf(long id)
    {
        lock (Gate) return _users.Values.FirstOrDefault(user => user.Id == id);
    }

    public FakeChat NewChat(ChatKind kind, string title)
    {
        lock (Gate)
        {
            var number = ++_chatIds;
            return Add(new FakeChat(this, kind == ChatKind.Group ? -number : -1_000_000_000_000 - number, kind, title, partner: null));
        }
    }

    public FakeChat PrivateChat(FakeUser user)
    {
        lock (Gate) return _chats.GetValueOrDefault(user.Id) ?? Add(new FakeChat(this, user.Id, ChatKind.Private, user.Name, user));
    }

    /// <summary>By number, or by the title that a test or a person gave it.</summary>
    public FakeChat? Chat(string numberOrTitle)
    {
        lock (Gate)
        {
            return long.TryParse(numberOrTitle, System.Globalization.CultureInfo.InvariantCulture, out var id)
                ? _chats.GetValueOrDefault(id)
                : _chats.Values.FirstOrDefault(chat => chat.Title.Equals(numberOrTitle, StringComparison.Ordinal));
        }
    }

    /// <summary>The chat that a call names; refuses what the bot does not know.</summary>
    public FakeChat ChatOf(Call call, string parameter = "chat_id")
    {
        if (call.Text(parameter) is not { Length: > 0 } name) throw ApiError.Bad("chat_id is empty");
        var chat = name.StartsWith('@')
            ? _chats.Values.FirstOrDefault(chat => chat.UserName is { } user && name[1..].Equals(user, StringComparison.OrdinalIgnoreCase))
            : _chats.GetValueOrDefault(call.Integer(parameter) ?? 0);
        return chat is null || !chat.IsKnownToBot ? throw ApiError.Bad("chat not found") : chat;
    }

    // Private chats and small groups share one numbering, as an account's do; supergroups and channels have their own.
    public int NextPrivateMessage() => ++_privateMessages;

    public void Remember(SentMessage message) => _sent.Add(message);

    private FakeChat Add(FakeChat chat) => _chats[chat.Id] = chat;
}
