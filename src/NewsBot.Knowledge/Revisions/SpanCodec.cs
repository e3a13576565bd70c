// Places in a source text as JSON: [start, length].
using System.Text.Json;

namespace NewsBot.Knowledge.Revisions;

internal static class SpanCodec
{
    private const string Place = "span";
    private const string Quotes = "quotes";

    public static void WritePlace(Utf8JsonWriter json, SourceSpan? span)
    {
        json.WritePropertyName(Place);
        if (span is { } place) Write(json, place);
        else json.WriteNullValue();
    }

    public static SourceSpan? ReadPlace(ref StrictJson json)
    {
        json.Property(Place);
        return json.Null() ? null : Read(ref json);
    }

    /// <summary>Writes nothing where there are none, so that what was stored before keeps its bytes and its hash.</summary>
    public static void WriteQuotes(Utf8JsonWriter json, IReadOnlyList<SourceSpan> quotes)
    {
        if (quotes.Count == 0) return;
        json.WriteStartArray(Quotes);
        foreach (var quote in quotes) Write(json, quote);
        json.WriteEndArray();
    }

    public static IReadOnlyList<SourceSpan> ReadQuotes(ref StrictJson json)
    {
        if (!json.IsAt(Quotes)) return [];
        json.Property(Quotes);
        json.StartArray();
        var quotes = new List<SourceSpan>();
        while (json.Element()) quotes.Add(Read(ref json));

        // An empty list is never written: the same content has one form only.
        return quotes.Count == 0 ? throw new FormatException($"'{Quotes}' is empty") : quotes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.Length);
        json.WriteEndArray();
    }

    private static SourceSpan Read(ref StrictJson json)
    {
        json.StartArray();
        var (start, length) = (json.Integer(), json.Integer());
        return json.Element() || start is < 0 or > int.MaxValue || length is < 0 or > int.MaxValue
            ? throw new FormatException("a span is not [start, length]")
            : new SourceSpan((int)start, (int)length);
    }
}
