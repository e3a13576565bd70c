// What is kept in the outbox of a message to Discord: everything but where it goes.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Sending;

/// <param name="Message">Content, embeds and components as Discord takes them; nobody is ever mentioned by it.</param>
/// <param name="IsQuiet">For nobody but the asker, where the platform allows it: as the answer to an interaction in a guild.</param>
internal sealed record MessageBody(JsonObject Message, bool IsQuiet)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["quiet"] = IsQuiet, ["message"] = Message.DeepClone() }, Json);

    /// <exception cref="JsonException">The bytes were not made by <see cref="ToBytes"/>.</exception>
    public static MessageBody Parse(ReadOnlySpan<byte> bytes) =>
        JsonNode.Parse(bytes) is JsonObject body && body["message"] is JsonObject message && body["quiet"] is JsonValue quiet
            ? new MessageBody((JsonObject)message.DeepClone(), quiet.GetValue<bool>())
            : throw new JsonException("The body of a message to Discord lacks its message.");
}
