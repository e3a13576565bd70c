// The tokens of one text with what is known of each, as the readers of numbers and dates walk over them.
namespace NewsBot.Arabic;

internal sealed class TokenRun(string text, Token[] tokens, Word[] words)
{
    /// <summary>Numbers and dates do not reach over wider gaps; looking no further keeps the reading linear.</summary>
    private const int WidestGap = 4;

    public string Text => text;

    public int Count => tokens.Length;

    public Token TokenAt(int index) => tokens[index];

    /// <summary>Null behind the last token.</summary>
    public Word? WordAt(int index) => index < words.Length ? words[index] : null;

    /// <summary>The text between a token and the one before it; empty at the beginning.</summary>
    public ReadOnlySpan<char> GapBefore(int index)
    {
        if (index == 0 || index >= tokens.Length) return [];
        var start = tokens[index - 1].Span.End;
        return text.AsSpan(start, tokens[index].Span.Start - start);
    }

    /// <summary>Whether only a little white space parts a token from the one before it.</summary>
    public bool Adjoins(int index)
    {
        if (index == 0 || index >= tokens.Length) return false;
        var gap = GapBefore(index);
        if (gap.Length > WidestGap) return false;
        foreach (var character in gap)
        {
            if (character == '\n' || !(char.IsWhiteSpace(character) || TextHygiene.IsInvisible(character))) return false;
        }

        return true;
    }

    /// <summary>The one sign between a token and the one before it, white space aside; '\0' where none is, null where more are.</summary>
    public char? SignBefore(int index)
    {
        var gap = GapBefore(index);
        if (index == 0 || index >= tokens.Length || gap.Length > WidestGap) return null;
        var sign = '\0';
        foreach (var character in gap)
        {
            if (character == '\n') return null;
            if (char.IsWhiteSpace(character) || TextHygiene.IsInvisible(character)) continue;
            if (sign != '\0') return null;
            sign = character;
        }

        return sign;
    }

    /// <summary>The value of a token that is a whole number in at most so many digits.</summary>
    public int? WholeNumberAt(int index, int fewestDigits, int mostDigits)
    {
        if (index >= tokens.Length || tokens[index].Kind != TokenKind.Number) return null;
        var normal = words[index].Form.Normal;
        if (normal.Length < fewestDigits || normal.Length > mostDigits || normal.Contains('.')) return null;
        return (int?)words[index].Digits;
    }
}
