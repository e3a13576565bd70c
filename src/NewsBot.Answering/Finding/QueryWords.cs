// What ranking needs of a word as it is typed: how much it says, and the texts of its terms. Kept, so that a word met again costs a look-up.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Finding;

/// <param name="Weight">1 for content; less for focus and function words.</param>
/// <param name="Pieces">Its 3-grams, and last the whole word.</param>
internal sealed record QueryWord(WordForm Form, double Weight, string[] Stems, string Key, string[] Pieces);

/// <summary>Thread-safe.</summary>
internal sealed class QueryWords(AnsweringLexicon lexicon)
{
    // Function words stand in every text; as the weakest of terms they still tell two facts apart that are otherwise alike.
    private const double FunctionWeight = 0.1;

    /// <summary>"Number", "name", "is found": says what kind of thing is asked more than what it is about.</summary>
    private const double FocusWeight = 0.6;

    private readonly KnownWords<QueryWord> _words = new();

    public QueryWord Of(WordForm form) => _words.Of(form.Normal, () => new QueryWord(
        form,
        WeightOf(form),
        [.. form.Stems.Select(IndexTerm.Stem)],
        IndexTerm.Key(form.Key),
        IndexTerm.Pieces(form.Normal)));

    private double WeightOf(WordForm form) =>
        lexicon.IsStopWord(form) || lexicon.QuestionWords.Contains(form) ? FunctionWeight
        : lexicon.FocusWords.Contains(form) || lexicon.LightWords.Contains(form) ? FocusWeight
        : 1;
}
