// One call of a method, with its parameters however the client wrote them.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

/// <param name="Textual">The parameters that came as text (query, form, multipart), where numbers and objects are written out.</param>
internal sealed record Call(string Method, JsonObject Parameters, IReadOnlySet<string> Textual)
{
    public string? Text(string name) => Parameters[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    public long? Integer(string name)
    {
        if (Text(name) is not { Length: > 0 } text) return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ApiError.Bad($"wrong parameter {name} in request");
    }

    /// <summary>A number within its bounds, or the nearest bound; as Telegram reads limits and timeouts.</summary>
    public int Clamped(string name, int otherwise, int least, int most) => (int)Math.Clamp(Integer(name) ?? otherwise, least, most);

    public bool Flag(string name) => Text(name) is { } text && (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text is "1" or "yes");

    public JsonObject? Object(string name) => Json(name) switch
    {
        null => null,
        JsonObject found => found,
        _ => throw ApiError.Bad($"object expected as {name}"),
    };

    public JsonArray? List(string name) => Json(name) switch
    {
        null => null,
        JsonArray found => found,
        _ => throw ApiError.Bad($"can't parse {name} JSON object: expected Array"),
    };

    private JsonNode? Json(string name)
    {
        if (Parameters[name] is not JsonValue value || !value.TryGetValue<string>(out var text)) return Parameters[name];
        if (text.Length == 0) return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw ApiError.Bad($"can't parse {name} JSON object");
        }
    }
}

/// <summary>Reads of a node that another side wrote.</summary>
internal static class Nodes
{
    public static string? Text(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static long? Integer(this JsonObject node, string name)
    {
        if (node[name] is not JsonValue value) return null;
        if (value.TryGetValue<long>(out var number)) return number;
        if (value.TryGetValue<int>(out var small)) return small;
        return value.TryGetValue<string>(out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? number
            : null;
    }

    public static bool Flag(this JsonObject node, string name) => node[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
