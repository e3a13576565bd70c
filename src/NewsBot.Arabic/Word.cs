// What the analyzer knows of one normal form: its stems, and what it means among numbers and dates.
namespace NewsBot.Arabic;

/// <param name="Digits">The value of a number in digits.</param>
/// <param name="Number">What the word counts for; null where it is no number word.</param>
/// <param name="IsDual">A noun in the dual that can be nothing else.</param>
/// <param name="Months">The months whose name begins with the word; null where there is none.</param>
internal sealed record Word(
    WordForm Form,
    decimal? Digits = null,
    NumberWord? Number = null,
    bool IsDual = false,
    IReadOnlyList<MonthName>? Months = null,
    DateWordKind Date = DateWordKind.None);

/// <summary>Finds what the word lists say of a normal form.</summary>
internal sealed class WordReader(Affixes affixes, Stemmer stemmer, NumberWords numbers, CountedNouns nouns, DateWords dates)
{
    public Word Read(string normal, TokenKind kind)
    {
        if (kind == TokenKind.Number) return new Word(Alone(normal), NumberWords.Digits(normal));
        var form = kind == TokenKind.Latin ? Alone(normal) : Stemmed(normal);
        var number = numbers.Find(normal);
        return new Word(form, null, number, number is null && IsDual(normal), dates.Months(normal), dates.Kind(normal));
    }

    private static WordForm Alone(string normal) => new(normal, [normal], normal);

    private WordForm Stemmed(string normal)
    {
        var stems = stemmer.Stems(normal);
        return new WordForm(normal, stems, ConsonantKey.Of(stems[^1]));
    }

    private bool IsDual(string normal) =>
        nouns.IsDual(normal)
        || affixes.Bare.Concat(affixes.Definite).Any(clitic =>
            clitic.Kind != CliticKind.Future && clitic.Begins(normal) && nouns.IsDual(normal[clitic.Letters.Length..]));
}
