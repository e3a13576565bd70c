// The front matter as records: the article, and the speakers, carriers and documents that its facts name by key.
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge.Reading;

/// <summary>What the front matter of one file says, checked. Records are kept by the key that the file gives them.</summary>
internal sealed class ArticleHeader
{
    private static readonly string[] Fields = ["id", "title", "publisher", "published", "url", "note", "speakers", "carriers", "documents"];

    private readonly string _name;
    private readonly YamlValue.Mapping _yaml;

    private ArticleHeader(string name, YamlValue.Mapping yaml, ArticleOptions options)
    {
        (_name, _yaml) = (name, yaml);
        CheckFields(yaml, Fields, "the front matter");
        var id = Needed("id");
        CheckKey(LineOf("id"), "id", id);
        if (id.StartsWith(ArticleId.Prefix, StringComparison.Ordinal))
            throw Error(LineOf("id"), $"the id '{id}' begins with '{ArticleId.Prefix}', which plain texts do: take another.");
        Article = new Article(
            id,
            Short("title", options.Title ?? Needed("title"), Rejections.LongestTitle),
            Short("publisher", options.Publisher ?? Needed("publisher"), Rejections.LongestPublisher),
            options.Url is { } given ? Checked(given) : Url(Needed("url")),
            options.Published ?? Date(LineOf("published"), "published", Needed("published")),
            null,
            Text(yaml, "note"));
        foreach (var (entry, record) in Records("speakers", "name", "role", "aliases"))
            Speakers.Add(entry.Key, new Speaker($"{id}/{entry.Key}", NameOf(entry, record), Text(record, "role"), Aliases(record)));
        foreach (var (entry, record) in Records("carriers", "name", "aliases"))
            Carriers.Add(entry.Key, new Carrier($"{id}/{entry.Key}", NameOf(entry, record), Aliases(record)));
        foreach (var (entry, record) in Records("documents", "name", "author", "dated", "aliases"))
            Documents.Add(entry.Key, new Document($"{id}/{entry.Key}", NameOf(entry, record), Author(entry, record), Dated(entry, record), Aliases(record)));
    }

    public Article Article { get; }

    public Dictionary<string, Speaker> Speakers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Carrier> Carriers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Document> Documents { get; } = new(StringComparer.Ordinal);

    public static ArticleHeader Read(string name, YamlValue.Mapping yaml, ArticleOptions options) => new(name, yaml, options);

    /// <summary>What is said of the source, unchecked; null for what is not.</summary>
    public static ArticleOptions Given(YamlValue.Mapping yaml)
    {
        string? Field(string name) => Find(yaml, name)?.Value is YamlValue.Scalar scalar && CleanText.Of(scalar.Text).Text is { Length: > 0 } text ? text : null;
        return new ArticleOptions(Field("publisher"), Field("title"), Field("url"), PartialDate.TryParse(Field("published"), out var published) ? published : null);
    }

    /// <summary>Lower-case ASCII letters and digits in groups parted by hyphens, at most 64.</summary>
    public static bool IsKey(string text) =>
        text.Length is > 0 and <= 64
        && text.All(unit => char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);

    private string Needed(string field) =>
        Text(_yaml, field) ?? throw Error(_yaml.Line, field == "url"
            ? "the front matter has no 'url': write the address, or 'url: none' for no link."
            : $"the front matter has no '{field}': add a line '{field}: …'.");

    private string Short(string field, string given, int longest)
    {
        var text = CleanText.Of(given).Text;
        if (text.Length == 0) throw Error(LineOf(field), $"'{field}' is empty: fill it in.");
        return text.Length <= longest ? text : throw Error(LineOf(field), $"'{field}' has {text.Length} characters, at most {longest} are kept: shorten it.");
    }

    private string? Url(string text)
    {
        if (string.Equals(text, "none", StringComparison.Ordinal)) return null;
        return SourceAddress.IsWhole(text) ? text : throw Error(LineOf("url"), $"'{text}' is no web address: give it from https:// on, or 'none' for no link.");
    }

    // What is given now is https; a file may be older than that.
    private string? Checked(string given)
    {
        if (string.Equals(given, "none", StringComparison.Ordinal)) return null;
        return SourceAddress.Check(given) is { } wrong ? throw Error(LineOf("url"), wrong.Message) : given;
    }

    private PartialDate Date(int line, string field, string text) =>
        PartialDate.TryParse(text, out var date) ? date : throw Error(line, $"'{field}' is '{text}', which is no date: write 2023, 2023-08 or 2023-08-15.");

    private IEnumerable<(YamlEntry Entry, YamlValue.Mapping Record)> Records(string field, params string[] fields)
    {
        if (Find(_yaml, field) is not { } records) yield break;
        if (records.Value is not YamlValue.Mapping mapping)
        {
            if (records.Value is YamlValue.Scalar { Text: "" }) yield break;
            throw Error(records.Line, $"'{field}' is no list of records: write 'key: {{ name: … }}' lines below it.");
        }

        foreach (var entry in mapping.Entries)
        {
            CheckKey(entry.Line, $"key in '{field}'", entry.Key);
            if (entry.Value is not YamlValue.Mapping record) throw Error(entry.Line, $"'{entry.Key}' is no record: write '{entry.Key}: {{ name: … }}'.");
            CheckFields(record, fields, $"'{entry.Key}'");
            yield return (entry, record);
        }
    }

    private string NameOf(YamlEntry entry, YamlValue.Mapping record) =>
        Text(record, "name") ?? throw Error(entry.Line, $"'{entry.Key}' has no name: write '{entry.Key}: {{ name: … }}'.");

    private string? Author(YamlEntry entry, YamlValue.Mapping record)
    {
        if (Text(record, "author") is not { } key) return null;
        return Speakers.TryGetValue(key, out var speaker)
            ? speaker.Id
            : throw Error(entry.Line, $"the author '{key}' of '{entry.Key}' is no speaker of this article: add it to 'speakers'.");
    }

    private PartialDate? Dated(YamlEntry entry, YamlValue.Mapping record) =>
        Text(record, "dated") is { } text ? Date(entry.Line, "dated", text) : null;

    private string[] Aliases(YamlValue.Mapping record)
    {
        if (Find(record, "aliases") is not { } aliases) return [];
        if (aliases.Value is not YamlValue.Sequence list || list.Items.Any(item => item is not YamlValue.Scalar))
            throw Error(aliases.Line, "'aliases' is no list of names: write 'aliases: [ … ]'.");
        return [.. list.Items.Cast<YamlValue.Scalar>().Select(item => CleanText.Of(item.Text).Text).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    // Null where the field is missing, or empty.
    private string? Text(YamlValue.Mapping mapping, string field)
    {
        if (Find(mapping, field) is not { } entry) return null;
        if (entry.Value is not YamlValue.Scalar scalar) throw Error(entry.Line, $"'{field}' is no text: write '{field}: …' on one line.");
        var text = CleanText.Of(scalar.Text).Text;
        return text.Length == 0 ? null : text;
    }

    private void CheckFields(YamlValue.Mapping mapping, string[] fields, string where)
    {
        var unknown = mapping.Entries.FirstOrDefault(entry => !fields.Contains(entry.Key, StringComparer.Ordinal));
        if (unknown is not null) throw Error(unknown.Line, $"'{unknown.Key}' is no field of {where}: it may have {string.Join(", ", fields)}.");
    }

    private void CheckKey(int line, string what, string text)
    {
        if (!IsKey(text)) throw Error(line, $"the {what} '{text}' is not in kebab-case: use a-z, 0-9 and single hyphens, at most 64.");
    }

    private int LineOf(string field) => Find(_yaml, field)?.Line ?? _yaml.Line;

    private static YamlEntry? Find(YamlValue.Mapping mapping, string field) =>
        mapping.Entries.FirstOrDefault(entry => string.Equals(entry.Key, field, StringComparison.Ordinal));

    private ArticleException Error(int line, string problem) => ArticleText.Error(_name, line, problem);
}
