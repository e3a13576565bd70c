// Whether a message in a group is meant for the bot, and what it says without the address.
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Telegram.Receiving;

internal static class Addressing
{
    /// <summary>The text without «@bot»; null where a message of a group is not for the bot: no command of its own, no mention, no reply to it.</summary>
    /// <param name="isForBot">True where there is no doubt: a private chat, or a reply to the bot.</param>
    public static string? Read(string text, IReadOnlyList<MessageEntity> entities, Identity me, bool isForBot)
    {
        if (entities.FirstOrDefault(entity => entity is { Type: MessageEntityType.BotCommand, Offset: 0 }) is { } command)
            return Command(text, command.Length, me, isForBot);

        foreach (var entity in entities)
        {
            if (!Means(text, entity, me)) continue;
            return Without(text, entity.Offset, entity.Length);
        }

        return isForBot ? text : null;
    }

    // «/ask@newsbot how many» is «/ask how many»; «/ask@otherbot» is somebody else's, and so is a bare command that the bot does not have.
    private static string? Command(string text, int length, Identity me, bool isForBot)
    {
        var at = text.AsSpan(0, length).IndexOf('@');
        if (at < 0) return isForBot || me.Commands.Contains(text[1..length].ToLowerInvariant()) ? text : null;
        return me.IsCalled(text.AsSpan(at..length)) ? text.Remove(at, length - at) : null;
    }

    private static bool Means(string text, MessageEntity entity, Identity me) => entity.Type switch
    {
        MessageEntityType.Mention => me.IsCalled(text.AsSpan(entity.Offset, entity.Length)),
        MessageEntityType.TextMention => me.Is(entity.User),
        _ => false,
    };

    private static string Without(string text, int offset, int length) =>
        $"{text.AsSpan(0, offset).TrimEnd()} {text.AsSpan(offset + length).TrimStart(" ,:\n")}".Trim();
}
