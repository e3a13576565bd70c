// What a setting must be. Every message names the setting, its value and the way out.
using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace NewsBot.Settings;

/// <summary>A rule for one setting; for a list, for each of its entries. Empty texts are «not set» and pass.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class RuleAttribute : ValidationAttribute
{
    /// <summary>What the value should be, or null if it is.</summary>
    protected abstract string? WayOut(string value);

    /// <summary>A secret is never shown.</summary>
    protected virtual bool IsSecret => false;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var setting = Setting(validationContext.DisplayName);
        var values = value is IEnumerable list and not string
            ? list.Cast<object?>().Select((entry, place) => (Setting: $"{setting}:{place}", Value: Text(entry)))
            : [(setting, Text(value))];
        var wrong = values.Where(entry => entry.Value.Length > 0)
            .Select(entry => WayOut(entry.Value) is { } wayOut ? IsSecret ? $"{entry.Setting} is malformed: {wayOut}" : $"{entry.Setting} is '{entry.Value}': {wayOut}" : null)
            .FirstOrDefault(problem => problem is not null);
        return wrong is null ? ValidationResult.Success : new ValidationResult(wrong);
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    // «NewsBot.Moderators[0].Role» is what the validator calls the setting «NewsBot:Moderators:0:Role».
    private static string Setting(string path) => path
        .Replace("[", ".", StringComparison.Ordinal)
        .Replace("]", "", StringComparison.Ordinal)
        .Replace('.', ':')
        .Replace(nameof(NewsBotOptions), NewsBotOptions.Section, StringComparison.Ordinal);
}

internal sealed class OneOfAttribute(params string[] choices) : RuleAttribute
{
    protected override string? WayOut(string value) =>
        choices.Contains(value, StringComparer.Ordinal) ? null : $"it must be {string.Join(" or ", choices)}.";
}

internal sealed class AtLeastAttribute(int least) : RuleAttribute
{
    protected override string? WayOut(string value) =>
        int.Parse(value, CultureInfo.InvariantCulture) >= least ? null : $"it must be {least} or more.";
}

/// <summary>A platform's id: digits, with a minus sign before those of Telegram's groups and channels.</summary>
internal sealed class NumericIdAttribute : RuleAttribute
{
    protected override string? WayOut(string value) =>
        value.TrimStart('-') is { Length: > 0 and <= 20 } digits && digits.All(char.IsAsciiDigit) && value.Length - digits.Length <= 1
            ? null
            : "a numeric id is needed; the bot tells yours on /whoami.";
}

internal sealed class PublicKeyAttribute : RuleAttribute
{
    protected override string? WayOut(string value) =>
        value.Length == 64 && value.All(char.IsAsciiHexDigit) ? null : "the 64 hexadecimal digits are needed that the developer portal shows.";
}

/// <summary>«NUMBER:SECRET», as BotFather gives it.</summary>
internal sealed class TelegramTokenAttribute : RuleAttribute
{
    protected override bool IsSecret => true;

    protected override string? WayOut(string value) =>
        value.Split(':') is [{ Length: > 0 } bot, { Length: > 0 } secret]
        && bot.All(char.IsAsciiDigit)
        && secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? null
            : "a token is a number, a colon and letters; copy it again from @BotFather (/mybots, API Token), without blanks or quotation marks.";
}

/// <summary>What Telegram allows as secret of a webhook.</summary>
internal sealed class WebhookSecretAttribute : RuleAttribute
{
    protected override bool IsSecret => true;

    protected override string? WayOut(string value) =>
        value.Length <= 256 && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? null : "it may hold only A-Z, a-z, 0-9, _ and -, at most 256 of them.";
}

internal sealed class HttpAddressAttribute : RuleAttribute
{
    protected override string? WayOut(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? null
            : "a whole address is needed, beginning with https:// or http://.";
}

internal sealed class KnownTimeZoneAttribute : RuleAttribute
{
    protected override string? WayOut(string value) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(value, out _) ? null : "no such time zone is known here; give an IANA name such as UTC or Asia/Damascus.";
}
