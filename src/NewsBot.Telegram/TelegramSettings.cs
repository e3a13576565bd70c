// How the channel reaches Telegram.
namespace NewsBot.Telegram;

/// <param name="Token">The bot's token from BotFather, «NUMBER:SECRET». Never logged.</param>
/// <param name="ApiUrl">Where the Bot API is reached, without the token.</param>
public sealed record TelegramSettings(string Token, Uri ApiUrl);
