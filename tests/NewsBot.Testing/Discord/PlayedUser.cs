// A person on the played Discord: writes, chooses commands, presses buttons.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

public sealed class PlayedUser
{
    private readonly DiscordWorld _world;

    // A test looks into it while the bot opens it: both are to mean the same one.
    private readonly Lazy<PlayedChannel> _direct;

    internal PlayedUser(DiscordWorld world, string id, string name) => (_world, Id, Name, _direct) = (world, id, name, new Lazy<PlayedChannel>(() => world.NewDirectChat(name)));

    public string Id { get; }

    public string Name { get; }

    /// <summary>The chat of this person with the bot.</summary>
    public PlayedChannel Direct => _direct.Value;

    /// <summary>Ids of the roles that this person has in every guild.</summary>
    public ISet<string> Roles { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What this person may do in every guild, as Discord counts: MANAGE_MESSAGES is 8192.</summary>
    public long Permissions { get; set; } = 2_147_483_647 & ~8192L;

    internal JsonObject Json => Payloads.User(Id, Name, isBot: false);

    /// <summary>Writes in a channel.</summary>
    /// <param name="replyTo">The message that it replies to; its writer is mentioned by that.</param>
    public PlayedMessage Write(PlayedChannel channel, string text, PlayedMessage? replyTo = null, JsonObject? more = null) =>
        _world.Write(channel, Id, text, replyTo?.Id, more ?? []);

    /// <summary>Changes what this person wrote.</summary>
    public PlayedMessage Edit(PlayedMessage message, string text) =>
        message.Author == Id ? _world.Edit(message, text) : throw new InvalidOperationException("Only its writer changes a message.");

    /// <summary>Takes messages of one channel away.</summary>
    public void Delete(params IReadOnlyList<PlayedMessage> messages) => _world.Delete(messages);

    /// <summary>Writes to the bot directly.</summary>
    public PlayedMessage WriteDirectly(string text) => Write(Direct, text);

    /// <summary>Mentions the bot and asks.</summary>
    public PlayedMessage Mention(PlayedChannel channel, string text) => Write(channel, $"<@{_world.BotId}> {text}");

    /// <summary>Chooses a command by its name, with the values of its options in their order.</summary>
    /// <exception cref="InvalidOperationException">Discord does not show the command to this person there, or would not send it off so.</exception>
    public PlayedInteraction Command(PlayedChannel channel, string name, params IReadOnlyList<string> values)
    {
        var command = Known(channel, name, type: 1);
        CheckShown(channel, name, command);
        if ((command["options"] as JsonArray ?? []).Skip(values.Count).Any(option => (bool?)option!["required"] == true)) throw new InvalidOperationException($"«{name}» needs more values.");
        return Forge(channel, name, values);
    }

    /// <summary>Chooses a command with a file for its first option.</summary>
    public PlayedInteraction CommandWithFile(PlayedChannel channel, string name, string fileName, byte[] content)
    {
        var command = Known(channel, name, type: 1);
        CheckShown(channel, name, command);
        if (command["options"]?[0] is not JsonObject option || (int?)option["type"] != 11) throw new InvalidOperationException($"«{name}» takes no file.");
        var file = _world.Attach(fileName, content);
        return Interact(channel, 2, new JsonObject
        {
            ["id"] = command["id"]!.DeepClone(),
            ["name"] = name,
            ["type"] = 1,
            ["options"] = new JsonArray(new JsonObject { ["name"] = option["name"]!.DeepClone(), ["type"] = 11, ["value"] = file["id"]!.DeepClone() }),
            ["resolved"] = new JsonObject { ["attachments"] = new JsonObject { [(string)file["id"]!] = file } },
        });
    }

    /// <summary>Writes with a file.</summary>
    public PlayedMessage WriteWithFile(PlayedChannel channel, string text, string fileName, byte[] content) =>
        Write(channel, text, more: new JsonObject { ["attachments"] = new JsonArray(_world.Attach(fileName, content)) });

    /// <summary>Passes a message on to the bot directly, as it is.</summary>
    public PlayedMessage PassOn(PlayedMessage message) => Write(Direct, "", more: new JsonObject
    {
        ["message_reference"] = new JsonObject { ["type"] = 1, ["message_id"] = message.Id, ["channel_id"] = message.Channel.Id, ["guild_id"] = message.Channel.Guild?.Id },
        ["message_snapshots"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["content"] = message.Content, ["type"] = 0, ["timestamp"] = Payloads.Time(message.At) } }),
    });

    /// <summary>As <see cref="Command"/>, by a client of one's own making: nothing is checked.</summary>
    public PlayedInteraction Forge(PlayedChannel channel, string name, params IReadOnlyList<string> values)
    {
        var command = Known(channel, name, type: 1);
        var options = command["options"] as JsonArray ?? [];
        return Interact(channel, 2, new JsonObject
        {
            ["id"] = command["id"]?.DeepClone() ?? _world.Ids.Next(),
            ["name"] = name,
            ["type"] = 1,
            ["options"] = new JsonArray([.. values.Select((value, place) => new JsonObject
            {
                ["name"] = place < options.Count ? options[place]!["name"]!.DeepClone() : "value",
                ["type"] = 3,
                ["value"] = value,
            })]),
        });
    }

    /// <summary>Types into the first option of a command, and is shown suggestions.</summary>
    public PlayedInteraction Type(PlayedChannel channel, string name, string typed) => Interact(channel, 4, new JsonObject
    {
        ["id"] = _world.Ids.Next(),
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject { ["name"] = Known(channel, name, 1)["options"]?[0]?["name"]?.DeepClone() ?? "value", ["type"] = 3, ["value"] = typed, ["focused"] = true }),
    });

    /// <summary>Chooses a command from the menu of a message.</summary>
    /// <exception cref="InvalidOperationException">Discord does not show it to this person there.</exception>
    public PlayedInteraction Menu(PlayedMessage message, string name)
    {
        var command = Known(message.Channel, name, type: 3);
        CheckShown(message.Channel, name, command);
        if (message.IsEphemeral) throw new InvalidOperationException("A message that only one person sees has no menu of commands.");
        return Interact(message.Channel, 2, new JsonObject
        {
            ["id"] = command["id"]?.DeepClone() ?? _world.Ids.Next(),
            ["name"] = name,
            ["type"] = 3,
            ["target_id"] = message.Id,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message.Id] = Shown(message) } },
        });
    }

    /// <summary>Sends off the form that an interaction of this person opened; what is not written anew stays as it stood there.</summary>
    /// <exception cref="InvalidOperationException">No form was opened, or Discord's client would not send it off so.</exception>
    public PlayedInteraction Submit(PlayedInteraction opened, params IReadOnlyList<(string Part, string Value)> written) =>
        opened.User == this ? ForgeSubmit(opened, written) : throw new InvalidOperationException("No form was opened for this person.");

    /// <summary>As <see cref="Submit"/>, of a form that was opened for somebody else.</summary>
    public PlayedInteraction ForgeSubmit(PlayedInteraction opened, params IReadOnlyList<(string Part, string Value)> written) => opened.Form is { } form
        ? Interact(opened.Channel, 5, PlayedForm.Filled(form, written.ToDictionary(one => one.Part, one => one.Value, StringComparer.Ordinal)), opened.Below)
        : throw new InvalidOperationException("No form was opened.");

    /// <summary>Presses the button that carries an id.</summary>
    public PlayedInteraction Press(PlayedMessage message, string customId) =>
        Interact(message.Channel, 3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, message);

    // Who lacks a permission that a command names is not shown it, nor anybody where it does not belong.
    private void CheckShown(PlayedChannel channel, string name, JsonObject command)
    {
        if (command.Count == 0) return;
        var needed = long.Parse((string?)command["default_member_permissions"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        if (channel.Guild is not null && (Permissions & needed) != needed) throw new InvalidOperationException($"«{name}» is not shown to {Name}.");
        var context = channel.Guild is null ? 1 : 0;
        if (command["contexts"] is JsonArray contexts && contexts.All(one => (int?)one != context)) throw new InvalidOperationException($"«{name}» is not shown in {channel.Name}.");
    }

    private JsonObject Shown(PlayedMessage message)
    {
        var shown = _world.Json(message, isOnGateway: false);
        // What a person opens a menu on comes with its words.
        shown["content"] = message.Content;
        return shown;
    }

    private JsonObject Known(PlayedChannel channel, string name, int type) =>
        new[] { channel.Guild?.Id, null }.SelectMany(guild => _world.Commands(guild)).OfType<JsonObject>().FirstOrDefault(command => (string?)command["name"] == name && (int?)command["type"] == type) ?? [];

    private PlayedInteraction Interact(PlayedChannel channel, int type, JsonObject data, PlayedMessage? below = null)
    {
        var interaction = new PlayedInteraction(_world, _world.Ids.Next(), $"token{Guid.NewGuid():n}{Guid.NewGuid():n}", this, channel, type) { Below = below };
        _world.Add(interaction);
        var json = new JsonObject
        {
            ["id"] = interaction.Id,
            ["application_id"] = _world.ApplicationId,
            ["type"] = type,
            ["data"] = data,
            ["channel_id"] = channel.Id,
            ["channel"] = Payloads.Channel(channel),
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["locale"] = "en-US",
            ["app_permissions"] = "2147483647",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = channel.Guild?.Id ?? "0" },
            ["context"] = channel.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = 10485760,
        };
        if (below is not null) json["message"] = Shown(below);
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id;
            json["guild"] = new JsonObject { ["id"] = guild.Id, ["features"] = new JsonArray(), ["locale"] = "en-US" };
            json["member"] = new JsonObject
            {
                ["user"] = Json,
                ["roles"] = new JsonArray([.. Roles]),
                ["permissions"] = Permissions.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
                ["deaf"] = false,
                ["mute"] = false,
                ["flags"] = 0,
                ["nick"] = null,
                ["avatar"] = null,
                ["premium_since"] = null,
                ["pending"] = false,
                ["communication_disabled_until"] = null,
            };
        }
        else
        {
            json["user"] = Json;
        }

        interaction.Json = json;
        if (!_world.IsByHttp) _world.Happened("INTERACTION_CREATE", channel.Guild?.Id, _ => json);
        return interaction;
    }
}
