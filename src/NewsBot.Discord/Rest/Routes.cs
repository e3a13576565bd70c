// Every request that the bot makes. https://discord.com/developers/docs/reference
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Rest;

internal static class Routes
{
    public static RestCall GatewayBot { get; } = new(HttpMethod.Get, "gateway/bot", "gateway/bot", "") { IsRepeated = true };

    /// <summary>Who the bot is; made once, for whoever checks the settings.</summary>
    public static RestCall CurrentUser { get; } = new(HttpMethod.Get, "users/@me", "users/@me", "");

    /// <summary>What its owner set up in the developer portal.</summary>
    public static RestCall CurrentApplication { get; } = new(HttpMethod.Get, "applications/@me", "applications/@me", "");

    public static RestCall Channel(string channel) => new(HttpMethod.Get, "channels/{}", $"channels/{channel}", channel) { IsRepeated = true };

    public static RestCall Guild(string guild) => new(HttpMethod.Get, "guilds/{}", $"guilds/{guild}", guild) { IsRepeated = true };

    public static RestCall Member(string guild, string user) => new(HttpMethod.Get, "guilds/{}/members/{}", $"guilds/{guild}/members/{user}", guild) { IsRepeated = true };

    /// <summary>The direct chat with somebody; it is made where there is none yet.</summary>
    public static RestCall OpenDirect(string user) =>
        new(HttpMethod.Post, "users/@me/channels", "users/@me/channels", "", new JsonObject { ["recipient_id"] = user }) { IsRepeated = true };

    /// <summary>With a nonce that is enforced, a repetition posts nothing twice.</summary>
    public static RestCall CreateMessage(string channel, JsonNode body) => new(HttpMethod.Post, "channels/{}/messages", $"channels/{channel}/messages", channel, body);

    /// <summary>Messages that are younger than one, the youngest first.</summary>
    public static RestCall MessagesAfter(string channel, string message, int most) =>
        new(HttpMethod.Get, "channels/{}/messages", $"channels/{channel}/messages?after={message}&limit={most}", channel) { IsRepeated = true };

    public static RestCall Commands(string application, string? guild) =>
        new(HttpMethod.Get, CommandRoute(guild), CommandPath(application, guild), guild ?? "") { IsRepeated = true };

    public static RestCall SetCommands(string application, string? guild, JsonArray commands) =>
        new(HttpMethod.Put, CommandRoute(guild), CommandPath(application, guild), guild ?? "", commands) { IsRepeated = true };

    /// <summary>The one first answer to an interaction.</summary>
    public static RestCall Callback(string interaction, string token, JsonNode body) => Answer(
        HttpMethod.Post, "interactions/{}/{}/callback", $"interactions/{interaction}/{token}/callback?with_response=true", body);

    /// <summary>Puts the answer in the place of the first one.</summary>
    public static RestCall EditOriginal(string application, string token, JsonNode body) => Answer(
        HttpMethod.Patch, "webhooks/{}/{}/messages/@original", $"webhooks/{application}/{token}/messages/@original", body);

    public static RestCall FollowUp(string application, string token, JsonNode body) => Answer(
        HttpMethod.Post, "webhooks/{}/{}", $"webhooks/{application}/{token}?wait=true", body);

    private static RestCall Answer(HttpMethod method, string route, string path, JsonNode body) => new(method, route, path, "", body) { IsInteraction = true };

    private static string CommandRoute(string? guild) => guild is null ? "applications/{}/commands" : "applications/{}/guilds/{}/commands";

    private static string CommandPath(string application, string? guild) =>
        guild is null ? $"applications/{application}/commands" : $"applications/{application}/guilds/{guild}/commands";
}
