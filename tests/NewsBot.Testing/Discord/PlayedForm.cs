// A form on the played Discord: what Discord refuses of one, and what it sends once somebody has filled it in.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Discord;

internal static class PlayedForm
{
    private const int Label = 18;
    private const int Text = 4;
    private const int Select = 3;

    /// <summary>What Discord refuses and its description does not say; null where nothing is wrong.</summary>
    public static string? Wrong(JsonObject form)
    {
        var outer = (form["components"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (outer.Count is < 1 or > 5) return $"components: Must be between 1 and 5 in length, not {outer.Count}.";
        if (((string?)form["title"])?.Length is not (>= 1 and <= 45)) return "title: Must be between 1 and 45 in length.";
        if (((string?)form["custom_id"])?.Length is not (>= 1 and <= 100)) return "custom_id: Must be between 1 and 100 in length.";
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in outer)
        {
            if ((int?)label["type"] != Label || label["component"] is not JsonObject part) return "components: a label with one component is needed";
            if (part["label"] is not null) return "label: not below a label";
            if (((string?)label["label"])?.Length is not (>= 1 and <= 45)) return "label: Must be between 1 and 45 in length.";
            if (!names.Add((string?)part["custom_id"] ?? "")) return "custom_id: Component custom id cannot be duplicated";
            if ((int?)part["type"] == Text && ((string?)part["value"] ?? "").Length > ((int?)part["max_length"] ?? 4000)) return "value: longer than max_length";
            if ((int?)part["type"] == Select && part["options"] is JsonArray options && options.Select(option => (string?)option!["value"]).Distinct().Count() != options.Count) return "options: Values must be unique";
        }

        return null;
    }

    /// <summary>The data of the interaction once it is sent off; what is not written anew stays as it stood there.</summary>
    /// <exception cref="InvalidOperationException">Discord's client would not send it off so.</exception>
    public static JsonObject Filled(JsonObject form, IReadOnlyDictionary<string, string> written)
    {
        var parts = form["components"]!.AsArray().Select(label => label!["component"]!.AsObject()).ToList();
        var unknown = written.Keys.FirstOrDefault(name => parts.TrueForAll(part => (string?)part["custom_id"] != name));
        if (unknown is not null) throw new InvalidOperationException($"The form has no part «{unknown}».");
        return new JsonObject
        {
            ["custom_id"] = form["custom_id"]!.DeepClone(),
            ["components"] = new JsonArray([.. parts.Select((part, place) => Answered(part, place, written))]),
        };
    }

    private static JsonNode Answered(JsonObject part, int place, IReadOnlyDictionary<string, string> written)
    {
        var name = (string)part["custom_id"]!;
        var value = written.GetValueOrDefault(name) ?? (string?)part["value"] ?? "";
        if ((bool?)part["required"] != false && value.Length == 0) throw new InvalidOperationException($"«{name}» of the form is required.");
        if (value.Length > ((int?)part["max_length"] ?? 4000)) throw new InvalidOperationException($"«{name}» of the form takes {part["max_length"]} characters.");
        var answer = new JsonObject { ["type"] = part["type"]!.DeepClone(), ["id"] = (place * 2) + 2, ["custom_id"] = name };
        if ((int?)part["type"] == Select)
        {
            if (part["options"]!.AsArray().All(option => (string?)option!["value"] != value)) throw new InvalidOperationException($"«{name}» of the form has no choice «{value}».");
            answer["values"] = new JsonArray(value);
        }
        else
        {
            answer["value"] = value;
        }

        return new JsonObject { ["type"] = Label, ["id"] = (place * 2) + 1, ["component"] = answer };
    }
}
