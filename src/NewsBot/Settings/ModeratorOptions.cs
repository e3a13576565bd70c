// One entry of the section «NewsBot:Moderators».
using System.ComponentModel.DataAnnotations;

namespace NewsBot.Settings;

/// <summary>One person, or one Discord role, by numeric id: names prove nothing. Exactly one of the three ids is set.</summary>
public sealed class ModeratorOptions : IValidatableObject
{
    /// <summary>A Telegram user's numeric id. Empty by default.</summary>
    [NumericId]
    public string Telegram { get; set; } = "";

    /// <summary>A Discord user's numeric id. Empty by default.</summary>
    [NumericId]
    public string Discord { get; set; } = "";

    /// <summary>The numeric id of a Discord role. Empty by default.</summary>
    [NumericId]
    public string DiscordRole { get; set; } = "";

    /// <summary>«editor» (publishes) or «reporter» (proposes, an editor confirms). reporter by default.</summary>
    [OneOf("editor", "reporter")]
    public string Role { get; set; } = "reporter";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var ids = new[] { Telegram, Discord, DiscordRole }.Count(id => id.Length > 0);
        if (ids != 1)
            yield return new ValidationResult($"An entry of NewsBot:Moderators has {ids} ids: give exactly one of Telegram, Discord and DiscordRole.");
    }
}
