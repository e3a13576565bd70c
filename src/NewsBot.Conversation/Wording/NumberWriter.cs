// Computed numbers with their nouns, and sums as they are worked out.
using System.Globalization;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

/// <summary>Words numbers that no source wrote. Large ones are told in thousands, millions or billions, as sources do.</summary>
internal sealed class NumberWriter(Phrasebook phrases, CountedNouns nouns)
{
    private const string PerCent = "%";

    private static readonly (decimal Value, Counted Noun, Phrase Working)[] Scales =
    [
        (1_000_000_000, Phrases.Billions, Phrases.InBillions),
        (1_000_000, Phrases.Millions, Phrases.InMillions),
        (1_000, Phrases.Thousands, Phrases.InThousands),
    ];

    /// <summary>«465» with the noun in its form: from the word list, else as the source spells it after a number of the same kind.</summary>
    public string Amount(decimal value, string unit, IReadOnlyList<Figure> operands)
    {
        if (string.Equals(unit, PerCent, StringComparison.Ordinal)) return Bidi.Ltr(Plain(Math.Round(value, 1)) + PerCent);
        if (ScaleOf(value, []) is { } scale)
            return $"{phrases.Count(scale.Noun, value / scale.Value, Signed(value / scale.Value))} {Bidi.Embed(unit)}".TrimEnd();
        var rounded = Math.Round(value, 2);
        var counted = rounded < 0 ? null : nouns.Phrase(rounded, unit);
        return Bidi.Embed(counted ?? $"{Plain(rounded)} {Noun(rounded, unit, operands)}".TrimEnd());
    }

    /// <summary>«19 times», to one decimal.</summary>
    public string Times(decimal value) => phrases.Count(Phrases.Times, Math.Round(value, 1), Plain(Math.Round(value, 1)));

    /// <summary>A sum of the terms with its signs, left to right, told in the scale that suits all of them.</summary>
    /// <param name="formula">«{0} − {1}»: the terms' places in it.</param>
    public string Working(string formula, IReadOnlyList<decimal> all)
    {
        var scale = ScaleOf(all.Max(), all);
        var terms = all.Select(term => (object)Plain(term / (scale?.Value ?? 1))).ToArray();
        var sum = Bidi.Ltr(string.Format(CultureInfo.InvariantCulture, formula, terms));
        return scale is null ? sum : phrases.Say(scale.Value.Working, ("working", sum));
    }

    /// <summary>Digits without grouping, at most two decimals.</summary>
    public static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    private static string Signed(decimal value) => value < 0 ? Bidi.Ltr(Plain(value)) : Plain(value);

    private static string Noun(decimal value, string unit, IReadOnlyList<Figure> operands)
    {
        var form = PluralForms.Of(value);
        var alike = operands.FirstOrDefault(operand =>
            PluralForms.Of(operand.Value) == form
            && string.Equals(operand.Unit, unit, StringComparison.Ordinal)
            && operand.Written.StartsWith(Plain(operand.Value) + " ", StringComparison.Ordinal));
        return alike is null ? unit : alike.Written[(Plain(alike.Value).Length + 1)..];
    }

    // The largest scale in which the value and all its operands are short numbers.
    private static (decimal Value, Counted Noun, Phrase Working)? ScaleOf(decimal value, IReadOnlyList<decimal> operands)
    {
        foreach (var scale in Scales)
        {
            var roundEnough = Math.Abs(value) >= scale.Value && (scale.Value > 1_000 || Math.Abs(value) >= 10_000);
            if (roundEnough && operands.Append(value).All(number => IsShort(number / scale.Value))) return scale;
        }

        return null;
    }

    private static bool IsShort(decimal number) => number == Math.Round(number, 2);
}
