// A form as Discord shows it, and what comes back. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Conversation;
using NewsBot.Conversation.Moderating;
using NewsBot.Discord.Interacting;

namespace NewsBot.Discord.Sending;

/// <summary>Pure.</summary>
internal static class Modals
{
    private const int ModalType = 9;
    private const int LabelComponent = 18;
    private const int TextComponent = 4;
    private const int SelectComponent = 3;
    private const int ShortStyle = 1;
    private const int ParagraphStyle = 2;

    private const int LongestTitle = 45;
    private const int LongestLabel = 45;
    private const int LongestDescription = 100;
    private const int LongestPlaceholder = 100;
    private const int LongestChoice = 100;
    private const int MostChoices = 25;

    private const string IdMark = "form|";

    /// <summary>The first answer that opens a form; null where its head is too long for an id.</summary>
    /// <param name="target">The message that it is about, or null.</param>
    public static JsonObject? Write(DeskForm form, string? target, CustomIds ids) => ids.Write($"{IdMark}{form.Head}|{target}") is not { } id
        ? null
        : new JsonObject
        {
            ["type"] = ModalType,
            ["data"] = new JsonObject
            {
                ["custom_id"] = id,
                ["title"] = Cut(form.Title, LongestTitle),
                ["components"] = new JsonArray([.. form.Parts.Take(DeskForms.MostParts).Select(Labelled)]),
            },
        };

    /// <summary>What <see cref="Write"/> put into the id; null for the id of anything else.</summary>
    /// <param name="words">As <see cref="CustomIds.Read"/> gives them.</param>
    public static (string Head, string? Target)? ReadId(string? words)
    {
        if (words is null || !words.StartsWith(IdMark, StringComparison.Ordinal)) return null;
        var border = words.LastIndexOf('|');
        return border < IdMark.Length ? null : (words[IdMark.Length..border], border + 1 < words.Length ? words[(border + 1)..] : null);
    }

    /// <summary>What was written, by the names of the parts.</summary>
    /// <param name="data">The interaction's; each part stands below its label, or, in the older form, in a row.</param>
    public static IReadOnlyDictionary<string, string> Values(JsonElement? data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var outer in data?.Items("components") ?? [])
        {
            foreach (var part in outer.Child("component") is { } one ? [one] : outer.Items("components"))
            {
                if (part.Text("custom_id") is { } name && (part.Text("value") ?? part.Items("values").Select(chosen => chosen.GetString()).FirstOrDefault()) is { } value) values[name] = value;
            }
        }

        return values;
    }

    private static JsonObject Labelled(FormPart part)
    {
        var label = new JsonObject { ["type"] = LabelComponent, ["label"] = Cut(part.Label, LongestLabel) };
        if (part.Help.Length > 0) label["description"] = Cut(part.Help, LongestDescription);
        label["component"] = part.Choices.Count > 0 ? Select(part) : Text(part);
        return label;
    }

    private static JsonObject Text(FormPart part)
    {
        var text = new JsonObject
        {
            ["type"] = TextComponent,
            ["custom_id"] = part.Name,
            ["style"] = part.IsLong ? ParagraphStyle : ShortStyle,
            ["required"] = part.IsRequired,
            ["max_length"] = part.Longest,
        };
        if (part.Hint.Length > 0) text["placeholder"] = Cut(part.Hint, LongestPlaceholder);
        if (part.Value.Length > 0) text["value"] = part.Value;
        return text;
    }

    private static JsonObject Select(FormPart part) => new()
    {
        ["type"] = SelectComponent,
        ["custom_id"] = part.Name,
        ["required"] = true,
        ["options"] = new JsonArray([.. part.Choices.Take(MostChoices).Select(choice => new JsonObject { ["value"] = choice.Value, ["label"] = Cut(choice.Label, LongestChoice) })]),
    };

    private static string Cut(string text, int most) => text.Length <= most ? text : text[TextSplitter.Split(text, [], most - 1).First()] + "\u2026";
}
