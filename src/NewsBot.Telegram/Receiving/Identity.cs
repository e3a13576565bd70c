// Who the bot is, as Telegram says.
using Telegram.Bot.Types;

namespace NewsBot.Telegram.Receiving;

/// <param name="Name">Without the «@».</param>
/// <param name="Commands">Names of the commands that it knows, without the slash.</param>
internal sealed record Identity(long Id, string Name, IReadOnlySet<string> Commands)
{
    public bool Is(User? user) => user?.Id == Id;

    /// <summary>Whether «@name», as somebody wrote it, is the bot's; Telegram's names ignore case.</summary>
    public bool IsCalled(ReadOnlySpan<char> mention) => mention is ['@', .. var name] && name.Equals(Name, StringComparison.OrdinalIgnoreCase);
}
