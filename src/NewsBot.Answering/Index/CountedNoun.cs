// What a number of running text counts, and which numbers count nothing, being years.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Index;

internal sealed class CountedNoun(AnsweringLexicon lexicon)
{
    private const int YearDigits = 4;
    private const int Hundred = 100;

    /// <summary>By the last two digits of a number, what it counts stands in the accusative from here on, and before as its genitive.</summary>
    private const int FirstOfAccusative = 11;

    /// <summary>Whether a number is as large as a year of which news may speak.</summary>
    public static bool CanBeYear(decimal number) => number is > 1800 and < 2100 && number == decimal.Truncate(number);

    /// <summary>Four digits that can be a year and count nothing: «the floods of 2018 took lives».</summary>
    public bool IsBareYear(Analysis text, NumberMention number) =>
        number is { TokenCount: 1, IsPercent: false, IsOrdinal: false } && CanBeYear(number.Value) && text.Tokens[number.FirstToken].Span.Length == YearDigits && !IsCounted(text, number);

    // «2018 pupils»: a known unit, or the case that Arabic counts in.
    private bool IsCounted(Analysis text, NumberMention number)
    {
        var behind = Behind(text, number.FirstToken, number.Value);
        return behind >= 0 && (number.Value % Hundred < FirstOfAccusative || lexicon.Units.ClassOf(text.Tokens[behind].Word) is not null || Accusative.MayBe(text.Tokens[behind].Span.In(text.Text)));
    }

    /// <summary>Index of the token: «42 of these sites», else the noun directly behind; -1 where there is none.</summary>
    /// <param name="last">The last token of the number.</param>
    public int Behind(Analysis text, int last, decimal value)
    {
        var next = UnitBehind(text, last);
        if (next >= 0) return lexicon.Counted.CanBeCounted(text.Tokens[next].Word, value) ? next : -1;
        next = last + 1;
        if (next >= text.Tokens.Count || !lexicon.PartWords.Contains(text.Tokens[next].Word)) return -1;
        next++;
        if (next < text.Tokens.Count && lexicon.IsStopWord(text.Tokens[next].Word)) next++;
        return next < text.Tokens.Count && lexicon.IsDefinite(text.Tokens[next].Word) && !FigureReader.IsParted(text, last, next) ? next : -1;
    }

    // The counted noun stands directly behind its number; a preposition or a mark between them means that there is none.
    private int UnitBehind(Analysis text, int last)
    {
        var next = last + 1;
        return next < text.Tokens.Count
            && text.Tokens[next].Kind == TokenKind.Arabic
            && !FigureReader.IsParted(text, last, next)
            && !lexicon.IsStopWord(text.Tokens[next].Word)
            && !lexicon.BeginsWithConjunction(text.Tokens[next].Word)
            && !lexicon.BeginsWithPreposition(text.Tokens[next].Word)
            && !lexicon.IsDefinite(text.Tokens[next].Word)
            && !lexicon.Counted.LooksLikeVerb(text.Tokens[next].Word)
                ? next
                : -1;
    }
}
