// A text as Telegram takes it from a bot: parsed, checked, cleaned of what its server removes.
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <param name="Entities">Those that the bot set, at their places in the cleaned text.</param>
internal sealed record FormattedText(string Text, JsonArray Entities)
{
    private const int Longest = 4096;

    private static readonly HashSet<string> Types = new(
        [
            "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline", "strikethrough", "spoiler",
            "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time",
        ],
        StringComparer.Ordinal);

    /// <summary>Reads the parameters text, parse_mode and entities.</summary>
    public static FormattedText Of(Call call)
    {
        var text = call.Text("text") ?? "";
        var entities = call.List("entities")?.DeepClone().AsArray() ?? [];
        if (call.Text("parse_mode") is { Length: > 0 } mode)
        {
            if (!mode.Equals("HTML", StringComparison.OrdinalIgnoreCase)) throw ApiError.Bad("unsupported parse_mode");
            (text, entities) = HtmlText.Parse(text);
        }

        foreach (var entity in entities) Check(text, entity as JsonObject ?? throw ApiError.Bad("can't parse MessageEntity: expected an Object"));
        var clean = Clean(text, entities);
        if (clean.Text.Length == 0) throw ApiError.Bad("message text is empty");
        if (clean.Text.Length > Longest) throw ApiError.Bad("message is too long");
        return clean;
    }

    private static void Check(string text, JsonObject entity)
    {
        var type = entity.Text("type");
        if (type is null || !Types.Contains(type)) throw ApiError.Bad("can't parse entities: unsupported type specified");
        if (entity.Integer("offset") is not { } offset || entity.Integer("length") is not { } length || offset < 0 || length <= 0)
            throw ApiError.Bad("can't parse entities: receive an entity with incorrect offset or length");

        var end = offset + length;
        if (end > text.Length)
            throw ApiError.Bad($"can't parse entities: entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}");
        if (SplitsPair(text, (int)offset) || SplitsPair(text, (int)end))
            throw ApiError.Bad($"can't parse entities: entity beginning at UTF-16 offset {offset} begins or ends in a middle of a UTF-16 symbol");
        if (type == "text_link" && !InlineMarkup.IsUrl(entity.Text("url"))) throw ApiError.Bad("can't parse entities: wrong HTTP URL specified");
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);

    // Telegram drops line separators and embedding controls (isolates stay), makes other controls spaces, and trims.
    private static FormattedText Clean(string text, JsonArray entities)
    {
        var clean = new StringBuilder();
        var places = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            places[i] = clean.Length;
            if (text[i] is '\r' or (>= '\u2028' and <= '\u202E')) continue;
            clean.Append(text[i] < ' ' && text[i] != '\n' ? ' ' : text[i]);
        }

        places[text.Length] = clean.Length;
        var whole = clean.ToString();
        var start = whole.Length - whole.TrimStart(' ', '\n').Length;
        var trimmed = whole.Trim(' ', '\n');
        var kept = new JsonArray();
        foreach (var entity in entities)
        {
            var first = Math.Clamp(places[Place(entity!, "offset")] - start, 0, trimmed.Length);
            var last = Math.Clamp(places[Place(entity!, "offset") + Place(entity!, "length")] - start, 0, trimmed.Length);
            if (last <= first) continue;
            var moved = entity!.DeepClone().AsObject();
            moved["offset"] = first;
            moved["length"] = last - first;
            kept.Add((JsonNode)moved);
        }

        return new FormattedText(trimmed, kept);
    }

    private static int Place(JsonNode entity, string name) => int.Parse(entity[name]!.ToString(), CultureInfo.InvariantCulture);
}
