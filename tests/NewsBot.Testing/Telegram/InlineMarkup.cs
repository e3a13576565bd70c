// What Telegram takes as the buttons of a message.
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

internal static class InlineMarkup
{
    private const int MostButtons = 100;
    private const int LongestData = 64;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat",
        "copy_text", "callback_game", "pay",
    ];

    /// <summary>The checked markup of a call, or null.</summary>
    public static JsonObject? Of(Call call)
    {
        if (call.Object("reply_markup") is not { } markup) return null;
        if (markup["inline_keyboard"] is null)
        {
            return markup["keyboard"] is JsonArray || markup.Flag("remove_keyboard") || markup.Flag("force_reply")
                ? markup
                : throw ApiError.Bad("object expected as reply markup");
        }

        if (markup["inline_keyboard"] is not JsonArray rows) throw ApiError.Bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
        var count = 0;
        foreach (var row in rows)
        {
            if (row is not JsonArray buttons) throw ApiError.Bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
            foreach (var button in buttons) Check(button as JsonObject ?? throw ApiError.Bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object"));
            count += buttons.Count;
        }

        if (count > MostButtons) throw ApiError.Bad("REPLY_MARKUP_TOO_LONG");
        return new JsonObject { ["inline_keyboard"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row!.AsArray().Select(Known)]))]) };
    }

    public static bool IsUrl(string? url)
    {
        if (string.IsNullOrWhiteSpace(url)) return false;
        var whole = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var uri)) return false;
        return uri.Scheme is "tg" or "ton" || (uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal));
    }

    // What Telegram does not know it does not keep.
    private static JsonNode Known(JsonNode? button) =>
        new JsonObject(button!.AsObject().Where(field => field.Key is "text" or "style" or "icon_custom_emoji_id" || Actions.Contains(field.Key, StringComparer.Ordinal))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    private static void Check(JsonObject button)
    {
        if (string.IsNullOrWhiteSpace(button.Text("text"))) throw ApiError.Bad("can't parse inline keyboard button: field \"text\" must be a non-empty String");
        if (!Actions.Any(action => button[action] is not null))
            throw ApiError.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (button["callback_data"] is not null && Encoding.UTF8.GetByteCount(button.Text("callback_data") ?? "") is 0 or > LongestData)
            throw ApiError.Bad("BUTTON_DATA_INVALID");
        if (button["url"] is not null && !IsUrl(button.Text("url")))
            throw ApiError.Bad($"inline keyboard button URL '{button.Text("url")}' is invalid: Wrong HTTP URL");
    }
}
