// What else a fact said stays answerable when a person replaces a part of it only.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

/// <summary>«830 sites, of which 570 are Iran's and 125 Turkey's», and then «Iran has 560 sites»: what is said of Turkey was not touched. It stays as a
/// fact of its own from the old source, in whose words what was replaced is left out, and with it whatever is told of the same holder. A sentence
/// whose other parts say nothing by themselves leaves nothing.</summary>
internal static class Remainder
{
    // From this part of the old words on, the new text tells everything again.
    private const double ToldAgain = 0.7;

    // Below this part of its words, a clause is not what the new text is about.
    private const double SameMatter = 0.4;

    /// <summary>Null where the new text takes the place of all that the old one said.</summary>
    /// <param name="replaced">Figures of the old fact that the new text states anew.</param>
    /// <param name="isEarlier">As for <see cref="Slots"/>.</param>
    public static FactContent? Of(FactContent old, IReadOnlyList<Figure> replaced, Analysis before, Analysis after, Func<Figure, bool> isEarlier)
    {
        Figure[] left = [.. old.Figures.Where(figure => !Slots.Stands(figure.Written, after.Text)
            && !replaced.Any(other => figure == other || GoesWith(figure, other, old.AsOf) || (isEarlier(figure) && figure.Unit == other.Unit && !IsOfEarlierTime(figure, other, old.AsOf) && IsOnlyOneOf(other.Unit, old, isEarlier))))];
        if (Gone(old, replaced, left, before, after) is not { Length: > 0 } gone) return null;
        // Two equal numbers cannot be told apart, and what stands in a clause that is gone is gone with it.
        if (replaced.Count > 0 && left.Any(figure => old.Figures.Except(left).Any(other => other.Value == figure.Value))) return null;
        left = [.. left.Where(figure => !Array.Exists(gone, span => IsIn(figure, span, before)))];
        if (left.Length == 0 && !TellsWhy(old, gone, after) && (IsToldAgain(before, after, gone) || !SaysMore(old, gone, before, after))) return null;

        var words = old.Text;
        foreach (var span in Joined(gone, before).OrderByDescending(span => span.Start)) words = string.Concat(words.AsSpan(0, span.Start), FactContent.Omission, words.AsSpan(span.End));
        var dropped = gone.Where(span => Clauses.Of(before).Contains(span)).SelectMany(span => Within(before, span)).Where(token => token.Kind == TokenKind.Arabic && Stands(token, after));
        return old with
        {
            Text = words,
            // A date that was replaced is no date of what stays.
            Figures = [.. left.Select(figure => figure.Date is not null && replaced.Count == 0 ? figure with { Date = null } : figure)],
            Circumstances = [.. old.Circumstances.Where(circumstance => Slots.Stands(circumstance.Written, words))],
            // What it is about may have been named in the words that are left out.
            Keywords = [.. dropped.Select(token => token.Span.In(before.Text).ToString()).Distinct(StringComparer.Ordinal)],
            Questions = [],
            Quotes = [],
        };
    }

    // The numbers that were replaced; else the date that was; else the clause that the new text tells in another way.
    private static TextSpan[]? Gone(FactContent old, IReadOnlyList<Figure> replaced, Figure[] left, Analysis before, Analysis after)
    {
        if (replaced.Count > 0)
        {
            var amounts = old.Figures.Except(left).Where(figure => !Slots.Stands(figure.Written, after.Text)).Select(figure => (figure.Written, Number: RestatedAmounts.Place(figure, before))).ToArray();
            return Array.Exists(amounts, amount => amount.Number is null) ? null : [.. amounts.Select(amount => SpanOfAmount(amount.Written, amount.Number!.Value))];
        }

        // What a person wrote by hand says one thing.
        if (old.SourceSpan is null) return null;
        var clauses = Clauses.Of(before).Select(clause => (Span: clause, Share: Share(before, clause, after))).Where(clause => clause.Share > 0).ToArray();
        if (OtherDate(old, before, after, clauses) is { Length: > 0 } times) return times;
        var same = clauses.Where(clause => clause.Share >= SameMatter).OrderByDescending(clause => clause.Share).FirstOrDefault().Span;
        return same.Length == 0 ? null : [same];

        TextSpan SpanOfAmount(string written, NumberMention number)
        {
            var digits = SpanOf(before, number.FirstToken, number.TokenCount);
            return left.Length == 0 ? WithItsNoun(written, digits, before) : digits;
        }
    }

    // «Three weeks» is gone as a whole, where it stands so and no other amount points back at the noun («16 firms, three of them»).
    private static TextSpan WithItsNoun(string written, TextSpan number, Analysis text)
    {
        var start = number.Start - Math.Max(0, written.IndexOf(number.In(text.Text).ToString(), StringComparison.Ordinal));
        return start >= 0 && string.CompareOrdinal(text.Text, start, written, 0, written.Length) == 0 ? new TextSpan(start, written.Length) : number;
    }

    // «In the second half of 2028», and then «in 2029».
    private static TextSpan[] OtherDate(FactContent old, Analysis before, Analysis after, (TextSpan Span, double Share)[] clauses)
    {
        static (int, int, int) Day(DateMention date) => (date.Year, date.Month, date.Day);
        var known = before.Dates.Select(Day).ToHashSet();
        if (after.Dates.All(date => known.Contains(Day(date)))) return [];
        var told = after.Dates.Select(Day).ToHashSet();
        var changed = before.Dates.Where(date => !told.Contains(Day(date))).Select(date => SpanOf(before, date.FirstToken, date.TokenCount));
        var nearest = clauses.Where(clause => changed.Any(date => IsInside(date, clause.Span))).OrderByDescending(clause => clause.Share).FirstOrDefault().Span;
        if (nearest.Length == 0) return [];
        var times = old.Circumstances.Where(circumstance => circumstance.Kind == CircumstanceKind.Time)
            .Select(circumstance => new TextSpan(old.Text.IndexOf(circumstance.Written, StringComparison.Ordinal), circumstance.Written.Length))
            .Where(span => span.Start >= 0 && IsInside(span, nearest));
        return [.. changed.Where(date => IsInside(date, nearest) && !times.Any(time => IsInside(date, time))).Concat(times)];
    }

    // A time, a place, a reason or an aim in a clause of its own. A denial hangs on what it denies.
    private static bool SaysMore(FactContent old, TextSpan[] gone, Analysis before, Analysis after)
    {
        if (old.Modality == Modality.Denied || old.SpeechAct == SpeechAct.Denied) return false;
        var touched = Clauses.Of(before).Where(clause => Array.Exists(gone, span => IsInside(span, clause))).ToArray();
        return old.Circumstances.Any(circumstance =>
            !Slots.Stands(circumstance.Written, after.Text)
            && old.Text.IndexOf(circumstance.Written, StringComparison.Ordinal) is >= 0 and var at
            && !Array.Exists(touched, clause => at >= clause.Start && at < clause.End));
    }

    // «Three weeks to replace the pumps»: that it takes five says nothing of what for.
    private static bool TellsWhy(FactContent old, TextSpan[] gone, Analysis after) =>
        old.SourceSpan is not null && old.Modality != Modality.Denied && old.SpeechAct != SpeechAct.Denied && old.Circumstances.Any(circumstance =>
            circumstance.Kind is CircumstanceKind.Reason or CircumstanceKind.Aim
            && !Slots.Stands(circumstance.Written, after.Text)
            && old.Text.IndexOf(circumstance.Written, StringComparison.Ordinal) is >= 0 and var at
            && !Array.Exists(gone, span => at < span.End && span.Start < at + circumstance.Written.Length));

    private static bool IsToldAgain(Analysis before, Analysis after, TextSpan[] gone)
    {
        Token[] rest = [.. before.Tokens.Where(token => token.Kind == TokenKind.Arabic && !Array.Exists(gone, span => IsInside(token.Span, span)))];
        return rest.Length == 0 || rest.Count(token => Stands(token, after)) >= ToldAgain * rest.Length;
    }

    // What it was before, or by how much it changed; an amount of an earlier time stays what it was, and so does a part of what was
    // counted, or the whole of which a part was.
    private static bool GoesWith(Figure figure, Figure replaced, PartialDate asOf) =>
        RestatedAmounts.IsOfTheSame(figure, replaced)
        && (figure.Of is not null || figure.Where is not null)
        && string.Equals(figure.Unit, replaced.Unit, StringComparison.Ordinal)
        && (figure.PartOf is null) == (replaced.PartOf is null)
        && !IsOfEarlierTime(figure, replaced, asOf);

    private static bool IsOfEarlierTime(Figure figure, Figure replaced, PartialDate asOf) => figure.Date is { } date && date.CompareTo(replaced.Date ?? asOf) < 0;

    // «From 750 to 900»: without the 900, the 750 says nothing.
    private static bool IsOnlyOneOf(string unit, FactContent old, Func<Figure, bool> isEarlier) =>
        old.Figures.Count(figure => !isEarlier(figure) && string.Equals(figure.Unit, unit, StringComparison.Ordinal)) == 1;

    private static bool IsIn(Figure figure, TextSpan gone, Analysis before) =>
        RestatedAmounts.Place(figure, before) is { } number && IsInside(SpanOf(before, number.FirstToken, number.TokenCount), gone);

    // «In […] of […]» is one omission.
    private static List<TextSpan> Joined(TextSpan[] gone, Analysis before)
    {
        var joined = new List<TextSpan>();
        foreach (var span in gone.Distinct().OrderBy(span => span.Start))
        {
            if (joined is [.., var last] && span.Start >= last.End && before.Tokens.Count(token => token.Span.Start >= last.End && token.Span.End <= span.Start) <= 1
                && before.Text[last.End..span.Start].All(between => char.IsLetter(between) || between == ' '))
                joined[^1] = new TextSpan(last.Start, span.End - last.Start);
            else joined.Add(span);
        }

        return joined;
    }

    private static double Share(Analysis text, TextSpan clause, Analysis after)
    {
        Token[] words = [.. Within(text, clause).Where(token => token.Kind == TokenKind.Arabic)];
        return words.Length == 0 ? 0 : (double)words.Count(token => Stands(token, after)) / words.Length;
    }

    private static IEnumerable<Token> Within(Analysis text, TextSpan span) => text.Tokens.Where(token => IsInside(token.Span, span));

    private static bool Stands(Token token, Analysis text) => text.Tokens.Any(other => Overlap.Share(token.Word, other.Word));

    private static bool IsInside(TextSpan inner, TextSpan outer) => inner.Start >= outer.Start && inner.End <= outer.End;

    private static TextSpan SpanOf(Analysis text, int first, int count) => Clauses.Between(text, first, first + count - 1);
}
