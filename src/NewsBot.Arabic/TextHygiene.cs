// Invisible characters in what people send: they can hide or reorder text, so replies and stored facts are freed of them.
using System.Globalization;
using System.Text;

namespace NewsBot.Arabic;

public static class TextHygiene
{
    /// <summary>Removes what cannot be seen: directional and zero-width characters, all other format characters (tags outside the basic
    /// plane too) and control characters other than tab and line feed. Returns the same instance where there is nothing to remove.</summary>
    public static string StripControls(string text)
    {
        if (!HasControls(text)) return text;

        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            if (!IsControl(text, at)) kept.Append(text, at, length);
            at += length;
        }

        return kept.ToString();
    }

    /// <summary>Whether <see cref="StripControls"/> would change the text.</summary>
    public static bool HasControls(string text)
    {
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
        {
            if (IsControl(text, at)) return true;
        }

        return false;
    }

    internal static bool IsInvisible(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.Format;

    private static int LengthAt(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    private static bool IsControl(string text, int at) => text[at] is not ('\t' or '\n')
        && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.Format or UnicodeCategory.Control;
}
