// Asks back what a fact states: «12 people were killed in …» becomes «how many people were killed in …», so that what other articles say of it is found
// as it is for a reader.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class StatedAmounts
{
    /// <summary>Facts of other articles that give another number for what the fact counts, each once; empty where nothing contradicts.</summary>
    /// <param name="document">The fact's; its terms are of the index that is asked.</param>
    /// <param name="inquire">Looks for the evidence of a question where the fact does not stand: it would have every word of the question, and leave nothing beside itself.</param>
    public static IReadOnlyList<FactVersion> RivalsOf(FactVersion fact, FactDocument document, AnsweringLexicon lexicon, Func<string, Inquiry> inquire)
    {
        var text = lexicon.Analyzer.Analyze(fact.Content.Text);
        var evidence = new Evidence(document, fact, Stands: true, Score: 0, Coverage: 1, BodyCoverage: 1);
        var rivals = new List<FactVersion>();
        foreach (var slot in document.Figures)
        {
            if (slot.Order < 0 || text.Numbers[slot.Order] is { IsDual: true }) continue;
            var inquiry = inquire(Question(text, slot.Order, lexicon.Forms.HowMany));
            // «Rose to 15» tells how many there are.
            if (!slot.IsChange) inquiry = inquiry.Without(inquiry.IsChangeWord);
            rivals.AddRange(Rivals.OfStated(inquiry, new FigureMatch(evidence, slot, Coverage: 1, Score: 1, IsOfUnit: true, IsOfChange: true)));
        }

        return [.. rivals.DistinctBy(rival => rival.Id, StringComparer.Ordinal)];
    }

    // From the amount before it, with its noun, to the one behind it: what is said around those is said of them.
    private static string Question(Analysis text, int number, string howMany)
    {
        var asked = text.Numbers[number];
        var first = number == 0 ? 0 : Math.Min(asked.FirstToken, text.Numbers[number - 1].FirstToken + text.Numbers[number - 1].TokenCount + 1);
        var end = number + 1 < text.Numbers.Count ? text.Numbers[number + 1].FirstToken : text.Tokens.Count;
        return string.Join(' ', Words(first, asked.FirstToken).Append(howMany).Concat(Words(asked.FirstToken + asked.TokenCount, end)));

        IEnumerable<string> Words(int from, int to) => text.Tokens.Take(to).Skip(from).Select(token => token.Span.In(text.Text).ToString());
    }
}
