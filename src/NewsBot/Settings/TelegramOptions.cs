// The section «NewsBot:Telegram».
using System.ComponentModel.DataAnnotations;

namespace NewsBot.Settings;

public sealed class TelegramOptions : IValidatableObject
{
    /// <summary>The bot's token from BotFather. Empty by default: Telegram is off. Secret: only from the environment or the data folder's file.</summary>
    [TelegramToken]
    public string Token { get; set; } = "";

    /// <summary>Where the Bot API is reached. https://api.telegram.org by default.</summary>
    [HttpAddress]
    public string ApiUrl { get; set; } = "https://api.telegram.org";

    /// <summary>How messages come in: «poll» (long polling, the default) or «webhook».</summary>
    [OneOf("poll", "webhook")]
    public string Mode { get; set; } = "poll";

    /// <summary>The address that Telegram calls in webhook mode. Empty by default.</summary>
    [HttpAddress]
    public string WebhookUrl { get; set; } = "";

    /// <summary>What Telegram sends along to prove itself: 1 to 256 of A-Z, a-z, 0-9, _ and -. Empty by default. Secret.</summary>
    [WebhookSecret]
    public string WebhookSecret { get; set; } = "";

    /// <summary>The numeric id of the newsroom's own channel, whose posts are proposed as facts. Empty by default.</summary>
    [NumericId]
    public string NewsChannel { get; set; } = "";

    /// <summary>The numeric id of the chat in which moderators are told of what is pending. Empty by default.</summary>
    [NumericId]
    public string ModeratorsChat { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode != "webhook") yield break;
        if (WebhookUrl.Length == 0)
            yield return new ValidationResult("NewsBot:Telegram:WebhookUrl is empty, but NewsBot:Telegram:Mode is 'webhook': set the https address that Telegram shall call, or Mode to 'poll'.");
        if (WebhookSecret.Length == 0)
            yield return new ValidationResult("NewsBot:Telegram:WebhookSecret is empty, but NewsBot:Telegram:Mode is 'webhook': set a secret, so that nobody else can post as Telegram, or Mode to 'poll'.");
    }
}
