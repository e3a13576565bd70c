// What facts say and what they refer to, as JSON.
using System.Text.Json;

namespace NewsBot.Knowledge.Revisions;

internal static class ContentCodec
{
    public static void Write(Utf8JsonWriter json, FactContent content)
    {
        json.WriteStartObject();
        json.WriteString("text", content.Text);
        json.WriteString("article", content.ArticleId);
        json.WriteString("speaker", content.SpeakerId);
        json.WriteString("act", Names.Of(content.SpeechAct));
        json.WriteString("modality", Names.Of(content.Modality));
        json.WriteString("via", content.CarrierId);
        json.WriteString("document", content.DocumentId);
        json.WriteString("asOf", content.AsOf.ToString());
        json.WriteStartArray("figures");
        foreach (var figure in content.Figures) Write(json, figure);
        json.WriteEndArray();
        WriteTexts(json, "names", content.Names);
        WriteTexts(json, "keywords", content.Keywords);
        WriteTexts(json, "questions", content.Questions);
        SpanCodec.WritePlace(json, content.SourceSpan);
        CircumstanceCodec.Write(json, content.Circumstances);
        SpanCodec.WriteQuotes(json, content.Quotes);
        json.WriteEndObject();
    }

    public static FactContent ReadContent(ref StrictJson json)
    {
        json.StartObject();
        var content = new FactContent(
            json.Text("text"),
            json.Text("article"),
            json.TextOrNull("speaker"),
            Names.Act(json.Text("act")),
            Names.Modality(json.Text("modality")),
            json.TextOrNull("via"),
            json.TextOrNull("document"),
            json.Date("asOf"),
            ReadFigures(ref json),
            json.Texts("names"),
            json.Texts("keywords"),
            json.Texts("questions"),
            SpanCodec.ReadPlace(ref json));
        content = content with { Circumstances = CircumstanceCodec.Read(ref json), Quotes = SpanCodec.ReadQuotes(ref json) };
        json.EndObject();
        return content;
    }

    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("publisher", article.Publisher);
        json.WriteString("url", article.Url);
        json.WriteString("published", article.Published.ToString());
        json.WriteString("source", article.SourceText);
        json.WriteString("note", article.Note);
        json.WriteEndObject();
    }

    public static Article ReadArticle(ref StrictJson json)
    {
        json.StartObject();
        var article = new Article(
            json.Text("id"),
            json.Text("title"),
            json.Text("publisher"),
            json.TextOrNull("url"),
            json.Date("published"),
            json.TextOrNull("source"),
            json.TextOrNull("note"));
        json.EndObject();
        return article;
    }

    public static void Write(Utf8JsonWriter json, Speaker speaker)
    {
        json.WriteStartObject();
        json.WriteString("id", speaker.Id);
        json.WriteString("name", speaker.Name);
        json.WriteString("role", speaker.Role);
        WriteTexts(json, "aliases", speaker.Aliases);
        json.WriteEndObject();
    }

    public static Speaker ReadSpeaker(ref StrictJson json)
    {
        json.StartObject();
        var speaker = new Speaker(json.Text("id"), json.Text("name"), json.TextOrNull("role"), json.Texts("aliases"));
        json.EndObject();
        return speaker;
    }

    public static void Write(Utf8JsonWriter json, Carrier carrier)
    {
        json.WriteStartObject();
        json.WriteString("id", carrier.Id);
        json.WriteString("name", carrier.Name);
        WriteTexts(json, "aliases", carrier.Aliases);
        json.WriteEndObject();
    }

    public static Carrier ReadCarrier(ref StrictJson json)
    {
        json.StartObject();
        var carrier = new Carrier(json.Text("id"), json.Text("name"), json.Texts("aliases"));
        json.EndObject();
        return carrier;
    }

    public static void Write(Utf8JsonWriter json, Document document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("name", document.Name);
        json.WriteString("author", document.Author);
        json.WriteString("dated", document.Dated?.ToString());
        WriteTexts(json, "aliases", document.Aliases);
        json.WriteEndObject();
    }

    public static Document ReadDocument(ref StrictJson json)
    {
        json.StartObject();
        var document = new Document(json.Text("id"), json.Text("name"), json.TextOrNull("author"), json.DateOrNull("dated"), json.Texts("aliases"));
        json.EndObject();
        return document;
    }

    /// <summary>Written only to name a draft by its hash.</summary>
    public static void Write(Utf8JsonWriter json, ArticleDraft draft)
    {
        json.WriteStartArray();
        Write(json, draft.Article);
        foreach (var speaker in draft.Speakers) Write(json, speaker);
        foreach (var carrier in draft.Carriers) Write(json, carrier);
        foreach (var document in draft.Documents) Write(json, document);
        foreach (var fact in draft.Facts)
        {
            json.WriteStringValue(fact.Key);
            Write(json, fact.Content);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteNumber("value", figure.Value);
        json.WriteString("unit", figure.Unit);
        json.WriteString("measure", figure.Measure);
        json.WriteString("of", figure.Of);
        json.WriteString("where", figure.Where);
        json.WriteString("partOf", figure.PartOf);
        json.WriteString("written", figure.Written);
        json.WriteBoolean("approximate", figure.IsApproximate);

        // Only where there is one: what was stored before figures had dates keeps its bytes and its hash.
        if (figure.Date is { } date) json.WriteString("date", date.ToString());
        json.WriteEndObject();
    }

    private static IReadOnlyList<Figure> ReadFigures(ref StrictJson json)
    {
        json.Property("figures");
        json.StartArray();
        var figures = new List<Figure>();
        while (json.Element())
        {
            json.StartObject();
            json.Property("value");
            var value = json.Number();
            var unit = json.Text("unit");
            var measure = json.TextOrNull("measure");
            var of = json.TextOrNull("of");
            var where = json.TextOrNull("where");
            var partOf = json.TextOrNull("partOf");
            var written = json.Text("written");
            json.Property("approximate");
            var isApproximate = json.Flag();
            var date = json.IsAt("date") ? json.Date("date") : (PartialDate?)null;
            figures.Add(new Figure(value, unit, measure, of, where, partOf, written, isApproximate, date));
            json.EndObject();
        }

        return figures.Count == 0 ? [] : figures.ToArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string property, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(property);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
