// What ranking needs of a word as it is typed: how much it says, and the texts of its terms. Kept, so that a word met again costs a look-up.
using System.Collections.Concurrent;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Finding;

/// <param name="Weight">1 for content; less for focus and function words.</param>
/// <param name="Pieces">Its 3-grams, and last the whole word.</param>
internal sealed record QueryWord(WordForm Form, double Weight, string[] Stems, string Key, string[] Pieces);

/// <summary>Thread-safe. Full, it reads words anew, with the same result.</summary>
internal sealed class QueryWords(AnsweringLexicon lexicon)
{
    // Function words stand in every text; as the weakest of terms they still tell two facts apart that are otherwise alike.
    private const double FunctionWeight = 0.1;

    /// <summary>"Number", "name", "is found": says what kind of thing is asked more than what it is about.</summary>
    private const double FocusWeight = 0.6;

    private const int Capacity = 100_000;
    private const int LongestKept = 40;

    private readonly ConcurrentDictionary<string, QueryWord> _words = new(StringComparer.Ordinal);
    private int _count;

    public QueryWord Of(WordForm form)
    {
        if (_words.TryGetValue(form.Normal, out var known)) return known;
        var word = new QueryWord(
            form,
            WeightOf(form),
            [.. form.Stems.Select(IndexTerm.Stem)],
            IndexTerm.Key(form.Key),
            IndexTerm.Pieces(form.Normal));
        if (form.Normal.Length <= LongestKept && Volatile.Read(ref _count) < Capacity && _words.TryAdd(form.Normal, word)) Interlocked.Increment(ref _count);
        return word;
    }

    private double WeightOf(WordForm form) =>
        lexicon.IsStopWord(form) || lexicon.QuestionWords.Contains(form) ? FunctionWeight
        : lexicon.FocusWords.Contains(form) || lexicon.LightWords.Contains(form) ? FocusWeight
        : 1;
}
