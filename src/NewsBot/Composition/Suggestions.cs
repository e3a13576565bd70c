// What is suggested to somebody who types a question: what many asked, then what the facts at hand answer. Only from memory, since he is typing.
using NewsBot.Conversation;
using NewsBot.Knowledge;

namespace NewsBot.Composition;

/// <param name="find">The current facts that fit some words, the best first; for no words, the first ones.</param>
internal sealed class Suggestions(Func<string, int, IReadOnlyList<FactVersion>> find, FrequentQuestions frequent)
{
    // The facts that fit best must stay in sight.
    private const int MostFrequent = 5;

    private const int MostFacts = 12;
    private const int MostSuggestions = 25;
    private const int QuestionsOfFact = 2;

    // What platforms take.
    private const int Longest = 100;

    /// <summary>The best first.</summary>
    public IReadOnlyList<string> For(string typed) =>
    [
        .. frequent.For(typed).Where(question => question.Length <= Longest).Take(MostFrequent)
            .Concat(find(typed, MostFacts).SelectMany(fact => Of(fact.Content)))
            .DistinctBy(frequent.WordsOf, StringComparer.Ordinal)
            .Take(MostSuggestions),
    ];

    // A fact for which nobody wrote a question is asked for by its own words.
    private static IEnumerable<string> Of(FactContent fact)
    {
        var questions = fact.Questions.Where(question => question.Length <= Longest).Take(QuestionsOfFact).ToArray();
        return questions.Length > 0 ? questions : fact.Text.Length <= Longest ? [fact.Text] : [];
    }
}
