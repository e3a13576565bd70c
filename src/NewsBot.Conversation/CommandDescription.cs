// The commands as a platform's menu shows them.
using NewsBot.Arabic;
using NewsBot.Conversation.Reading;

namespace NewsBot.Conversation;

/// <summary>One command of the bot: a line of knowledge/phrasing/commands.tsv.</summary>
/// <param name="Name">Latin, lower-case, without the slash.</param>
/// <param name="Text">What it does, in Arabic.</param>
public sealed record CommandDescription(string Name, string Text)
{
    /// <summary>All commands that everyone may use, in the order of the help text.</summary>
    /// <exception cref="WordTableException">The file of commands is broken; the message names file and line.</exception>
    public static IReadOnlyList<CommandDescription> Load(Analyzer analyzer) =>
        [.. CommandTable.Load(analyzer).All.Select(command => new CommandDescription(command.Name, command.Description))];

    /// <summary>The moderators' commands that are typed; those that only buttons send are not listed.</summary>
    /// <exception cref="WordTableException">As <see cref="Load"/>.</exception>
    public static IReadOnlyList<CommandDescription> LoadDesk(Analyzer analyzer) =>
        [.. CommandTable.LoadDesk(analyzer).All.Where(command => command.Aliases.Count > 0).Select(command => new CommandDescription(command.Name, command.Description))];
}
