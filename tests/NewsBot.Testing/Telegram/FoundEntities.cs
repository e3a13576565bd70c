// The entities that Telegram's server finds in a text by itself: commands, mentions, links, mail addresses, hashtags.
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Testing.Telegram;

internal static partial class FoundEntities
{
    /// <summary>Entities in order; offsets are in UTF-16 units. Where <paramref name="taken"/> stands nothing is looked for.</summary>
    public static JsonArray In(string text, JsonArray? taken = null)
    {
        var all = new List<(int Offset, int Length, JsonNode Node)>();
        foreach (var entity in taken ?? [])
            all.Add((entity!["offset"]!.GetValue<int>(), entity["length"]!.GetValue<int>(), entity.DeepClone()));

        var closed = all.Where(entity => entity.Node["type"]!.GetValue<string>() is "code" or "pre" or "text_link" or "text_mention").ToList();
        foreach (var (type, pattern) in (IEnumerable<(string, Regex)>)
                 [("url", Url()), ("email", Email()), ("bot_command", Command()), ("mention", Mention()), ("hashtag", Hashtag())])
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (closed.Any(entity => match.Index < entity.Offset + entity.Length && entity.Offset < match.Index + match.Length)) continue;
                var found = (match.Index, match.Length, (JsonNode)new JsonObject { ["type"] = type, ["offset"] = match.Index, ["length"] = match.Length });
                closed.Add(found);
                all.Add(found);
            }
        }

        return new JsonArray([.. all.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length).Select(entity => entity.Node)]);
    }

    [GeneratedRegex(@"(?<![\w@./])(?:(?:https?|ftp|tg|ton)://[^\s<>«»""]+|(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|me|news|tv|ps|sa|sy|iq|jo|lb|eg|ae|qa)(?:/[^\s<>«»""]*)?(?![\w@]))(?<![.,;:!?،؛؟)\]])", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w@])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w@/])@[A-Za-z0-9_]{3,32}(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#])#(?=\d*[^\W\d])\w{1,256}")]
    private static partial Regex Hashtag();
}
