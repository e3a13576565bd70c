// Everything by which the bot words what it says, over one phrasebook.
using NewsBot.Arabic;
using NewsBot.Conversation.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed record Voice(ReplyWriter Replies, AnswerWriter Answers, ReceiptWriter Receipts, SourceWriter Sources, ButtonWriter Buttons, Phrasebook Phrases)
{
    /// <exception cref="WordTableException">A file of knowledge/phrasing is broken; the message names file and line.</exception>
    public static Voice Load(Analyzer analyzer, CommandTable commands, ConversationOptions options, TimeProvider clock)
    {
        var phrases = Phrasebook.Load();
        var buttons = new ButtonWriter(phrases);
        return new Voice(
            new ReplyWriter(phrases, commands, CommandTable.LoadDesk(analyzer)),
            new AnswerWriter(analyzer, phrases, options, clock),
            new ReceiptWriter(phrases, new Rewording(analyzer), clock),
            new SourceWriter(phrases, buttons),
            buttons,
            phrases);
    }
}
