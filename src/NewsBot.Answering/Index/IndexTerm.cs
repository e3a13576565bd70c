// The kinds of terms that share one index, told apart by their first character, which no stem can begin with.
using NewsBot.Arabic;

namespace NewsBot.Answering.Index;

internal static class IndexTerm
{
    private const int LongestCut = 40;

    public static string Stem(string stem) => stem;

    /// <summary>The consonant key of a word.</summary>
    public static string Key(string key) => "~" + key;

    /// <summary>A concept of the lexicon (synonyms, names, units).</summary>
    public static string Concept(string id) => "#" + id;

    /// <summary>The 3-grams of a folded word, repeats kept, and last the whole word. What is too long for a word has no 3-grams.</summary>
    public static string[] Pieces(string normal) =>
        normal.Length > LongestCut ? ["=" + normal] : [.. CharacterGrams.Of(normal).Select(gram => "_" + gram), "=" + normal];

    public static bool IsConcept(string term) => term[0] == '#';

    public static bool IsStem(string term) => term[0] is not ('~' or '#' or '_' or '=');
}
