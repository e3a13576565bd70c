// What the analyzer knows of one normal form: its stems, and what it means among numbers and dates.
namespace NewsBot.Arabic;

/// <param name="Digits">The value of a number in digits.</param>
/// <param name="Number">What the word counts for; null where it is no number word.</param>
/// <param name="IsDual">A noun in the dual that can be nothing else.</param>
/// <param name="IsConstruct">That dual has lost its last letter: it must govern a noun.</param>
/// <param name="Months">The months whose name begins with the word; null where there is none.</param>
internal sealed record Word(
    WordForm Form,
    decimal? Digits = null,
    NumberWord? Number = null,
    bool IsDual = false,
    bool IsConstruct = false,
    IReadOnlyList<MonthName>? Months = null,
    DateWordKind Date = DateWordKind.None);

/// <summary>Finds what the word lists say of a normal form.</summary>
internal sealed class WordReader(Affixes affixes, Stemmer stemmer, NumberWords numbers, CountedNouns nouns, DateWords dates)
{
    /// <summary>Behind a clitic a shorter one is as likely the ending of an adjective.</summary>
    private const int ShortestConstruct = 4;

    public Word Read(string normal, TokenKind kind)
    {
        if (kind == TokenKind.Number) return new Word(Alone(normal), NumberWords.Digits(normal));
        var form = kind == TokenKind.Latin ? Alone(normal) : Stemmed(normal);
        var number = numbers.Find(normal);
        var isDual = number is null && IsDual(normal);
        var isConstruct = number is null && !isDual && IsConstruct(normal);
        return new Word(form, null, number, isDual || isConstruct, isConstruct, dates.Months(normal), dates.Kind(normal));
    }

    private static WordForm Alone(string normal) => new(normal, [normal], normal);

    private WordForm Stemmed(string normal)
    {
        var stems = stemmer.Stems(normal);
        return new WordForm(normal, stems, stemmer.Key(stems[^1]));
    }

    private bool IsDual(string normal) =>
        nouns.IsDual(normal)
        || affixes.Bare.Concat(affixes.Definite).Any(clitic =>
            clitic.Kind != CliticKind.Future && clitic.Begins(normal) && nouns.IsDual(normal[clitic.Letters.Length..]));

    private bool IsConstruct(string normal) =>
        nouns.IsConstructDual(normal)
        || affixes.Bare.Any(clitic =>
            clitic.Kind != CliticKind.Future && normal.Length > clitic.Letters.Length + ShortestConstruct && clitic.Begins(normal)
            && nouns.IsConstructDual(normal[clitic.Letters.Length..]));
}
