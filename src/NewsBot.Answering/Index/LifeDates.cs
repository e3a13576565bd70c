// Full dates in brackets: behind a name the first is a birth, a second one a death, although no word says so.
using NewsBot.Arabic;

namespace NewsBot.Answering.Index;

internal static class LifeDates
{
    /// <summary>So far into a text the name of its subject reaches; brackets behind it explain something else.</summary>
    private const int FarthestBracket = 160;

    /// <summary>How many full dates the first brackets with one hold, at most 2.</summary>
    public static int In(Analysis text)
    {
        var count = 0;
        var bracket = -1;
        foreach (var date in text.Dates)
        {
            if (date.Day == 0 || date.Month == 0 || date.Year == 0) continue;
            var start = text.Tokens[date.FirstToken].Span.Start;
            var open = text.Text.LastIndexOf('(', start);
            if (open < 0 || open > FarthestBracket || text.Text.AsSpan(open, start - open).Contains(')') || (bracket >= 0 && open != bracket)) break;
            bracket = open;
            count++;
        }

        return Math.Min(count, 2);
    }
}
