// The indefinite accusative, where a text marks it: «kitaaban» is no subject.
namespace NewsBot.Arabic;

public static class Accusative
{
    /// <summary>Whether a word ends with the two vowel marks of the indefinite accusative, before or behind its alef.</summary>
    /// <param name="written">As it stands in the text, marks included.</param>
    public static bool IsMarked(ReadOnlySpan<char> written) =>
        written.EndsWith([Letters.Fathatan]) || written.EndsWith([Letters.Fathatan, Letters.Alef]);

    /// <summary>The same, or the ending of a feminine noun, over which the marks are seldom written.</summary>
    public static bool MayBe(ReadOnlySpan<char> written) => IsMarked(written) || written.EndsWith([Letters.TehMarbuta]);
}
