// Whether parts make up the total that an article gives for them.
using System.Globalization;

namespace NewsBot.Knowledge.Reading;

internal static class SumCheck
{
    // Some of a total may be named and the rest left out; a list that comes this near to its total is meant to make it up.
    private const decimal NearlyAll = 0.95m;

    /// <summary>A warning that names the total, the parts and the difference; null where they agree, or where they need not.</summary>
    /// <param name="isWhole">The text gives the parts as all of the total.</param>
    public static UpdateWarning? Of(Figure total, IReadOnlyList<Figure> parts, bool isWhole)
    {
        if (parts.Count < 2 || total.IsApproximate || parts.Any(part => part.IsApproximate)) return null;
        var sum = parts.Sum(part => part.Value);
        if (sum == total.Value || (sum < total.Value && !isWhole && sum < total.Value * NearlyAll)) return null;
        return Broken(total, parts);
    }

    /// <summary>The warning for a total that these parts do not make up.</summary>
    public static UpdateWarning Broken(Figure total, IReadOnlyList<Figure> parts)
    {
        var sum = parts.Sum(part => part.Value);
        var written = string.Join(" + ", parts.Select(part => Number(part.Value)));
        return new UpdateWarning(
            "total",
            total.Written,
            $"The parts do not add up: {(parts.Count > 1 ? $"{written} = " : "")}{Number(sum)}, but the total is {Number(total.Value)} («{total.Written}»); the difference is {Number(sum - total.Value)}.");
    }

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
