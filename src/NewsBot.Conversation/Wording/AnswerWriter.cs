// Answer -> Reply.
using NewsBot.Answering;
using NewsBot.Arabic;

namespace NewsBot.Conversation.Wording;

/// <summary>Words answers: the direct answer first, then the fact, then the citation. Thread-safe.</summary>
public sealed class AnswerWriter(Analyzer analyzer, Phrasebook phrases, ConversationOptions options, TimeProvider clock)
{
    public Reply Write(Answer answer) => throw new NotImplementedException($"{answer}{analyzer}{phrases}{options}{clock}");
}
