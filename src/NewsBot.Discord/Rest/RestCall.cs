// One request to the REST interface, before it is made.
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Rest;

/// <param name="Route">The path with names for what differs; shown in logs, and what limits are learnt for.</param>
/// <param name="Path">The path below «/v10/». May hold a secret.</param>
/// <param name="TopLevel">The channel, guild or webhook that Discord counts by.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Path, string TopLevel, JsonNode? Body = null)
{
    /// <summary>Answers to interactions are under no global limit, each has a bucket of its own, and they need no token.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>Whether the client repeats it by itself after a 429, a broken connection or a server that stumbled.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Calls of one queue go one after another, in order.</summary>
    public string Queue => $"{Method} {Route} {TopLevel}";
}
