// How the played Telegram is set up.
namespace NewsBot.Testing.Telegram;

public sealed record FakeTelegramOptions
{
    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; }

    public string Token { get; init; } = "4839201756:AAFakeTelegramPlaysTheBotApi-0123456";

    public string BotName { get; init; } = "بوت الأخبار";

    public string BotUserName { get; init; } = "newsbot_played_bot";

    /// <summary>False is privacy mode, Telegram's default: of a group the bot hears only what is meant for it.</summary>
    public bool CanReadAllGroupMessages { get; init; }

    public bool SupportsInlineQueries { get; init; }

    public bool SupportsGuestQueries { get; init; }

    /// <summary>True refuses with 429 what exceeds the limits; otherwise such messages are only marked, see <see cref="SentMessage.IsOverLimit"/>.</summary>
    public bool RateLimits { get; init; }

    /// <summary>How many messages a chat takes at once before one a second is the rule.</summary>
    public int ChatBurst { get; init; } = 3;

    /// <summary>How long a pressed button waits for its answer.</summary>
    public TimeSpan CallbackLife { get; init; } = TimeSpan.FromMinutes(1);

    public long FirstUpdateId { get; init; } = 731_405_001;

    /// <summary>Dates, limits, the life of a button press, delays and the waiting of long polls follow this clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal long BotId => long.Parse(Token[..Token.IndexOf(':', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
}
