// Sends one message once, and says what became of it.
using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Telegram.Api;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Telegram.Sending;

internal sealed class MessageSender(ITelegramBotClient calls, ApiHealth health, SendLimits limits, ILogger log)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var chat = ChatAddress.Parse(row.Chat);
        if (!limits.TryTake(chat, out var wait)) return new SendOutcome.Later(wait);
        var body = MessageBody.Parse(row.Body.Span);
        try
        {
            var sent = await calls.SendMessage(
                chat.Chat,
                body.Text,
                replyParameters: ReplyTo(row),
                replyMarkup: Keyboard(body),
                linkPreviewOptions: NoPreview,
                messageThreadId: chat.Topic,
                entities: body.Marks.Select(Entity),
                cancellationToken: cancellationToken);
            health.Succeeded();
            return new SendOutcome.Sent(sent.Id.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested && Verdict.Of(problem) is { } verdict)
        {
            return Settle(row, chat, verdict);
        }
    }

    private SendOutcome Settle(OutboxRow row, ChatAddress chat, Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.TooMany many:
                log.TooMany((int)many.After.TotalSeconds, row.Id);
                limits.Pause(chat, many.After);
                return new SendOutcome.Later(many.After);
            case Verdict.Moved moved:
                return new SendOutcome.Moved(new ChatAddress(moved.Chat, chat.Topic).ToString());
            case Verdict.TopicGone when chat.Topic is not null:
                return new SendOutcome.Moved(new ChatAddress(chat.Chat, null).ToString());
            case Verdict.ChatGone gone:
                return new SendOutcome.Gone(gone.Why);
            case Verdict.TopicGone topic:
                return new SendOutcome.Gone(topic.Why);
            case Verdict.NotReached:
                return new SendOutcome.Later(health.Failed());
            case Verdict.Broken broken:
                // Counted against this message only where Telegram answers others.
                var pause = health.Failed();
                return health.IsDown ? new SendOutcome.Later(pause) : new SendOutcome.Unknown(broken.Why);
            case Verdict.Refused refused:
                return new SendOutcome.Refused(refused.Why);
            default:
                // A token that is refused: the update loop ends the worker with what to do.
                return new SendOutcome.Later(health.Failed());
        }
    }

    // Only the first part shows whom it answers. A question that was deleted meanwhile is answered all the same.
    private static ReplyParameters? ReplyTo(OutboxRow row) =>
        row.ReplyTo is { } message && row.Id.EndsWith("#0", StringComparison.Ordinal)
            ? new ReplyParameters { MessageId = int.Parse(message, CultureInfo.InvariantCulture), AllowSendingWithoutReply = true }
            : null;

    private static InlineKeyboardMarkup? Keyboard(MessageBody body) => body.Rows.Count == 0
        ? null
        : new InlineKeyboardMarkup(body.Rows.Select(row => row.Select(button => button.Url is { } url
            ? InlineKeyboardButton.WithUrl(button.Label, url)
            : InlineKeyboardButton.WithCallbackData(button.Label, button.Data ?? ""))));

    private static MessageEntity Entity(Mark mark) => new()
    {
        Type = mark.Kind switch
        {
            MarkKind.Bold => MessageEntityType.Bold,
            MarkKind.Quotation => MessageEntityType.Blockquote,
            _ => throw new InvalidOperationException($"Telegram has no entity for the mark {mark.Kind}: add it to this switch."),
        },
        Offset = mark.Offset,
        Length = mark.Length,
    };
}
