// Cuts a text into pieces of limited length: at a border, else at a blank, else between two letters.
using System.Globalization;

namespace NewsBot.Conversation;

public static class TextSplitter
{
    private const char LeftToRightIsolate = '\u2066';
    private const char PopIsolate = '\u2069';

    /// <summary>Ranges of the text, in order, without the blanks between them. None is empty; one is returned for a text that fits.</summary>
    /// <param name="borders">Ascending offsets at which it is best cut.</param>
    public static IEnumerable<Range> Split(string text, IReadOnlyList<int> borders, int longest)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.Length - start <= longest ? text.Length : Cut(text, start, borders, longest);
            var trimmed = end;
            while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1])) trimmed--;
            if (trimmed > start) yield return start..trimmed;
            start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        }
    }

    private static int Cut(string text, int start, IReadOnlyList<int> borders, int longest)
    {
        var most = start + longest;
        // A piece that is nearly empty would be worse than a sentence that is broken.
        var least = start + (longest / 4);
        var border = borders.LastOrDefault(place => place > least && place <= most);
        if (border > 0) return border;

        // Never between the halves of a character, nor inside an isolate: the rest of the line would turn round.
        for (var place = most; place > least; place--)
        {
            if (char.IsWhiteSpace(text[place - 1]) && !IsIsolated(text, place)) return place;
        }

        var cut = most;
        while (cut > least && !IsBetweenLetters(text, cut)) cut--;
        return cut > least ? cut : most;
    }

    // Not between the halves of a character, before a mark that belongs to the letter before it, or after a sign that belongs to the next.
    private static bool IsBetweenLetters(string text, int place) =>
        !char.IsLowSurrogate(text[place])
        && char.GetUnicodeCategory(text[place]) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark)
        && text[place - 1] != '\\';

    private static bool IsIsolated(string text, int end)
    {
        var depth = 0;
        // An isolate never crosses a line.
        for (var place = end - 1; place >= 0 && text[place] != '\n'; place--)
            depth += text[place] switch { >= LeftToRightIsolate and < PopIsolate => 1, PopIsolate => -1, _ => 0 };
        return depth > 0;
    }
}
