// The bot's commands as Discord shows them: Arabic names, since Discord has no Arabic locale.
using System.Text.Json.Nodes;
using NewsBot.Conversation;

namespace NewsBot.Discord.Commands;

/// <summary>Made once from the commands of the conversation and the words of Discord.</summary>
internal sealed class CommandList
{
    public const int Typed = 1;
    public const int MessageMenu = 3;

    /// <summary>Who manages messages is shown the moderators' commands; a server's owner may show them to others. It gives no rights: those are looked up.</summary>
    public const long Moderating = 1 << 13;

    /// <summary>An option whose value is a file.</summary>
    public const int FileOption = 11;

    private const int TextOption = 3;
    private const int LongestDescription = 100;
    private const int LongestQuestion = 1_000;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _desk = new(StringComparer.Ordinal);

    /// <param name="commands">For everyone.</param>
    /// <param name="desk">The moderators'; none where nobody moderates here.</param>
    public CommandList(IReadOnlyList<CommandDescription> commands, IReadOnlyList<CommandDescription> desk, Words words)
    {
        foreach (var command in commands)
        {
            if (words.Find($"command.{command.Name}") is not { } name) continue;
            _keys.Add(name, command.Name);
            All.Add(ForEveryone(Command(Typed, name, Cut(command.Text), OptionsOf(command.Name, words))));
        }

        foreach (var command in desk)
        {
            if (words.Find($"command.{command.Name}") is not { } name) continue;
            _keys.Add(name, command.Name);
            _desk.Add(name);
            All.Add(ForModerators(Command(Typed, name, Cut(command.Text), OptionsOf(command.Name, words))));
        }

        var ask = words["menu.ask"];
        _keys.Add(ask, "ask");
        All.Add(ForEveryone(Command(MessageMenu, ask, "", [])));
        if (desk.Count == 0) return;
        foreach (var key in new[] { "correct", "add", "import" })
        {
            var menu = words[$"menu.{key}"];
            _keys.Add(menu, key);
            _desk.Add(menu);
            All.Add(ForModerators(Command(MessageMenu, menu, "", [])));
        }
    }

    /// <summary>As they are sent to Discord.</summary>
    public JsonArray All { get; } = [];

    /// <summary>The Latin name of a command that a person chose by its Arabic one.</summary>
    public string? KeyOf(string name) => _keys.GetValueOrDefault(name);

    /// <summary>Whether a command that a person chose by its Arabic name is the moderators'.</summary>
    public bool IsOfDesk(string name) => _desk.Contains(name);

    private static JsonArray OptionsOf(string command, Words words) => command switch
    {
        "ask" => [Option(words, "question", isRequired: true, isCompleted: true, LongestQuestion)],
        "why" or "pending" => [Option(words, "code", isRequired: false, isCompleted: false, LongestDescription)],
        "update" or "correct" or "clarify" or "retract" or "hold" or "release" or "history" => [Option(words, "fact", isRequired: true, isCompleted: true, LongestDescription)],
        "import" => [File(words)],
        "undo" => [Option(words, "revision", isRequired: false, isCompleted: false, LongestDescription)],
        _ => [],
    };

    private static JsonObject Command(int type, string name, string description, JsonArray options) => new()
    {
        ["type"] = type,
        ["name"] = name,
        ["description"] = description,
        ["options"] = options,
    };

    // In guilds, in the direct chat with the bot, and where people take it along themselves.
    private static JsonObject ForEveryone(JsonObject command)
    {
        command["contexts"] = new JsonArray(0, 1, 2);
        command["integration_types"] = new JsonArray(0, 1);
        return command;
    }

    // In guilds: elsewhere everybody would be shown them, and nobody has a role.
    private static JsonObject ForModerators(JsonObject command)
    {
        command["contexts"] = new JsonArray(0);
        command["integration_types"] = new JsonArray(0);
        command["default_member_permissions"] = Moderating;
        return command;
    }

    private static JsonObject Option(Words words, string key, bool isRequired, bool isCompleted, int longest) => new()
    {
        ["type"] = TextOption,
        ["name"] = words[$"option.{key}"],
        ["description"] = words[$"option.{key}.description"],
        ["required"] = isRequired,
        ["autocomplete"] = isCompleted,
        ["max_length"] = longest,
    };

    private static JsonObject File(Words words) => new()
    {
        ["type"] = FileOption,
        ["name"] = words["option.file"],
        ["description"] = words["option.file.description"],
        ["required"] = false,
    };

    private static string Cut(string text) => text.Length <= LongestDescription ? text : text[..LongestDescription];
}
