// One group of a number: up to 999, or a number in digits, with the scale that multiplies it.
namespace NewsBot.Arabic;

/// <param name="Value">With the scale multiplied in.</param>
/// <param name="Scale">1 where none follows.</param>
/// <param name="End">The token behind the group.</param>
internal readonly record struct NumberGroup(decimal Value, decimal Scale, int End, bool IsFraction)
{
    /// <summary>Above this, a scale is not multiplied in: no text means it, and no product may overflow.</summary>
    private const decimal LargestBeforeScale = 1_000_000_000_000m;

    public static NumberGroup? Read(TokenRun run, int at)
    {
        var word = run.WordAt(at);
        if (word?.Digits is { } digits) return Scaled(run, digits, at + 1, isFraction: false);
        if (word?.Number is not { } number) return null;
        switch (number.Kind)
        {
            case NumberKind.Scale:
                return Compound(run, number.Value, number.Value, at + 1);
            case NumberKind.DoubleScale:
                return Compound(run, number.Value, number.Value / 2, at + 1);
            case NumberKind.ScaleAccusative:
                return new NumberGroup(IsConstructDual(run, at) ? number.Value * 2 : number.Value, number.Value, at + 1, IsFraction: false);
            case NumberKind.Fraction when number.Definite && OrdinalPhrase.Read(run, at + 1) is not null:
                // «the second half», «the first quarter» are parts with a place, not amounts.
                return null;
            case NumberKind.Fraction:
                return Scaled(run, number.Value, at + 1, isFraction: true);
            case NumberKind.Unit when IsFractionByVowel(run, at):
                return Scaled(run, 1 / number.Value, at + 1, isFraction: true);
            case NumberKind.Unit when FractionsAfter(run, at + 1) is { } fraction:
                return Scaled(run, number.Value * fraction, at + 2, isFraction: true);
            default:
                return ReadSmall(run, at) is { } small ? Scaled(run, small.Value, small.End, isFraction: false) : null;
        }
    }

    // A fifth is written as five, but for the vowel of its first letter; at its end the vowel is that of the case.
    private static bool IsFractionByVowel(TokenRun run, int at)
    {
        var span = run.TokenAt(at).Span;
        var vowel = run.Text.AsSpan(span.Start, span.Length).IndexOf(Letters.Damma);
        return vowel > 0 && vowel < span.Length - 2;
    }

    private static NumberGroup Scaled(TokenRun run, decimal value, int at, bool isFraction)
    {
        var isScaled = Continues(run, at) is { Kind: NumberKind.Scale or NumberKind.Scales or NumberKind.ScaleAccusative };
        if (!isScaled || value > LargestBeforeScale || Continues(run, at) is not { } scale) return new NumberGroup(value, 1, at, isFraction);
        return Compound(run, value * scale.Value, scale.Value, at + 1);
    }

    /// <summary>«a hundred thousand million»: a larger scale may follow at once.</summary>
    private static NumberGroup Compound(TokenRun run, decimal value, decimal scale, int at) =>
        value <= LargestBeforeScale && Continues(run, at) is { Kind: NumberKind.Scale } larger && larger.Value > scale
            ? new NumberGroup(value * larger.Value, larger.Value, at + 1, IsFraction: false)
            : new NumberGroup(value, scale, at, IsFraction: false);

    /// <summary>Words below a thousand.</summary>
    private static (decimal Value, int End)? ReadSmall(TokenRun run, int at)
    {
        if (run.WordAt(at)?.Number is not { } first) return null;
        if (first.Kind is NumberKind.Hundred or NumberKind.Hundreds) return WithRest(run, first.Value, at + 1);
        if (first.Kind == NumberKind.Unit && first.Value >= 3 && Continues(run, at + 1) is { Kind: NumberKind.Hundred } hundred)
            return WithRest(run, first.Value * hundred.Value, at + 2);
        return ReadBelowHundred(run, at);
    }

    private static (decimal Value, int End) WithRest(TokenRun run, decimal hundreds, int at) =>
        run.Adjoins(at) && run.WordAt(at)?.Number is { And: true, Governed: false } && ReadBelowHundred(run, at) is { } rest
            ? (hundreds + rest.Value, rest.End)
            : (hundreds, at);

    private static (decimal Value, int End)? ReadBelowHundred(TokenRun run, int at)
    {
        if (run.WordAt(at)?.Number is not { } first) return null;
        switch (first.Kind)
        {
            case NumberKind.Unit or NumberKind.TeenUnit:
                var isUnit = first.Kind == NumberKind.Unit && !IsAndOneOf(run, at, first);
                if (Continues(run, at + 1) is { Kind: NumberKind.TenTail } tail) return (first.Value + tail.Value, at + 2);
                if (run.Adjoins(at + 1) && run.WordAt(at + 1)?.Number is { And: true, Governed: false, Kind: NumberKind.Ten } ten)
                    return (first.Value + ten.Value, at + 2);
                return isUnit ? (first.Value, at + 1) : null;
            case NumberKind.TenTail or NumberKind.Teen or NumberKind.Ten or NumberKind.Zero:
                return (first.Value, at + 1);
            default:
                return null;
        }
    }

    /// <summary>«and one of them» is written like «one» but for the hamza that folding takes away.</summary>
    private static bool IsAndOneOf(TokenRun run, int at, NumberWord word)
    {
        var written = run.TokenAt(at).Span.In(run.Text);
        return word.Value == 1 && written is [Letters.Waw, ..] && written.Contains(Letters.AlefHamza);
    }

    private static decimal? FractionsAfter(TokenRun run, int at) =>
        Continues(run, at) is { Kind: NumberKind.Fractions } fractions ? fractions.Value : null;

    /// <summary>The number word that goes on with a number without «and».</summary>
    private static NumberWord? Continues(TokenRun run, int at) =>
        run.Adjoins(at) && run.WordAt(at)?.Number is { And: false, Governed: false } word ? word : null;

    /// <summary>Two thousand and one thousand in the accusative are written alike: it is two where no tanwin is written and what is
    /// counted follows at once.</summary>
    private static bool IsConstructDual(TokenRun run, int at)
    {
        var written = run.TokenAt(at).Span.In(run.Text);
        return !written.Contains(Letters.Fathatan)
            && run.Adjoins(at + 1)
            && run.WordAt(at + 1) is { Number: null, Digits: null, Form.Normal: [not Letters.Waw, _, _, ..] };
    }
}
