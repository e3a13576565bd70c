// The citation: who said it, via whom, who published it, when, as of when, and where it can be read.
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class CitationWriter(Phrasebook phrases)
{
    private const int MostShown = 3;

    /// <summary>One or two lines a citation; null for none.</summary>
    public string? Write(IReadOnlyList<Citation> citations)
    {
        if (citations.Count == 0) return null;
        var lines = citations.Take(MostShown).SelectMany(citation => new[] { Said(citation), Published(citation) });
        return Bidi.Lines(string.Join('\n', lines.OfType<string>().Distinct(StringComparer.Ordinal)));
    }

    private string? Said(Citation citation)
    {
        var said = (citation.Speaker, citation.SpeakerRole, citation.Document) switch
        {
            ({ } speaker, { } role, _) => phrases.Say(Phrases.CiteSpeakerRole, ("speaker", Bidi.Unknown(speaker)), ("role", Bidi.Unknown(role))),
            ({ } speaker, null, _) => phrases.Say(Phrases.CiteSpeaker, ("speaker", Bidi.Unknown(speaker))),
            (null, _, { } document) => Document(document, citation.DocumentDated),
            _ => null,
        };
        if (said is not null && citation.Speaker is not null && citation.Document is not null)
            said = phrases.Say(Phrases.ListMore, ("list", said), ("next", Document(citation.Document, citation.DocumentDated)));
        if (citation.Via is null) return said;
        var via = ("via", Bidi.Unknown(citation.Via));
        return said is null ? phrases.Say(Phrases.CiteViaAlone, via) : phrases.Say(Phrases.CiteVia, ("said", said), via);
    }

    private string Document(string name, PartialDate? dated)
    {
        var document = ("document", Bidi.Unknown(name));
        return dated is { } date ? phrases.Say(Phrases.CiteDocumentDated, document, ("date", phrases.Date(date))) : phrases.Say(Phrases.CiteDocument, document);
    }

    private string Published(Citation citation) => phrases.Say(
        Phrases.CiteSource,
        ("publisher", Bidi.Unknown(citation.Publisher)),
        ("title", Bidi.Unknown(citation.Title)),
        ("published", phrases.Date(citation.Published)),
        ("asof", phrases.Date(citation.AsOf)),
        ("link", citation.Url is null ? phrases.Say(Phrases.CiteNoLink) : phrases.Say(Phrases.CiteLink, ("url", Bidi.Ltr(citation.Url)))));
}
