// The buttons below a reply that cites: its sources, and how the answer was come by.
namespace NewsBot.Conversation.Wording;

internal sealed class ButtonWriter(Phrasebook phrases)
{
    private const int MostLinks = 2;
    private const int LongestPublisher = 30;

    /// <summary>The reply with its buttons: an abstention offers to tell later; nothing else without a citation has any.</summary>
    /// <param name="code">The code of the answer's receipt, or null where it has none.</param>
    /// <param name="isHeard">There is a desk that hears what readers miss, and tells them once it is there.</param>
    public Reply Below(Reply reply, string? code, bool isHeard)
    {
        if (reply.Kind == ReplyKind.Abstained && code is not null && isHeard)
            return reply with { Buttons = [new ReplyButton.Say(phrases.Say(Phrases.ButtonNotify), $"/notify {code}")] };
        if (reply.Citations.Count == 0) return reply;
        var links = reply.Citations
            .Where(citation => citation.Url is not null)
            .DistinctBy(citation => citation.Url, StringComparer.Ordinal)
            .Take(MostLinks)
            .Select(citation => Source(citation.Publisher, citation.Url!)); // Filtered above.
        ReplyButton[] why = code is null ? [] : [new ReplyButton.Say(phrases.Say(Phrases.ButtonWhy), $"/why {code}")];
        ReplyButton[] bad = code is null || !isHeard ? [] : [new ReplyButton.Say(phrases.Say(Phrases.ButtonDislike), $"/bad {code}")];
        return reply with { Buttons = [.. links, .. why, .. bad] };
    }

    public ReplyButton Source(string publisher, string url) =>
        new ReplyButton.Link(phrases.Say(Phrases.ButtonSource, ("publisher", Bidi.Unknown(Draft.Shortened(publisher, LongestPublisher)))), url);
}
