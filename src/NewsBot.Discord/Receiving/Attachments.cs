// What stands beside the words of a message: its file, and the message that it quotes or passes on.
using System.Globalization;
using System.Text.Json;
using NewsBot.Conversation;

namespace NewsBot.Discord.Receiving;

/// <summary>Pure.</summary>
internal static class Attachments
{
    /// <summary>The first file of a message; null where it has none.</summary>
    public static IncomingFile? FileOf(JsonElement message) => File(message.Items("attachments").FirstOrDefault());

    /// <summary>A file as Discord describes it; null where it lacks an address.</summary>
    public static IncomingFile? File(JsonElement? attachment) =>
        attachment?.Text("url") is { } url ? new IncomingFile(url, attachment.Value.Text("filename") ?? "", attachment.Value.Number("size")) : null;

    /// <summary>A message that another one is about; null where neither its words nor a file of it are shown to the bot.</summary>
    /// <param name="me">The bot's user id; null before it is known.</param>
    public static QuotedMessage? Quoted(JsonElement? message, string? me)
    {
        if (message is not { } shown) return null;
        var (text, file) = (PlainText.Of(shown.Text("content") ?? ""), FileOf(shown));
        if (text.Length == 0 && file is null) return null;
        return new QuotedMessage(text, shown.Child("author")?.Text("id") is { } author && author == me, Time(shown) is { } at ? new ForwardOrigin(null, null, at) : null, file);
    }

    /// <summary>The words, the file and the origin of what a message passes on; null where it passes on nothing.</summary>
    public static (string Text, IncomingFile? File, ForwardOrigin Origin)? PassedOn(JsonElement message, DateTimeOffset now)
    {
        if (message.Items("message_snapshots").FirstOrDefault().Child("message") is not { } snapshot) return null;
        var reference = message.Child("message_reference");
        var address = reference?.Text("guild_id") is { } guild && reference.Value.Text("channel_id") is { } channel && reference.Value.Text("message_id") is { } id
            ? $"https://discord.com/channels/{guild}/{channel}/{id}"
            : null;

        // Discord does not say who wrote it: whoever imports says who the publisher is.
        return (PlainText.Of(snapshot.Text("content") ?? ""), FileOf(snapshot), new ForwardOrigin(null, address, Time(snapshot) ?? now));
    }

    private static DateTimeOffset? Time(JsonElement message) =>
        DateTimeOffset.TryParse(message.Text("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
