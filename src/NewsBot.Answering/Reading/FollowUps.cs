// Restates a follow-up as full questions, by the last full question of the chat.
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Reading;

internal sealed class FollowUps(AnsweringLexicon lexicon)
{
    /// <summary>A message with more content words than this stands by itself unless it says that it continues.</summary>
    private const int FewTerms = 2;

    /// <summary>Whether a message can be a continuation at all.</summary>
    public static bool MayContinue(QuestionReading reading) => reading.ContinuesTopic ? reading.Terms.Count <= FewTerms + 2 : reading.Terms.Count <= FewTerms;

    /// <summary>It names something that the question before did not: another thing, time or amount, or a part of what was told.</summary>
    public bool AsksOther(QuestionReading reading, QuestionReading old)
    {
        var named = old.Terms.SelectMany(term => term.Words).SelectMany(word => word.Stems).ToHashSet(StringComparer.Ordinal);
        return reading.Terms.Any(term => term.Weight >= 1 && !term.Words.Any(word => word.Stems.Any(named.Contains)))
            || reading.Tokens.Any(token => lexicon.Rest.IsOfThem(token.Word))
            || reading.Numbers.Except(old.Numbers).Any() || reading.Years.Except(old.Years).Any() || reading.Months.Except(old.Months).Any()
            || (reading.Operations.Contains(AskedOperation.Previous) && !old.Operations.Contains(AskedOperation.Previous));
    }

    /// <summary>What the follow-up can mean, most likely first: a name put in place of another, then all of the old question with the new words.</summary>
    /// <param name="speaker">Whose words were shown last, or null.</param>
    public IEnumerable<string> Restate(QuestionReading followUp, Topic topic, string? speaker, Readings readings)
    {
        var old = readings.Of(topic.Text);
        var added = WithoutConjunction(followUp);
        if (!followUp.KindIsSaid && followUp.Terms.Count is 1 or 2)
        {
            // "And the wounded?": another thing is counted. "And Turkey?": takes the place of a name, else of a word.
            if (old.Unit is { } unit && followUp.Terms is [{ Words: [var counted] }] && lexicon.Units.ClassOf(counted) is not null)
                yield return old.Text[..unit.Span.Start] + added + old.Text[unit.Span.End..];
            foreach (var (start, end, _) in Runs(old).OrderByDescending(run => run.HasName).ThenByDescending(run => run.Start))
                yield return old.Text[..start] + added + old.Text[end..];

            yield return old.Text + " " + added;
            yield break;
        }

        // "And how many sites have they?": of the names alone, then of all that was asked.
        if (!followUp.KindIsSaid && followUp.Terms.Count == 0) yield return old.Text + " " + added;
        // "And what is his office?": his whose words were shown.
        if (speaker is not null && topic.Kind is QuestionKind.Who or QuestionKind.Quote && HasPronoun(followUp)) yield return added + " " + speaker;
        if (topic.Names.Count > 0 && followUp.Terms.Count > 0) yield return added + " " + string.Join(' ', topic.Names);
        // «And where is it?», after its length was asked for.
        var kept = followUp.KindIsSaid && followUp.Kind != QuestionKind.HowMany ? old.Terms.Where(term => !term.Words.Any(word => lexicon.Measures.ClassesOf(word).Count > 0)) : old.Terms;
        yield return added + " " + string.Join(' ', kept.Select(term => term.Span.In(old.Text).ToString()));
    }

    // Terms that stand directly beside one another are one thing ("Ain al-Ward"), or a thing with what is said of it; the unit is none of them.
    private static List<(int Start, int End, bool HasName)> Runs(QuestionReading old)
    {
        var runs = new List<(int Start, int End, bool HasName)>();
        foreach (var term in old.Terms.Where(term => !ReferenceEquals(term, old.Unit)))
        {
            if (runs.Count > 0 && string.IsNullOrWhiteSpace(old.Text[runs[^1].End..term.Span.Start])) runs[^1] = (runs[^1].Start, term.Span.End, runs[^1].HasName || term.IsName);
            else runs.Add((term.Span.Start, term.Span.End, term.IsName));
        }

        return runs;
    }

    private bool HasPronoun(QuestionReading followUp) => followUp.Terms.Any(term =>
        !lexicon.IsDefinite(term.Words[^1]) && lexicon.PronounEndings.Any(ending => term.Span.In(followUp.Text).EndsWith(ending, StringComparison.Ordinal)));

    // "And-Turkey" → "Turkey": the analyzer's shortest stem would lose endings too, so the conjunction is cut from the text itself.
    private string WithoutConjunction(QuestionReading reading)
    {
        var text = reading.Text.Trim().TrimEnd('?', '!', '.', ' ');
        return reading.ContinuesTopic && text.Length > 2 && lexicon.Conjunctions.Contains(lexicon.Analyzer.Fold(text[..1]), StringComparer.Ordinal) ? text[1..] : text;
    }
}
