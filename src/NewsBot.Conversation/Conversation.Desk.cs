// Where a conversation meets the moderators' desk: orders, readers' wishes, and what no person wrote.
using NewsBot.Conversation.Moderating;
using NewsBot.Conversation.Wording;

namespace NewsBot.Conversation;

public sealed partial class Conversation
{
    // An order of a moderator, or his answer to a step; a polite refusal for an order of anybody else. Null for all that is neither.
    private async Task<DeskTurn?> AtTheDeskAsync(
        Moderation moderation, IncomingMessage message, Sender sender, RepliedTo? repliedTo, CancellationToken cancellationToken)
    {
        var role = moderation.RoleOf(message);
        if (_reader.ReadOrder(message.Text, role is not null) is not { } order)
            return moderation.RoleOfSender(message) is { } sending && !IsCommand(message) ? await moderation.Desk.ContinueAsync(message, sending, cancellationToken) : null;
        if (role is null)
        {
            _log.ModerationRefused(sender.Owner, order.Kind.ToString(), message.Key, message.Origin.ToString());
            return new DeskTurn(_voice.Replies.Refused(RefusalKind.Moderation));
        }

        var shown = repliedTo is null ? null : await _receipts.FindAsync(repliedTo.Receipt, sender, cancellationToken);
        return await moderation.Desk.OrderAsync(order, message, role.Value, [.. shown?.Body.Facts.Select(fact => fact.Id) ?? []], cancellationToken);
    }

    // A command that is written in the middle of a step is no answer to it; what is passed on, or comes in a file, is material and never a command.
    private bool IsCommand(IncomingMessage message) => message is { Origin: MessageOrigin.Own, Kind: MessageKind.Text, File: null } && _reader.IsCommand(message.Text);

    private async Task<Reply> RemindedAsync(Reply answer, IncomingMessage message, CancellationToken cancellationToken) =>
        _moderation is not null && _moderation.RoleOf(message) is not null && await _moderation.Desk.ReminderAsync(message, cancellationToken) is { } reminder
            ? ReplyWriter.Reminded(answer, reminder)
            : answer;

    // To be told once there is an answer; or to say that an answer did not help.
    private async Task<Said> TakeWishAsync(Command command, IncomingMessage message, Sender sender, RepliedTo? repliedTo, CancellationToken cancellationToken)
    {
        var argument = command is Command.Notify notify ? notify.Code : ((Command.Dislike)command).Argument;
        var word = argument.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var typed = word.Length > 0 ? ReceiptCode.Read(word[0]) : null;
        var code = typed ?? repliedTo?.Receipt ?? await _receipts.LastAsync(ChatKey(message), cancellationToken);
        var receipt = code is null ? null : await _receipts.FindAsync(code, sender, cancellationToken);
        if (command is Command.Notify)
        {
            return _moderation is not null && receipt is { Question: { } asked, Body.Answered: false }
                ? new Said(_voice.Replies.WillNotify()) { Puts = [_moderation.Demand.WaitingRecord(asked, receipt.Before, message, sender)] }
                : new Said(_voice.Replies.NothingToNotify());
        }

        if (_moderation is null || receipt is null) return new Said(_voice.Replies.NothingDisliked());
        var reason = typed is null ? argument : word.Length > 1 ? word[1] : "";
        return new Said(_voice.Replies.DislikeNoted(hasReason: reason.Length > 0)) { Puts = [_moderation.Demand.DislikedRecord(receipt.Question ?? receipt.Body.Text, reason, receipt.Code, sender)] };
    }

    // What no person wrote to the bot: knowledge changed, or the newsroom's channel has a post.
    private async Task<Said> FollowAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (_moderation is null) return new Said(null);
        var turn = message.Kind == MessageKind.Post
            ? await _moderation.Posts.ReadAsync(message, cancellationToken)
            : await _moderation.Demand.AnswersAsync(_voice.Replies.WillNotify(), cancellationToken);
        return turn is null ? new Said(null) : new Said(null) { Puts = turn.Puts, Removals = turn.Removals, Notices = turn.Notices };
    }

    // A notice is a message of its own: to a chat of any channel that is set up.
    private IReadOnlyList<OutboxRow> Rendered(IncomingMessage message, Notice notice, int number)
    {
        if (!_channels.TryGetValue(notice.Channel, out var channel)) return [];
        var now = _clock.GetUtcNow();
        return [.. channel.Render(notice.Reply).Select((part, place) => new OutboxRow(
            $"{message.Key}!{number}#{place}", notice.Channel, notice.Chat, notice.ReplyTo, part.Body, OutboxState.New, now, now, Attempts: 0, MessageId: null))];
    }
}
