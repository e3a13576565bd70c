// The words around a number, as far as they surely belong to it.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

internal static class Surroundings
{
    private const int MostBefore = 4;
    private const int MostBehind = 4;

    /// <summary>Up to the mark or the number before it.</summary>
    public static IEnumerable<Token> Before(Analysis text, NumberMention number)
    {
        var first = number.FirstToken;
        while (first > 0 && number.FirstToken - first < MostBefore && !IsParted(text, first - 1) && !IsNumber(text, first - 1)) first--;
        return text.Tokens.Skip(first).Take(number.FirstToken - first);
    }

    /// <summary>Up to the next mark, or to the word before the next number, to which that is joined more often than not.</summary>
    public static IEnumerable<Token> Behind(Analysis text, NumberMention number)
    {
        var first = number.FirstToken + number.TokenCount;
        var end = first;
        while (end < text.Tokens.Count && end - first < MostBehind && !IsParted(text, end - 1) && !IsNumber(text, end)) end++;
        return text.Tokens.Skip(first).Take(end - first);
    }

    private static bool IsNumber(Analysis text, int token) =>
        text.Numbers.Any(number => token >= number.FirstToken && token < number.FirstToken + number.TokenCount);

    private static bool IsParted(Analysis text, int left) =>
        text.Text.AsSpan(text.Tokens[left].Span.End, text.Tokens[left + 1].Span.Start - text.Tokens[left].Span.End).IndexOfAnyExcept(' ', '\t', '\u00A0') >= 0;
}
