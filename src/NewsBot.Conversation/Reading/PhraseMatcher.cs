// Finds listed phrases among the words of a message, whatever their spelling: both sides are folded.
using NewsBot.Arabic;

namespace NewsBot.Conversation.Reading;

/// <summary>A list of phrases, each with what it means. Filled once, then only read.</summary>
internal sealed class PhraseMatcher<T>(Analyzer analyzer)
{
    private readonly Dictionary<string, List<(string[] Words, T Meaning)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>The most words of a phrase.</summary>
    public int Longest { get; private set; }

    /// <summary>The words of a text as phrases are compared: folded, and a letter that is drawn out («helloooo») counted once.</summary>
    public static string[] WordsOf(Analysis analysis) => [.. analysis.Tokens.Select(token => Squeezed(token.Word.Normal))];

    /// <summary>Returns false where the phrase, as it folds, is there already with another meaning.</summary>
    /// <exception cref="ArgumentException">The phrase has no words.</exception>
    public bool TryAdd(string phrase, T meaning)
    {
        var words = WordsOf(analyzer.Analyze(phrase));
        if (words.Length == 0) throw new ArgumentException($"«{phrase}» has no words.", nameof(phrase));
        if (!_byFirst.TryGetValue(words[0], out var phrases)) _byFirst.Add(words[0], phrases = []);
        if (phrases.Find(known => known.Words.AsSpan().SequenceEqual(words)) is { Words: not null } known)
            return EqualityComparer<T>.Default.Equals(known.Meaning, meaning);
        phrases.Add((words, meaning));
        Longest = Math.Max(Longest, words.Length);
        phrases.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        return true;
    }

    /// <summary>The phrases that begin at a word, longest first, with their lengths in words.</summary>
    public IEnumerable<(int Length, T Meaning)> At(string[] words, int place) => At(words, place, words[place]);

    /// <summary>As the other, with <paramref name="first"/> read in place of the word there.</summary>
    public IEnumerable<(int Length, T Meaning)> At(string[] words, int place, string first)
    {
        if (!_byFirst.TryGetValue(first, out var phrases)) yield break;
        foreach (var (phrase, meaning) in phrases)
        {
            if (place + phrase.Length <= words.Length && words.AsSpan(place + 1, phrase.Length - 1).SequenceEqual(phrase.AsSpan(1))) yield return (phrase.Length, meaning);
        }
    }

    private static string Squeezed(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] != word[i - 1] || word[i] != word[i - 2]) continue;
            var kept = new List<char>(word.Length);
            for (var at = 0; at < word.Length; at++)
            {
                var drawnOut = at > 0 && word[at] == word[at - 1] && ((at > 1 && word[at] == word[at - 2]) || (at + 1 < word.Length && word[at] == word[at + 1]));
                if (!drawnOut) kept.Add(word[at]);
            }

            return new string([.. kept]);
        }

        return word;
    }
}
