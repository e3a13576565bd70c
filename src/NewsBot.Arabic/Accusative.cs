// The indefinite accusative, where a text marks it: «kitaaban» is no subject.
namespace NewsBot.Arabic;

public static class Accusative
{
    /// <summary>Whether a word ends with the two vowel marks of the indefinite accusative, before or behind its alef.</summary>
    /// <param name="written">As it stands in the text, marks included.</param>
    public static bool IsMarked(ReadOnlySpan<char> written) =>
        written.EndsWith([Letters.Fathatan]) || written.EndsWith([Letters.Fathatan, Letters.Alef]);
}
