// What the words for numbers are worth; compiled from number-words.tsv, found behind clitics and the article as well.
using System.Globalization;

namespace NewsBot.Arabic;

internal enum NumberKind
{
    Unit,

    /// <summary>A unit only before the ten of 11 to 19, or before «and twenty».</summary>
    TeenUnit,

    /// <summary>Ten, or the ten of 11 to 19.</summary>
    TenTail,
    Teen,
    Ten,

    /// <summary>One hundred; a unit may stand before it.</summary>
    Hundred,

    /// <summary>Several hundreds in one word.</summary>
    Hundreds,
    Scale,

    /// <summary>The plural of a scale: no number by itself.</summary>
    Scales,

    /// <summary>One thousand after 11 to 99, or two thousand before what is counted.</summary>
    ScaleAccusative,

    /// <summary>Two thousand, two million.</summary>
    DoubleScale,
    Fraction,

    /// <summary>A fraction only behind a number and «and».</summary>
    FractionTail,

    /// <summary>The plural of a fraction, behind a unit.</summary>
    Fractions,
    Zero,
    Ordinal,

    /// <summary>An ordinal only with the article.</summary>
    OrdinalDefinite,

    /// <summary>An ordinal only inside «eleventh» and «twenty-first».</summary>
    OrdinalUnit,
    None,
}

/// <summary>A word for a number as it stands in a text.</summary>
/// <param name="And">Begins with «and»: it may go on with the number before it.</param>
/// <param name="Definite">Bears the article.</param>
/// <param name="Governed">Bears a preposition: it can only begin a number.</param>
internal sealed record NumberWord(NumberKind Kind, decimal Value, bool And = false, bool Definite = false, bool Governed = false);

internal sealed class NumberWords
{
    private const int LongestDigits = 24;

    /// <summary>Dividing by it drops the zeros behind the decimal point, which a decimal would carry into every product.</summary>
    public const decimal Unscaled = 1.0000000000000000000000000000m;

    private readonly Dictionary<string, NumberWord> _words = [];
    private readonly HashSet<string> _weekdays;
    private readonly Clitic[] _clitics;

    private NumberWords(Clitic[] clitics, HashSet<string> weekdays)
    {
        _clitics = clitics;
        _weekdays = weekdays;
    }

    public static NumberWords Load(LetterTable letters, Affixes affixes)
    {
        var weekdays = Lexicon.Table("weekdays.tsv", 2, 2).Rows.Select(row => letters.FoldWord(row.Fields[0])).ToHashSet();
        var words = new NumberWords([.. affixes.Bare.Where(clitic => clitic.Kind == CliticKind.Bare), .. affixes.Definite], weekdays);
        var table = Lexicon.Table("number-words.tsv", 3, 3);
        foreach (var row in table.Rows)
        {
            if (!words._words.TryAdd(letters.FoldWord(row.Fields[0]), new NumberWord(KindOf(table, row), ValueOf(table, row))))
                throw table.Wrong(row, $"'{row.Fields[0]}' is listed twice.");
        }

        return words;
    }

    /// <summary>The value of a number token; null where it has more digits than any amount.</summary>
    public static decimal? Digits(string normal) =>
        normal.Length <= LongestDigits && decimal.TryParse(normal, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value / Unscaled
            : null;

    /// <summary>The number that a folded word stands for; null where it is none.</summary>
    public NumberWord? Find(string normal)
    {
        if (IsWeekday(normal)) return null;
        if (_words.TryGetValue(normal, out var exact)) return exact.Kind == NumberKind.None ? null : exact;
        foreach (var clitic in _clitics)
        {
            if (normal.StartsWith(clitic.Letters, StringComparison.Ordinal)
                && _words.TryGetValue(normal[clitic.Letters.Length..], out var word)
                && word.Kind != NumberKind.None
                && !(clitic.IsDefinite && _weekdays.Contains($"{Letters.Alef}{Letters.Lam}{normal.AsSpan(clitic.Letters.Length)}")))
            {
                var and = clitic.Letters[0] is Letters.Waw or Letters.Fa;
                var definite = clitic.IsDefinite;
                return word with { And = and, Definite = definite, Governed = IsGoverned(clitic, and, definite) };
            }
        }

        return null;
    }

    private bool IsWeekday(string normal) =>
        _weekdays.Contains(normal) || (normal[0] == Letters.Waw && _weekdays.Contains(normal[1..]));

    /// <summary>Whether anything is left of the clitic besides «and» and the article.</summary>
    private static bool IsGoverned(Clitic clitic, bool and, bool definite)
    {
        var letters = clitic.Letters.AsSpan(and ? 1 : 0);
        return definite ? letters is not [Letters.Alef, Letters.Lam] : letters.Length > 0;
    }

    private static NumberKind KindOf(WordTable table, WordRow row) => row.Fields[1] switch
    {
        "unit" => NumberKind.Unit,
        "teen-unit" => NumberKind.TeenUnit,
        "ten-tail" => NumberKind.TenTail,
        "teen" => NumberKind.Teen,
        "ten" => NumberKind.Ten,
        "hundred" => NumberKind.Hundred,
        "hundreds" => NumberKind.Hundreds,
        "scale" => NumberKind.Scale,
        "scales" => NumberKind.Scales,
        "scale-accusative" => NumberKind.ScaleAccusative,
        "double-scale" => NumberKind.DoubleScale,
        "fraction" => NumberKind.Fraction,
        "fraction-tail" => NumberKind.FractionTail,
        "fractions" => NumberKind.Fractions,
        "zero" => NumberKind.Zero,
        "ordinal" => NumberKind.Ordinal,
        "ordinal-definite" => NumberKind.OrdinalDefinite,
        "ordinal-unit" => NumberKind.OrdinalUnit,
        "none" => NumberKind.None,
        var other => throw table.Wrong(row, $"there is no kind of number word '{other}': see the head of the file."),
    };

    private static decimal ValueOf(WordTable table, WordRow row) =>
        decimal.TryParse(row.Fields[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw table.Wrong(row, $"the value must be a number such as 20 or 0.5, found '{row.Fields[2]}'.");
}
