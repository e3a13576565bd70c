// The bot's commands as Discord shows them: Arabic names, since Discord has no Arabic locale.
using System.Text.Json.Nodes;
using NewsBot.Conversation;

namespace NewsBot.Discord.Commands;

/// <summary>Made once from the commands of the conversation and the words of Discord.</summary>
internal sealed class CommandList
{
    public const int Typed = 1;
    public const int MessageMenu = 3;

    private const int TextOption = 3;
    private const int LongestDescription = 100;
    private const int LongestQuestion = 1_000;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public CommandList(IReadOnlyList<CommandDescription> commands, Words words)
    {
        foreach (var command in commands)
        {
            if (words.Find($"command.{command.Name}") is not { } name) continue;
            _keys.Add(name, command.Name);
            JsonArray options = command.Name switch
            {
                "ask" => [Option(words, "question", isRequired: true, isCompleted: true, LongestQuestion)],
                "why" => [Option(words, "code", isRequired: false, isCompleted: false, LongestDescription)],
                _ => [],
            };
            All.Add(Command(Typed, name, Cut(command.Text), options));
        }

        var menu = words["menu.ask"];
        _keys.Add(menu, "ask");
        All.Add(Command(MessageMenu, menu, "", []));
    }

    /// <summary>As they are sent to Discord.</summary>
    public JsonArray All { get; } = [];

    /// <summary>The Latin name of a command that a person chose by its Arabic one.</summary>
    public string? KeyOf(string name) => _keys.GetValueOrDefault(name);

    // In guilds, in the direct chat with the bot, and where people take it along themselves.
    private static JsonObject Command(int type, string name, string description, JsonArray options) => new()
    {
        ["type"] = type,
        ["name"] = name,
        ["description"] = description,
        ["options"] = options,
        ["contexts"] = new JsonArray(0, 1, 2),
        ["integration_types"] = new JsonArray(0, 1),
    };

    private static JsonObject Option(Words words, string key, bool isRequired, bool isCompleted, int longest) => new()
    {
        ["type"] = TextOption,
        ["name"] = words[$"option.{key}"],
        ["description"] = words[$"option.{key}.description"],
        ["required"] = isRequired,
        ["autocomplete"] = isCompleted,
        ["max_length"] = longest,
    };

    private static string Cut(string text) => text.Length <= LongestDescription ? text : text[..LongestDescription];
}
