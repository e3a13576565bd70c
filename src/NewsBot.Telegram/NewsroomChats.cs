// The newsroom's own people and places on Telegram.
using NewsBot.Conversation;

namespace NewsBot.Telegram;

/// <param name="NewsChannel">Its channel, whose posts are read; null for none.</param>
/// <param name="Moderators">Numeric ids of those who are shown the moderators' commands. Whether they may use them is not decided here.</param>
/// <param name="Commands">The moderators' commands, which groups deliver too.</param>
public sealed record NewsroomChats(long? NewsChannel, IReadOnlySet<string> Moderators, IReadOnlyList<CommandDescription> Commands)
{
    public static NewsroomChats None { get; } = new(null, new HashSet<string>(StringComparer.Ordinal), []);
}
