// Text that Discord shows as it is: what it would take for markup is escaped, addresses stay whole.
using System.Text;

namespace NewsBot.Discord.Sending;

/// <summary>A text with its borders, both in escaped form.</summary>
internal sealed record Escaped(string Text, IReadOnlyList<int> Borders);

internal static class Markdown
{
    private const string Anywhere = "\\*_~`|<[@:";
    private const string AtLineStart = ">#-+";

    /// <param name="borders">Ascending offsets into the text; they are moved along.</param>
    /// <param name="lead">How much of the text, from its start, stands in bold.</param>
    /// <param name="hidesPreviews">Addresses are put between angle brackets, so that Discord shows no preview.</param>
    public static Escaped Escape(string text, IReadOnlyList<int> borders, int lead, bool hidesPreviews)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var moved = new List<int>(borders.Count);
        var border = 0;
        if (lead > 0) escaped.Append("**");
        for (var at = 0; at < text.Length;)
        {
            if (at == lead && lead > 0) escaped.Append("**");
            for (; border < borders.Count && borders[border] <= at; border++) moved.Add(escaped.Length);
            if (AddressAt(text, at) is var length and > 0)
            {
                if (hidesPreviews) escaped.Append('<');
                escaped.Append(text, at, length);
                if (hidesPreviews) escaped.Append('>');
                at += length;
                continue;
            }

            if (IsMarkup(text, at)) escaped.Append('\\');
            escaped.Append(text[at++]);
        }

        if (lead >= text.Length && lead > 0) escaped.Append("**");
        return new Escaped(escaped.ToString(), moved);
    }

    public static string Escape(string text) => Escape(text, [], lead: 0, hidesPreviews: false).Text;

    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        // Only «@everyone» and the like, and «:name:», would be taken for something; a clock time is left alone.
        '@' => true,
        ':' => at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]),
        var sign => Anywhere.Contains(sign, StringComparison.Ordinal)
            || (AtLineStart.Contains(sign, StringComparison.Ordinal) && (at == 0 || text[at - 1] == '\n')),
    };

    // Up to a blank or a sign of direction.
    private static int AddressAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (!rest.StartsWith("https://", StringComparison.Ordinal) && !rest.StartsWith("http://", StringComparison.Ordinal)) return 0;
        var end = rest.IndexOfAny(" \n\t<>\u2066\u2067\u2068\u2069");
        return end < 0 ? rest.Length : end;
    }
}
