// The kinds of terms that share one index, told apart by their first character, which no stem can begin with.
namespace NewsBot.Answering.Index;

internal static class IndexTerm
{
    public static string Stem(string stem) => stem;

    /// <summary>The consonant key of a word.</summary>
    public static string Key(string key) => "~" + key;

    /// <summary>A concept of the lexicon (synonyms, names, units).</summary>
    public static string Concept(string id) => "#" + id;

    /// <summary>Three letters of a word.</summary>
    public static string Gram(string gram) => "_" + gram;

    /// <summary>The whole word as it is folded.</summary>
    public static string Whole(string normal) => "=" + normal;

    public static bool IsStem(string term) => term[0] is not ('~' or '#' or '_' or '=');
}
