// JSON as the command line speaks it: one object a line, Arabic as it is.
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Verbs;

internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The value of a text property; null where it is absent or null.</summary>
    /// <exception cref="JsonException">It is there, and no text.</exception>
    public static string? Text(this JsonElement line, string property)
    {
        if (!line.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new JsonException($"\"{property}\" must be a text, but it is {value.GetRawText()}.");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new JsonException($"\"{property}\" holds half of a surrogate pair, which is no letter.");
        }
    }

    /// <summary>The value of a property as it was written, to be given back; null where it is absent.</summary>
    public static JsonElement? Echo(this JsonElement line, string property) =>
        line.TryGetProperty(property, out var value) ? value.Clone() : null;

    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public static JsonElement Read(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        return parsed.RootElement.ValueKind == JsonValueKind.Object ? parsed.RootElement.Clone() : throw new JsonException("A line must be one JSON object in braces.");
    }
}
