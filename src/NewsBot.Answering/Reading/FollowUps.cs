// Restates a follow-up as full questions, by the last full question of the chat.
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Reading;

internal sealed class FollowUps(QuestionReader reader, AnsweringLexicon lexicon)
{
    /// <summary>A message with more content words than this stands by itself unless it says that it continues.</summary>
    private const int FewTerms = 2;

    /// <summary>Whether a message can be a continuation at all.</summary>
    public static bool MayContinue(QuestionReading reading) => reading.ContinuesTopic ? reading.Terms.Count <= FewTerms + 2 : reading.Terms.Count <= FewTerms;

    /// <summary>What the follow-up can mean, most likely first: a name put in place of another, then all of the old question with the new words.</summary>
    public IEnumerable<string> Restate(QuestionReading followUp, Topic topic)
    {
        var old = reader.Read(topic.Text);
        var added = WithoutConjunction(followUp);
        if (!followUp.KindIsSaid && followUp.Terms.Count is 1 or 2)
        {
            // "And Turkey?": takes the place of a name, else of a word.
            foreach (var term in old.Terms.OrderByDescending(term => term.IsName))
            {
                if (ReferenceEquals(term, old.Unit)) continue;
                yield return old.Text[..term.Span.Start] + added + old.Text[term.Span.End..];
            }

            yield return old.Text + " " + added;
            yield break;
        }

        // "And how many sites have they?": of the names alone, then of all that was asked.
        if (topic.Names.Count > 0 && followUp.Terms.Count > 0) yield return added + " " + string.Join(' ', topic.Names);
        yield return added + " " + string.Join(' ', old.Terms.Select(term => term.Span.In(old.Text).ToString()));
    }

    // "And-Turkey" → "Turkey": the analyzer's shortest stem would lose endings too, so the conjunction is cut from the text itself.
    private string WithoutConjunction(QuestionReading reading)
    {
        var text = reading.Text.Trim().TrimEnd('?', '!', '.', ' ');
        return reading.ContinuesTopic && text.Length > 2 && lexicon.Conjunctions.Contains(lexicon.Analyzer.Fold(text[..1]), StringComparer.Ordinal) ? text[1..] : text;
    }
}
