// The parts of a sentence that marks part from each other.
using System.Globalization;
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

internal static class Clauses
{
    /// <summary>In order. Marks that do not end a clause (a quotation's, a slash, a hyphen) part nothing.</summary>
    public static IEnumerable<TextSpan> Of(Analysis text)
    {
        var first = 0;
        for (var next = 1; next <= text.Tokens.Count; next++)
        {
            if (next < text.Tokens.Count && !IsParted(text, next)) continue;
            yield return Between(text, first, next - 1);
            first = next;
        }
    }

    /// <summary>From the first to the last of the tokens.</summary>
    public static TextSpan Between(Analysis text, int first, int last) =>
        new(text.Tokens[first].Span.Start, text.Tokens[last].Span.End - text.Tokens[first].Span.Start);

    // A mark with a space behind it: «1,5», «a/b» and quotation marks part nothing.
    private static bool IsParted(Analysis text, int next)
    {
        var gap = text.Text.AsSpan(text.Tokens[next - 1].Span.End, text.Tokens[next].Span.Start - text.Tokens[next - 1].Span.End);
        return gap.TrimEnd(' ') is { Length: > 0 } marks && gap[^1] == ' ' && IsMark(marks[^1]);
    }

    private static bool IsMark(char mark) => char.GetUnicodeCategory(mark) == UnicodeCategory.OtherPunctuation && mark is not ('"' or '\'' or '/' or '%' or (char)0x066A);
}
