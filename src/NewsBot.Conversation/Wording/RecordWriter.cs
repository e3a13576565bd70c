// Words the records that facts share, so that before and after can be told apart.
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class RecordWriter(Phrasebook phrases)
{
    /// <summary>A line for each record that was there before and is another now.</summary>
    public IEnumerable<string> Lines(KnowledgeSnapshot before, KnowledgeSnapshot after)
    {
        var pairs = before.Articles.Where(one => after.Articles[one.Key] != one.Value).Select(one => Of(one.Value, after.Articles[one.Key]))
            .Concat(before.Speakers.Where(one => !ReferenceEquals(after.Speakers[one.Key], one.Value)).Select(one => (Said(one.Value), Said(after.Speakers[one.Key]))))
            .Concat(before.Carriers.Where(one => !ReferenceEquals(after.Carriers[one.Key], one.Value)).Select(one => (one.Value.Name, after.Carriers[one.Key].Name)))
            .Concat(before.Documents.Where(one => !ReferenceEquals(after.Documents[one.Key], one.Value)).Select(one => (Said(one.Value), Said(after.Documents[one.Key]))));
        foreach (var (was, now) in pairs) yield return phrases.Say(Phrases.PreviewRecord, ("before", Bidi.Embed(was)), ("after", Bidi.Embed(now)));
    }

    public (string Before, string After) Of(RecordCorrection correction) => correction switch
    {
        RecordCorrection.OfArticle { Before: var was, After: var now } => Of(was, now),
        RecordCorrection.OfSpeaker { Before: var was, After: var now } => (Said(was), Said(now)),
        RecordCorrection.OfCarrier { Before: var was, After: var now } => (was.Name, now.Name),
        RecordCorrection.OfDocument { Before: var was, After: var now } => (Said(was), Said(now)),
        _ => throw new InvalidOperationException($"{correction.GetType().Name} is no record."),
    };

    /// <summary>Of an article only what changes: beside a long title a changed day is easily missed, or cut off.</summary>
    public (string Before, string After) Of(Article was, Article now)
    {
        (string Before, string After)[] parts = [(was.Publisher, now.Publisher), (was.Title, now.Title), (phrases.Date(was.Published), phrases.Date(now.Published)), (Link(was), Link(now))];
        var changed = Array.FindAll(parts, part => !string.Equals(part.Before, part.After, StringComparison.Ordinal));
        return (changed.Select(part => part.Before).DefaultIfEmpty(was.Title).Aggregate(Listed), changed.Select(part => part.After).DefaultIfEmpty(now.Title).Aggregate(Listed));
    }

    private string Said(Speaker speaker) => speaker.Role is null ? speaker.Name : phrases.Say(Phrases.ImportSpeakerRole, ("speaker", speaker.Name), ("role", speaker.Role));

    private string Said(Document document) => document.Dated is { } dated ? phrases.Say(Phrases.ImportDated, ("written", document.Name), ("date", phrases.Date(dated))) : document.Name;

    private string Link(Article article) => article.Url ?? phrases.Say(Phrases.CiteNoLink);

    private string Listed(string list, string next) => phrases.Say(Phrases.ListMore, ("list", list), ("next", next));
}
