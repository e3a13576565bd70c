// An interaction as Discord delivers it, over the gateway or by HTTP.
using System.Text.Json;
using NewsBot.Discord.Receiving;

namespace NewsBot.Discord.Interacting;

/// <summary>What somebody did. https://discord.com/developers/docs/interactions/receiving-and-responding</summary>
internal enum InteractionKind
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <param name="Token">Answers it for 15 minutes: a secret.</param>
/// <param name="Data">All of it.</param>
internal sealed record Interaction(InteractionKind Kind, string Id, string Token, string Application, string Channel, string User, bool IsPrivate, JsonElement Data)
{
    private const int BotsOwnChat = 1;

    public string Key => Keys.OfInteraction(Id);

    /// <summary>Which command with which options, or which button.</summary>
    public JsonElement? Command => Data.Child("data");

    /// <summary>Ids of the roles of whoever did it, as Discord says; null outside of guilds.</summary>
    public IReadOnlyList<string>? Roles => Data.Child("member") is { } member ? [.. member.Items("roles").Select(role => role.GetString()).OfType<string>()] : null;

    /// <summary>What somebody has typed so far of the option that he is at.</summary>
    public string Typed => (Command is { } command ? command.Items("options") : []).FirstOrDefault(option => option.Flag("focused")).Text("value") ?? "";

    /// <summary>Null where it lacks what an answer needs.</summary>
    public static Interaction? Read(JsonElement data)
    {
        // In a guild the person is a member, elsewhere a user.
        var user = (data.Child("member", "user") ?? data.Child("user"))?.Text("id");
        var channel = data.Text("channel_id") ?? data.Child("channel")?.Text("id");
        if (data.Number("type") is not { } kind || data.Text("id") is not { } id || data.Text("token") is not { } token) return null;
        var isPrivate = data.Text("guild_id") is null && data.Number("context") is null or BotsOwnChat;
        return new Interaction((InteractionKind)kind, id, token, data.Text("application_id") ?? "", channel ?? "", user ?? "", isPrivate, data);
    }
}
