// Who may change what is known: people and groups of people by the ids that their platform proves. Names prove nothing.
namespace NewsBot.Conversation.Moderating;

public enum ModeratorRole
{
    /// <summary>Proposes; an editor confirms.</summary>
    Reporter,

    /// <summary>Publishes.</summary>
    Editor,
}

/// <summary>One entry of the configuration.</summary>
/// <param name="Channel"><see cref="IChannel.Name"/>.</param>
/// <param name="Id">The channel's numeric id of a person, or of a group of people (a role).</param>
/// <param name="IsGroup">Whether it is a group's.</param>
public sealed record Moderator(string Channel, string Id, bool IsGroup, ModeratorRole Role);

/// <summary>Looks up rights. They go by the sender alone: what was forwarded, written in a chat's name, through another bot or changed afterwards has none.</summary>
/// <param name="operatorChannels">Where whoever writes is the operator, and so an editor.</param>
public sealed class Moderators(IReadOnlyList<Moderator> all, ISet<string> operatorChannels)
{
    public static Moderators None { get; } = new([], new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The highest role of the sender in this message, or null.</summary>
    public ModeratorRole? RoleOf(IncomingMessage message)
    {
        if (message.Origin != MessageOrigin.Own) return null;
        if (operatorChannels.Contains(message.Channel)) return ModeratorRole.Editor;
        return all.Where(moderator => IsMeant(moderator, message)).Select(moderator => (ModeratorRole?)moderator.Role).Max();
    }

    private static bool IsMeant(Moderator moderator, IncomingMessage message) =>
        string.Equals(moderator.Channel, message.Channel, StringComparison.Ordinal)
        && moderator.Id.Length > 0
        && (moderator.IsGroup
            ? message.Groups?.Contains(moderator.Id, StringComparer.Ordinal) == true
            : string.Equals(moderator.Id, message.User, StringComparison.Ordinal));
}
