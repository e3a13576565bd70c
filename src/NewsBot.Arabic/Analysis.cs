// What the analyzer found in a text: tokens, sentences, numbers and dates, each with its place in the original.
namespace NewsBot.Arabic;

/// <summary>A half-open range of UTF-16 units in the analysed text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

public enum TokenKind
{
    /// <summary>A run of Arabic letters, marks and tatweel.</summary>
    Arabic,

    /// <summary>A run of letters of any other script.</summary>
    Latin,

    /// <summary>Digits of any of the three sets, with the separators that belong to the number.</summary>
    Number,
}

/// <summary>One word or number of the text. Tokens never overlap and stand in order; what lies between them is no token.</summary>
public readonly record struct Token(TextSpan Span, TokenKind Kind, WordForm Word);

/// <summary>The forms under which a word is found. Equal for equal <see cref="Normal"/>, whatever text it came from.</summary>
/// <param name="Normal">Folded: no marks or tatweel, one alef, one ya, ASCII digits, lower case. Never empty.</param>
/// <param name="Stems">Every stem that the light stemmer allows, the most stripped last; the first is always the
/// stem with all leading clitics kept. A document word is indexed under all of them, a question word chooses one by the counts of the
/// snapshot, so a stem never depends on when a word was indexed. At least one.</param>
/// <param name="Key">The consonant key ("root field") of the most stripped stem; never empty.</param>
public sealed record WordForm(string Normal, IReadOnlyList<string> Stems, string Key)
{
    public bool Equals(WordForm? other) => other is not null && string.Equals(Normal, other.Normal, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Normal, StringComparison.Ordinal);
}

/// <summary>A number written in digits, in words or in both («a million and 800 thousand»).</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">How many tokens it covers, at least 1.</param>
/// <param name="IsOrdinal">«the third»: a place in an order, never an amount.</param>
/// <param name="IsPercent">Followed by a per cent sign or words; the sign is not part of the span.</param>
/// <param name="IsDual">The number is carried by a noun in the dual («two sites» in a word); the span is that noun.</param>
public readonly record struct NumberMention(int FirstToken, int TokenCount, decimal Value, bool IsOrdinal, bool IsPercent, bool IsDual);

/// <summary>A calendar date or a part of one. The year is 0 where the text names none; likewise day and month.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">How many tokens it covers, at least 1.</param>
public readonly record struct DateMention(int FirstToken, int TokenCount, int Year, int Month, int Day);

/// <summary>What stands in a text. Immutable.</summary>
/// <param name="Text">The text as given.</param>
/// <param name="Sentences">Cover the text without its outer white space, in order; white space between two belongs to the first.</param>
/// <param name="Numbers">In order. A number that is part of a date is not among them.</param>
public sealed record Analysis(
    string Text,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<NumberMention> Numbers,
    IReadOnlyList<DateMention> Dates);
