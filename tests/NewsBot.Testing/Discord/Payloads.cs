// What the played Discord says on its gateway, in its shapes.
using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

internal static class Payloads
{
    public static JsonObject Hello(TimeSpan interval) => new() { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = (int)interval.TotalMilliseconds } };

    public static JsonObject User(string id, string name, bool isBot) => new()
    {
        ["id"] = id,
        ["username"] = name,
        ["discriminator"] = "0",
        ["global_name"] = name,
        ["avatar"] = null,
        ["bot"] = isBot,
        ["public_flags"] = 0,
        ["flags"] = 0,
    };

    public static JsonObject Channel(PlayedChannel channel) => new()
    {
        ["id"] = channel.Id,
        ["type"] = channel.Guild is null ? 1 : 0,
        ["name"] = channel.Name,
        ["position"] = 0,
        ["permission_overwrites"] = channel is { Guild: { } guild, Denied: > 0 }
            ? new JsonArray(new JsonObject { ["id"] = guild.Id, ["type"] = 0, ["allow"] = "0", ["deny"] = channel.Denied.ToString(CultureInfo.InvariantCulture) })
            : new JsonArray(),
        ["last_message_id"] = channel.LastMessage,
        ["guild_id"] = channel.Guild?.Id,
        ["nsfw"] = false,
        ["parent_id"] = null,
        ["rate_limit_per_user"] = 0,
    };

    public static JsonObject Guild(PlayedGuild guild, JsonObject bot) => new()
    {
        ["id"] = guild.Id,
        ["name"] = guild.Name,
        ["icon"] = null,
        ["owner_id"] = guild.Id,
        ["unavailable"] = false,
        ["member_count"] = 2,
        ["large"] = false,
        ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
        ["features"] = new JsonArray(),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["roles"] = new JsonArray(new JsonObject
        {
            ["id"] = guild.Id,
            ["name"] = "@everyone",
            ["color"] = 0,
            ["hoist"] = false,
            ["position"] = 0,
            ["permissions"] = "1071698660929",
            ["managed"] = false,
            ["mentionable"] = false,
        }),
        ["members"] = new JsonArray(new JsonObject
        {
            ["user"] = bot.DeepClone(),
            ["roles"] = new JsonArray(),
            ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
        }),
        ["channels"] = new JsonArray([.. guild.Channels.Select(Channel)]),
        ["threads"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["voice_states"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(),
        ["guild_scheduled_events"] = new JsonArray(),
        ["soundboard_sounds"] = new JsonArray(),
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["premium_tier"] = 0,
        ["preferred_locale"] = "en-US",
        ["system_channel_flags"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["afk_timeout"] = 300,
    };

    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffff+00:00", CultureInfo.InvariantCulture);

    /// <param name="isOnGateway">Only there a message names its guild.</param>
    /// <param name="showsContent">Without the privileged intent the words of others are left out, on the gateway and by REST.</param>
    public static JsonObject Message(PlayedMessage message, JsonObject author, PlayedMessage? repliedTo, JsonObject? repliedAuthor, IEnumerable<JsonObject> mentions, bool isOnGateway, bool showsContent)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["channel_id"] = message.Channel.Id,
            ["author"] = author.DeepClone(),
            ["content"] = showsContent ? message.Content : "",
            ["timestamp"] = Time(message.At),
            ["edited_timestamp"] = message.EditedAt is { } edited ? Time(edited) : null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray([.. mentions.Select(one => one.DeepClone())]),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = showsContent ? message.Raw["attachments"]?.DeepClone() ?? new JsonArray() : new JsonArray(),
            ["embeds"] = showsContent ? message.Raw["embeds"]?.DeepClone() ?? new JsonArray() : new JsonArray(),
            ["components"] = showsContent ? message.Raw["components"]?.DeepClone() ?? new JsonArray() : new JsonArray(),
            ["pinned"] = false,
            ["flags"] = message.Raw["flags"]?.DeepClone() ?? 0,
            ["type"] = message.ReplyTo is null ? 0 : 19,
        };
        if (message.Raw["message_snapshots"] is { } passedOn) (json["message_snapshots"], json["message_reference"]) = (passedOn.DeepClone(), message.Raw["message_reference"]!.DeepClone());
        if (message.Raw["nonce"] is { } nonce) json["nonce"] = nonce.DeepClone();
        if (message.Raw["webhook_id"] is { } webhook) json["webhook_id"] = webhook.DeepClone();
        if (isOnGateway && message.Channel.Guild is { } guild) json["guild_id"] = guild.Id;
        if (message.ReplyTo is { } reply)
        {
            json["message_reference"] = new JsonObject { ["type"] = 0, ["message_id"] = reply, ["channel_id"] = message.Channel.Id };
            json["referenced_message"] = repliedTo is null || repliedAuthor is null
                ? null
                : Message(repliedTo, repliedAuthor, null, null, [], isOnGateway: false, showsContent: false);
        }

        return json;
    }
}
