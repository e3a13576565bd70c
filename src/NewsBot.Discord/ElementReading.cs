// Reads what Discord sends: fields that are missing, null or of another kind are nothing, never an exception.
using System.Text.Json;

namespace NewsBot.Discord;

internal static class ElementReading
{
    /// <summary>A text, or the digits of a number (an id is a text, but not everyone who plays Discord knows).</summary>
    public static string? Text(this JsonElement element, string name) => element.Child(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null ? child : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static long? Number(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    public static double? Fraction(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) ? value : null;

    public static bool Flag(this JsonElement element, string name) => element.Child(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The value behind several names.</summary>
    public static JsonElement? Child(this JsonElement element, string name, params ReadOnlySpan<string> further)
    {
        var found = element.Child(name);
        foreach (var next in further) found = found?.Child(next);
        return found;
    }
}
