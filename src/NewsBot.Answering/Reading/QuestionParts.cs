// Takes a message apart where a part of it is a question by itself: noise, or a hostile order, may stand around a real question.
using NewsBot.Answering.Lexicon;

namespace NewsBot.Answering.Reading;

internal sealed class QuestionParts(QuestionReader reader, AnsweringLexicon lexicon)
{
    private const int MostParts = 6;

    /// <summary>The parts that have a question word of their own, in order; empty where the message has no parts.</summary>
    public IEnumerable<string> Of(string text)
    {
        string[] parts = text.Split(lexicon.QuestionBorders, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length < 2 ? [] : parts.Take(MostParts).Where(part => reader.Read(part) is { KindIsSaid: true, SaysNothing: false });
    }
}
