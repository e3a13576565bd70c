// Keeps dates, sums, names and links readable inside right-to-left lines (Unicode Bidirectional Algorithm, UAX #9).
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Arabic;

namespace NewsBot.Conversation.Wording;

/// <summary>The one place that sets directional controls. Isolates never cross a line.</summary>
internal static class Bidi
{
    private const char LeftToRight = '\u2066';
    private const char FirstStrong = '\u2068';
    private const char Pop = '\u2069';
    private const char LeftToRightMark = '\u200E';
    private const char RightToLeftMark = '\u200F';

    // What the algorithm would turn round in an Arabic line. A lone number is not among it: it keeps its order by itself, and an isolate
    // would only part it from its noun. Non-backtracking: texts of moderators pass through here too.
    private static readonly Regex Run = new(
        """
        https?://[^\s"<>]+
        | (?:[@\#][A-Za-z0-9_]|/[A-Za-z])[A-Za-z0-9_.\-]*
        | [A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F0-9_.'@&/+\-]*(?:[ ][A-Za-z\u00C0-\u024F0-9][A-Za-z\u00C0-\u024F0-9_.'@&/+\-]*)*
        | \d+(?:[.,]\d+)*(?:[ ]?[+\u2212\u00D7\u00F7*\-\u2013][ ]?\d+(?:[.,]\d+)*)+[ ]?=[ ]?\d+(?:[.,]\d+)*
        | \d+(?:[.,]\d+)*(?:[ ]?[+\u2212\u00D7\u00F7*=][ ]?\d+(?:[.,]\d+)*)+
        | [+\-\u2212\u00B1]?\d+(?:[.,]\d+)*(?:[/\-\u2013]\d+(?:[.,]\d+)*)+%?
        | [+\-\u2212\u00B1]\d+(?:[.,]\d+)*%?
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant);

    /// <summary>A run that reads from left to right: a sum, an id, a link.</summary>
    public static string Ltr(string text) => $"{LeftToRight}{OneLine(text)}{Pop}";

    /// <summary>A name or a title in whatever script: isolated where it is not all Arabic.</summary>
    public static string Unknown(string text)
    {
        var line = OneLine(text);
        if (!line.Any(IsLeftToRightLetter)) return Embed(line);
        return $"{FirstStrong}{(line.Any(IsArabicLetter) ? Embed(line) : line)}{Pop}";
    }

    /// <summary>Arabic text with its left-to-right runs isolated. Controls that it brought along are gone.</summary>
    public static string Embed(string text) => Run.Replace(Strip(text), found =>
    {
        // The full stop that ends a sentence after a Latin word belongs to the Arabic line.
        var kept = found.Value.TrimEnd('.', '\'', '-', '/', '&', '+', ',');
        return kept.Length == 0 ? found.Value : $"{LeftToRight}{HeldApart(kept)}{Pop}{found.Value.AsSpan(kept.Length)}";
    });

    /// <summary>Every line begins with an Arabic letter, or with a mark that makes it a right-to-left line all the same.</summary>
    public static string Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && lines[i][0] != RightToLeftMark && !IsArabicLetter(lines[i][0])) lines[i] = RightToLeftMark + lines[i];
        }

        return string.Join('\n', lines);
    }

    /// <summary>The text without directional, zero-width and other control characters; line feeds and tabs stay.</summary>
    public static string Strip(string text) => TextHygiene.StripControls(text).Replace('\u2028', ' ').Replace('\u2029', ' ');

    /// <summary>Nesting of isolates before <paramref name="end"/>; a text may be cut where it is 0.</summary>
    public static int Depth(string text, int end)
    {
        var depth = 0;
        foreach (var c in text.AsSpan(0, end)) depth += c switch { LeftToRight or FirstStrong => 1, Pop => -1, _ => 0 };
        return depth;
    }

    // Arabic-Indic digits turn a sign between them round even in a left-to-right run (rule N1), unless marks stand on both sides of it.
    private static string HeldApart(string run)
    {
        if (!run.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c))) return run;
        var held = new StringBuilder(run.Length * 2);
        foreach (var c in run)
        {
            if (char.IsDigit(c)) held.Append(c);
            else held.Append(LeftToRightMark).Append(c).Append(LeftToRightMark);
        }

        return held.ToString();
    }

    private static string OneLine(string text) => Strip(text).ReplaceLineEndings(" ");

    private static bool IsArabicLetter(char c) =>
        (int)c is (>= 0x0620 and <= 0x064A) or (>= 0x066E and <= 0x06D3) or (>= 0x0750 and <= 0x077F) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);

    private static bool IsLeftToRightLetter(char c) => char.IsLetter(c) && !((int)c is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFEFC));
}
