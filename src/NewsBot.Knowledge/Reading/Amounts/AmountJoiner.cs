// Joins amounts that stand together: a whole and its fraction, the two ends of a range, and a noun that is said once for a list.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class AmountJoiner(AmountLexicon lexicon, AmountScanner scanner)
{
    private const int SmallestScale = 1000;
    private const int Decimals = 4;

    /// <param name="amounts">Of one sentence, in order; changed in place.</param>
    public void Join(Passage passage, List<Amount> amounts)
    {
        JoinFractions(passage, amounts);
        JoinCompounds(passage, amounts);
        JoinRanges(passage, amounts);
        CarryUnits(passage, amounts);
    }

    // «Two years and a half year», «an hour and a quarter»: one amount.
    private void JoinFractions(Passage passage, List<Amount> amounts)
    {
        for (var index = amounts.Count - 2; index >= 0; index--)
        {
            var (whole, part) = (amounts[index], amounts[index + 1]);
            if (part.Value is <= 0 or >= 1 || part.IsShare || whole.IsShare || whole.Unit.Length == 0 || whole.Value < 1 || part.First != whole.End || !passage.Adjoins(part.First) || !decimal.IsInteger(whole.Value)) continue;
            if (!lexicon.Particles.Openings(passage.Normal(part.First)).Any(opening => opening.And)) continue;
            if (part.Unit.Length > 0 && part.Unit != whole.Unit) continue;
            amounts[index] = Joined(passage, whole, whole.Value + part.Value, EndOfSame(passage, part, whole.Unit));
            amounts.RemoveAt(index + 1);
        }
    }

    // «Three hours and ten minutes», «an hour and 40 minutes», «an hour and a half»: one amount, told in the larger unit.
    private void JoinCompounds(Passage passage, List<Amount> amounts)
    {
        for (var index = amounts.Count - 1; index >= 0; index--)
        {
            var part = amounts[index];
            if (part.IsShare || !lexicon.Particles.Openings(passage.Normal(scanner.Begin(passage, part.First))).Any(opening => opening.And) && !lexicon.Particles.IsAnd(passage.Normal(part.First - 1))) continue;
            var begin = scanner.Begin(passage, part.First);
            var isJoined = index > 0 && amounts[index - 1].End == begin && !passage.IsBorder(begin);
            var whole = isJoined ? amounts[index - 1] : One(passage, begin);
            if (!isJoined && whole is not null && part.Value is > 0 and < 1)
            {
                amounts[index] = Joined(passage, whole, whole.Value + part.Value, EndOfSame(passage, part, whole.Unit));
                continue;
            }

            if (whole is not { IsShare: false } || lexicon.Units.SmallerOf(whole.Unit, part.Unit) is not { } factor || part.Value >= factor || !decimal.IsInteger(whole.Value)) continue;
            var joined = Joined(passage, whole, decimal.Round(whole.Value + (part.Value / factor), Decimals), part.End);
            amounts[isJoined ? index - 1 : index] = joined;
            if (isJoined) amounts.RemoveAt(index);
        }
    }

    // «And a half of the hour»: the unit once more.
    private int EndOfSame(Passage passage, Amount part, string unit) =>
        part.End < passage.Count && passage.Adjoins(part.End) && lexicon.Particles.IsDefinite(passage.Normal(part.End)) && string.Equals(lexicon.Units.Known(passage[part.End].Word), unit, StringComparison.Ordinal)
            ? part.End + 1
            : part.End;

    // A noun in the singular that nothing counts, right before «and so many of the smaller unit».
    private Amount? One(Passage passage, int end)
    {
        var at = end - 1;
        if (at < 0 || passage.NumberAt(at) >= 0 || passage.IsBorder(end) || passage.DateAt(at) >= 0) return null;
        var normal = passage.Normal(at);
        if (lexicon.Particles.IsDefinite(normal) || lexicon.Units.Known(passage[at].Word) is not { } unit || !normal.EndsWith(lexicon.Analyzer.Fold(unit), StringComparison.Ordinal)) return null;
        var opening = lexicon.Particles.Peel(passage[at].Word);
        var written = lexicon.Particles.Written(passage.Between(at, end), opening);
        var start = passage[at].Span.End - written.Length;
        return new Amount { First = at, Head = at, NumberEnd = end, End = end, Value = 1, Unit = unit, Written = written, Span = new SourceSpan(start, written.Length) };
    }

    private static Amount Joined(Passage passage, Amount whole, decimal value, int end)
    {
        var stop = passage[end - 1].Span.End;
        return new Amount
        {
            First = whole.First,
            Head = whole.Head,
            NumberEnd = whole.NumberEnd,
            End = end,
            Value = value,
            Unit = whole.Unit,
            IsApproximate = whole.IsApproximate,
            Written = whole.Written + passage.Text[(whole.Span.Start + whole.Span.Length)..stop],
            Span = new SourceSpan(whole.Span.Start, stop - whole.Span.Start),
        };
    }

    /// <summary>«between 3 and 5 million dollars»: the first number has the noun and the scale of the second.</summary>
    private void JoinRanges(Passage passage, List<Amount> amounts)
    {
        for (var index = 0; index + 1 < amounts.Count; index++)
        {
            var (left, right) = (amounts[index], amounts[index + 1]);
            var isJoined = scanner.Begin(passage, right.First) == left.End && left.IsApproximate && !passage.IsBorder(left.End);
            right.IsApproximate |= isJoined;
            left.BeginsRange |= isJoined;
            if (left.Unit.Length > 0 && !(left.IsShare && right.IsShare)) continue;
            if (left.Unit.Length == 0 && left.Value >= 1 && scanner.Begin(passage, right.First) == left.End && passage.Adjoins(left.End) && !right.IsShare && !isJoined) left.Unit = right.Unit;
            var isRange = isJoined || AmountScanner.Joins(passage, right.First)
                || (right.First == left.End + 1 && lexicon.IsCue(passage, left.End, Cue.UpTo) && (left.IsApproximate || lexicon.IsCue(passage, scanner.Begin(passage, left.First) - 1, Cue.From)) && left.Unit.Length == 0);
            if (!isRange) continue;
            left.BeginsRange = left.IsApproximate || AmountScanner.Joins(passage, right.First);
            var scale = ScaleOf(passage, right);
            if (left.Unit.Length == 0 && right.Unit.Length > 0 && left.Value >= 1)
            {
                left.Unit = right.Unit;
                if (scale > 1 && left.Value < right.Value / scale && left.Value < SmallestScale) left.Value *= scale;
            }
        }

        // «divided between 11 for this and 8 for that»: no range.
        foreach (var amount in amounts.Where(amount => !amount.BeginsRange && scanner.IsBetween(passage, amount))) amount.IsApproximate = false;
    }

    private static decimal ScaleOf(Passage passage, Amount amount) =>
        amount.NumberEnd - amount.First == 2
        && passage[amount.First].Kind == TokenKind.Number
        && decimal.TryParse(passage.Normal(amount.First), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var digits)
        && digits > 0
            ? amount.Value / digits
            : 1;

    /// <summary>«18 million dinars for the roads, and 12 million for water»: the noun is said once.</summary>
    private void CarryUnits(Passage passage, List<Amount> amounts)
    {
        Amount? before = null;
        foreach (var amount in amounts)
        {
            if (amount.Unit.Length == 0 && amount.Value >= 1 && before is not null && !IsOfOthers(passage, amount) && !IsTooLong(amount, before)) amount.Unit = before.Unit;
            if (amount.Unit.Length == 0 && before is null && amount.End > amount.NumberEnd) amount.Unit = lexicon.Units.Others(passage.Normal(amount.End - 1)) ?? "";
            // What a list is divided into is not what its items count.
            if (amount.Unit.Length > 0 && !amount.IsShare && !lexicon.Units.IsTimes(amount.Unit) && (before is null || !passage.GapBefore(amount.End).Contains(':'))) before = amount;
        }
    }

    // «They lasted six weeks and drove out 40 thousand»: those are no weeks.
    private bool IsTooLong(Amount amount, Amount before) => amount.Value >= SmallestScale && before.Value < SmallestScale && lexicon.Units.IsPeriod(before.Unit);

    // «44 of the people of the village»: they are not what the list counted before.
    private bool IsOfOthers(Passage passage, Amount amount) =>
        lexicon.IsCue(passage, amount.End, Cue.From) && passage.Adjoins(amount.End + 1) && passage.Adjoins(amount.End + 2)
        && !lexicon.Particles.IsDefinite(passage.Normal(amount.End + 1)) && !lexicon.IsStop(passage.Normal(amount.End + 1)) && lexicon.Particles.IsDefinite(passage.Normal(amount.End + 2));
}
