// What somebody may do in a channel, by Discord's rules. https://discord.com/developers/docs/topics/permissions
using System.Globalization;
using System.Text.Json;

namespace NewsBot.Discord.Looking;

/// <summary>Discord's bits, those that the bot has to do with.</summary>
[Flags]
internal enum Permissions : long
{
    None = 0,
    Administrator = 1L << 3,
    ViewChannel = 1L << 10,
    SendMessages = 1L << 11,
    EmbedLinks = 1L << 14,
    ReadMessageHistory = 1L << 16,
    SendMessagesInThreads = 1L << 38,

    /// <summary>What the bot is invited with.</summary>
    Needed = ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory | SendMessagesInThreads,
}

internal static class PermissionReading
{
    private const long RoleOverwrite = 0;
    private const long MemberOverwrite = 1;

    /// <param name="channel">A guild's channel with its overwrites.</param>
    /// <param name="guild">The guild with its roles.</param>
    /// <param name="member">Whose permissions these are.</param>
    /// <param name="user">The member's user id.</param>
    public static Permissions Of(JsonElement channel, JsonElement guild, JsonElement member, string user)
    {
        // The role «everyone» has the guild's own id.
        var everyone = guild.Text("id");
        var roles = member.Items("roles").Select(role => role.ValueKind == JsonValueKind.String ? role.GetString() : null).Append(everyone).ToHashSet(StringComparer.Ordinal);
        var granted = guild.Items("roles").Where(role => roles.Contains(role.Text("id"))).Aggregate(Permissions.None, (all, role) => all | Bits(role, "permissions"));
        if (guild.Text("owner_id") == user || granted.HasFlag(Permissions.Administrator)) return (Permissions)long.MaxValue;

        // In this order, and within each denied before allowed: for everyone, for all roles of the member together, for the member.
        var overwrites = channel.Items("permission_overwrites").ToArray();
        granted = With(granted, overwrites.Where(one => one.Number("type") == RoleOverwrite && one.Text("id") == everyone));
        granted = With(granted, overwrites.Where(one => one.Number("type") == RoleOverwrite && one.Text("id") != everyone && roles.Contains(one.Text("id"))));
        granted = With(granted, overwrites.Where(one => one.Number("type") == MemberOverwrite && one.Text("id") == user));

        // Who cannot see a channel can do nothing in it.
        return granted.HasFlag(Permissions.ViewChannel) ? granted : Permissions.None;
    }

    private static Permissions With(Permissions granted, IEnumerable<JsonElement> overwrites)
    {
        var (denied, allowed) = overwrites.Aggregate((Denied: Permissions.None, Allowed: Permissions.None), (all, one) => (all.Denied | Bits(one, "deny"), all.Allowed | Bits(one, "allow")));
        return (granted & ~denied) | allowed;
    }

    // 64 bits, so they come as text.
    private static Permissions Bits(JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (Permissions)bits : Permissions.None;
}
