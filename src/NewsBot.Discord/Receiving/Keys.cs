// Under which keys the inbox knows what came from Discord. Its ids are unique for ever and name no person.
namespace NewsBot.Discord.Receiving;

internal static class Keys
{
    private const string Interaction = $"{DiscordChannel.ChannelName}:interaction:";

    public static string OfMessage(string id) => $"{DiscordChannel.ChannelName}:message:{id}";

    public static string OfInteraction(string id) => Interaction + id;

    /// <param name="change">«new», «deleted», or when it was changed.</param>
    public static string OfPost(string id, string change) => $"{DiscordChannel.ChannelName}:post:{id}:{change}";

    public static bool IsInteraction(string key) => key.StartsWith(Interaction, StringComparison.Ordinal);

    /// <summary>Whether a row of the outbox answers an interaction: «KEY#0». What it makes known elsewhere, «KEY!0#0», is a message of its own.</summary>
    public static bool IsAnswer(string row) => IsInteraction(row) && !row.Contains('!', StringComparison.Ordinal);
}
