// Where and by whom an article was sent, before its first sentence: «Amman - Petra - The ministry said …».
using System.Globalization;

namespace NewsBot.Knowledge.Reading.Amounts;

internal static class Dateline
{
    /// <summary>So many words may stand before one dash.</summary>
    private const int Longest = 6;

    private const int MostDashes = 2;

    /// <summary>The token behind the dateline of an article's first paragraph; its first token where it has none.</summary>
    public static int EndIn(Passage passage)
    {
        var (end, dashes) = (0, 0);
        for (var at = 1; at < passage.Count && at - end <= Longest && dashes < MostDashes; at++)
        {
            if (IsDash(passage.GapBefore(at))) (end, dashes) = (at, dashes + 1);
            else if (passage.IsBorder(at) && !passage.GapBefore(at).ContainsAny('(', ')')) break;
        }

        return end;
    }

    // With spaces around it; a bracket may close before it and a quotation open behind it.
    private static bool IsDash(ReadOnlySpan<char> gap)
    {
        var sign = gap.IndexOfAnyExcept(' ', ')');
        return sign > 0 && sign + 1 < gap.Length && gap[sign - 1] == ' ' && gap[sign + 1] == ' ' && char.GetUnicodeCategory(gap[sign]) == UnicodeCategory.DashPunctuation;
    }
}
