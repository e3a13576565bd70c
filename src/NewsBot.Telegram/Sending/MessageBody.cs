// What is kept in the outbox of a message to Telegram: everything but where it goes.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Telegram.Sending;

/// <param name="Text">Plain, 1 to 4,096 UTF-16 units.</param>
/// <param name="Marks">What Telegram calls entities: computed here, never read out of the text.</param>
/// <param name="Rows">Buttons, each row from left to right.</param>
internal sealed record MessageBody(string Text, IReadOnlyList<Mark> Marks, IReadOnlyList<IReadOnlyList<Button>> Rows)
{
    // Arabic stays readable to whoever looks into a backup, and takes a third of the room.
    private static readonly BodyContext Json = new(new JsonSerializerOptions(BodyContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json.MessageBody);

    /// <exception cref="JsonException">The bytes were not made by <see cref="ToBytes"/>.</exception>
    public static MessageBody Parse(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, Json.MessageBody) ?? throw new JsonException("The body of a message to Telegram is null.");
}

internal enum MarkKind
{
    Bold,
    Quotation,
}

/// <param name="Offset">In UTF-16 units.</param>
internal sealed record Mark(MarkKind Kind, int Offset, int Length);

/// <param name="Url">What it opens; null where it says something.</param>
/// <param name="Data">What it says, at most 64 bytes of UTF-8; null where it opens an address.</param>
internal sealed record Button(string Label, string? Url, string? Data);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MessageBody))]
internal sealed partial class BodyContext : JsonSerializerContext;
