// The «- name: value» lines below a fact's text.
using System.Globalization;
using NewsBot.Knowledge.Revisions;
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge.Reading;

/// <summary>Takes the fields of one fact in any order and checks each against the text and the front matter.</summary>
internal sealed class FactFields(string file, ArticleHeader header, string text)
{
    // The comma of Arabic script, by which names are usually parted.
    private const char ArabicComma = (char)0x060C;

    private static readonly string[] Known = ["speaker", "act", "modality", "via", "document", "as-of", "figure", "names", "keywords", "question"];
    private static readonly string[] FigureParts = ["value", "unit", "measure", "of", "where", "part-of", "approximate"];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<Figure> _figures = [];
    private readonly List<string> _questions = [];
    private Speaker? _speaker;
    private Carrier? _carrier;
    private Document? _document;
    private SpeechAct? _act;
    private Modality _modality = Modality.Asserted;
    private PartialDate? _asOf;
    private string[] _names = [];
    private string[] _keywords = [];

    /// <summary>Keys that figures name as their totals; they can be checked only when all facts are read.</summary>
    public List<(int Line, string Key)> Totals { get; } = [];

    /// <param name="field">Without the leading hyphen.</param>
    public void Take(int line, string field)
    {
        var (name, value) = Part(line, field);
        if (!Known.Contains(name, StringComparer.Ordinal)) throw Error(line, $"'{name}' is no field of a fact: it may have {string.Join(", ", Known)}.");
        if (value.Length == 0) throw Error(line, $"'{name}' is empty: fill it in, or leave the line out.");
        if (name is not ("figure" or "question") && !_taken.Add(name)) throw Error(line, $"'{name}' stands here a second time: keep one of the two.");
        switch (name)
        {
            case "speaker":
                _speaker = Find(header.Speakers, line, name, value);
                break;
            case "via":
                _carrier = Find(header.Carriers, line, name, value);
                break;
            case "document":
                _document = Find(header.Documents, line, name, value);
                break;
            case "act":
                _act = Names.FindAct(value) ?? throw OneOf(line, name, value, Names.SpeechActs);
                break;
            case "modality":
                _modality = Names.FindModality(value) ?? throw OneOf(line, name, value, Names.AllModalities);
                break;
            case "as-of":
                _asOf = PartialDate.TryParse(value, out var date)
                    ? date
                    : throw Error(line, $"'as-of' is '{value}', which is no date: write 2023, 2023-08 or 2023-08-15.");
                break;
            case "figure":
                _figures.Add(ReadFigure(line, value));
                break;
            case "names":
                _names = Listed(value);
                break;
            case "keywords":
                _keywords = Listed(value);
                break;
            default:
                _questions.Add(value);
                break;
        }
    }

    public FactContent Content() => new(
        text,
        header.Article.Id,
        _speaker?.Id,
        _act ?? (_speaker is null ? SpeechAct.Reported : SpeechAct.Said),
        _modality,
        _carrier?.Id,
        _document?.Id,
        _asOf ?? _document?.Dated ?? header.Article.Published,
        [.. _figures],
        _names,
        _keywords,
        [.. _questions.Distinct(StringComparer.Ordinal)],
        null);

    private Figure ReadFigure(int line, string value)
    {
        var parts = value.Split('|');
        var written = parts[0].Trim();
        if (!Slots.Stands(written, text))
            throw Error(line, $"the figure '{written}' does not stand so in the fact's text: write the amount as the text does.");

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var (name, content) = Part(line, part);
            if (!FigureParts.Contains(name, StringComparer.Ordinal)) throw Error(line, $"'{name}' is no part of a figure: it may have {string.Join(", ", FigureParts)}.");
            if (content.Length == 0) throw Error(line, $"'{name}' of the figure '{written}' is empty: fill it in, or leave it out.");
            if (!given.TryAdd(name, content)) throw Error(line, $"'{name}' stands twice in the figure '{written}': keep one of the two.");
        }

        if (!given.TryGetValue("value", out var digits)) throw Error(line, $"the figure '{written}' has no value: add '| value: NUMBER'.");
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            throw Error(line, $"the value '{digits}' is no number: write digits 0-9, and a point before decimals.");
        if (!given.TryGetValue("unit", out var unit)) throw Error(line, $"the figure '{written}' has no unit: add '| unit: NOUN', or '| unit: %' for per cent.");
        if (given.TryGetValue("part-of", out var total)) Totals.Add((line, total));
        var approximate = given.GetValueOrDefault("approximate", "no");
        if (approximate is not ("yes" or "no")) throw OneOf(line, "approximate", approximate, ["yes", "no"]);
        return new Figure(
            number, unit, given.GetValueOrDefault("measure"), given.GetValueOrDefault("of"), given.GetValueOrDefault("where"), total, written, approximate == "yes");
    }

    private T Find<T>(Dictionary<string, T> records, int line, string field, string key)
        where T : class
    {
        if (records.TryGetValue(key, out var record)) return record;
        var known = records.Count == 0 ? "it has none" : $"it has {string.Join(", ", records.Keys)}";
        throw Error(line, $"'{field}: {key}' names nothing in the front matter: {known}.");
    }

    private (string Name, string Value) Part(int line, string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? (part[..colon].Trim(), CleanText.Of(part[(colon + 1)..]).Text)
            : throw Error(line, $"'{part.Trim()}' has no colon: write 'name: value'.");
    }

    private static string[] Listed(string value) =>
        [.. value.Split([ArabicComma, ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private ArticleException OneOf(int line, string field, string value, IEnumerable<string> values) =>
        Error(line, $"'{field}' is '{value}': it must be one of {string.Join(", ", values)}.");

    private ArticleException Error(int line, string problem) => ArticleText.Error(file, line, problem);
}
