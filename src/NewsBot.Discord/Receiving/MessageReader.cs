// Discord's message -> the bot's message, or nothing where it is not for the bot.
using System.Globalization;
using System.Text.Json;
using NewsBot.Conversation;

namespace NewsBot.Discord.Receiving;

/// <summary>Pure. Never a message of another bot, of a webhook, or of the bot itself.</summary>
/// <param name="me">The bot's user id.</param>
internal sealed class MessageReader(string me)
{
    private const int Ordinary = 0;
    private const int Reply = 19;
    private const int Forward = 1;

    /// <param name="isPrivate">A chat of one person with the bot.</param>
    /// <param name="now">When it arrived here.</param>
    public IncomingMessage? Read(JsonElement message, bool isPrivate, DateTimeOffset now)
    {
        if (message.Child("webhook_id") is not null || message.Child("author") is not { } author || author.Flag("bot") || author.Flag("system")) return null;
        if (message.Text("id") is not { } id || message.Text("channel_id") is not { } channel || author.Text("id") is not { } user || user == me) return null;
        if (message.Number("type") is { } type and not Ordinary and not Reply) return null;

        var content = message.Text("content") ?? "";
        var text = Addressing.Read(content, me, isPrivate || IsForBot(message));
        // Without the privileged intent the words of others are empty, and so is a reply that does not mention the bot: nothing can be said to it.
        var passedOn = isPrivate ? Attachments.PassedOn(message, now) : null;
        if (passedOn is { Text.Length: > 0 } forwarded) text = forwarded.Text;
        if (text is null || (!isPrivate && content.Length == 0 && !HasMore(message))) return null;
        var repliesTo = message.Child("message_reference") is { } reference && reference.Number("type") is not Forward ? reference.Text("message_id") : null;
        return new IncomingMessage(
            Keys.OfMessage(id),
            DiscordChannel.ChannelName,
            channel,
            user,
            text,
            now,
            isPrivate,
            repliesTo,
            id,
            text.Length == 0 && HasMore(message) ? MessageKind.Unreadable : MessageKind.Text,
            DateTimeOffset.TryParse(message.Text("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent) ? sent : null,
            passedOn is null ? MessageOrigin.Own : MessageOrigin.Forwarded)
        {
            Forwarded = passedOn?.Origin,
            File = passedOn?.File ?? Attachments.FileOf(message),
            Quoted = repliesTo is null ? null : Attachments.Quoted(message.Child("referenced_message"), me),

            // Only the gateway says them: what is read back gives no rights.
            Groups = message.Child("member") is { } member ? [.. member.Items("roles").Select(role => role.GetString()).OfType<string>()] : null,
        };
    }

    private bool IsForBot(JsonElement message) =>
        message.Items("mentions").Any(mentioned => mentioned.Text("id") == me)
        || (message.Number("type") == Reply && message.Child("referenced_message", "author")?.Text("id") == me);

    // A picture, a voice message, a sticker, a poll, a message passed on.
    private static bool HasMore(JsonElement message) =>
        message.Items("attachments").Any() || message.Items("sticker_items").Any() || message.Items("message_snapshots").Any() || message.Child("poll") is not null;
}
