// Phrases of a word list, each with what it means, found in the words of a sentence.
namespace NewsBot.Knowledge.Reading.Attribution;

internal sealed class PhraseSet<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    public void Add(string[] words, T value)
    {
        if (words.Length == 0) return;
        if (!_byFirst.TryGetValue(words[0], out var entries)) _byFirst[words[0]] = entries = [];
        entries.Add((words, value));
    }

    /// <summary>The longest phrase that begins at <paramref name="first"/>; a length of 0 where there is none.</summary>
    public (int Length, T? Value) At(IReadOnlyList<PassageWord> words, int first, int end)
    {
        (int Length, T? Value) best = default;
        if (first >= end || !_byFirst.TryGetValue(words[first].Spelling, out var entries)) return best;
        foreach (var (phrase, value) in entries)
        {
            if (phrase.Length > best.Length && Fits(phrase, words, first, end)) best = (phrase.Length, value);
        }

        return best;
    }

    public bool Contains(PassageWord word) =>
        _byFirst.TryGetValue(word.Spelling, out var entries) && entries.Exists(entry => entry.Words.Length == 1);

    /// <summary>Whether a phrase ends just before <paramref name="end"/>.</summary>
    public bool EndsAt(IReadOnlyList<PassageWord> words, int first, int end)
    {
        for (var length = 1; length <= 3 && end - length >= first; length++)
        {
            if (At(words, end - length, end).Length == length) return true;
        }

        return false;
    }

    private static bool Fits(string[] phrase, IReadOnlyList<PassageWord> words, int first, int end)
    {
        if (first + phrase.Length > end) return false;
        for (var at = 1; at < phrase.Length; at++)
        {
            if (words[first + at].Spelling != phrase[at]) return false;
        }

        return true;
    }
}
