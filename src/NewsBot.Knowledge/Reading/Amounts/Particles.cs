// Conjunctions, prepositions and the article where they are written as one word with what follows.
using System.Globalization;
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

/// <summary>One way to read the beginning of a word.</summary>
/// <param name="To">Bears the preposition of belonging.</param>
/// <param name="In">Bears one of the other prepositions.</param>
/// <param name="Rest">The folded word without them, the article kept (or put back).</param>
/// <param name="Letters">How many letters of the word were taken off; the article that «to» swallows counts none.</param>
internal readonly record struct Opening(bool And, bool To, bool In, string Rest, int Letters);

internal sealed class Particles
{
    private const int ShortestRest = 3;

    private readonly List<string> _and = [];
    private readonly List<string> _in = [];
    private readonly List<string> _as = [];
    private readonly string _to = "";

    public Particles(Analyzer analyzer, WordTable table)
    {
        foreach (var row in table.Rows)
        {
            var word = analyzer.Fold(row.Fields[0]);
            switch (row.Fields[1])
            {
                case "and": _and.Add(word); break;
                case "in": _in.Add(word); break;
                case "as": _in.Add(word); _as.Add(word); break;
                case "to": _to = word; break;
                case "the": Article = word; break;
                default: throw table.Wrong(row, $"there is no particle '{row.Fields[1]}': see the head of the file.");
            }
        }
    }

    public string Article { get; } = "";

    public bool IsAnd(string normal) => _and.Contains(normal);

    /// <summary>Whether a word begins with the letter of «and»; a word may be empty, where it was marks alone.</summary>
    public bool BeginsWithAnd(string normal) => normal.Length > 0 && IsAnd(normal[..1]);

    public bool IsParticle(string normal) => IsAnd(normal) || _in.Contains(normal) || string.Equals(normal, _to, StringComparison.Ordinal);

    /// <summary>A preposition that stands alone, its letter drawn out before digits.</summary>
    public bool IsIn(string normal) => _in.Contains(normal);

    public bool IsTo(string normal) => string.Equals(normal, _to, StringComparison.Ordinal);

    public bool IsDefinite(string normal) => normal.Length > Article.Length + 1 && normal.StartsWith(Article, StringComparison.Ordinal);

    /// <summary>Every way to read a folded word, the whole word first; few in any case.</summary>
    public IEnumerable<Opening> Openings(string normal)
    {
        yield return new Opening(false, false, false, normal, 0);
        foreach (var opening in Governed(normal, and: false, 0)) yield return opening;
        foreach (var and in _and)
        {
            if (!Begins(normal, and)) continue;
            var rest = normal[and.Length..];
            yield return new Opening(true, false, false, rest, and.Length);
            foreach (var opening in Governed(rest, and: true, and.Length)) yield return opening;
        }
    }

    /// <summary>The word without the clitics that it certainly or, by its stems, possibly bears.</summary>
    public Opening Peel(WordForm word)
    {
        var whole = new Opening(false, false, false, word.Normal, 0);
        foreach (var opening in Openings(word.Normal))
        {
            if (opening.Letters > 0 && IsDefinite(opening.Rest)) return opening;
        }

        if (word.Stems.Count < 2 || IsDefinite(word.Normal)) return whole;
        foreach (var opening in Openings(word.Normal))
        {
            if (opening.Letters > 0 && opening.Rest.Length >= ShortestRest && !IsLikened(word.Normal, opening)) return opening;
        }

        return whole;
    }

    // «As» is seldom written with a bare noun, and many names begin with its letter.
    private bool IsLikened(string normal, Opening opening) => opening is { In: true } && _as.Contains(normal[(opening.Letters - 1)..opening.Letters]);

    /// <summary>A word as written, without its first letters; the article is put back where «to» swallowed it.</summary>
    public string Written(string word, Opening opening)
    {
        var at = 0;
        for (var letters = 0; at < word.Length && letters < opening.Letters; at++)
        {
            if (char.GetUnicodeCategory(word[at]) == UnicodeCategory.OtherLetter) letters++;
        }

        while (at < word.Length && at > 0 && char.GetUnicodeCategory(word[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter) at++;
        var rest = word[at..];
        return opening.To && IsDefinite(opening.Rest) && !rest.StartsWith(Article[0]) ? Article[0] + rest : rest;
    }

    private IEnumerable<Opening> Governed(string normal, bool and, int taken)
    {
        if (Begins(normal, _to))
        {
            var rest = normal[_to.Length..];

            // «to the» is written with one letter of the article left out.
            if (Begins(rest, _to)) yield return new Opening(and, true, false, Article[0] + rest, taken + _to.Length);
            yield return new Opening(and, true, false, rest, taken + _to.Length);
        }

        foreach (var particle in _in)
        {
            if (Begins(normal, particle)) yield return new Opening(and, false, true, normal[particle.Length..], taken + particle.Length);
        }
    }

    private static bool Begins(string normal, string particle) =>
        normal.Length >= particle.Length + ShortestRest - 1 && normal.StartsWith(particle, StringComparison.Ordinal);
}
