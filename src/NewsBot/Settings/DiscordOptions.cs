// The section «NewsBot:Discord».
using System.ComponentModel.DataAnnotations;

namespace NewsBot.Settings;

public sealed class DiscordOptions : IValidatableObject
{
    /// <summary>The bot's token from the developer portal. Empty by default: Discord is off. Secret: only from the environment or the data folder's file.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the REST API is reached; «/v10» is appended. https://discord.com/api by default.</summary>
    [HttpAddress]
    public string ApiUrl { get; set; } = "https://discord.com/api";

    /// <summary>The application's public key, 64 hexadecimal digits; needed in http mode. Empty by default.</summary>
    [PublicKey]
    public string PublicKey { get; set; } = "";

    /// <summary>How events come in: «gateway» (the default) or «http» (interactions only).</summary>
    [OneOf("gateway", "http")]
    public string Mode { get; set; } = "gateway";

    /// <summary>Ids of guilds that get the commands at once, for trying out; none by default: the commands are global.</summary>
    [NumericId]
    public IList<string> Guilds { get; set; } = [];

    /// <summary>Ids of the newsroom's own channels, whose posts are proposed as facts. None by default.</summary>
    [NumericId]
    public IList<string> NewsChannels { get; set; } = [];

    /// <summary>The id of the channel in which proposals are shown to editors. Empty by default.</summary>
    [NumericId]
    public string ModeratorsChannel { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode == "http" && PublicKey.Length == 0)
            yield return new ValidationResult("NewsBot:Discord:PublicKey is empty, but NewsBot:Discord:Mode is 'http': set the key that the developer portal shows, or Mode to 'gateway'.");
        if (Mode == "http" && NewsChannels.Count > 0)
            yield return new ValidationResult("NewsBot:Discord:NewsChannels is set, but NewsBot:Discord:Mode is 'http', which brings no messages: set Mode to 'gateway', or empty NewsChannels.");
    }
}
