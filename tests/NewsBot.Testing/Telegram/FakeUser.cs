// A person with a telephone.
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Testing.Telegram;

/// <summary>What is done here is done in the private chat with the bot; in groups see <see cref="FakeChat"/>.</summary>
public sealed partial class FakeUser
{
    private readonly World _world;

    internal FakeUser(World world, long id, string name)
    {
        _world = world;
        Id = id;
        Name = name;
        ShownName = name;
        UserName = UserNameShape().IsMatch(name) ? name : null;
    }

    public long Id { get; }

    /// <summary>What the test calls this person; one person a name.</summary>
    public string Name { get; }

    /// <summary>What others see, which several people may share.</summary>
    public string ShownName { get; set; }

    /// <summary>Without «@»; taken from the name when that could be one.</summary>
    public string? UserName { get; set; }

    public string LanguageCode { get; set; } = "ar";

    public FakeChat PrivateChat => _world.PrivateChat(this);

    /// <summary>Writes to the bot; returns the number of the message.</summary>
    public Task<int> WriteAsync(string text, int? replyTo = null) => PrivateChat.WriteAsync(this, text, replyTo);

    /// <summary>Opens the bot, by a link with a payload or without.</summary>
    public Task<int> StartAsync(string? payload = null) => WriteAsync(payload is null ? "/start" : $"/start {payload}");

    public Task EditAsync(int messageId, string text) => PrivateChat.EditAsync(messageId, text);

    public Task<string> PressAsync(int messageId, string button, bool forged = false) => PrivateChat.PressAsync(this, messageId, button, forged);

    public Task<int> ForwardAsync(FakeUser origin, string text) => PrivateChat.ForwardAsync(this, origin, text);

    public Task<int> SendVoiceAsync() => PrivateChat.SendVoiceAsync(this);

    public Task<int> SendPhotoAsync(string? caption = null) => PrivateChat.SendPhotoAsync(this, caption);

    public Task<int> SendDocumentAsync(string fileName, string? caption = null, byte[]? content = null) => PrivateChat.SendDocumentAsync(this, fileName, caption, content);

    public Task<int> ForwardAsync(FakeChat channel, string text) => PrivateChat.ForwardAsync(this, channel, text);

    public Task<SentMessage> NextMessageAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        PrivateChat.NextMessageAsync(timeout, cancellationToken);

    public Task BlockAsync()
    {
        PrivateChat.Block();
        return Task.CompletedTask;
    }

    public Task UnblockAsync()
    {
        PrivateChat.Unblock();
        return Task.CompletedTask;
    }

    /// <summary>The account is deleted; the bot is not told.</summary>
    public Task DeactivateAsync()
    {
        PrivateChat.Deactivate();
        return Task.CompletedTask;
    }

    public override string ToString() => $"{Name} ({Id})";

    internal JsonObject Json()
    {
        var user = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = ShownName, ["language_code"] = LanguageCode };
        if (UserName is not null) user["username"] = UserName;
        return user;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{4,31}$")]
    private static partial Regex UserNameShape();
}
