// What the bot says about itself: its commands a scope and language, its name and descriptions.
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Testing.Telegram;

/// <summary>A command as readers see it in the menu.</summary>
public sealed record SetCommand(string Name, string Description);

internal sealed partial class ProfileMethods(World world)
{
    private const int MostCommands = 100;
    private const int LongestDescription = 256;

    private readonly Dictionary<(string Scope, string Language), JsonArray> _commands = [];
    private readonly Dictionary<(string Field, string Language), string> _texts = [];

    /// <summary>The commands of a scope such as «default» or «chat:42», as they were set for a language.</summary>
    public IReadOnlyList<SetCommand> Commands(string scope, string language) =>
    [
        // Both were checked when they were set.
        .. (_commands.GetValueOrDefault((scope, language)) ?? []).Select(command => command!.AsObject())
            .Select(command => new SetCommand(command.Text("command")!, command.Text("description")!)),
    ];

    public JsonNode SetCommands(Call call)
    {
        var commands = call.List("commands") ?? throw ApiError.Bad("can't parse commands JSON object: expected Array");
        if (commands.Count > MostCommands) throw ApiError.Bad("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands)
        {
            var node = command as JsonObject ?? throw ApiError.Bad("can't parse BotCommand: expected an Object");
            if (!CommandName().IsMatch(node.Text("command") ?? "")) throw ApiError.Bad("BOT_COMMAND_INVALID");
            if (node.Text("description") is not { Length: > 0 and <= LongestDescription }) throw ApiError.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        _commands[Key(call)] = commands.DeepClone().AsArray();
        return true;
    }

    public JsonNode GetCommands(Call call) => _commands.GetValueOrDefault(Key(call))?.DeepClone() ?? new JsonArray();

    public JsonNode DeleteCommands(Call call)
    {
        _commands.Remove(Key(call));
        return true;
    }

    /// <param name="field">name, description or short_description: the parameter and the field of the answer.</param>
    public JsonNode Set(string field, int longest, Call call)
    {
        var text = call.Text(field) ?? "";
        if (text.Length > longest) throw ApiError.Bad($"bot {field.Replace('_', ' ')} is too long");
        _texts[(field, Language(call))] = text;
        return true;
    }

    public JsonNode Get(string field, Call call) => new JsonObject
    {
        [field] = _texts.GetValueOrDefault((field, Language(call))) is { Length: > 0 } own ? own
            : _texts.GetValueOrDefault((field, "")) ?? (field == "name" ? world.Options.BotName : ""),
    };

    private (string Scope, string Language) Key(Call call)
    {
        if (call.Object("scope") is not { } scope) return ("default", Language(call));
        var type = scope.Text("type");
        switch (type)
        {
            case "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators":
                return (type, Language(call));
            case "chat" or "chat_administrators" or "chat_member":
                var chat = world.ChatOf(new Call(call.Method, scope, call.Textual));
                return ($"{type}:{chat.Id}{(type == "chat_member" ? $":{scope.Integer("user_id")}" : "")}", Language(call));
            default:
                throw ApiError.Bad("can't parse BotCommandScope: unsupported type specified");
        }
    }

    private static string Language(Call call) =>
        call.Text("language_code") is not { Length: > 0 } code ? ""
        : LanguageCode().IsMatch(code) ? code : throw ApiError.Bad("invalid language code specified");

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex LanguageCode();
}
