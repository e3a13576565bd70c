// Text as it is stored: one paragraph, single spaces, nothing invisible.
using System.Globalization;
using System.Text;

namespace NewsBot.Knowledge.Updating;

/// <param name="Text">Trimmed; line breaks and runs of white space are one space.</param>
/// <param name="Hidden">What was taken out, each once («U+202E, U+200B»); empty where nothing was.</param>
internal readonly record struct CleanText(string Text, string Hidden)
{
    /// <summary>Takes out controls, format characters (bidi controls, zero width, byte order marks) and halves of surrogate pairs: they can
    /// make a text show something else than what is searched and quoted.</summary>
    public static CleanText Of(string? raw) => Clean(raw, keepLines: false);

    /// <summary>The same for a text of several paragraphs: its line breaks stay, as line feeds.</summary>
    public static CleanText OfLines(string raw) => Clean(raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), keepLines: true);

    private static CleanText Clean(string? raw, bool keepLines)
    {
        var text = new StringBuilder(raw?.Length ?? 0);
        var hidden = new List<string>();
        for (var i = 0; raw is not null && i < raw.Length; i++)
        {
            if (char.IsHighSurrogate(raw[i]) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
            {
                var isHidden = CharUnicodeInfo.GetUnicodeCategory(raw, i) == UnicodeCategory.Format;
                if (isHidden) Hide(char.ConvertToUtf32(raw[i], raw[i + 1]));
                else text.Append(raw, i, 2);
                i++;
            }
            else if (raw[i] == '\n' && keepLines)
            {
                text.Append('\n');
            }
            else if (char.IsWhiteSpace(raw[i]))
            {
                if (keepLines || (text.Length > 0 && text[^1] != ' ')) text.Append(' ');
            }
            else if (char.IsSurrogate(raw[i]) || char.GetUnicodeCategory(raw[i]) is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                Hide(raw[i]);
            }
            else
            {
                text.Append(raw[i]);
            }
        }

        return new CleanText(text.ToString().Trim(), string.Join(", ", hidden));

        void Hide(int point)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"U+{point:X4}");
            if (!hidden.Contains(name)) hidden.Add(name);
        }
    }
}
