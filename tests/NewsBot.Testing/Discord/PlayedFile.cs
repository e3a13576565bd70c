// A file on the played Discord, with the address that messages and commands give for it.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

/// <param name="Path">Below the server's address.</param>
internal sealed record PlayedFile(string Id, string Name, byte[] Content, string Path)
{
    /// <param name="server">«http://ADDRESS:PORT».</param>
    public JsonObject ToJson(string server) => new()
    {
        ["id"] = Id,
        ["filename"] = Name,
        ["size"] = Content.Length,
        ["url"] = server + Path,
        ["proxy_url"] = server + Path,
        ["content_type"] = "text/plain; charset=utf-8",
    };
}
