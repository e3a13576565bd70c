// Discord's own description of its REST interface, and what in a request departs from it.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Testing.Discord;

/// <summary>The description lies beside the repository; without it nothing is checked.</summary>
internal sealed class OpenApi
{
    private readonly JsonObject? _paths;
    private readonly JsonObject? _schemas;

    private OpenApi(JsonObject? whole)
    {
        _paths = whole?["paths"] as JsonObject;
        _schemas = whole?["components"]?["schemas"] as JsonObject;
    }

    public bool IsPresent => _paths is not null && _schemas is not null;

    public static OpenApi Read()
    {
        var file = Path.Combine(Repository.Shared, "specs", "discord-openapi.json");
        return new OpenApi(File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) as JsonObject : null);
    }

    /// <summary>What is wrong with a request, each problem a sentence.</summary>
    /// <param name="path">Below «/api/v10», without the query.</param>
    public IReadOnlyList<string> Check(string method, string path, IReadOnlyDictionary<string, string> query, JsonNode? body)
    {
        if (!IsPresent) return [];
        if (Operation(method, path) is not { } operation) return [$"there is no {method} {path}"];

        var problems = new List<string>();
        foreach (var (name, value) in query)
        {
            var parameter = (operation["parameters"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(one => Text(one, "in") == "query" && Text(one, "name") == name);
            if (parameter is null) problems.Add($"unknown query parameter {name}");
            else CheckQuery(name, value, parameter["schema"] as JsonObject ?? [], problems);
        }

        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"] as JsonObject;
        if (body is not null && schema is null) problems.Add("no body is taken");
        else if (body is null && operation["requestBody"]?["required"]?.GetValue<bool>() == true) problems.Add("a body is missing");
        else if (body is not null && schema is not null) Check("body", body, schema, problems);
        return problems;
    }

    private JsonObject? Operation(string method, string path)
    {
        var parts = path.Trim('/').Split('/');
        return _paths!
            .Where(entry => Matches(entry.Key.Trim('/').Split('/'), parts) && (entry.Value as JsonObject)?.ContainsKey(method.ToLowerInvariant()) == true)
            .OrderBy(entry => entry.Key.Count(sign => sign == '{'))
            .Select(entry => entry.Value![method.ToLowerInvariant()] as JsonObject)
            .FirstOrDefault();
    }

    private static bool Matches(string[] template, string[] parts) =>
        template.Length == parts.Length && template.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    private void CheckQuery(string name, string value, JsonObject schema, List<string> problems)
    {
        var isOther = (IsOfType(schema, "integer") && long.TryParse(value, CultureInfo.InvariantCulture, out _)) || (IsOfType(schema, "boolean") && bool.TryParse(value, out _));
        var node = isOther ? JsonNode.Parse(value.ToLowerInvariant()) : JsonValue.Create(value);
        Check(name, node, schema, problems);
    }

    private void Check(string path, JsonNode? value, JsonObject schema, List<string> problems)
    {
        schema = Resolved(schema);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray cases)
        {
            CheckCases(path, value, cases, problems);
            return;
        }

        if (schema["type"] is not null && !KindsOf(value).Any(kind => IsOfType(schema, kind)))
        {
            problems.Add($"{path} is no {schema["type"]!.ToJsonString()}");
            return;
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value))) problems.Add($"{path} is none of {allowed.ToJsonString()}");
        if (schema["const"] is { } only && !JsonNode.DeepEquals(only, value)) problems.Add($"{path} is not {only.ToJsonString()}");
        foreach (var part in (schema["allOf"] as JsonArray ?? []).OfType<JsonObject>()) Check(path, value, part, problems);
        switch (value)
        {
            case JsonObject one when schema["properties"] is not null || schema["additionalProperties"] is not null:
                CheckObject(path, one, schema, problems);
                break;
            case JsonArray many:
                CheckCount(path, many.Count, schema, "Items", problems);
                if (schema["items"] is JsonObject items)
                    for (var i = 0; i < many.Count; i++) Check($"{path}[{i}]", many[i], items, problems);
                break;
            case JsonValue single when single.TryGetValue<string>(out var text):
                CheckCount(path, text.Length, schema, "Length", problems);
                if (Text(schema, "pattern") is { } pattern && !Regex.IsMatch(text, pattern)) problems.Add($"{path} does not match {pattern}");
                break;
            case JsonValue single when single.GetValueKind() == JsonValueKind.Number:
                var number = single.GetValue<double>();
                if (schema["minimum"] is JsonValue least && number < least.GetValue<double>()) problems.Add($"{path} is below {least.ToJsonString()}");
                if (schema["maximum"] is JsonValue most && number > most.GetValue<double>()) problems.Add($"{path} is above {most.ToJsonString()}");
                break;
        }
    }

    // The case that fits best says what is wrong.
    private void CheckCases(string path, JsonNode? value, JsonArray cases, List<string> problems)
    {
        List<string>? nearest = null;
        foreach (var one in cases.OfType<JsonObject>())
        {
            var found = new List<string>();
            Check(path, value, one, found);
            if (found.Count == 0) return;
            if (nearest is null || found.Count < nearest.Count) nearest = found;
        }

        problems.AddRange(nearest ?? []);
    }

    private void CheckObject(string path, JsonObject value, JsonObject schema, List<string> problems)
    {
        var known = schema["properties"] as JsonObject ?? [];
        foreach (var (name, field) in value)
        {
            if (known[name] is JsonObject of) Check($"{path}.{name}", field, of, problems);
            else if (schema["additionalProperties"] is JsonObject others) Check($"{path}.{name}", field, others, problems);
            else problems.Add($"{path} has no field {name}");
        }

        problems.AddRange((schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !value.ContainsKey(name)).Select(name => $"{path} needs {name}"));
    }

    private static void CheckCount(string path, int count, JsonObject schema, string of, List<string> problems)
    {
        if (schema[$"min{of}"] is JsonValue least && count < least.GetValue<long>()) problems.Add($"{path} has {count}, fewer than {least.ToJsonString()}");
        if (schema[$"max{of}"] is JsonValue most && count > most.GetValue<long>()) problems.Add($"{path} has {count}, more than {most.ToJsonString()}");
    }

    private JsonObject Resolved(JsonObject schema)
    {
        while (Text(schema, "$ref") is { } reference) schema = _schemas![reference[(reference.LastIndexOf('/') + 1)..]]!.AsObject();
        return schema;
    }

    private static IEnumerable<string> KindsOf(JsonNode? value) => (value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Object => ["object"],
        JsonValueKind.Array => ["array"],
        JsonValueKind.String => ["string"],
        JsonValueKind.True or JsonValueKind.False => ["boolean"],
        JsonValueKind.Number => value!.ToJsonString().All(sign => char.IsAsciiDigit(sign) || sign == '-') ? ["integer", "number"] : ["number"],
        _ => ["null"],
    };

    private static bool IsOfType(JsonObject schema, string kind) => schema["type"] switch
    {
        JsonArray many => many.Any(one => one!.GetValue<string>() == kind),
        JsonValue one => one.GetValue<string>() == kind,
        _ => false,
    };

    private static string? Text(JsonObject owner, string name) => owner[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
