// A number in digits: where it ends, and how it reads in ASCII.
namespace NewsBot.Arabic;

internal static class Digits
{
    private const int Group = 3;

    /// <summary>More groups than any amount has: looking further would make a long chain of points slow.</summary>
    private const int MostGroups = 9;

    /// <summary>Reads the number that begins at <paramref name="at"/>. Thousands separators are left out, the decimal point is written «.».
    /// A chain of parts that is neither (a version, a date with points) ends after its first part.</summary>
    public static int Read(string text, int at, LetterTable letters, ref CharacterBuffer number)
    {
        var end = RunEnd(text, at, letters);
        Copy(text, at, end, letters, ref number);
        if (at >= 2 && IsPoint(text, at - 1) && HasDigit(text, at - 2, letters)) return end;
        var thousands = end - at <= Group ? GroupsEnd(text, end, letters) : end;
        if (thousands > end)
        {
            var separator = text[end];
            Copy(text, end, thousands, letters, ref number);
            end = thousands;
            if (end < text.Length && text[end] == separator) return end;
        }

        if (!IsPoint(text, end) || !HasDigit(text, end + 1, letters)) return end;
        var decimals = RunEnd(text, end + 1, letters);
        if (IsPoint(text, decimals) && text[decimals] == text[end] && HasDigit(text, decimals + 1, letters)) return end;
        number.Add('.');
        Copy(text, end + 1, decimals, letters, ref number);
        return decimals;
    }

    /// <summary>Where the groups of three that follow end. All have one separator; a point is one only where a second group or decimals
    /// show that it is no decimal point.</summary>
    private static int GroupsEnd(string text, int at, LetterTable letters)
    {
        if (at >= text.Length) return at;
        var separator = text[at];
        if (!IsThousands(separator) && separator != '.') return at;

        var end = at;
        var groups = 0;
        while (groups < MostGroups && end < text.Length && text[end] == separator && HasDigit(text, end + 1, letters))
        {
            var next = RunEnd(text, end + 1, letters, Group + 1);
            if (next - end - 1 != Group) break;
            end = next;
            groups++;
        }

        if (separator != '.') return end;
        var provesGroups = end < text.Length && text[end] == ',' && HasDigit(text, end + 1, letters);
        var goesOn = end < text.Length && text[end] == '.' && HasDigit(text, end + 1, letters);
        return !goesOn && (groups >= 2 || (groups == 1 && provesGroups)) ? end : at;
    }

    private static void Copy(string text, int from, int to, LetterTable letters, ref CharacterBuffer number)
    {
        for (var at = from; at < to; at++)
        {
            if (letters.KindOf(text[at]) == CharacterKind.Digit) letters.Fold(text[at], ref number);
        }
    }

    private static int RunEnd(string text, int at, LetterTable letters, int most = int.MaxValue)
    {
        var end = at;
        while (end - at < most && HasDigit(text, end, letters)) end++;
        return end;
    }

    private static bool HasDigit(string text, int at, LetterTable letters) =>
        at < text.Length && letters.KindOf(text[at]) == CharacterKind.Digit;

    private static bool IsPoint(string text, int at) => at < text.Length && text[at] is '.' or ',' or Letters.DecimalSeparator;

    private static bool IsThousands(char separator) => separator is ',' or '\'' or Letters.Comma or Letters.ThousandsSeparator;
}
