// A chat as the rest of the bot knows it: «CHAT», or «CHAT/TOPIC» in a group with topics.
using System.Globalization;

namespace NewsBot.Telegram;

/// <param name="Topic">The thread within a forum; answers stay in it. Null outside of forums.</param>
internal readonly record struct ChatAddress(long Chat, int? Topic)
{
    /// <summary>Groups and channels have negative ids.</summary>
    public bool IsGroup => Chat < 0;

    /// <exception cref="FormatException">The text was not made by <see cref="ToString"/>.</exception>
    public static ChatAddress Parse(string text) => text.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0
        ? new ChatAddress(long.Parse(text.AsSpan(0, slash), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(slash + 1), CultureInfo.InvariantCulture))
        : new ChatAddress(long.Parse(text, CultureInfo.InvariantCulture), null);

    public override string ToString() => Topic is { } topic ? string.Create(CultureInfo.InvariantCulture, $"{Chat}/{topic}") : Chat.ToString(CultureInfo.InvariantCulture);
}
