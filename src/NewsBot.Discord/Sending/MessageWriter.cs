// Reply -> the messages that Discord gets.
using System.Text.Json.Nodes;
using NewsBot.Conversation;
using NewsBot.Discord.Interacting;

namespace NewsBot.Discord.Sending;

/// <summary>Pure: the same reply always gives the same messages. https://discord.com/developers/docs/resources/message</summary>
internal sealed class MessageWriter(CustomIds ids)
{
    /// <summary>What Discord takes as content of one message, in UTF-16 units.</summary>
    public const int LongestContent = 2_000;

    private const int LongestDescription = 4_096;
    private const int LongestFieldName = 256;
    private const int LongestFieldValue = 1_024;
    private const int MostInEmbeds = 6_000;
    private const int MostEmbeds = 10;
    private const int LongestLabel = 80;
    private const int LongestUrl = 512;
    private const int ButtonsInRow = 5;
    private const int MostRows = 5;

    private const int RowComponent = 1;
    private const int ButtonComponent = 2;
    private const int PrimaryStyle = 1;
    private const int SecondaryStyle = 2;
    private const int LinkStyle = 5;

    /// <summary>One message where the reply fits into one: what is too long for the content goes on in embeds. A message that answers an interaction can then be
    /// sent again without showing twice; the ones after it could not.</summary>
    public IReadOnlyList<MessageBody> Write(Reply reply)
    {
        var (text, borders) = Markdown.Escape(reply.Text, reply.Borders, reply.LeadLength, hidesPreviews: true);
        var citation = reply.CitationLine is { } line ? Embed(line) : null;
        var room = MostInEmbeds - Length(citation);
        var pieces = new Queue<string>(TextSplitter.Split(text, borders, LongestContent).Select(piece => text[piece]));
        var bodies = new List<MessageBody>();
        while (pieces.TryDequeue(out var content))
        {
            var embeds = new JsonArray();
            for (var left = room; embeds.Count < MostEmbeds - 1 && pieces.TryPeek(out var next) && next.Length <= left; left -= next.Length)
                embeds.Add(new JsonObject { ["description"] = pieces.Dequeue() });
            var message = Plain(content);
            // The citation and the buttons belong to the whole, so they stand below its end.
            if (pieces.Count == 0 && citation is not null) embeds.Add(citation);
            if (embeds.Count > 0) message["embeds"] = embeds;
            if (pieces.Count == 0 && Rows(reply.Buttons) is { Count: > 0 } rows) message["components"] = rows;
            bodies.Add(new MessageBody(message, IsQuiet(reply.Kind)));
        }

        return bodies;
    }

    /// <summary>A message of words alone.</summary>
    public static JsonObject Plain(string content) => new()
    {
        ["content"] = content,
        // An article may hold «@everyone»: nobody is called by what the bot says.
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
    };

    // Help, refusals and abstentions are for the asker; an answer is for the channel.
    private static bool IsQuiet(ReplyKind kind) => kind is ReplyKind.Help or ReplyKind.Refused or ReplyKind.Abstained or ReplyKind.AskBack or ReplyKind.Smalltalk;

    // A line «what: whom» becomes a field of its own: Discord finds the direction of each field by itself.
    private static JsonObject Embed(string citation)
    {
        var fields = new JsonArray();
        var others = new List<string>();
        var left = MostInEmbeds;
        foreach (var line in citation.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var (name, value) = colon > 0 ? (line[..colon], line[(colon + 2)..]) : ("", line);
            (name, value) = (Cut(Markdown.Escape(name), LongestFieldName), Cut(Markdown.Escape(value), LongestFieldValue));
            left -= name.Length + value.Length + 1;
            if (left < 0) break;
            if (name.Length > 0) fields.Add(new JsonObject { ["name"] = name, ["value"] = value });
            else others.Add(value);
        }

        var embed = new JsonObject();
        if (others.Count > 0) embed["description"] = Cut(string.Join('\n', others), LongestDescription);
        if (fields.Count > 0) embed["fields"] = fields;
        return embed;
    }

    private static int Length(JsonObject? embed) =>
        LengthOf(embed?["description"]) + (embed?["fields"]?.AsArray().Sum(field => LengthOf(field!["name"]) + LengthOf(field["value"])) ?? 0);

    private static int LengthOf(JsonNode? text) => text?.GetValue<string>().Length ?? 0;

    private static string Cut(string text, int most) => text.Length <= most ? text : text[TextSplitter.Split(text, [], most - 1).First()] + "\u2026";

    // Discord lays a row out from left to right; the first button belongs on the right.
    private JsonArray Rows(IReadOnlyList<ReplyButton> buttons) => new([.. buttons
        .Select(Of).OfType<JsonObject>().Chunk(ButtonsInRow).Take(MostRows)
        .Select(row => new JsonObject { ["type"] = RowComponent, ["components"] = new JsonArray([.. row.Reverse()]) })]);

    private JsonObject? Of(ReplyButton button) => button switch
    {
        ReplyButton.Link { Url.Length: <= LongestUrl } link => Button(LinkStyle, link.Label, "url", link.Url),
        ReplyButton.Say say when ids.Write(say.Text) is { } id => Button(SecondaryStyle, say.Label, "custom_id", id),
        ReplyButton.Fill fill when ids.Write(CustomIds.Fill(fill.Text)) is { } id => Button(PrimaryStyle, fill.Label, "custom_id", id),
        _ => null,
    };

    private static JsonObject Button(int style, string label, string name, string value) =>
        new() { ["type"] = ButtonComponent, ["style"] = style, ["label"] = Cut(label, LongestLabel), [name] = value };
}
