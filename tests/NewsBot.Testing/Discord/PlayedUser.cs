// A person on the played Discord: writes, chooses commands, presses buttons.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

public sealed class PlayedUser
{
    private readonly DiscordWorld _world;
    private PlayedChannel? _direct;

    internal PlayedUser(DiscordWorld world, string id, string name) => (_world, Id, Name) = (world, id, name);

    public string Id { get; }

    public string Name { get; }

    /// <summary>The chat of this person with the bot.</summary>
    public PlayedChannel Direct => _direct ??= _world.NewDirectChat(Name);

    internal JsonObject Json => Payloads.User(Id, Name, isBot: false);

    /// <summary>Writes in a channel.</summary>
    /// <param name="replyTo">The message that it replies to; its writer is mentioned by that.</param>
    public PlayedMessage Write(PlayedChannel channel, string text, PlayedMessage? replyTo = null, JsonObject? more = null) =>
        _world.Write(channel, Id, text, replyTo?.Id, more ?? []);

    /// <summary>Writes to the bot directly.</summary>
    public PlayedMessage WriteDirectly(string text) => Write(Direct, text);

    /// <summary>Mentions the bot and asks.</summary>
    public PlayedMessage Mention(PlayedChannel channel, string text) => Write(channel, $"<@{_world.BotId}> {text}");

    /// <summary>Chooses a command by its name, with the values of its options in their order.</summary>
    public PlayedInteraction Command(PlayedChannel channel, string name, params IReadOnlyList<string> values)
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
    public PlayedInteraction Menu(PlayedMessage message, string name) => Interact(message.Channel, 2, new JsonObject
    {
        ["id"] = Known(message.Channel, name, type: 3)["id"]?.DeepClone() ?? _world.Ids.Next(),
        ["name"] = name,
        ["type"] = 3,
        ["target_id"] = message.Id,
        ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message.Id] = Shown(message) } },
    });

    /// <summary>Presses the button that carries an id.</summary>
    public PlayedInteraction Press(PlayedMessage message, string customId) =>
        Interact(message.Channel, 3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, message);

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
        var interaction = new PlayedInteraction(_world, _world.Ids.Next(), $"token{Guid.NewGuid():n}{Guid.NewGuid():n}", this, channel, type);
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
                ["roles"] = new JsonArray(),
                ["permissions"] = "2147483647",
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
        if (!_world.IsByHttp) _world.Happened("INTERACTION_CREATE", channel.Guild?.Id, json);
        return interaction;
    }
}
