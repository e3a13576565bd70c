// The three-letter pieces of a word, which find names however their vowels are written.
using static NewsBot.Arabic.Letters;

namespace NewsBot.Arabic;

public static class CharacterGrams
{
    private const int Size = 3;

    /// <summary>The 3-grams of a normal form without its leading «and» and article, in order, repeats kept; a base of three letters or
    /// fewer is its own only gram.</summary>
    public static IReadOnlyList<string> Of(string normal)
    {
        var word = Base(normal);
        // A character outside the basic plane is two units: such a word is not cut, lest a gram be half a character.
        if (word.Length <= Size || word.ContainsAnyInRange('\uD800', '\uDFFF')) return [word.ToString()];

        var grams = new string[word.Length - Size + 1];
        for (var start = 0; start < grams.Length; start++) grams[start] = word.Slice(start, Size).ToString();
        return grams;
    }

    private static ReadOnlySpan<char> Base(string normal)
    {
        var word = normal.AsSpan();
        if (word.Length >= 4 && word[0] == Waw) word = word[1..];
        var article = ArticleLength(word);
        return word.Length - article >= 2 ? word[article..] : word;
    }

    private static int ArticleLength(ReadOnlySpan<char> word) => word switch
    {
        [Waw or Ba or Kaf or Fa, Alef, Lam, _, _, ..] => 3,
        [Alef, Lam, ..] or [Lam, Lam, ..] => 2,
        _ => 0,
    };
}
