// The section «NewsBot»: all settings of the program, one class a section, with their defaults.
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Settings;

/// <summary>Read from appsettings.json beside the program, appsettings.json in the data folder over it, and the environment
/// (<c>NewsBot__TimeZone</c>) over both. An empty text means «not set» everywhere.</summary>
public sealed class NewsBotOptions
{
    public const string Section = "NewsBot";

    /// <summary>The zone in which dates are shown and «today» is reckoned: an IANA name. UTC by default.</summary>
    [KnownTimeZone]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>A fact older than this many days is introduced with its date; 0 never does. 180 by default.</summary>
    [AtLeast(0)]
    public int StaleAfterDays { get; set; } = 180;

    [Required]
    [ValidateObjectMembers]
    public TelegramOptions Telegram { get; set; } = new();

    [Required]
    [ValidateObjectMembers]
    public DiscordOptions Discord { get; set; } = new();

    /// <summary>Who may change what is known. Nobody by default: then only the command line can.</summary>
    [Required]
    [ValidateEnumeratedItems]
    public IList<ModeratorOptions> Moderators { get; set; } = [];

    [Required]
    [ValidateObjectMembers]
    public LimitsOptions Limits { get; set; } = new();

    [Required]
    [ValidateObjectMembers]
    public WebOptions Web { get; set; } = new();
}

[OptionsValidator]
internal sealed partial class NewsBotOptionsValidator : IValidateOptions<NewsBotOptions>;
