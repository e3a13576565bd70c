// The words by which sources call a number rough: knowledge/phrasing/approximations.txt.
using System.Reflection;
using NewsBot.Arabic;

namespace NewsBot.Conversation.Wording;

internal sealed class Approximations(IReadOnlyList<string> words)
{
    /// <exception cref="WordTableException">The list is broken.</exception>
    public static Approximations Load() =>
        new([.. WordTable.Load(Assembly.GetExecutingAssembly(), "phrasing/approximations.txt", 1, 1).Rows.Select(row => row.Fields[0]).OrderByDescending(word => word.Length)]);

    /// <summary>The source's own words right before the amount, or null where it has others.</summary>
    public string? Before(string written, string text)
    {
        var place = text.IndexOf(written, StringComparison.Ordinal);
        return place < 0 ? null : words.FirstOrDefault(word => text.AsSpan(0, place).TrimEnd().EndsWith(word, StringComparison.Ordinal) && Begins(text, place, word));
    }

    // «about», not the end of a longer word.
    private static bool Begins(string text, int place, string word)
    {
        var start = text.AsSpan(0, place).TrimEnd().Length - word.Length;
        return start == 0 || !char.IsLetter(text[start - 1]);
    }
}
