// What facts share of their source (article, speaker, carrier, document), as a preview shows its correction.
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class RecordWriter(Phrasebook phrases)
{
    /// <summary>A line for each record that was there before and is another now.</summary>
    public IEnumerable<string> Lines(KnowledgeSnapshot before, KnowledgeSnapshot after)
    {
        var pairs = before.Articles.Where(one => after.Articles[one.Key] != one.Value).Select(one => (Said(one.Value), Said(after.Articles[one.Key])))
            .Concat(before.Speakers.Where(one => !ReferenceEquals(after.Speakers[one.Key], one.Value)).Select(one => (Said(one.Value), Said(after.Speakers[one.Key]))))
            .Concat(before.Carriers.Where(one => !ReferenceEquals(after.Carriers[one.Key], one.Value)).Select(one => (one.Value.Name, after.Carriers[one.Key].Name)))
            .Concat(before.Documents.Where(one => !ReferenceEquals(after.Documents[one.Key], one.Value)).Select(one => (Said(one.Value), Said(after.Documents[one.Key]))));
        foreach (var (was, now) in pairs) yield return phrases.Say(Phrases.PreviewRecord, ("before", Bidi.Embed(was)), ("after", Bidi.Embed(now)));
    }

    private string Said(Article article) => phrases.Say(
        Phrases.ListMore,
        ("list", phrases.Say(Phrases.ListMore, ("list", article.Publisher), ("next", article.Title))),
        ("next", phrases.Date(article.Published)));

    private string Said(Speaker speaker) => speaker.Role is null ? speaker.Name : phrases.Say(Phrases.ImportSpeakerRole, ("speaker", speaker.Name), ("role", speaker.Role));

    private string Said(Document document) => document.Dated is { } dated ? phrases.Say(Phrases.ImportDated, ("written", document.Name), ("date", phrases.Date(dated))) : document.Name;
}
