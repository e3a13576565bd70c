// The request for updates whose answer stays raw, update by update.
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace NewsBot.Telegram.Api;

/// <summary>«getUpdates», https://core.telegram.org/bots/api#getupdates. An update that this version cannot read must not hold up the ones beside it.</summary>
internal sealed class PendingUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>Confirms everything before it: Telegram then forgets it. Null confirms nothing.</summary>
    public int? Offset { get; init; }

    public int Limit { get; init; } = 100;

    /// <summary>In seconds.</summary>
    public int Timeout { get; init; }

    /// <summary>What readers do.</summary>
    public static IReadOnlyList<string> OfReaders { get; } = ["message", "callback_query", "my_chat_member"];

    /// <summary>The same and the posts of channels.</summary>
    public static IReadOnlyList<string> WithPosts { get; } = [.. OfReaders, "channel_post", "edited_channel_post"];

    public IReadOnlyList<string> AllowedUpdates { get; init; } = OfReaders;

    /// <summary>The update, or null where it cannot be read.</summary>
    public static Update? Read(JsonElement raw)
    {
        try
        {
            return raw.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The id of an update, also of one that cannot be read; null where it has none.</summary>
    public static int? IdOf(JsonElement raw) =>
        raw.ValueKind == JsonValueKind.Object && raw.TryGetProperty("update_id", out var id) && id.TryGetInt32(out var number) ? number : null;
}
