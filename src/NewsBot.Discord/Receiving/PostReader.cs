// Posts of the newsroom's own channels -> the bot's messages: written, changed, deleted.
using System.Globalization;
using System.Text.Json;
using NewsBot.Conversation;

namespace NewsBot.Discord.Receiving;

/// <summary>Pure. A post is nobody's question and gives nobody rights, whoever wrote it: moderators decide what becomes of it.</summary>
/// <param name="me">The bot's user id: what it writes there itself is no post.</param>
internal sealed class PostReader(NewsPlaces places, string me)
{
    private const int Ordinary = 0;
    private const int Reply = 19;
    private const long Epoch = 1_420_070_400_000;

    /// <summary>Null for a message elsewhere, and for one without words: without the Message Content intent all are.</summary>
    public IncomingMessage? Read(JsonElement message, DateTimeOffset now)
    {
        if (message.Text("channel_id") is not { } channel || !places.Has(channel) || message.Text("id") is not { } id) return null;
        if (message.Child("author")?.Text("id") == me || message.Number("type") is not (null or Ordinary or Reply)) return null;
        if (PlainText.Of(message.Text("content") ?? "") is not { Length: > 0 } words) return null;
        return Post(channel, id, message.Text("edited_timestamp") ?? "new", words, now) with
        {
            Origin = message.Text("edited_timestamp") is null ? MessageOrigin.InNameOfChat : MessageOrigin.Edited,
        };
    }

    /// <summary>Changes without a time of editing are Discord's own: a preview was found.</summary>
    public IncomingMessage? ReadChanged(JsonElement message, DateTimeOffset now) => message.Text("edited_timestamp") is null ? null : Read(message, now);

    /// <summary>One or several at once; nothing of what was written is known any more.</summary>
    public IReadOnlyList<IncomingMessage> ReadDeleted(JsonElement deleted, DateTimeOffset now)
    {
        if (deleted.Text("channel_id") is not { } channel || !places.Has(channel)) return [];
        var ids = deleted.Items("ids").Select(id => id.GetString()).Append(deleted.Text("id")).OfType<string>();
        return [.. ids.Select(id => Post(channel, id, "deleted", "", now) with { Origin = MessageOrigin.Deleted })];
    }

    // Each change of a post is a message of its own.
    private IncomingMessage Post(string channel, string id, string change, string words, DateTimeOffset now)
    {
        var writtenAt = ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(number >> 22) + Epoch)
            : now;
        return new IncomingMessage(
            Keys.OfPost(id, change),
            DiscordChannel.ChannelName,
            channel,
            $"channel{channel}",
            words,
            now,
            IsPrivate: false,
            RepliesTo: null,
            id,
            MessageKind.Post,
            writtenAt)
        {
            Forwarded = new ForwardOrigin(places.PublisherOf(channel), places.AddressOf(channel, id), writtenAt),
        };
    }
}
