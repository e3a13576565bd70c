// How much two texts have in common, by the stems of their words.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

internal static class Overlap
{
    /// <summary>Jaccard's index over the most stripped stems: 0 where no word is shared, 1 where all are. Amounts in digits are left aside:
    /// the same words with another amount are what a correction looks like.</summary>
    public static double Of(Analysis left, Analysis right)
    {
        var stems = Stems(left);
        var others = Stems(right);
        if (stems.Count == 0 || others.Count == 0) return 0;
        var common = stems.Count(others.Contains);
        return (double)common / (stems.Count + others.Count - common);
    }

    /// <summary>Whether the two words may be forms of one.</summary>
    public static bool Share(WordForm left, WordForm right) =>
        string.Equals(left.Normal, right.Normal, StringComparison.Ordinal) || left.Stems.Any(stem => right.Stems.Contains(stem, StringComparer.Ordinal));

    private static HashSet<string> Stems(Analysis analysis) =>
        new(analysis.Tokens.Where(token => token.Kind != TokenKind.Number).Select(token => token.Word.Stems[^1]), StringComparer.Ordinal);
}
