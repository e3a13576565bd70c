// Reads the numbers of a text, in digits, in words and in both: «7», «eight and forty», «a million and 800 thousand».
namespace NewsBot.Arabic;

internal sealed class NumberReader(PercentSigns percent)
{
    private const decimal SmallestRest = 100;

    public NumberMention[] Read(TokenRun run)
    {
        List<NumberMention>? mentions = null;
        for (var at = 0; at < run.Count;)
        {
            if (ReadAt(run, at) is not { } mention)
            {
                at++;
                continue;
            }

            var end = at + mention.TokenCount;
            var behind = percent.EndAfter(run, end);
            var isAmount = !mention.IsOrdinal && !mention.IsDual;
            mention = mention with { IsPercent = isAmount && (behind is not null || PercentSigns.StandsBefore(run, at)) };
            mentions ??= [];
            mentions.Add(mention);
            at = behind ?? end;
        }

        if (mentions is null) return [];
        PercentSigns.SpreadOverRanges(run, mentions);
        return [.. mentions];
    }

    private static NumberMention? ReadAt(TokenRun run, int at)
    {
        if (OrdinalPhrase.Read(run, at) is { } ordinal)
            return new NumberMention(at, ordinal.End - at, ordinal.Value, IsOrdinal: true, IsPercent: false, IsDual: false);
        if (!IsPartOfName(run, at) && ReadAmount(run, at) is { } amount)
            return new NumberMention(at, amount.End - at, amount.Value / NumberWords.Unscaled, IsOrdinal: false, IsPercent: false, IsDual: false);
        return run.WordAt(at) is { IsDual: true } word && (!word.IsConstruct || Governs(run, at + 1))
            ? new NumberMention(at, 1, 2, IsOrdinal: false, IsPercent: false, IsDual: true)
            : null;
    }

    /// <summary>The construct dual stands before what it governs, which is no number and no particle.</summary>
    private static bool Governs(TokenRun run, int at) =>
        run.Adjoins(at) && run.TokenAt(at).Kind == TokenKind.Arabic && run.WordAt(at) is { Number: null, Date: DateWordKind.None, Form.Normal.Length: > 2 };

    /// <summary>«F-16», «COVID-19», a number inside a link: it hangs on the word before it, and counts nothing.</summary>
    private static bool IsPartOfName(TokenRun run, int at)
    {
        if (at == 0 || run.TokenAt(at).Kind != TokenKind.Number) return false;
        var before = run.TokenAt(at - 1);
        var gap = run.GapBefore(at);
        return before.Kind switch
        {
            TokenKind.Latin => !gap.ContainsAny(' ', '\n', '\t'),
            // Behind «the» and one-letter prepositions a dash parts nothing.
            TokenKind.Arabic => gap is ['-'] && before.Word.Normal is not ([_] or [Letters.Alef, Letters.Lam]),
            _ => false,
        };
    }

    /// <summary>Groups in falling order («two million, three hundred thousand and five»), then perhaps «and a half».</summary>
    private static (decimal Value, int End)? ReadAmount(TokenRun run, int at)
    {
        if (NumberGroup.Read(run, at) is not { } group) return null;
        var total = group.Value;
        var isLone = true;
        while (group.Scale > 1 && NextGroup(run, group.End) is { } next && next.Value < group.Scale && !next.IsFraction)
        {
            if (isLone && StandsApart(run, at, next)) break;
            total += next.Value;
            group = next;
            isLone = false;
        }

        return group.IsFraction ? (total, group.End) : WithFraction(run, total, group);
    }

    /// <summary>«10 thousand and 20 tanks» are two amounts: in digits nobody writes so small a rest behind one scale.</summary>
    private static bool StandsApart(TokenRun run, int first, NumberGroup next) =>
        run.WordAt(first)?.Digits is not null && next is { Scale: 1, Value: < SmallestRest } && run.WordAt(next.End - 1)?.Digits is not null;

    private static NumberGroup? NextGroup(TokenRun run, int at)
    {
        if (!run.Adjoins(at) || run.WordAt(at) is not { } word) return null;
        if (word.Number is { And: true, Governed: false }) return NumberGroup.Read(run, at);

        // «and» stands by itself before digits.
        return word.Form.Normal is [Letters.Waw] && run.Adjoins(at + 1) && run.WordAt(at + 1)?.Digits is not null
            ? NumberGroup.Read(run, at + 1)
            : null;
    }

    private static (decimal Value, int End) WithFraction(TokenRun run, decimal total, NumberGroup group)
    {
        var end = group.End;
        if (!run.Adjoins(end) || run.WordAt(end)?.Number is not { And: true, Governed: false, Definite: false } fraction) return (total, end);
        if (fraction.Kind is not (NumberKind.Fraction or NumberKind.FractionTail)) return (total, end);

        // «two million and half a million» names the scale once more.
        return run.Adjoins(end + 1) && run.WordAt(end + 1)?.Number is { Kind: NumberKind.Scale, And: false, Governed: false } scale
            ? (total + (fraction.Value * scale.Value), end + 2)
            : (total + (fraction.Value * group.Scale), end + 1);
    }
}
