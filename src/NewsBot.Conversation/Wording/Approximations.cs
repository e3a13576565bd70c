// The words by which sources call a number rough or a bound: knowledge/phrasing/approximations.txt and approximations-behind.txt.
using System.Reflection;
using NewsBot.Arabic;

namespace NewsBot.Conversation.Wording;

internal sealed class Approximations(IReadOnlyList<string> words, IReadOnlyList<string> behind)
{
    /// <exception cref="WordTableException">A list is broken.</exception>
    public static Approximations Load() => new(Words("approximations.txt"), Words("approximations-behind.txt"));

    private static string[] Words(string file) =>
        [.. WordTable.Load(Assembly.GetExecutingAssembly(), $"phrasing/{file}", 1, 1).Rows.Select(row => row.Fields[0]).OrderByDescending(word => word.Length)];

    /// <summary>The source's own words right before the amount, or null where it has others.</summary>
    public string? Before(string written, string text)
    {
        var place = text.IndexOf(written, StringComparison.Ordinal);
        return place < 0 ? null : words.FirstOrDefault(word => text.AsSpan(0, place).TrimEnd().EndsWith(word, StringComparison.Ordinal) && Begins(text, place, word));
    }

    /// <summary>The same of those right behind it («at least», as Arabic puts it).</summary>
    public string? Behind(string written, string text)
    {
        var place = text.IndexOf(written, StringComparison.Ordinal);
        if (place < 0) return null;
        var rest = text.AsSpan(place + written.Length).TrimStart();
        foreach (var word in behind)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]))) return word;
        }

        return null;
    }

    // «about», not the end of a longer word.
    private static bool Begins(string text, int place, string word)
    {
        var start = text.AsSpan(0, place).TrimEnd().Length - word.Length;
        return start == 0 || !char.IsLetter(text[start - 1]);
    }
}
