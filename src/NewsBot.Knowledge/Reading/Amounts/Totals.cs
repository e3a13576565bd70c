// Checks that parts add up to the total that an article gives for them.
using System.Globalization;

namespace NewsBot.Knowledge.Reading.Amounts;

internal static class Totals
{
    /// <summary>Some of a total may be named and the rest left out; so many that nearly make it up are meant to make it up.</summary>
    private const int FewestNearly = 3;
    private const decimal Nearly = 0.95m;

    /// <summary>A warning for every division that does not add up: it names the total, the parts and the difference.</summary>
    public static IReadOnlyList<UpdateWarning> Check(IReadOnlyList<SentenceAmounts> sentences)
    {
        var places = new Dictionary<(int, int), SentenceAmounts>();
        foreach (var sentence in sentences) places[(sentence.Paragraph, sentence.Sentence)] = sentence;
        var warnings = new List<UpdateWarning>();
        foreach (var sentence in sentences)
        {
            foreach (var group in sentence.Figures.Where(figure => figure.PartOf is not null).GroupBy(figure => figure.PartOf!.Value))
            {
                var total = places[(group.Key.Paragraph, group.Key.Sentence)].Figures[group.Key.Figure].Figure;
                if (Check(total, [.. group]) is { } warning) warnings.Add(warning);
            }
        }

        return warnings;
    }

    private static UpdateWarning? Check(Figure total, ReadFigure[] parts)
    {
        var isWhole = Array.TrueForAll(parts, part => part.IsWholeDivision) && parts.Length > 1;
        ReadFigure[] counted = isWhole ? parts : [.. parts.Where(part => part.Figure.Unit == total.Unit)];
        var sum = counted.Sum(part => part.Figure.Value);
        var isMeantWhole = isWhole || (counted.Length >= FewestNearly && sum >= total.Value * Nearly);
        if (sum == total.Value || (sum < total.Value && !isMeantWhole) || Array.Exists(counted, part => part.Figure.IsApproximate) || total.IsApproximate) return null;
        var written = string.Join(" + ", counted.Select(part => Number(part.Figure.Value)));
        return new UpdateWarning(
            "total",
            total.Written,
            $"The parts do not add up: {written} = {Number(sum)}, but the total is {Number(total.Value)} («{total.Written}»); the difference is {Number(sum - total.Value)}.");
    }

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
