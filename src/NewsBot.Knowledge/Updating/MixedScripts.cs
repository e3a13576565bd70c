// Words that mix letters of several scripts: a Latin or Cyrillic letter in another script's word shows one thing and is another.
using System.Globalization;

namespace NewsBot.Knowledge.Updating;

internal static class MixedScripts
{
    private enum Script
    {
        Other,
        Latin,
        Greek,
        Cyrillic,
        Arabic,
    }

    /// <summary>Each such word with the code points of its letters that are in the minority («аpple (U+0430)»).</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark)) at++;
            var word = text[start..at];
            var scripts = word.Where(char.IsLetter).GroupBy(Of).OrderByDescending(letters => letters.Count()).ToArray();
            if (scripts.Length < 2) continue;
            var strange = scripts.Skip(1).SelectMany(letters => letters).Distinct().Select(letter => string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}"));
            yield return $"{word} ({string.Join(' ', strange)})";
        }
    }

    private static Script Of(char letter) => (int)letter switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF) or (>= 0xFF21 and <= 0xFF5A) => Script.Latin,
        (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
        >= 0x400 and <= 0x52F => Script.Cyrillic,
        (>= 0x600 and <= 0x6FF) or (>= 0x750 and <= 0x77F) or (>= 0x8A0 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) => Script.Arabic,
        _ => Script.Other,
    };
}
