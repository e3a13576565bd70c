// A bound that a question sets to an amount: «did production pass 15 thousand tons», «are there fewer than ten».
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

/// <param name="Amount">The bound.</param>
/// <param name="Side">1 where more is asked about, -1 where less is.</param>
/// <param name="IsNegated">«Did it not pass …»: the bound itself is on the asked side then.</param>
internal readonly record struct AskedBound(decimal Amount, int Side, bool IsNegated)
{
    /// <summary>Null where the question states no amount, or several, or sets no bound.</summary>
    public static AskedBound? Of(Inquiry inquiry)
    {
        if (inquiry.Reading.Numbers.Count != 1) return null;
        var asked = inquiry.Lexicon.Analyzer.Analyze(inquiry.Reading.Text);
        var number = asked.Numbers.FirstOrDefault(number => number.Value == inquiry.Reading.Numbers[0]);
        var (word, side) = inquiry.Lexicon.Operations.BoundAt(asked.Tokens, number.FirstToken);
        return number.TokenCount == 0 || side == 0 ? null : new AskedBound(number.Value, side, inquiry.Lexicon.Negations.In(asked.Tokens).Any(match => match.FirstToken + match.TokenCount == word));
    }

    /// <summary>Whether the amount lies there; null where it is the bound itself, and the text says about or more than.</summary>
    public bool? Holds(Figure figure)
    {
        var compared = figure.Value.CompareTo(Amount);
        if (compared == 0 && figure.IsApproximate) return null;
        return compared * Side > 0 != IsNegated;
    }
}
