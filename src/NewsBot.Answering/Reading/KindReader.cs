// Which kind of thing a question asks for: by its question word, else by its form.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Reading;

internal sealed class KindReader(AnsweringLexicon lexicon)
{
    /// <summary>The first question word decides; after "what" or "which" the noun that follows says more than the word itself.</summary>
    /// <param name="taken">Set to true for every token that belongs to a question word.</param>
    /// <param name="isSaid">A question word said it; otherwise it is assumed.</param>
    /// <param name="behind">The token behind the question word.</param>
    public QuestionKind Read(Analysis analysis, bool[] taken, out bool isSaid, out int behind)
    {
        var tokens = analysis.Tokens;
        QuestionKind? kind = null;
        behind = 0;
        foreach (var match in lexicon.QuestionWords.In(tokens))
        {
            if (match.TokenCount == 1 && lexicon.InitialQuestionWords.Contains(tokens[match.FirstToken].Word) && !BeginsClause(analysis, match.FirstToken)) continue;
            // Of "who leads" only "who" is a question word; the verb is what is asked about.
            for (var i = match.FirstToken; i < match.FirstToken + match.TokenCount; i++)
            {
                taken[i] = match.TokenCount == 1 || lexicon.IsStopWord(tokens[i].Word) || lexicon.QuestionWords.Contains(tokens[i].Word);
            }

            var end = match.FirstToken + match.TokenCount;
            var found = match.Value;
            if (found is QuestionKind.What or QuestionKind.Which && end < tokens.Count && lexicon.FocusWords.LongestAt(tokens, end) is { } focus)
            {
                found = focus.Value;
            }

            // "Do you know how many …": a more telling word behind a general one wins.
            if (kind is null || (kind is QuestionKind.What or QuestionKind.Whether && found is not (QuestionKind.What or QuestionKind.Whether)))
            {
                kind = found;
                behind = end;
            }
        }

        isSaid = kind is not null;
        if (kind is { } said) return said;
        if (AsksWhether(analysis)) return QuestionKind.Whether;
        // «This year», «the year before» say when it was, and do not ask it.
        var first = lexicon.FocusWords.In(tokens).FirstOrDefault(match => match.Value != QuestionKind.When || !lexicon.IsDefinite(tokens[match.FirstToken].Word));
        behind = first.TokenCount == 0 ? 0 : first.FirstToken + first.TokenCount;
        return first.TokenCount > 0 ? first.Value : QuestionKind.What;
    }

    /// <summary>It asks by its form: a mark at its end says so, or a question word at its beginning.</summary>
    public bool Asks(Analysis analysis) =>
        analysis.Text.AsSpan().TrimEnd() is [.., var last] && lexicon.QuestionMarks.Contains(last)
        || (analysis.Tokens.Count > 0 && lexicon.QuestionWords.LongestAt(analysis.Tokens, 0) is not null);

    // A sentence with a question mark, or one of two things, and no question word: is it so? «The number of the troops?» says first what it wants.
    private bool AsksWhether(Analysis analysis) =>
        lexicon.Forms.IsChoice(analysis.Tokens)
        || (analysis.Tokens.Count > 0 && lexicon.FocusWords.LongestAt(analysis.Tokens, 0) is null
            && analysis.Text.AsSpan(analysis.Tokens[^1].Span.End).ContainsAny(lexicon.QuestionMarks));

    private static bool BeginsClause(Analysis analysis, int token) =>
        token == 0 || analysis.Text.AsSpan(analysis.Tokens[token - 1].Span.End, analysis.Tokens[token].Span.Start - analysis.Tokens[token - 1].Span.End).IndexOfAnyExcept(" \t\r\n\u00A0") >= 0;
}
