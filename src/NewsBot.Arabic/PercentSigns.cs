// How a text says that a number counts hundredths: by a sign before or behind it, or by words from percent.tsv.
namespace NewsBot.Arabic;

internal sealed class PercentSigns
{
    private const int WidestGap = 4;

    private readonly string[][] _phrases;

    private PercentSigns(string[][] phrases) => _phrases = phrases;

    public static PercentSigns Load(LetterTable letters) => new(
    [
        .. Lexicon.Table("percent.tsv", 1, 1).Rows
            .Select(row => row.Fields[0].Split(' ').Select(word => letters.FoldWord(word)).ToArray()),
    ]);

    /// <summary>The token behind the per cent words that follow a number, or the number's own end where a sign does; else null.</summary>
    public int? EndAfter(TokenRun run, int end)
    {
        var at = run.TokenAt(end - 1).Span.End;
        for (var gap = 0; gap < WidestGap && at < run.Text.Length; gap++, at++)
        {
            if (IsSign(run.Text[at])) return end;
            if (!char.IsWhiteSpace(run.Text[at])) break;
        }

        foreach (var phrase in _phrases)
        {
            if (Matches(run, end, phrase)) return end + phrase.Length;
        }

        return null;
    }

    /// <summary>«%50», as it is often typed from right to left; not where the sign belongs to a number before it.</summary>
    public static bool StandsBefore(TokenRun run, int first)
    {
        var start = run.TokenAt(first).Span.Start;
        return start > 0 && IsSign(run.Text[start - 1]) && (first == 0 || run.TokenAt(first - 1).Span.End < start - 1);
    }

    /// <summary>In «20-30 %» the sign counts for both ends.</summary>
    public static void SpreadOverRanges(TokenRun run, List<NumberMention> mentions)
    {
        for (var index = mentions.Count - 2; index >= 0; index--)
        {
            var (left, right) = (mentions[index], mentions[index + 1]);
            if (right.IsPercent
                && left is { IsPercent: false, IsDual: false, IsOrdinal: false }
                && left.FirstToken + left.TokenCount == right.FirstToken
                && run.SignBefore(right.FirstToken) is '-' or '\u2013' or '\u2014')
            {
                mentions[index] = left with { IsPercent = true };
            }
        }
    }

    private static bool Matches(TokenRun run, int at, string[] phrase)
    {
        for (var part = 0; part < phrase.Length; part++)
        {
            if (!run.Adjoins(at + part) || run.WordAt(at + part) is not { } word) return false;
            if (!string.Equals(word.Form.Normal, phrase[part], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static bool IsSign(char character) => character is '%' or '\uFF05' or '\uFE6A' or Letters.PercentSign;
}
