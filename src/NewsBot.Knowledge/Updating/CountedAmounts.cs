// Amounts with the noun that they count, and which of them a new text states differently.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

internal readonly record struct CountedAmount(decimal Value, WordForm Noun);

internal static class CountedAmounts
{
    /// <summary>Each amount of the old text that the new one does not have, with what stands in its place there, number and noun; only where both texts
    /// count the noun once.</summary>
    public static IEnumerable<(CountedAmount Was, string Now)> Changed(Analysis before, Analysis after)
    {
        var then = In(before).ToArray();
        var now = In(after).ToArray();
        foreach (var (amount, _) in then)
        {
            if (then.Count(one => Overlap.Share(one.Amount.Noun, amount.Noun)) != 1) continue;
            if (now.Where(one => Overlap.Share(one.Amount.Noun, amount.Noun)).ToArray() is [var same] && same.Amount.Value != amount.Value) yield return (amount, same.Written);
        }
    }

    private static IEnumerable<(CountedAmount Amount, string Written)> In(Analysis text)
    {
        foreach (var number in text.Numbers)
        {
            var noun = number.FirstToken + number.TokenCount;
            if (number.IsOrdinal || number.IsPercent || number.IsDual || noun >= text.Tokens.Count || text.Tokens[noun].Kind != TokenKind.Arabic) continue;
            yield return (new CountedAmount(number.Value, text.Tokens[noun].Word), text.Text[text.Tokens[number.FirstToken].Span.Start..text.Tokens[noun].Span.End]);
        }
    }
}
