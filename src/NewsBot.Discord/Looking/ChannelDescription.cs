// What the bot can do in a channel: for whoever checks the settings.
namespace NewsBot.Discord.Looking;

/// <param name="Guild">The name of its server; null for a direct chat.</param>
/// <param name="Lacking">Names of the permissions that the bot lacks there, as Discord's settings show them, of those that it is invited with.</param>
public sealed record ChannelDescription(string Name, string? Guild, IReadOnlyList<string> Lacking)
{
    public const string View = "View Channel";
    public const string Send = "Send Messages";
    public const string Embed = "Embed Links";
    public const string ReadHistory = "Read Message History";

    internal static ChannelDescription Of(string name, string guild, Permissions granted) => new(
        name,
        guild,
        [.. new[] { (View, Permissions.ViewChannel), (Send, Permissions.SendMessages), (Embed, Permissions.EmbedLinks), (ReadHistory, Permissions.ReadMessageHistory) }
            .Where(one => !granted.HasFlag(one.Item2))
            .Select(one => one.Item1)]);
}
