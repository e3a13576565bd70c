// The published description of the Bot API, and what in a call or an answer departs from it.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Testing.Telegram;

/// <summary>The description lies beside the repository; without it nothing is checked.</summary>
internal sealed partial class Specification
{
    private const string ArrayOf = "Array of ";

    private readonly JsonObject? _methods;
    private readonly JsonObject? _types;

    private Specification(JsonObject? whole)
    {
        _methods = whole?["methods"] as JsonObject;
        _types = whole?["types"] as JsonObject;
    }

    public bool IsPresent => _methods is not null && _types is not null;

    public static Specification Read()
    {
        var file = Path.Combine(Repository.Shared, "specs", "telegram-bot-api.json");
        return new Specification(File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) as JsonObject : null);
    }

    public bool Knows(string method) => Method(method) is not null;

    /// <summary>What is wrong with a call, each problem a sentence.</summary>
    public IReadOnlyList<string> CheckCall(Call call)
    {
        if (!IsPresent) return [];
        if (Method(call.Method) is not { } method) return ["no such method"];

        var problems = new List<string>();
        var fields = Fields(method);
        foreach (var (name, value) in call.Parameters)
        {
            if (!fields.TryGetValue(name, out var field)) problems.Add($"unknown parameter {name}");
            else CheckAny(name, value, Types(field), problems, call.Textual.Contains(name), isParameter: true);
        }

        problems.AddRange(Required(fields).Where(name => call.Parameters[name] is null).Select(name => $"parameter {name} is missing"));
        return problems;
    }

    /// <summary>What is wrong with the result of a method.</summary>
    public IReadOnlyList<string> CheckResult(string methodName, JsonNode? result)
    {
        if (Method(methodName) is not { } method) return [];
        var problems = new List<string>();
        CheckAny("result", result, [.. method["returns"]!.AsArray().Select(type => type!.GetValue<string>())], problems, isTextual: false, isParameter: false);
        return problems;
    }

    private void CheckAny(string path, JsonNode? value, IReadOnlyList<string> types, List<string> problems, bool isTextual, bool isParameter)
    {
        List<string>? nearest = null;
        foreach (var type in types)
        {
            var found = new List<string>();
            Check(path, isTextual || isParameter ? Unwrapped(value, type, isTextual) : value, type, found);
            if (found.Count == 0) return;
            if (nearest is null || found.Count < nearest.Count) nearest = found;
        }

        problems.AddRange(nearest ?? []);
    }

    private void Check(string path, JsonNode? value, string type, List<string> problems)
    {
        if (type.StartsWith(ArrayOf, StringComparison.Ordinal))
        {
            if (value is not JsonArray array) problems.Add($"{path} is not an array");
            else
                for (var i = 0; i < array.Count; i++) Check($"{path}[{i}]", array[i], type[ArrayOf.Length..], problems);
            return;
        }

        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        var isRight = type switch
        {
            "String" => kind is JsonValueKind.String,
            "Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "Float" => kind is JsonValueKind.Number,
            "Integer" => kind is JsonValueKind.Number && long.TryParse(value!.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "InputFile" => true,
            _ => kind is JsonValueKind.Object,
        };
        if (!isRight) problems.Add($"{path} is no {type}");
        else if (value is JsonObject node && _types![type] is JsonObject description) CheckObject(path, node, type, description, problems);
    }

    private void CheckObject(string path, JsonObject node, string type, JsonObject description, List<string> problems)
    {
        if (description["subtypes"] is JsonArray subtypes)
        {
            CheckAny(path, node, [.. subtypes.Select(subtype => subtype!.GetValue<string>())], problems, isTextual: false, isParameter: false);
            return;
        }

        var fields = Fields(description);
        foreach (var (name, value) in node)
        {
            if (!fields.TryGetValue(name, out var field)) problems.Add($"{path}: {type} has no field {name}");
            else if (Fixed(name, field) is { } only && (value as JsonValue)?.ToString() != only) problems.Add($"{path}.{name} is not {only}");
            else if (value is not null) CheckAny($"{path}.{name}", value, Types(field), problems, isTextual: false, isParameter: false);
        }

        problems.AddRange(Required(fields).Where(name => node[name] is null).Select(name => $"{path}: {type} needs {name}"));
    }

    // What a client wrote as text stands for a number, a truth value or a JSON text; a JSON body may hold JSON texts too.
    private static JsonNode? Unwrapped(JsonNode? value, string type, bool isTextual)
    {
        if (type == "String" || value is not JsonValue wrapped || !wrapped.TryGetValue<string>(out var text)) return value;
        if (!isTextual && type is "Integer" or "Boolean" or "Float") return value;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private JsonObject? Method(string name) =>
        _methods?.FirstOrDefault(method => method.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value as JsonObject;

    private static Dictionary<string, JsonObject> Fields(JsonObject owner) =>
        (owner["fields"] as JsonArray ?? []).ToDictionary(field => field!["name"]!.GetValue<string>(), field => field!.AsObject(), StringComparer.Ordinal);

    private static IEnumerable<string> Required(Dictionary<string, JsonObject> fields) =>
        fields.Where(field => field.Value.Flag("required")).Select(field => field.Key);

    private static List<string> Types(JsonObject field) => [.. field["types"]!.AsArray().Select(type => type!.GetValue<string>())];

    // The word that tells the cases of a family apart stands only in the description.
    private static string? Fixed(string name, JsonObject field) =>
        name is "type" or "status" or "source" && CaseWord().Match(field.Text("description") ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("(?:must be|always) [“\"]?([a-z_]+)[”\"]?")]
    private static partial Regex CaseWord();
}
