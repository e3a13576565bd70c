// Telegram's HTML: the tags it knows, and its refusals of everything else.
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Testing.Telegram;

internal static partial class HtmlText
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["tg-spoiler"] = "spoiler",
        ["code"] = "code",
        ["pre"] = "pre",
        ["blockquote"] = "blockquote",
        ["a"] = "text_link",
    };

    public static (string Text, JsonArray Entities) Parse(string html)
    {
        var text = new StringBuilder();
        var entities = new JsonArray();
        var open = new Stack<(string Tag, int Start, string? Url)>();
        for (var i = 0; i < html.Length;)
        {
            if (html[i] == '<')
            {
                var close = html.IndexOf('>', i);
                if (close < 0) throw ApiError.Bad($"can't parse entities: Unclosed start tag at byte offset {Bytes(html, i)}");
                Take(html[(i + 1)..close], i);
                i = close + 1;
            }
            else if (Reference().Match(html, i) is { Success: true } reference)
            {
                text.Append(WebUtility.HtmlDecode(reference.Value));
                i += reference.Length;
            }
            else
            {
                text.Append(html[i++]);
            }
        }

        if (open.TryPeek(out var left)) throw ApiError.Bad($"can't parse entities: Can't find end tag corresponding to start tag \"{left.Tag}\"");
        return (text.ToString(), entities);

        void Take(string inside, int at)
        {
            if (inside.StartsWith('/'))
            {
                var name = inside[1..].Trim();
                if (!open.TryPop(out var begun)) throw ApiError.Bad($"can't parse entities: Unexpected end tag at byte offset {Bytes(html, at)}");
                if (!begun.Tag.Equals(name, StringComparison.OrdinalIgnoreCase))
                    throw ApiError.Bad($"can't parse entities: Unmatched end tag at byte offset {Bytes(html, at)}, expected \"</{begun.Tag}>\", found \"</{name}>\"");
                if (text.Length == begun.Start) return;
                var entity = new JsonObject { ["type"] = Tags[begun.Tag], ["offset"] = begun.Start, ["length"] = text.Length - begun.Start };
                if (begun.Url is not null) entity["url"] = begun.Url;
                entities.Add((JsonNode)entity);
                return;
            }

            var tag = inside.Split(' ', 2)[0];
            if (!Tags.ContainsKey(tag)) throw ApiError.Bad($"can't parse entities: Unsupported start tag \"{tag}\" at byte offset {Bytes(html, at)}");
            open.Push((tag, text.Length, tag.Equals("a", StringComparison.OrdinalIgnoreCase) ? WebUtility.HtmlDecode(Link().Match(inside).Groups[1].Value) : null));
        }
    }

    private static int Bytes(string html, int at) => Encoding.UTF8.GetByteCount(html.AsSpan(0, at));

    [GeneratedRegex(@"\G&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")]
    private static partial Regex Reference();

    [GeneratedRegex("""href=["']([^"']*)["']""")]
    private static partial Regex Link();
}
