// The first answers to an interaction. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object
using System.Text.Json.Nodes;

namespace NewsBot.Discord.Interacting;

internal static class Callbacks
{
    /// <summary>Shown to nobody but the one who asked; fixed with the first word.</summary>
    public const int Ephemeral = 1 << 6;

    /// <summary>How many suggestions Discord takes, and how long each may be.</summary>
    public const int MostChoices = 25;

    public const int LongestChoice = 100;

    private const int PongType = 1;
    private const int MessageType = 4;
    private const int DeferredType = 5;
    private const int ChoicesType = 8;

    public static JsonObject Pong() => new() { ["type"] = PongType };

    /// <param name="message">As for a channel, without what only channels have.</param>
    public static JsonObject Message(JsonObject message, bool isQuiet)
    {
        if (isQuiet) message["flags"] = Ephemeral;
        return new JsonObject { ["type"] = MessageType, ["data"] = message };
    }

    /// <summary>A new message that is still thought about; of a press too, since the message with the button stays as it is.</summary>
    public static JsonObject Deferred(bool isQuiet)
    {
        var deferred = new JsonObject { ["type"] = DeferredType };
        if (isQuiet) deferred["data"] = new JsonObject { ["flags"] = Ephemeral };
        return deferred;
    }

    /// <param name="suggestions">What is shown, and what is given back.</param>
    public static JsonObject Choices(IEnumerable<(string Name, string Value)> suggestions) => new()
    {
        ["type"] = ChoicesType,
        ["data"] = new JsonObject
        {
            ["choices"] = new JsonArray([.. suggestions
                .Where(choice => choice.Name.Length is > 0 and <= LongestChoice && choice.Value.Length is > 0 and <= LongestChoice)
                .DistinctBy(choice => choice.Name, StringComparer.Ordinal)
                .Take(MostChoices)
                .Select(choice => new JsonObject { ["name"] = choice.Name, ["value"] = choice.Value })]),
        },
    };
}
