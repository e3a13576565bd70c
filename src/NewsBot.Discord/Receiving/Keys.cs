// Under which keys the inbox knows what came from Discord. Its ids are unique for ever and name no person.
namespace NewsBot.Discord.Receiving;

internal static class Keys
{
    private const string Interaction = $"{DiscordChannel.ChannelName}:interaction:";

    public static string OfMessage(string id) => $"{DiscordChannel.ChannelName}:message:{id}";

    public static string OfInteraction(string id) => Interaction + id;

    public static bool IsInteraction(string key) => key.StartsWith(Interaction, StringComparison.Ordinal);
}
