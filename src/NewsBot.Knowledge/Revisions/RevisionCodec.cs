// A revision to the bytes that the log keeps, and back.
using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Knowledge.Revisions;

/// <summary>JSON on one line with a fixed order of properties: the same revision always gives the same bytes, so it has one hash.</summary>
internal static class RevisionCodec
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    // Relaxed escaping leaves Arabic readable in the log; the bytes never stand in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Revision revision) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("number", revision.Number);
        json.WriteString("previous", revision.Previous);
        json.WriteString("at", revision.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString("author", revision.Author);
        json.WriteString("cause", revision.Cause);
        json.WriteString("kind", Names.Of(revision.Kind));
        json.WriteString("reason", revision.Reason);
        json.WriteStartArray("changes");
        foreach (var change in revision.Changes) ChangeCodec.Write(json, change);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <exception cref="FormatException">Anything but what <see cref="Write"/> makes.</exception>
    public static Revision Read(ReadOnlySpan<byte> body)
    {
        var json = new StrictJson(body);
        json.StartObject();
        json.Property("number");
        var number = json.Integer();
        var previous = json.Text("previous");
        var at = json.Time("at");
        var author = json.Text("author");
        var cause = json.Text("cause");
        var kind = Names.Kind(json.Text("kind"));
        var reason = json.TextOrNull("reason");
        json.Property("changes");
        json.StartArray();
        var changes = new List<Change>();
        while (json.Element()) changes.Add(ChangeCodec.Read(ref json));
        json.EndObject();
        json.End();
        return new Revision(number, previous, at, author, cause, kind, reason, changes.ToArray());
    }

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return buffer.WrittenSpan.ToArray();
    }

    public static string Hash(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
