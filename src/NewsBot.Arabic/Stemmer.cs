// A light stemmer that decides nothing by counts: it lists every stem that a word may have, so documents and questions meet in one.
namespace NewsBot.Arabic;

internal sealed class Stemmer(Affixes affixes, StemLexicon lexicon)
{
    private const int ShortestWithClitic = 4;

    /// <summary>The consonant key of a stem.</summary>
    public string Key(string stem) => ConsonantKey.Of(lexicon.WithoutFeminine(stem));

    /// <summary>The stems of a folded Arabic word, the most stripped last; at least one, none twice.</summary>
    public IReadOnlyList<string> Stems(string normal)
    {
        var whole = lexicon.Reduce(normal);
        if (normal.Length < ShortestWithClitic || lexicon.KeepsBeginning(normal, whole)) return [whole];

        var isNoun = lexicon.IsNoun(whole);
        if (WithoutArticle(normal) is { } indefinite)
        {
            // «the mother» is written like «pains»: a known noun that seems to bear the article may be either.
            var stem = lexicon.Reduce(indefinite);
            return isNoun && !string.Equals(whole, stem, StringComparison.Ordinal) ? [whole, stem] : [stem];
        }

        return isNoun ? [whole] : WithoutBareClitics(normal, whole);
    }

    private string? WithoutArticle(string normal)
    {
        foreach (var clitic in affixes.Definite)
        {
            if (!clitic.Begins(normal)) continue;
            var rest = normal[clitic.Letters.Length..];
            return ArticleOfTheWordItself(normal, clitic) ?? rest;
        }

        return null;
    }

    /// <summary>A name such as Germany begins like the article does: behind a preposition only that is taken off.</summary>
    private string? ArticleOfTheWordItself(string normal, Clitic definite)
    {
        foreach (var clitic in affixes.Bare)
        {
            if (clitic.Letters.Length >= definite.Letters.Length || !clitic.Begins(normal)) continue;
            var rest = normal[clitic.Letters.Length..];
            if (lexicon.KeepsBeginning(rest, lexicon.Reduce(rest))) return rest;
        }

        return null;
    }

    private List<string> WithoutBareClitics(string normal, string whole)
    {
        List<string> stems = [whole];
        foreach (var clitic in affixes.Bare)
        {
            if (!clitic.Begins(normal)) continue;
            var rest = normal[clitic.Letters.Length..];
            var stem = lexicon.Reduce(rest);
            if (!stems.Contains(stem)) stems.Add(stem);

            // What is left is a known word: taking more would only break it.
            if (lexicon.KeepsBeginning(rest, stem) || lexicon.IsNoun(stem)) break;
        }

        return stems;
    }
}
