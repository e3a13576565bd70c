// Times, places, reasons and aims as JSON; a fact without any is written as before there were such.
using System.Text.Json;

namespace NewsBot.Knowledge.Revisions;

internal static class CircumstanceCodec
{
    private const string Property = "circumstances";

    /// <summary>Writes nothing where there are none, so that what was stored before keeps its bytes and its hash.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Circumstance> circumstances)
    {
        if (circumstances.Count == 0) return;
        json.WriteStartArray(Property);
        foreach (var circumstance in circumstances)
        {
            json.WriteStartObject();
            json.WriteString("kind", Names.Of(circumstance.Kind));
            json.WriteString("written", circumstance.Written);
            json.WriteString("date", circumstance.Date?.ToString());
            json.WriteString("within", circumstance.Within);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static IReadOnlyList<Circumstance> Read(ref StrictJson json)
    {
        if (!json.IsAt(Property)) return [];
        json.Property(Property);
        json.StartArray();
        var circumstances = new List<Circumstance>();
        while (json.Element())
        {
            json.StartObject();
            circumstances.Add(new Circumstance(
                Names.Circumstance(json.Text("kind")), json.Text("written"), json.DateOrNull("date"), json.TextOrNull("within")));
            json.EndObject();
        }

        // An empty list is never written: the same content has one form only.
        return circumstances.Count == 0 ? throw new FormatException($"'{Property}' is empty") : circumstances.ToArray();
    }
}
