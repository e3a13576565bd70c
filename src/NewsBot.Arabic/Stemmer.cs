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
        if (WithoutArticle(normal) is var (indefinite, isSeldom))
        {
            // «the mother» is written like «pains»: a known noun that seems to bear the article may be either.
            var stem = lexicon.Reduce(indefinite);
            if (isNoun && !string.Equals(whole, stem, StringComparison.Ordinal)) return [whole, stem];

            // «California» begins like «as the».
            return isSeldom ? [.. WithoutBareClitics(normal, whole).Append(stem).Distinct(StringComparer.Ordinal)] : [stem];
        }

        return isNoun ? [whole] : WithoutBareClitics(normal, whole);
    }

    private (string Word, bool IsSeldom)? WithoutArticle(string normal)
    {
        foreach (var clitic in affixes.Definite)
        {
            if (!clitic.Begins(normal)) continue;
            var rest = normal[clitic.Letters.Length..];
            return ArticleOfTheWordItself(normal, clitic) is { } name ? (name, false) : (rest, clitic.Kind == CliticKind.Seldom);
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
