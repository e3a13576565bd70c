// What may be taken off the two ends of a word; compiled from clitics.tsv and suffixes.tsv.
namespace NewsBot.Arabic;

internal enum CliticKind
{
    /// <summary>Ends in the article: where the remainder is long enough, it is a clitic for certain.</summary>
    Definite,

    /// <summary>Ends in the article where it is a clitic, and a name may well begin with the same letters.</summary>
    Seldom,

    /// <summary>A bare conjunction or preposition: often the word's own first letter instead.</summary>
    Bare,

    /// <summary>The mark of the future: only before the prefixes of the imperfect.</summary>
    Future,
}

/// <param name="Minimum">How many letters must remain.</param>
internal sealed record Clitic(string Letters, int Minimum, CliticKind Kind)
{
    public bool IsDefinite => Kind is CliticKind.Definite or CliticKind.Seldom;

    /// <summary>Whether the word begins with it and enough remains.</summary>
    public bool Begins(string word) =>
        word.Length - Letters.Length >= Minimum
        && word.StartsWith(Letters, StringComparison.Ordinal)
        && (Kind != CliticKind.Future || word[Letters.Length] is NewsBot.Arabic.Letters.Ya or NewsBot.Arabic.Letters.Ta
            or NewsBot.Arabic.Letters.Nun or NewsBot.Arabic.Letters.Alef);
}

internal sealed class Affixes
{
    private readonly (string Letters, int Minimum)[] _suffixes;

    private Affixes(Clitic[] definite, Clitic[] bare, (string, int)[] suffixes)
    {
        Definite = definite;
        Bare = bare;
        _suffixes = suffixes;
    }

    /// <summary>In the order of the list: the first that begins a word is the one.</summary>
    public IReadOnlyList<Clitic> Definite { get; }

    /// <summary>Shortest first, so that a word is stripped a little before it is stripped more. With those of the future.</summary>
    public IReadOnlyList<Clitic> Bare { get; }

    public static Affixes Load(LetterTable letters)
    {
        var table = Lexicon.Table("clitics.tsv", 3, 3);
        var clitics = table.Rows
            .Select(row => new Clitic(letters.FoldWord(row.Fields[0]), Lexicon.Number(table, row, 1), KindOf(table, row)))
            .ToArray();
        var suffixes = Lexicon.Table("suffixes.tsv", 2, 2);
        return new Affixes(
            [.. clitics.Where(clitic => clitic.IsDefinite)],
            [.. clitics.Where(clitic => !clitic.IsDefinite).OrderBy(clitic => clitic.Letters.Length)],
            [.. suffixes.Rows.Select(row => (letters.FoldWord(row.Fields[0]), Lexicon.Number(suffixes, row, 1)))]);
    }

    /// <summary>The word without the first suffix of the list that leaves enough of it; null where none does.</summary>
    public string? WithoutSuffix(string word)
    {
        foreach (var (letters, minimum) in _suffixes)
        {
            if (word.Length - letters.Length >= minimum && word.EndsWith(letters, StringComparison.Ordinal)) return word[..^letters.Length];
        }

        return null;
    }

    private static CliticKind KindOf(WordTable table, WordRow row) => row.Fields[2] switch
    {
        "definite" => CliticKind.Definite,
        "seldom" => CliticKind.Seldom,
        "bare" => CliticKind.Bare,
        "future" => CliticKind.Future,
        var other => throw table.Wrong(row, $"a clitic is definite, seldom, bare or future, found '{other}'."),
    };
}
