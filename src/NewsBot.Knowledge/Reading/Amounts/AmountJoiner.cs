// Joins amounts that stand together: a whole and its fraction, the two ends of a range, and a noun that is said once for a list.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class AmountJoiner(AmountLexicon lexicon, AmountScanner scanner)
{
    private const int SmallestScale = 1000;

    /// <param name="amounts">Of one sentence, in order; changed in place.</param>
    public void Join(Passage passage, List<Amount> amounts)
    {
        JoinFractions(passage, amounts);
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
            var isSame = part.End < passage.Count && passage.Adjoins(part.End) && lexicon.Particles.IsDefinite(passage.Normal(part.End)) && string.Equals(lexicon.Units.Known(passage[part.End].Word), whole.Unit, StringComparison.Ordinal);
            if (part.Unit.Length > 0 && part.Unit != whole.Unit) continue;
            var end = isSame ? part.End + 1 : part.End;
            var stop = passage[end - 1].Span.End;
            amounts[index] = new Amount
            {
                First = whole.First,
                Head = whole.Head,
                NumberEnd = whole.NumberEnd,
                End = end,
                Value = whole.Value + part.Value,
                Unit = whole.Unit,
                IsApproximate = whole.IsApproximate,
                Written = whole.Written + passage.Text[(whole.Span.Start + whole.Span.Length)..stop],
                Span = new SourceSpan(whole.Span.Start, stop - whole.Span.Start),
            };
            amounts.RemoveAt(index + 1);
        }
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
            if (amount.Unit.Length == 0 && amount.Value >= 1 && before is not null && !IsOfOthers(passage, amount)) amount.Unit = before.Unit;
            // What a list is divided into is not what its items count.
            if (amount.Unit.Length > 0 && !amount.IsShare && !lexicon.Units.IsTimes(amount.Unit) && (before is null || !passage.GapBefore(amount.End).Contains(':'))) before = amount;
        }
    }

    // «44 of the people of the village»: they are not what the list counted before.
    private bool IsOfOthers(Passage passage, Amount amount) =>
        lexicon.IsCue(passage, amount.End, Cue.From) && passage.Adjoins(amount.End + 1) && passage.Adjoins(amount.End + 2)
        && !lexicon.Particles.IsDefinite(passage.Normal(amount.End + 1)) && !lexicon.IsStop(passage.Normal(amount.End + 1)) && lexicon.Particles.IsDefinite(passage.Normal(amount.End + 2));
}
