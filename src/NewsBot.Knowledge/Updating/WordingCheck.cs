// Whether a text only says a fact in other words: a number, a date or a name that comes, goes or changes is more than wording.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

/// <summary>Compares what the two texts state, not how: «570» and «five hundred and seventy» are one number, «3 July» and «3 July 2023» one date.</summary>
internal sealed class WordingCheck(Analyzer analyzer)
{
    /// <summary>What changes, as the texts write it, the old words first; null where only the wording does.</summary>
    /// <param name="names">Those that the old fact was known to hold: its names, its speaker, carrier and document.</param>
    /// <param name="read">Those that are read in the new text.</param>
    public string? Change(string old, string text, IReadOnlyList<string> names, IReadOnlyList<string> read)
    {
        var (before, after) = (analyzer.Analyze(old), analyzer.Analyze(text));
        var (gone, come) = Numbers(before, after);
        if (gone.Length + come.Length == 0) (gone, come) = Counted(before, after);
        if (gone.Length + come.Length == 0) (gone, come) = Dates(before, after);
        if (gone.Length + come.Length == 0) (gone, come) = Names(before, after, names, read);
        return gone.Length + come.Length == 0 ? null : string.Join(", ", gone.Concat(come));
    }

    /// <summary>The words that only one of the two has, the old ones first.</summary>
    public string Words(string old, string text)
    {
        var (before, after) = (analyzer.Analyze(old), analyzer.Analyze(text));
        return string.Join(", ", Only(before).Concat(after.Tokens.Where(token => !StandsIn(token.Word, before)).Select(token => token.Span.In(after.Text).ToString())));

        IEnumerable<string> Only(Analysis one) => one.Tokens.Where(token => !StandsIn(token.Word, after)).Select(token => token.Span.In(one.Text).ToString());
    }

    // «5 million dollars» become no euros.
    private static (string[] Gone, string[] Come) Counted(Analysis before, Analysis after)
    {
        foreach (var number in before.Numbers.Where(number => !number.IsOrdinal && !number.IsDual))
        {
            var same = after.Numbers.Where(other => other.Value == number.Value && !other.IsOrdinal && !other.IsDual).ToArray();
            if (same is not [var other] || Noun(before, number) is not { } was || Noun(after, other) is not { } now) continue;
            if (!StandsIn(was.Word, after) && !StandsIn(now.Word, before)) return ([was.Span.In(before.Text).ToString()], [now.Span.In(after.Text).ToString()]);
        }

        return ([], []);
    }

    private static Token? Noun(Analysis text, NumberMention number) =>
        number.FirstToken + number.TokenCount is var at && at < text.Tokens.Count && text.Tokens[at].Kind == TokenKind.Arabic ? text.Tokens[at] : null;

    private static (string[] Gone, string[] Come) Numbers(Analysis before, Analysis after)
    {
        var (gone, come) = (Only(before, after, isOrdinal: false), Only(after, before, isOrdinal: false));
        if (gone.Length + come.Length > 0) return (gone, come);
        // «For the second time» may go; the second battalion does not become the third.
        (gone, come) = (Only(before, after, isOrdinal: true), Only(after, before, isOrdinal: true));
        return gone.Length > 0 && come.Length > 0 ? (gone, come) : ([], []);
    }

    private static string[] Only(Analysis text, Analysis other, bool isOrdinal) =>
        [.. from number in text.Numbers
            where number.IsOrdinal == isOrdinal && !other.Numbers.Any(same => same.Value == number.Value && same.IsPercent == number.IsPercent && same.IsOrdinal == isOrdinal)
            select Written(text, number.FirstToken, number.TokenCount)];

    private static (string[] Gone, string[] Come) Dates(Analysis before, Analysis after) => (Only(before, after), Only(after, before));

    private static string[] Only(Analysis text, Analysis other) =>
        [.. from date in text.Dates
            where !other.Dates.Any(same => IsSame(date, same))
            select Written(text, date.FirstToken, date.TokenCount)];

    // One of the two may be more exact.
    private static bool IsSame(DateMention one, DateMention other) =>
        Fits(one.Year, other.Year) && Fits(one.Month, other.Month) && Fits(one.Day, other.Day);

    private static bool Fits(int one, int other) => one == 0 || other == 0 || one == other;

    // A name may be said in full or by its last word: it is gone where nothing of it is left, and another where words of it came and went.
    private (string[] Gone, string[] Come) Names(Analysis before, Analysis after, IReadOnlyList<string> names, IReadOnlyList<string> read)
    {
        var known = names.Select(name => analyzer.Analyze(name)).ToArray();
        Analysis[] stood = [.. known.Where(name => name.Tokens.Any(token => StandsIn(token.Word, before)))];
        Analysis[] now = [.. read.Select(name => analyzer.Analyze(name))];
        var gone = stood.Where(name => !name.Tokens.Any(token => StandsIn(token.Word, before) && StandsIn(token.Word, after))).ToArray();
        var come = now.Where(name => !name.Tokens.Any(token => IsKnown(token.Word, before, known))).ToArray();
        if (gone.Length + come.Length == 0)
        {
            gone = [.. stood.Where(name => name.Tokens.Any(token => StandsIn(token.Word, before) && !StandsIn(token.Word, after)))];
            come = [.. now.Where(name => name.Tokens.Any(token => !IsKnown(token.Word, before, known)))];
            if (gone.Length == 0 || come.Length == 0) return ([], []);
        }

        return ([.. gone.Select(name => name.Text)], [.. come.Select(name => name.Text)]);
    }

    private static bool IsKnown(WordForm word, Analysis before, Analysis[] names) => StandsIn(word, before) || Array.Exists(names, name => StandsIn(word, name));

    private static bool StandsIn(WordForm word, Analysis text) => text.Tokens.Any(token => Overlap.Share(token.Word, word));

    private static string Written(Analysis text, int first, int count) => text.Text[text.Tokens[first].Span.Start..text.Tokens[first + count - 1].Span.End];
}
