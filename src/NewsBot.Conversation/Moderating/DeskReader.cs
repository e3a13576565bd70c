// Reads what a moderator writes: the claim, then lines «label: value»; and the single answers of the step-by-step form.
using System.Globalization;
using System.Reflection;
using System.Text;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <param name="Claim">The lines before the first label, joined; empty where there are none.</param>
/// <param name="Malformed">A part whose value cannot be read, or null.</param>
internal sealed record DeskReading(string Claim, IReadOnlyDictionary<DeskField, string> Fields, DeskField? Malformed);

/// <summary>The words are knowledge/phrasing/desk.tsv. Thread-safe.</summary>
internal sealed class DeskReader
{
    private const int LongestLabel = 40;
    private const string Order = "order";

    // Written as a number: signs of the block stand in no source file.
    private readonly Analyzer _analyzer;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    private readonly HashSet<string> _orders = new(StringComparer.Ordinal);

    // The first word of each line: how the desk itself writes it.
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    private DeskReader(Analyzer analyzer, TimeProvider clock) => (_analyzer, _clock) = (analyzer, clock);

    /// <exception cref="WordTableException">The file is broken.</exception>
    public static DeskReader Load(Analyzer analyzer, TimeProvider clock)
    {
        var table = WordTable.Load(Assembly.GetExecutingAssembly(), "phrasing/desk.tsv", 2, 2);
        var reader = new DeskReader(analyzer, clock);
        foreach (var row in table.Rows)
        {
            var meaning = row.Fields[0];
            if (!IsKnown(meaning)) throw table.Wrong(row, $"«{meaning}» means nothing to the desk: write field.NAME, no-link, yes, no, today, yesterday or order.");
            foreach (var word in row.Fields[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var folded = analyzer.Fold(word);
                if (meaning == Order)
                {
                    reader._orders.Add(folded);
                    continue;
                }

                reader._written.TryAdd(meaning, word);
                if (!reader._words.TryAdd(folded, meaning) && !string.Equals(reader._words[folded], meaning, StringComparison.Ordinal))
                    throw table.Wrong(row, $"«{word}» has two meanings, here and in a line before: keep one.");
            }
        }

        return reader;
    }

    /// <summary>What stands for an address where there is none.</summary>
    public string NoLink => _written["no-link"];

    /// <summary>The label of a part, as <see cref="Read"/> takes it.</summary>
    public string LabelOf(DeskField field) => _written[$"field.{field.ToString().ToLowerInvariant()}"];

    public DeskReading Read(string text)
    {
        var claim = new StringBuilder();
        var fields = new Dictionary<DeskField, string>();
        DeskField? malformed = null;
        DeskField? open = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0) continue;
            if (Labelled(line) is var (field, value))
            {
                open = field;
                if (Value(field, value) is { } read) fields[field] = read;
                else malformed ??= field;
            }
            else if (IsNoLink(line) || IsAddress(line))
            {
                fields[DeskField.Url] = IsAddress(line) ? line : "";
            }
            else if (open is DeskField.Text or DeskField.Reason && fields.TryGetValue(open.Value, out var begun))
            {
                fields[open.Value] = $"{begun} {line}";
            }
            else
            {
                claim.Append(claim.Length == 0 ? "" : " ").Append(line);
            }
        }

        return new DeskReading(claim.ToString(), fields, malformed);
    }

    /// <summary>The value of a part as it is kept; null where it cannot be one.</summary>
    public string? Value(DeskField field, string text) => field switch
    {
        _ when text.Trim().Length == 0 => null,
        DeskField.Url => IsNoLink(text) ? "" : IsAddress(text.Trim()) ? text.Trim() : null,
        DeskField.Published or DeskField.AsOf or DeskField.Dated => Date(text)?.ToString(),
        DeskField.Fact => FactId(text) ?? text.Trim(),
        _ => text.Trim(),
    };

    /// <summary>«f12», in whatever digits, and a colon behind it; null for anything else.</summary>
    public static string? FactId(string text)
    {
        var word = text.Trim().TrimStart('#').TrimEnd(':').ToLowerInvariant();
        return word.Length is >= 2 and <= 9 && word[0] == 'f' && word.Skip(1).All(char.IsDigit) ? $"f{Digits(word[1..])}" : null;
    }

    /// <summary>A whole number in whatever digits, 1 or more; null for anything else.</summary>
    public static long? Number(string text) =>
        text.Trim() is { Length: > 0 and <= 12 } digits && digits.All(char.IsDigit) && long.Parse(Digits(digits), CultureInfo.InvariantCulture) is > 0 and var number ? number : null;

    /// <summary>Whether words only name a text: few beside it, and all of them its own.</summary>
    public bool OnlyNames(string words, string text)
    {
        var said = _analyzer.Analyze(words).Tokens;
        var own = _analyzer.Analyze(text).Tokens;
        var stems = own.SelectMany(token => token.Word.Stems).ToHashSet(StringComparer.Ordinal);
        return said.Count * 2 < own.Count && said.All(token => token.Word.Stems.Any(stems.Contains));
    }

    /// <summary>Whether it begins with a word that only orders begin with («correct», «put on hold»).</summary>
    public bool BeginsOrder(string text) => _analyzer.Analyze(text).Tokens is [var first, _, ..] && _orders.Contains(first.Word.Normal);

    public bool IsYes(string text) => Means(text, "yes");

    public bool IsNo(string text) => Means(text, "no");

    private static bool IsKnown(string meaning) =>
        meaning is "no-link" or "yes" or "no" or "today" or "yesterday" or Order
        || (meaning.StartsWith("field.", StringComparison.Ordinal) && Enum.TryParse<DeskField>(meaning[6..], ignoreCase: true, out _));

    private (DeskField Field, string Value)? Labelled(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > LongestLabel || !_words.TryGetValue(_analyzer.Fold(line[..colon]), out var meaning)) return null;
        return meaning.StartsWith("field.", StringComparison.Ordinal) ? (Enum.Parse<DeskField>(meaning[6..], ignoreCase: true), line[(colon + 1)..].Trim()) : null;
    }

    private PartialDate? Date(string text)
    {
        var words = Digits(text.Trim());
        if (PartialDate.TryParse(words, out var exact)) return exact;
        var today = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);
        if (Means(words, "today")) return PartialDate.Of(today);
        if (Means(words, "yesterday")) return PartialDate.Of(today.AddDays(-1));
        if (_analyzer.Analyze(words).Dates is not [var date] || date.Year == 0 || (date.Day != 0 && date.Month == 0)) return null;
        try
        {
            return PartialDate.Of(date.Year, date.Month, date.Day);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The thirtieth of February.
            return null;
        }
    }

    private bool IsNoLink(string text) => Means(text, "no-link");

    private static bool IsAddress(string text) =>
        !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Host.Length > 0;

    private bool Means(string text, string meaning) => _words.TryGetValue(_analyzer.Fold(text), out var known) && string.Equals(known, meaning, StringComparison.Ordinal);

    private static string Digits(string text) =>
        string.Concat(text.Select(letter => CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit ? (char)('0' + digit) : letter));
}
