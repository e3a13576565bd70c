// What is kept of an answered question, and how it is found again: by the receipt's code, or by the message that carried the answer.
using System.Text;
using NewsBot.Answering;
using NewsBot.Knowledge;

namespace NewsBot.Conversation;

/// <summary>A receipt as one person may see it.</summary>
/// <param name="Question">The question's words, for its asker in the same chat; null for everyone else.</param>
/// <param name="Before">What it continued from; null for everyone else.</param>
/// <param name="Matched">Those of them that a fact held; empty for everyone else.</param>
internal sealed record ShownReceipt(string Code, ReceiptBody Body, string? Question, IReadOnlyList<string> Matched, Topic? Before = null);

/// <summary>An answer that a message replies to.</summary>
/// <param name="Topic">What the chat was about after it; null where that was nothing, or is not the asker's own to be continued from.</param>
/// <param name="Receipt">Its receipt's code.</param>
/// <param name="IsOwn">The one who replies is the one who had asked.</param>
internal sealed record RepliedTo(Topic? Topic, string Receipt, bool IsOwn);

internal sealed class Receipts(IConversationStore store, TimeProvider clock, Randomness randomness)
{
    /// <summary>The question's words, and with them the receipt, go when this is over; the versions of facts stay for ever.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>Under which kind of record the asked questions are kept.</summary>
    public const string QuestionRecord = "question";

    private const string ReceiptRecord = "receipt";
    private const string LastRecord = "last";

    public string NewCode() => ReceiptCode.New(randomness);

    /// <param name="chatKey">Where the answer is the last one.</param>
    /// <param name="reply">As it was given, but without a word of the question.</param>
    /// <param name="before">The chat when it was asked.</param>
    /// <param name="after">The chat after the answer. A topic in somebody else's words is not kept: erasing that person would leave them here.</param>
    public IReadOnlyList<StoredRecord> Of(IncomingMessage message, Sender sender, string chatKey, string code, string question, Answer answer, Reply reply, Chat before, Chat after)
    {
        var now = clock.GetUtcNow();
        var shown = reply.Facts.Select(answer.Snapshot.Find).OfType<FactVersion>().Select(fact => new ReceiptFact(fact.Id, fact.Version));
        var receipt = new ReceiptBody(
            message.Key, now, reply.Kind, reply.Answered, reply.Text, reply.CitationLine, [.. shown], reply.Confidence, answer.Snapshot.Head.ToString(), GroundsOf(answer));
        var asked = new QuestionBody(
            question, now, message.Chat, answer.Kind, reply.Answered, code, TopicOf(after, now), answer.Grounds?.Matched, TopicOf(before, now));
        return
        [
            new(ReceiptRecord, code, sender.Owner, ConversationJson.Write(receipt), now + Life),
            new(QuestionRecord, message.Key, sender.Owner, ConversationJson.Write(asked), now + Life),
            new(LastRecord, chatKey, sender.Owner, Encoding.UTF8.GetBytes(code), now + Life),
        ];
    }

    /// <summary>The code of the last answer's receipt, or null.</summary>
    public async ValueTask<string?> LastAsync(string chatKey, CancellationToken cancellationToken)
    {
        var last = await LivingAsync(LastRecord, chatKey, cancellationToken);
        return last is null ? null : Encoding.UTF8.GetString(last.Body.Span);
    }

    /// <summary>The answer that the message replies to, whoever had asked; null where it replies to nothing that is known.</summary>
    public async ValueTask<RepliedTo?> RepliedToAsync(IncomingMessage message, Sender sender, CancellationToken cancellationToken)
    {
        if (message.RepliesTo is not { } messageId) return null;
        var sent = await LivingAsync(SentKey.Kind, SentKey.Of(message.Channel, message.Chat, messageId), cancellationToken);
        if (sent is null) return null;
        var asked = await LivingAsync(QuestionRecord, Encoding.UTF8.GetString(sent.Body.Span), cancellationToken);
        return asked is not null && ConversationJson.ToQuestion(asked) is { } question
            ? new RepliedTo(question.Topic, question.Receipt, IsAsker(sender, asked))
            : null;
    }

    /// <summary>The receipt for whoever has its code; null where there is none, or no longer.</summary>
    public async ValueTask<ShownReceipt?> FindAsync(string code, Sender sender, CancellationToken cancellationToken)
    {
        var kept = await LivingAsync(ReceiptRecord, code, cancellationToken);
        if (kept is null || ConversationJson.ToReceipt(kept) is not { } receipt) return null;
        var asked = await LivingAsync(QuestionRecord, receipt.InboxKey, cancellationToken);
        var question = asked is null ? null : OwnQuestion(sender, asked);
        return new ShownReceipt(code, receipt, question?.Text, question?.Matched ?? [], question?.Before);
    }

    /// <summary>The receipt itself, for moderators; null where there is none, or no longer.</summary>
    public async ValueTask<ReceiptBody?> BodyAsync(string code, CancellationToken cancellationToken) =>
        await LivingAsync(ReceiptRecord, code, cancellationToken) is { } kept ? ConversationJson.ToReceipt(kept) : null;

    private static Topic? TopicOf(Chat chat, DateTimeOffset now) => chat.IsBorrowed ? null : chat.TopicAt(now);

    private static ReceiptGrounds? GroundsOf(Answer answer) => answer.Grounds is { } grounds
        ? new ReceiptGrounds(
            grounds.LeastTopic,
            grounds.LeastOfFact,
            [.. grounds.Candidates.Select(candidate => new ReceiptCandidate(candidate.Fact, candidate.Topic, candidate.OfFact, candidate.FitsSlot))])
        : null;

    private static QuestionBody? OwnQuestion(Sender sender, StoredRecord asked) =>
        IsAsker(sender, asked) && ConversationJson.ToQuestion(asked) is { } question && string.Equals(question.Chat, sender.ChatId, StringComparison.Ordinal) ? question : null;

    private static bool IsAsker(Sender sender, StoredRecord asked) => string.Equals(asked.Owner, sender.Owner, StringComparison.Ordinal);

    // What has expired is gone, whether it was cleared away yet or not.
    private async ValueTask<StoredRecord?> LivingAsync(string kind, string key, CancellationToken cancellationToken)
    {
        var record = await store.FindAsync(kind, key, cancellationToken);
        return record is null || record.ExpiresAt <= clock.GetUtcNow() ? null : record;
    }
}
