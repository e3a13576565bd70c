// What there is on the played Discord: people, guilds, messages, commands; and everybody who is told of a change.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

/// <summary>Thread-safe.</summary>
internal sealed class DiscordWorld
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PlayedUser> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlayedChannel> _channels = new(StringComparer.Ordinal);
    private readonly List<PlayedGuild> _guilds = [];
    private readonly List<PlayedMessage> _messages = [];
    private readonly Dictionary<string, PlayedInteraction> _interactions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlayedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonArray> _commands = new(StringComparer.Ordinal);

    public DiscordWorld(FakeDiscordOptions options)
    {
        Options = options;
        Ids = new Snowflakes(options.Time);
        BotId = Ids.Next();
        ApplicationId = Ids.Next();
        Bot = Payloads.User(BotId, options.BotName, isBot: true);
    }

    public FakeDiscordOptions Options { get; }

    public Snowflakes Ids { get; }

    public string BotId { get; }

    public string ApplicationId { get; }

    public JsonObject Bot { get; }

    /// <summary>Interactions are delivered by whoever plays the HTTP side, not on the gateway.</summary>
    public bool IsByHttp { get; set; }

    /// <summary>Where files are: «http://ADDRESS:PORT».</summary>
    public Func<string> Server { get; set; } = () => "";

    /// <summary>Told of every event: name, guild (null in direct chats), data (with or without the words of others).</summary>
    public Action<string, string?, Func<bool, JsonObject>> Happened { get; set; } = (_, _, _) => { };

    public IReadOnlyList<PlayedGuild> Guilds
    {
        get
        {
            lock (_lock) return [.. _guilds];
        }
    }

    public IReadOnlyList<PlayedMessage> Messages
    {
        get
        {
            lock (_lock) return [.. _messages];
        }
    }

    public IReadOnlyList<PlayedInteraction> Interactions
    {
        get
        {
            lock (_lock) return [.. _interactions.Values];
        }
    }

    public PlayedUser User(string name)
    {
        lock (_lock)
        {
            if (!_users.TryGetValue(name, out var user)) _users.Add(name, user = new PlayedUser(this, Ids.Next(), name));
            return user;
        }
    }

    public PlayedGuild NewGuild(string name, int channels)
    {
        lock (_lock)
        {
            var guild = new PlayedGuild(Ids.Next(), name);
            for (var i = 0; i < channels; i++)
            {
                var channel = guild.Add(new PlayedChannel(Ids.Next(), $"channel-{i}", guild));
                _channels.Add(channel.Id, channel);
            }

            _guilds.Add(guild);
            return guild;
        }
    }

    public PlayedChannel NewDirectChat(string name)
    {
        lock (_lock)
        {
            var channel = new PlayedChannel(Ids.Next(), name, Guild: null);
            _channels.Add(channel.Id, channel);
            return channel;
        }
    }

    /// <summary>The chat of a person with the bot, by the person's id.</summary>
    public PlayedChannel? DirectChat(string user)
    {
        PlayedUser? person;
        lock (_lock) person = _users.Values.FirstOrDefault(one => one.Id == user);

        // Outside the lock: whoever opens the chat first takes it again.
        return person?.Direct;
    }

    public PlayedChannel? Channel(string id)
    {
        lock (_lock) return _channels.GetValueOrDefault(id);
    }

    /// <summary>Keeps a file, and describes it as an attachment.</summary>
    public JsonObject Attach(string name, byte[] content)
    {
        var id = Ids.Next();
        var file = new PlayedFile(id, name, content, $"/attachments/{id}");
        lock (_lock) _files.Add(file.Path, file);
        return file.ToJson(Server());
    }

    public PlayedFile? File(string path)
    {
        lock (_lock) return _files.GetValueOrDefault(path);
    }

    public PlayedMessage? Message(string? id)
    {
        lock (_lock) return _messages.LastOrDefault(message => message.Id == id);
    }

    /// <summary>Writes a message, and tells everybody.</summary>
    /// <param name="nonce">Where it is given, a message of the bot with the same one is not written again.</param>
    public PlayedMessage Write(PlayedChannel channel, string author, string content, string? replyTo, JsonObject raw, string? nonce = null)
    {
        PlayedMessage message;
        lock (_lock)
        {
            if (nonce is not null && _messages.LastOrDefault(one => one.Channel == channel && (string?)one.Raw["nonce"] == nonce) is { } known) return known;
            message = new PlayedMessage(Ids.Next(), channel, author, content, replyTo, raw, Options.Time.GetUtcNow());
            _messages.Add(message);
            channel.LastMessage = message.Id;
        }

        if (!message.IsEphemeral) Happened("MESSAGE_CREATE", channel.Guild?.Id, withContent => Json(message, isOnGateway: true, withContent));
        return message;
    }

    /// <summary>Changes the words of a message, and tells everybody.</summary>
    public PlayedMessage Edit(PlayedMessage old, string content)
    {
        var edited = Replace(old, old with { Content = content, EditedAt = Options.Time.GetUtcNow() });
        Happened("MESSAGE_UPDATE", edited.Channel.Guild?.Id, withContent => Json(edited, isOnGateway: true, withContent));
        return edited;
    }

    /// <summary>Takes messages away, and tells everybody their ids.</summary>
    public void Delete(IReadOnlyList<PlayedMessage> gone)
    {
        lock (_lock) _messages.RemoveAll(gone.Contains);
        var channel = gone[0].Channel;
        var told = new JsonObject { ["channel_id"] = channel.Id, ["guild_id"] = channel.Guild?.Id };
        if (gone.Count == 1) told["id"] = gone[0].Id;
        else told["ids"] = new JsonArray([.. gone.Select(message => JsonValue.Create(message.Id))]);
        Happened(gone.Count == 1 ? "MESSAGE_DELETE" : "MESSAGE_DELETE_BULK", channel.Guild?.Id, _ => told);
    }

    public PlayedMessage Replace(PlayedMessage old, PlayedMessage next)
    {
        lock (_lock)
        {
            _messages[_messages.IndexOf(old)] = next;
            return next;
        }
    }

    public IReadOnlyList<PlayedMessage> After(PlayedChannel channel, ulong after, int most)
    {
        lock (_lock)
        {
            // The oldest of the younger ones, then the youngest first.
            return [.. _messages.Where(message => message.Channel == channel && !message.IsEphemeral && ulong.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture) > after).Take(most).Reverse()];
        }
    }

    /// <param name="withContent">Whoever is told has the privileged intent.</param>
    public JsonObject Json(PlayedMessage message, bool isOnGateway, bool withContent = false)
    {
        var repliedTo = Message(message.ReplyTo);
        var mentions = Mentioned(message, repliedTo);

        // Without the privileged intent only these show their words.
        var shows = withContent || message.Author == BotId || message.Channel.Guild is null || mentions.Any(user => (string?)user["id"] == BotId);
        var json = Payloads.Message(message, Author(message.Author), repliedTo, repliedTo is null ? null : Author(repliedTo.Author), mentions, isOnGateway, shows);
        if (isOnGateway && message.Channel.Guild is not null) json["member"] = new JsonObject { ["roles"] = new JsonArray([.. RolesOf(message.Author)]), ["deaf"] = false, ["mute"] = false, ["flags"] = 0 };
        return json;
    }

    public void Add(PlayedInteraction interaction)
    {
        lock (_lock) _interactions.Add(interaction.Id, interaction);
    }

    public PlayedInteraction? Interaction(string id)
    {
        lock (_lock) return _interactions.GetValueOrDefault(id);
    }

    public PlayedInteraction? InteractionOf(string token)
    {
        lock (_lock) return _interactions.Values.FirstOrDefault(interaction => interaction.Token == token);
    }

    /// <summary>The commands of a guild, or the global ones.</summary>
    public JsonArray Commands(string? guild)
    {
        lock (_lock) return (JsonArray)(_commands.GetValueOrDefault(guild ?? "") ?? []).DeepClone();
    }

    public JsonArray SetCommands(string? guild, JsonArray commands)
    {
        lock (_lock)
        {
            foreach (var command in commands.OfType<JsonObject>())
            {
                command["id"] = Ids.Next();
                command["type"] ??= 1;
                if (command["default_member_permissions"] is { } needed) command["default_member_permissions"] = needed.ToString();
                command["application_id"] = ApplicationId;
                command["version"] = Ids.Next();
                if (guild is null) continue;

                // These are of global commands only.
                command.Remove("contexts");
                command["integration_types"] = new JsonArray(0);
            }

            _commands[guild ?? ""] = commands;
            return (JsonArray)commands.DeepClone();
        }
    }

    public JsonObject Author(string id)
    {
        if (id == BotId) return Bot;
        lock (_lock) return _users.Values.FirstOrDefault(user => user.Id == id)?.Json ?? Payloads.User(id, "somebody", isBot: false);
    }

    private IEnumerable<JsonNode> RolesOf(string id)
    {
        lock (_lock) return [.. (_users.Values.FirstOrDefault(user => user.Id == id)?.Roles ?? new HashSet<string>()).Select(role => JsonValue.Create(role))];
    }

    private List<JsonObject> Mentioned(PlayedMessage message, PlayedMessage? repliedTo)
    {
        var mentions = new List<JsonObject>();
        if (message.Content.Contains($"<@{BotId}>", StringComparison.Ordinal) || (repliedTo?.Author == BotId && message.Raw["silent"] is null && message.Author != BotId)) mentions.Add(Bot);
        return mentions;
    }
}
