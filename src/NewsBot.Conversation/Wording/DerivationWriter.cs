// Numbers that the bot computed: the result, its working, and that no source stated it.
using NewsBot.Answering;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class DerivationWriter(Phrasebook phrases, FactWriter facts, NumberWriter numbers)
{
    // What the working of an operation can look like, {0} being the first operand. The result tells which of them it was: a growth is
    // measured against the value before it, and the source may give either value or the growth itself.
    private static readonly (string Formula, Func<IReadOnlyList<decimal>, decimal?> Value)[] OfTwo =
    [
        ("{0} \u2212 {1}", two => two[0] - two[1]),
        ("{1} \u2212 {0}", two => two[1] - two[0]),
        ("{0} + {1}", two => two[0] + two[1]),
        ("{0} \u00D7 {1}", two => two[0] * two[1]),
        ("{0} \u00F7 {1}", two => Quotient(two[0], two[1])),
        ("{1} \u00F7 {0}", two => Quotient(two[1], two[0])),
        ("({0} \u2212 {1}) \u00F7 {1}", two => Quotient(two[0] - two[1], two[1])),
        ("({1} \u2212 {0}) \u00F7 {1}", two => Quotient(two[1] - two[0], two[1])),
        ("({1} \u2212 {0}) \u00F7 {0}", two => Quotient(two[1] - two[0], two[0])),
        ("{0} \u00F7 ({1} \u2212 {0})", two => Quotient(two[0], two[1] - two[0])),
        ("{1} \u00F7 ({0} \u2212 {1})", two => Quotient(two[1], two[0] - two[1])),
    ];

    /// <summary>The formulas from here on measure a change against the value before it.</summary>
    private const int FirstOfGrowth = 6;

    /// <summary>The first line, and for rankings a second one with the others.</summary>
    public IEnumerable<string> Write(Derivation derivation) => derivation.Operation switch
    {
        Operation.Most => Ranking(derivation, Phrases.Most),
        Operation.Least => Ranking(derivation, Phrases.Least),
        Operation.Count => [Counted(derivation)],
        _ => [Computed(derivation)],
    };

    private IEnumerable<string> Ranking(Derivation derivation, Phrase phrase)
    {
        var holders = Holders(derivation.Operands);
        yield return phrases.Say(phrase, ("winner", holders[0]), ("amount", Bidi.Embed(derivation.Operands[0].Written)));
        var rest = derivation.Operands.Skip(1).Select((operand, place) =>
            phrases.Say(Phrases.Ranked, ("holder", holders[place + 1]), ("amount", Bidi.Embed(operand.Written))));
        var row = rest.Aggregate(string.Empty, (list, next) => list.Length == 0 ? next : phrases.Say(Phrases.ListMore, ("list", list), ("next", next)));
        if (row.Length > 0) yield return phrases.Say(Phrases.RankedNext, ("rest", row));
    }

    private string Counted(Derivation derivation)
    {
        var result = Result(derivation);
        var names = facts.List(Holders(derivation.Operands));
        return names.Length == 0 ? phrases.Say(Phrases.ComputedBare, ("result", result)) : phrases.Say(Phrases.CountedOf, ("result", result), ("working", names));
    }

    private string Computed(Derivation derivation)
    {
        var result = Result(derivation);
        if (derivation is { Operation: Operation.Part, Operands: [var whole, var count, var of] })
            return phrases.Say(Phrases.Computed, ("result", result), ("working", numbers.Working($"{{0}} \u00D7 {NumberWriter.Plain(count.Value)} \u00F7 {NumberWriter.Plain(of.Value)}", [whole.Value])));
        if (Working(derivation) is not { } formula) return phrases.Say(Phrases.ComputedBare, ("result", result));
        List<decimal> terms = [.. derivation.Operands.Select(operand => operand.Value)];
        if (!result.Any(char.IsDigit))
        {
            // The noun itself says «two»: the number stands in the working.
            formula += $" = {{{terms.Count}}}";
            terms.Add(derivation.Result);
        }

        return phrases.Say(Phrases.Computed, ("result", result), ("working", numbers.Working(formula, terms)));
    }

    private string Result(Derivation derivation)
    {
        var result = derivation.Operation == Operation.Ratio
            ? numbers.Times(derivation.Result)
            : numbers.Amount(derivation.Result, derivation.Unit, derivation.Operands);
        return derivation.Operands.Any(operand => operand.IsApproximate) ? phrases.Say(Phrases.DirectApproximate, ("amount", result)) : result;
    }

    private static string? Working(Derivation derivation)
    {
        var values = derivation.Operands.Select(operand => operand.Value).ToArray();
        if (values.Length == 0) return null;
        var result = derivation.Operation is Operation.Share or Operation.Growth ? derivation.Result / 100 : derivation.Result;
        if (values.Length == 2) return (derivation.Operation == Operation.Growth ? OfTwo[FirstOfGrowth..] : OfTwo).FirstOrDefault(candidate => candidate.Value(values) is { } value && IsClose(value, result)).Formula;
        if (IsClose(values.Sum(), result)) return string.Join(" + ", Places(values));
        return IsClose(values[0] - values.Skip(1).Sum(), result) ? string.Join(" \u2212 ", Places(values)) : null;
    }

    private static IEnumerable<string> Places(decimal[] values) => values.Select((_, place) => $"{{{place}}}");

    private static decimal? Quotient(decimal dividend, decimal divisor) => divisor == 0 ? null : dividend / divisor;

    // Results come rounded: shares to a tenth of a per cent at the coarsest.
    private static bool IsClose(decimal value, decimal result) => Math.Abs(value - result) <= 0.001m * Math.Max(1, Math.Abs(result));

    // What tells the operands apart: whose they are, or where, or what is measured.
    private static string[] Holders(IReadOnlyList<Figure> operands)
    {
        Func<Figure, string?>[] aspects = [figure => figure.Of, figure => figure.Where, figure => figure.Measure];
        var telling = aspects.FirstOrDefault(aspect => operands.Select(aspect).Distinct(StringComparer.Ordinal).Count() == operands.Count);
        return [.. operands.Select(operand => Bidi.Unknown((telling ?? aspects[0])(operand) ?? operand.Unit))];
    }
}
