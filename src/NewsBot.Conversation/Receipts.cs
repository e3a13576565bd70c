// What is kept of an answered question, and how it is found again: by the receipt's code, or by the message that carried the answer.
using System.Text;
using NewsBot.Answering;
using NewsBot.Knowledge;

namespace NewsBot.Conversation;

/// <summary>A receipt as one person may see it.</summary>
/// <param name="Question">The question's words, for its asker in the same chat; null for everyone else.</param>
internal sealed record ShownReceipt(string Code, ReceiptBody Body, string? Question);

internal sealed class Receipts(IConversationStore store, TimeProvider clock, Randomness randomness)
{
    /// <summary>The question's words, and with them the receipt, go when this is over; the versions of facts stay for ever.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private const string ReceiptRecord = "receipt";
    private const string QuestionRecord = "question";

    public string NewCode() => ReceiptCode.New(randomness);

    /// <param name="reply">As it was given, but without a word of the question.</param>
    /// <param name="topic">What the chat is about after the answer.</param>
    public IEnumerable<StoredRecord> Of(IncomingMessage message, Sender sender, string code, string question, Answer answer, Reply reply, Topic? topic)
    {
        var now = clock.GetUtcNow();
        var shown = reply.Facts.Select(answer.Snapshot.Find).OfType<FactVersion>().Select(fact => new ReceiptFact(fact.Id, fact.Version));
        var receipt = new ReceiptBody(
            message.Key, now, reply.Kind, reply.Answered, reply.Text, reply.CitationLine, [.. shown], reply.Confidence, answer.Snapshot.Head.ToString());
        var asked = new QuestionBody(question, now, message.Chat, answer.Kind, reply.Answered, code, topic);
        yield return new StoredRecord(ReceiptRecord, code, sender.Owner, ConversationJson.Write(receipt), now + Life);
        yield return new StoredRecord(QuestionRecord, message.Key, sender.Owner, ConversationJson.Write(asked), now + Life);
    }

    /// <summary>The question whose answer the message replies to, whoever asked it; null where it replies to nothing that is known.</summary>
    public async ValueTask<QuestionBody?> AnsweredByAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.RepliesTo is not { } repliedTo) return null;
        var sent = await LivingAsync(SentKey.Kind, SentKey.Of(message.Channel, message.Chat, repliedTo), cancellationToken);
        if (sent is null) return null;
        var asked = await LivingAsync(QuestionRecord, Encoding.UTF8.GetString(sent.Body.Span), cancellationToken);
        return asked is null ? null : ConversationJson.ToQuestion(asked);
    }

    /// <summary>The receipt for whoever has its code; null where there is none, or no longer.</summary>
    public async ValueTask<ShownReceipt?> FindAsync(string code, Sender sender, CancellationToken cancellationToken)
    {
        var kept = await LivingAsync(ReceiptRecord, code, cancellationToken);
        if (kept is null || ConversationJson.ToReceipt(kept) is not { } receipt) return null;
        var asked = await LivingAsync(QuestionRecord, receipt.InboxKey, cancellationToken);
        return new ShownReceipt(code, receipt, asked is null ? null : WordsFor(sender, asked));
    }

    private static string? WordsFor(Sender sender, StoredRecord asked)
    {
        var question = ConversationJson.ToQuestion(asked);
        var isAsker = string.Equals(asked.Owner, sender.Owner, StringComparison.Ordinal);
        return isAsker && string.Equals(question?.Chat, sender.ChatId, StringComparison.Ordinal) ? question?.Text : null;
    }

    // What has expired is gone, whether it was cleared away yet or not.
    private async ValueTask<StoredRecord?> LivingAsync(string kind, string key, CancellationToken cancellationToken)
    {
        var record = await store.FindAsync(kind, key, cancellationToken);
        return record is null || record.ExpiresAt <= clock.GetUtcNow() ? null : record;
    }
}
