// Puts a reply together: its text, where it may be cut, and what it cites.
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class ReplyMaker(CitationWriter citations)
{
    /// <summary>A reply that shows facts.</summary>
    public Reply Of(ReplyKind kind, Draft draft, KnowledgeSnapshot knowledge, IReadOnlyList<FactVersion> facts, double confidence) =>
        Of(kind, draft.ToString(), knowledge, facts, confidence) with { LeadLength = draft.LeadLength };

    /// <summary>A reply that shows facts and may be longer than an answer.</summary>
    public Reply Of(ReplyKind kind, string text, KnowledgeSnapshot knowledge, IReadOnlyList<FactVersion> facts, double confidence)
    {
        Citation[] cited = [.. facts.Select(fact => knowledge.CitationOf(fact.Content)).Distinct()];
        return Plain(kind, answered: true, text) with
        {
            CitationLine = citations.Write(cited),
            Citations = cited,
            Facts = [.. facts.Select(fact => fact.Id)],
            Confidence = confidence,
        };
    }

    /// <summary>A reply that cites nothing.</summary>
    public static Reply Plain(ReplyKind kind, bool answered, string text)
    {
        var lines = Bidi.Lines(text);
        return new Reply(kind, answered, lines, CitationLine: null, Borders(lines), Citations: [], Facts: [], Confidence: 1);
    }

    // After a line, and after a sentence within one; never inside an isolate.
    private static List<int> Borders(string text)
    {
        var borders = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            var ends = text[i - 1] == '\n' || (text[i - 1] == ' ' && i > 1 && IsSentenceEnd(text[i - 2]));
            if (ends && Bidi.Depth(text, i) == 0) borders.Add(i);
        }

        return borders;
    }

    // The Arabic question mark is written as a number: signs of the block stand in no source file.
    private static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '\u2026' or (char)0x61F;
}
