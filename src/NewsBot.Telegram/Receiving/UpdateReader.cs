// Telegram's update -> the bot's message, or nothing where it is not for the bot.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Conversation;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using MessageOrigin = NewsBot.Conversation.MessageOrigin;

namespace NewsBot.Telegram.Receiving;

/// <summary>Pure. Never a message of another bot, of a channel, or of the bot itself.</summary>
/// <param name="newsChannel">The newsroom's own channel, the only one whose posts are read; null for none.</param>
internal sealed class UpdateReader(Identity me, long? newsChannel = null)
{
    /// <param name="now">When it arrived here.</param>
    public IncomingMessage? Read(Update update, DateTimeOffset now) => update switch
    {
        { Message: { } message } => OfMessage(message, now),
        { CallbackQuery: { Message: { } below } press } => OfPress(press, below, now),
        { ChannelPost: { } post } => OfPost(post, now),
        { EditedChannelPost: { } post } => OfPost(post, now),
        { MyChatMember: { } change } => OfMembership(change, now),
        _ => null,
    };

    private IncomingMessage? OfMessage(Message message, DateTimeOffset now)
    {
        if (message.IsServiceMessage || message.IsAutomaticForward || message.ViaBot is not null || Sender(message) is not { } sender) return null;
        var isPrivate = message.Chat.Type == ChatType.Private;
        if (!isPrivate && message.Chat.Type is not (ChatType.Group or ChatType.Supergroup)) return null;

        // In a forum every message «replies» to the notice that opened its topic.
        var repliesTo = message.ReplyToMessage is { ForumTopicCreated: null } replied ? replied : null;
        var words = message.Text ?? message.Caption;
        var text = words is null ? null : Addressing.Read(words, message.Entities ?? message.CaptionEntities ?? [], me, isPrivate || me.Is(repliesTo?.From));
        // What cannot be read is answered only where nobody else is bothered by it.
        if (text is null && (words is not null || !isPrivate)) return null;
        return new IncomingMessage(
            // An album is many messages and gets one answer.
            Key(message.Chat.Id, message.MediaGroupId ?? Number(message.Id), "message"),
            TelegramChannel.ChannelName,
            Chat(message),
            sender,
            text ?? "",
            now,
            isPrivate,
            repliesTo is null ? null : Number(repliesTo.Id),
            Number(message.Id),
            text is null ? MessageKind.Unreadable : MessageKind.Text,
            new DateTimeOffset(message.Date, TimeSpan.Zero),
            message.ForwardOrigin is not null ? MessageOrigin.Forwarded : message.SenderChat is not null ? MessageOrigin.InNameOfChat : MessageOrigin.Own)
        {
            Forwarded = Origins.Of(message.ForwardOrigin),
            File = FileOf(message),
            Quoted = repliesTo is null ? null : new QuotedMessage(repliesTo.Text ?? repliesTo.Caption ?? "", me.Is(repliesTo.From), Origins.Of(repliesTo.ForwardOrigin), FileOf(repliesTo)),
        };
    }

    // A post is known by its chat and number; each change of it is a message of its own.
    private IncomingMessage? OfPost(Message post, DateTimeOffset now)
    {
        if (post.Chat.Id != newsChannel || (post.Text ?? post.Caption) is not { Length: > 0 } words) return null;
        var edited = post.EditDate is { } at ? Number(at.Ticks) : "new";
        return new IncomingMessage(
            Key(post.Chat.Id, $"{post.Id}:{edited}", "post"),
            TelegramChannel.ChannelName,
            Number(post.Chat.Id),
            $"chat{Number(post.Chat.Id)}",
            words,
            now,
            IsPrivate: false,
            RepliesTo: null,
            Number(post.Id),
            MessageKind.Post,
            new DateTimeOffset(post.Date, TimeSpan.Zero),
            post.EditDate is null ? MessageOrigin.InNameOfChat : MessageOrigin.Edited)
        {
            Forwarded = new ForwardOrigin(post.Chat.Title, Origins.Address(post.Chat, post.Id), new DateTimeOffset(post.Date, TimeSpan.Zero)),
        };
    }

    private static IncomingFile? FileOf(Message message) =>
        message.Document is { } document ? new IncomingFile(document.FileId, document.FileName ?? "", document.FileSize) : null;

    // A button says something for whoever pressed it, about the message that it stands below.
    private IncomingMessage? OfPress(CallbackQuery press, Message below, DateTimeOffset now) => press is { Data: { } data, From.IsBot: false }
        ? new IncomingMessage(
            Key(below.Chat.Id, press.Id, "press"),
            TelegramChannel.ChannelName,
            Chat(below),
            Number(press.From.Id),
            data,
            now,
            below.Chat.Type == ChatType.Private,
            Number(below.Id),
            Number(below.Id))
        : null;

    private IncomingMessage? OfMembership(ChatMemberUpdated change, DateTimeOffset now)
    {
        var isGroup = change.Chat.Type is ChatType.Group or ChatType.Supergroup;
        return isGroup && !IsIn(change.OldChatMember) && IsIn(change.NewChatMember) && me.Is(change.NewChatMember.User)
            ? new IncomingMessage(
                Key(change.Chat.Id, Number(change.Date.Ticks), "joined"),
                TelegramChannel.ChannelName,
                Number(change.Chat.Id),
                Number(change.From.Id),
                "",
                now,
                IsPrivate: false,
                RepliesTo: null,
                MessageId: null,
                MessageKind.Joined,
                new DateTimeOffset(change.Date, TimeSpan.Zero))
            : null;
    }

    // Whoever writes in the name of a chat (an anonymous administrator, a channel) is that chat, and no person.
    private static string? Sender(Message message) => message switch
    {
        { SenderChat: { } chat } => $"chat{Number(chat.Id)}",
        { From: { IsBot: false } from } => Number(from.Id),
        _ => null,
    };

    private static bool IsIn(ChatMember member) => member.Status is ChatMemberStatus.Member or ChatMemberStatus.Administrator or ChatMemberStatus.Creator
        || member is ChatMemberRestricted { IsMember: true };

    private static string Chat(Message message) => new ChatAddress(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null).ToString();

    // Update ids start anew at a random number after a quiet week, so a message is known by what it is. Hashed, because the key outlives
    // the message: it is the cause of what comes of it, and in a private chat the chat's id is the person's.
    private string Key(long chat, string what, string kind)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{me.Id}:{chat}:{what}:{kind}")));
        return $"{TelegramChannel.ChannelName}:{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
