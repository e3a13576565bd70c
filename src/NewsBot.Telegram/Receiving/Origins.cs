// Where a forwarded message comes from, as Telegram tells it.
using System.Globalization;
using NewsBot.Conversation;
using Telegram.Bot.Types;
using Chat = Telegram.Bot.Types.Chat;
using MessageOrigin = Telegram.Bot.Types.MessageOrigin;

namespace NewsBot.Telegram.Receiving;

internal static class Origins
{
    public static ForwardOrigin? Of(MessageOrigin? origin) => origin switch
    {
        MessageOriginChannel channel => new ForwardOrigin(channel.Chat.Title, Address(channel.Chat, channel.MessageId), At(channel)),
        MessageOriginChat chat => new ForwardOrigin(chat.SenderChat.Title, null, At(chat)),
        // A person is no publisher: whoever imports says who is.
        not null => new ForwardOrigin(null, null, At(origin)),
        null => null,
    };

    /// <summary>The address of a post of a public channel; others have none that everyone can open.</summary>
    public static string? Address(Chat chat, int post) =>
        chat.Username is { Length: > 0 } name ? string.Create(CultureInfo.InvariantCulture, $"https://t.me/{name}/{post}") : null;

    private static DateTimeOffset At(MessageOrigin origin) => new(origin.Date, TimeSpan.Zero);
}
