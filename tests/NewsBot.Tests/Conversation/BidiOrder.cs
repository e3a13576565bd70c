// The order in which a screen shows a line, by the Unicode Bidirectional Algorithm (UAX #9), as far as the bot's lines need it.
using System.Globalization;

namespace NewsBot.Tests.Conversation;

/// <summary>A right-to-left line with isolates; no embeddings, overrides or bracket pairs. Written for the tests from the rules' text.</summary>
internal static class BidiOrder
{
    private enum Class
    {
        L,
        R,
        AL,
        EN,
        AN,
        ES,
        ET,
        CS,
        ON,
    }

    /// <summary>The characters from left to right as they are seen, without the controls.</summary>
    public static string Shown(string line)
    {
        var levels = new int[line.Length];
        Resolve(line, 0, line.Length, level: 1, levels);
        return new string([.. Reordered(line, levels).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)]);
    }

    private static void Resolve(string line, int start, int end, int level, int[] levels)
    {
        var places = new List<int>();
        var classes = new List<Class>();
        for (var i = start; i < end; i++)
        {
            levels[i] = level;
            if (line[i] is not ('\u2066' or '\u2068'))
            {
                places.Add(i);
                classes.Add(ClassOf(line[i]));
                continue;
            }

            var pop = MatchingPop(line, i, end);
            var inner = line[i] == '\u2066' || FirstStrong(line, i + 1, pop) is Class.L ? level + 1 + (level % 2 == 0 ? 1 : 0) : level + 1 + (level % 2);
            Resolve(line, i + 1, pop, inner, levels);
            places.Add(i);
            classes.Add(Class.ON);
            i = pop;
            if (i < end) levels[i] = level;
        }

        Weak(classes, level);
        Neutral(classes, level);
        for (var i = 0; i < places.Count; i++)
        {
            levels[places[i]] = (level % 2, classes[i]) switch
            {
                (0, Class.R) => level + 1,
                (0, Class.AN or Class.EN) => level + 2,
                (1, Class.L or Class.EN or Class.AN) => level + 1,
                _ => level,
            };
        }
    }

    // W2, W4, W5, W6, W7 and W3, in the order of the annex.
    private static void Weak(List<Class> classes, int level)
    {
        var embedding = level % 2 == 0 ? Class.L : Class.R;
        var strong = embedding;
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] is Class.L or Class.R or Class.AL) strong = classes[i];
            if (classes[i] == Class.EN && strong == Class.AL) classes[i] = Class.AN;
        }

        for (var i = 0; i < classes.Count; i++) if (classes[i] == Class.AL) classes[i] = Class.R;
        for (var i = 1; i + 1 < classes.Count; i++)
        {
            if (classes[i] == Class.ES && classes[i - 1] == Class.EN && classes[i + 1] == Class.EN) classes[i] = Class.EN;
            if (classes[i] == Class.CS && classes[i - 1] == classes[i + 1] && classes[i - 1] is Class.EN or Class.AN) classes[i] = classes[i - 1];
        }

        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] != Class.ET) continue;
            var last = i;
            while (last + 1 < classes.Count && classes[last + 1] == Class.ET) last++;
            var touches = (i > 0 && classes[i - 1] == Class.EN) || (last + 1 < classes.Count && classes[last + 1] == Class.EN);
            for (; i <= last; i++) classes[i] = touches ? Class.EN : Class.ON;
        }

        strong = embedding;
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] is Class.ES or Class.CS or Class.ET) classes[i] = Class.ON;
            if (classes[i] is Class.L or Class.R) strong = classes[i];
            if (classes[i] == Class.EN && strong == Class.L) classes[i] = Class.L;
        }
    }

    // N1 and N2.
    private static void Neutral(List<Class> classes, int level)
    {
        var embedding = level % 2 == 0 ? Class.L : Class.R;
        Class Side(int i) => i < 0 || i >= classes.Count ? embedding : classes[i] == Class.L ? Class.L : Class.R;
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] != Class.ON) continue;
            var last = i;
            while (last + 1 < classes.Count && classes[last + 1] == Class.ON) last++;
            var resolved = Side(i - 1) == Side(last + 1) ? Side(i - 1) : embedding;
            for (; i <= last; i++) classes[i] = resolved;
        }
    }

    // L2.
    private static string Reordered(string line, int[] levels)
    {
        var order = Enumerable.Range(0, line.Length).ToArray();
        for (var level = levels.DefaultIfEmpty().Max(); level >= 1; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                if (levels[order[i]] < level) continue;
                var last = i;
                while (last + 1 < order.Length && levels[order[last + 1]] >= level) last++;
                Array.Reverse(order, i, last - i + 1);
                i = last;
            }
        }

        return new string([.. order.Select(i => line[i])]);
    }

    private static Class? FirstStrong(string line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (line[i] is '\u2066' or '\u2068') i = MatchingPop(line, i, end);
            else if (ClassOf(line[i]) is Class.L or Class.R or Class.AL) return ClassOf(line[i]);
        }

        return null;
    }

    private static int MatchingPop(string line, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (line[i] is '\u2066' or '\u2068') depth++;
            if (line[i] == '\u2069' && --depth == 0) return i;
        }

        return end;
    }

    private static Class ClassOf(char c) => c switch
    {
        '\u200F' => Class.R,
        '\u200E' => Class.L,
        >= '0' and <= '9' or (>= '۰' and <= '۹') => Class.EN,
        >= '٠' and <= '٩' => Class.AN,
        '+' or '-' or '\u2212' => Class.ES,
        '%' or '#' or '\u00B1' => Class.ET,
        ',' or '.' or ':' or '/' => Class.CS,
        >= '\u0600' and <= '\u06FF' when char.IsLetter(c) => Class.AL,
        _ when char.IsLetter(c) => Class.L,
        _ => Class.ON,
    };
}
