// Names of months and the words that stand beside them in a date; compiled from months.tsv and date-words.tsv.
namespace NewsBot.Arabic;

internal enum DateWordKind
{
    None,

    /// <summary>«year»: one follows.</summary>
    Year,

    /// <summary>«month»: one follows.</summary>
    Month,
    Of,

    /// <summary>«in», «since»: enough to read an everyday word behind it as a month.</summary>
    When,

    /// <summary>Between two years; before a month it does what <see cref="When"/> does.</summary>
    Until,

    /// <summary>The year before it is of another calendar.</summary>
    Hijri,
}

/// <param name="Second">The second word of the name, folded; null where it has one.</param>
/// <param name="IsWeak">An everyday word too: a month only beside a day, a year or «month».</param>
internal sealed record MonthName(int Number, string? Second, bool IsWeak);

internal sealed class DateWords
{
    private readonly Dictionary<string, List<MonthName>> _months = [];
    private readonly Dictionary<string, DateWordKind> _words = [];
    private readonly IReadOnlyList<Clitic> _clitics;

    private DateWords(IReadOnlyList<Clitic> clitics) => _clitics = clitics;

    public static DateWords Load(LetterTable letters, Affixes affixes)
    {
        var words = new DateWords(affixes.Bare);
        var months = Lexicon.Table("months.tsv", 3, 3);
        foreach (var row in months.Rows)
        {
            string[] name = [.. row.Fields[0].Split(' ').Select(word => letters.FoldWord(word))];
            var number = Lexicon.Number(months, row, 1);
            if (name.Length > 2 || number is < 1 or > 12 || row.Fields[2] is not ("strong" or "weak"))
                throw months.Wrong(row, "a month has one or two words, a number from 1 to 12, and is strong or weak.");
            if (!words._months.TryGetValue(name[0], out var names)) words._months[name[0]] = names = [];
            names.Add(new MonthName(number, name.Length == 2 ? name[1] : null, row.Fields[2] == "weak"));
        }

        var table = Lexicon.Table("date-words.tsv", 2, 2);
        foreach (var row in table.Rows) words._words[letters.FoldWord(row.Fields[0])] = KindOf(table, row);
        return words;
    }

    /// <summary>The months whose name begins with this folded word, clitics before it allowed; null where there is none.</summary>
    public IReadOnlyList<MonthName>? Months(string normal) => Find(_months, normal);

    public DateWordKind Kind(string normal) => Find(_words, normal);

    private T? Find<T>(Dictionary<string, T> entries, string normal)
    {
        if (entries.TryGetValue(normal, out var exact)) return exact;
        foreach (var clitic in _clitics)
        {
            if (clitic.Kind != CliticKind.Bare || !clitic.Begins(normal)) continue;
            if (entries.TryGetValue(normal[clitic.Letters.Length..], out var entry)) return entry;
        }

        return default;
    }

    private static DateWordKind KindOf(WordTable table, WordRow row) => row.Fields[1] switch
    {
        "year" => DateWordKind.Year,
        "month" => DateWordKind.Month,
        "of" => DateWordKind.Of,
        "when" => DateWordKind.When,
        "until" => DateWordKind.Until,
        "hijri" => DateWordKind.Hijri,
        var other => throw table.Wrong(row, $"there is no kind of date word '{other}': see the head of the file."),
    };
}
