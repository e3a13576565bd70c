// What is needed to go on where a connection broke, also after a restart.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Discord.Gateway;

/// <param name="ResumeUrl">Where this session is resumed; null after that address failed: then the main one is tried.</param>
/// <param name="Sequence">Of the last event that is safe.</param>
internal sealed record Session(string Id, string? ResumeUrl, long Sequence, Identity Me)
{
    public string ToJson() => JsonSerializer.Serialize(this, SessionContext.Default.Session);

    /// <summary>Null for what <see cref="ToJson"/> did not write.</summary>
    public static Session? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, SessionContext.Default.Session);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Who the bot is, as READY says.</summary>
internal sealed record Identity(string User, string Application, string Name);

[JsonSerializable(typeof(Session))]
internal sealed partial class SessionContext : JsonSerializerContext;
