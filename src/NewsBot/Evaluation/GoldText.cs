// The coarse reading of a text by which answers are marked: spelling variants, marks and digit sets do not matter, numbers do.
using System.Globalization;
using System.Text;
using NewsBot.Arabic;

namespace NewsBot.Evaluation;

/// <summary>Thread-safe. No canonical composition is needed: composed and decomposed letters come out the same, since marks are left out.</summary>
internal sealed class GoldText
{
    private readonly Dictionary<char, string> _letters = [];

    private GoldText() { }

    /// <exception cref="WordTableException">The list of letters is broken.</exception>
    public static GoldText Load()
    {
        var text = new GoldText();
        var table = WordTable.Load(typeof(GoldText).Assembly, "lexicon/letters.tsv", 2, 2);
        foreach (var row in table.Rows)
        {
            if (row.Fields[0].Length != 1) throw table.Wrong(row, $"'{row.Fields[0]}' is not one letter.");
            text._letters[row.Fields[0][0]] = row.Fields[1];
        }

        return text;
    }

    /// <param name="keepFormat">Keep zero-width and directional characters, which otherwise never decide a match.</param>
    public string Normalise(string text, bool keepFormat = false)
    {
        var read = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                gap = true;
                continue;
            }

            var becomes = Read(letter, keepFormat);
            if (becomes.Length == 0) continue;
            if (gap && read.Length > 0) read.Append(' ');
            gap = false;
            read.Append(becomes);
        }

        return read.ToString();
    }

    public static bool HasFormat(string text) => text.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    /// <summary>Whether a normalised text holds another. One that begins or ends in a digit must not cut a longer number:
    /// 30 does not stand in 830, nor 3 in 3.5.</summary>
    public static bool Contains(string text, string part)
    {
        if (part.Length == 0) return false;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (!(char.IsAsciiDigit(part[0]) && NumberGoesOnBefore(text, at)) && !(char.IsAsciiDigit(part[^1]) && NumberGoesOnAfter(text, at + part.Length))) return true;
        }

        return false;
    }

    private static bool NumberGoesOnBefore(string text, int at) =>
        at > 0 && (char.IsAsciiDigit(text[at - 1]) || (at > 1 && text[at - 1] is '.' or ',' && char.IsAsciiDigit(text[at - 2])));

    private static bool NumberGoesOnAfter(string text, int end) =>
        end < text.Length && (char.IsAsciiDigit(text[end]) || (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])));

    private string Read(char letter, bool keepFormat)
    {
        if (_letters.TryGetValue(letter, out var other)) return other;
        if (CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit) return digit.ToString(CultureInfo.InvariantCulture);
        return char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.NonSpacingMark => "",
            UnicodeCategory.Format when !keepFormat => "",
            _ => char.ToLowerInvariant(letter).ToString(),
        };
    }
}
