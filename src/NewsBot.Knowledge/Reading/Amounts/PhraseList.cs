// Phrases of a word list with what they mean, found at a token, the longest first.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

/// <param name="End">The token behind the phrase.</param>
internal readonly record struct PhraseFound<T>(int End, T Value);

internal sealed class PhraseList<T>(Analyzer analyzer, Particles particles)
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _phrases = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var words = analyzer.Fold(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return;
        if (!_phrases.TryGetValue(words[0], out var entries)) _phrases[words[0]] = entries = [];
        entries.Add((words, value));
    }

    public bool Contains(string normal) => _phrases.TryGetValue(normal, out var entries) && entries.Exists(entry => entry.Words.Length == 1);

    /// <summary>The phrases that begin at a token, with or without «and» before them.</summary>
    public IEnumerable<PhraseFound<T>> At(Passage passage, int token)
    {
        var normal = passage.Normal(token);
        if (normal.Length == 0) yield break;
        foreach (var found in At(passage, token, normal)) yield return found;
        if (normal.Length > 2 && particles.IsAnd(normal[..1]))
        {
            foreach (var found in At(passage, token, normal[1..])) yield return found;
        }
    }

    /// <summary>The longest phrase at a token that is of the wanted kind.</summary>
    public PhraseFound<T>? Longest(Passage passage, int token, Func<T, bool> isWanted)
    {
        PhraseFound<T>? longest = null;
        foreach (var found in At(passage, token))
        {
            if (isWanted(found.Value) && (longest is null || found.End > longest.Value.End)) longest = found;
        }

        return longest;
    }

    /// <summary>The phrases at a token whose word is read as <paramref name="first"/>.</summary>
    public IEnumerable<PhraseFound<T>> At(Passage passage, int token, string first)
    {
        if (!_phrases.TryGetValue(first, out var entries)) yield break;
        foreach (var (words, value) in entries)
        {
            if (EndOf(passage, token, words) is { } end) yield return new PhraseFound<T>(end, value);
        }
    }

    // A last word of one letter is a preposition: written as one word with what follows, it leaves that word to be read.
    private static int? EndOf(Passage passage, int token, string[] words)
    {
        for (var part = 1; part < words.Length; part++)
        {
            var normal = passage.Normal(token + part);
            if (passage.IsBorder(token + part)) return null;
            if (string.Equals(normal, words[part], StringComparison.Ordinal)) continue;
            return part == words.Length - 1 && words[part].Length == 1 && normal.StartsWith(words[part], StringComparison.Ordinal) ? token + part : null;
        }

        return token + words.Length;
    }
}
