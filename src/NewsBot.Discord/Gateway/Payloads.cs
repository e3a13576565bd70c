// What the client says on the gateway.
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Gateway;

internal static class Payloads
{
    private const string Name = "newsbot";

    public static JsonObject Identify(string token, ShardId shard, Intents intents)
    {
        var data = new JsonObject
        {
            ["token"] = token,
            ["intents"] = (int)intents,
            ["properties"] = new JsonObject { ["os"] = OperatingSystemName, ["browser"] = Name, ["device"] = Name },
            ["large_threshold"] = 50,
        };
        if (shard.Of > 1) data["shard"] = new JsonArray(shard.Number, shard.Of);
        return new JsonObject { ["op"] = Opcode.Identify, ["d"] = data };
    }

    public static JsonObject Resume(string token, Session session) => new()
    {
        ["op"] = Opcode.Resume,
        ["d"] = new JsonObject { ["token"] = token, ["session_id"] = session.Id, ["seq"] = session.Sequence },
    };

    private static string OperatingSystemName =>
        OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";
}
