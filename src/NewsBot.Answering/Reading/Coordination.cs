// "How many sites have Iran and Turkey": one question about two things, taken apart into one about each.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Reading;

internal sealed class Coordination(AnsweringLexicon lexicon)
{
    private const int MostItems = 4;

    /// <summary>A name of more words than this is no item of a list.</summary>
    private const int LongestItem = 3;

    /// <summary>Ways to take the question apart, the shortest first item first; empty where it has no coordination.</summary>
    public IEnumerable<IReadOnlyList<string>> Of(QuestionReading reading)
    {
        // "The difference between", "the sum of" are about both at once.
        if (reading.Kind != QuestionKind.HowMany || reading.Operations.Count > 0 || reading.Tokens.Any(token => lexicon.JoiningWords.Contains(token.Word))) yield break;
        var tokens = reading.Tokens;
        var joints = Enumerable.Range(2, Math.Max(0, tokens.Count - 2)).Where(i => IsJoint(tokens, i)).ToList();
        if (joints.Count is 0 or >= MostItems) yield break;
        var end = Enumerable.Range(joints[^1] + 1, tokens.Count - joints[^1] - 1).Where(i => lexicon.IsStopWord(tokens[i].Word)).DefaultIfEmpty(tokens.Count).First();
        var (text, first) = (reading.Text, joints[0]);
        var tail = end < tokens.Count ? text[tokens[end].Span.Start..] : "";
        for (var length = 1; length <= LongestItem && first - length >= 1; length++)
        {
            if (lexicon.IsStopWord(tokens[first - length].Word)) yield break;
            var head = text[..tokens[first - length].Span.Start];
            List<string> items = [text[tokens[first - length].Span.Start..tokens[first].Span.Start]];
            for (var i = 0; i < joints.Count; i++)
            {
                var to = i + 1 < joints.Count ? tokens[joints[i + 1]].Span.Start : tokens[end - 1].Span.End;
                items.Add(WithoutConjunction(text[tokens[joints[i]].Span.Start..to]));
            }

            yield return [.. items.Select(item => $"{head}{item.Trim()} {tail}".Trim())];
        }
    }

    // «and» before a content word; a word that merely begins like one has no stem without it.
    private bool IsJoint(IReadOnlyList<Token> tokens, int i) =>
        HasConjunction(tokens[i].Word) && !lexicon.IsStopWord(tokens[i].Word) && lexicon.QuestionWords.LongestAt(tokens, i) is null
        && lexicon.QuestionWords.LongestAt(tokens, i - 1) is null && tokens[i].Kind == TokenKind.Arabic;

    private bool HasConjunction(WordForm word) => lexicon.Conjunctions.Any(letter =>
        word.Normal.Length > letter.Length + 1 && word.Normal.StartsWith(letter, StringComparison.Ordinal)
        && lexicon.Analyzer.Form(word.Normal[letter.Length..]).Stems.Any(stem => word.Stems.Contains(stem, StringComparer.Ordinal)));

    private string WithoutConjunction(string item) => lexicon.Conjunctions.Contains(lexicon.Analyzer.Fold(item[..1]), StringComparer.Ordinal) ? item[1..] : item;
}
