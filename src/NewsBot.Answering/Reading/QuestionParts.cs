// Takes a message apart where it holds several questions, or where noise, or a hostile order, stands around a real one.
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Reading;

internal sealed class QuestionParts(AnsweringLexicon lexicon)
{
    private const int MostParts = 6;

    /// <summary>A longer message is no list of questions, and each part of it costs an answer.</summary>
    private const int MostTokens = 120;

    /// <summary>The parts that have a question word of their own, in order; empty where the message has no parts.</summary>
    public IReadOnlyList<string> Of(string text, Readings readings)
    {
        string[] marked = text.Split(lexicon.QuestionBorders, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<string> parts = [.. marked.Take(MostParts).SelectMany(part => AtQuestionWords(part, readings))];
        return parts.Count < 2 ? [] : [.. parts.Take(MostParts).Where(part => readings.Of(part) is { KindIsSaid: true } reading && (!reading.SaysNothing || reading.ContinuesTopic))];
    }

    /// <summary>The part asks for something by itself, so that its asker waits for an answer.</summary>
    public static bool IsQuestion(QuestionReading reading) =>
        reading is { KindIsSaid: true, SaysNothing: false } && (reading.Terms.Any(term => term.Weight >= 1) || reading.Required.Count > 0);

    // "How many were killed and when did it happen": a question word behind «and», or behind a mark, begins another question
    // once what stands before it is one.
    private IEnumerable<string> AtQuestionWords(string text, Readings readings)
    {
        var tokens = lexicon.Analyzer.Analyze(text).Tokens;
        var start = 0;
        for (var i = 1; i < tokens.Count && i < MostTokens; i++)
        {
            if (!BeginsQuestion(text, tokens, i)) continue;
            var left = text[start..tokens[i].Span.Start].Trim();
            var right = readings.Of(text[tokens[i].Span.Start..]);
            if (readings.Of(left) is not { KindIsSaid: true, SaysNothing: false } before || (right.SaysNothing && !AsksMore(right)) || IsShare(before, right)) continue;
            yield return left;
            start = tokens[i].Span.Start;
        }

        yield return text[start..].Trim();
    }

    // "And why?", "and when?" ask more of the same thing; "and how many of each?" belongs to the question before it.
    private static bool AsksMore(QuestionReading reading) =>
        reading.ContinuesTopic && reading.Kind is QuestionKind.Why or QuestionKind.When or QuestionKind.Where or QuestionKind.Who;

    // "How many of the sites are bases and how many of them points" is one question about a division.
    private bool IsShare(QuestionReading before, QuestionReading right) =>
        before.Kind == QuestionKind.HowMany && right.Kind == QuestionKind.HowMany && lexicon.FollowUps.In([.. right.Tokens.Skip(1)]).Any();

    private bool BeginsQuestion(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (lexicon.QuestionWords.LongestAt(tokens, i) is not { } match) return false;
        var isMarked = text.AsSpan(tokens[i - 1].Span.End, tokens[i].Span.Start - tokens[i - 1].Span.End).IndexOfAnyExcept(" \t\r\n\u00A0") >= 0;
        if (isMarked) return true;
        // In the middle of a sentence a lone «what» or «who» may be «and not» or «and from», and «and she» may ask whether.
        return match.Value != QuestionKind.Whether
            && Joined(tokens, i) is { } word
            && (match.TokenCount > 1 || !lexicon.InitialQuestionWords.Contains(word));
    }

    // The question word behind «and», whether the two are written as one word or as two; null where no «and» stands there.
    private WordForm? Joined(IReadOnlyList<Token> tokens, int i)
    {
        var word = tokens[i].Word;
        if (lexicon.Conjunctions.Contains(tokens[i - 1].Word.Normal, StringComparer.Ordinal)) return word;
        var conjunction = lexicon.Conjunctions.FirstOrDefault(letter => word.Normal.Length > letter.Length && word.Normal.StartsWith(letter, StringComparison.Ordinal));
        if (conjunction is null) return null;
        var bare = lexicon.Analyzer.Form(word.Normal[conjunction.Length..]);
        return lexicon.QuestionWords.LongestAt([new Token(default, TokenKind.Arabic, bare), .. tokens.Skip(i + 1)], 0) is null ? null : bare;
    }
}
