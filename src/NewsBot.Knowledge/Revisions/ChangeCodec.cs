// The changes of a revision as JSON: one object each, its first property says which.
using System.Text.Json;

namespace NewsBot.Knowledge.Revisions;

internal static class ChangeCodec
{
    public static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        switch (change)
        {
            case Change.ArticlePut put:
                json.WriteString("change", "article-put");
                WriteBoth(json, "article", put.Article, put.Was, ContentCodec.Write);
                break;
            case Change.SpeakerPut put:
                json.WriteString("change", "speaker-put");
                WriteBoth(json, "speaker", put.Speaker, put.Was, ContentCodec.Write);
                break;
            case Change.CarrierPut put:
                json.WriteString("change", "carrier-put");
                WriteBoth(json, "carrier", put.Carrier, put.Was, ContentCodec.Write);
                break;
            case Change.DocumentPut put:
                json.WriteString("change", "document-put");
                WriteBoth(json, "document", put.Document, put.Was, ContentCodec.Write);
                break;
            case Change.FactAdded added:
                json.WriteString("change", "fact-added");
                json.WriteString("id", added.Id);
                json.WriteString("key", added.Key);
                WriteContent(json, added.Content);
                break;
            case Change.FactReplaced replaced:
                json.WriteString("change", "fact-replaced");
                json.WriteString("id", replaced.Id);
                json.WriteString("status", Names.Of(replaced.Status));
                json.WriteString("reason", replaced.Reason);
                WriteStanding(json, "was", replaced.Was);
                json.WriteString("newId", replaced.NewId);
                WriteContent(json, replaced.Content);
                break;
            case Change.FactReworded reworded:
                json.WriteString("change", "fact-reworded");
                json.WriteString("id", reworded.Id);
                WriteContent(json, reworded.Content);
                break;
            case Change.FactRetracted retracted:
                WriteEnded(json, "fact-retracted", retracted.Id, retracted.Reason, retracted.Was);
                break;
            case Change.FactHeld held:
                WriteEnded(json, "fact-held", held.Id, held.Reason, held.Was);
                break;
            case Change.FactReleased released:
                json.WriteString("change", "fact-released");
                json.WriteString("id", released.Id);
                WriteStanding(json, "was", released.Was);
                break;
            case Change.FactRestored restored:
                json.WriteString("change", "fact-restored");
                json.WriteString("id", restored.Id);
                WriteStanding(json, "now", restored.Now);
                WriteStanding(json, "was", restored.Was);
                break;
            case Change.ProposalMade made:
                json.WriteString("change", "proposal-made");
                WriteProposal(json, made.Proposal);
                break;
            case Change.ProposalClosed closed:
                json.WriteString("change", "proposal-closed");
                WriteProposal(json, closed.Proposal);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), $"{change.GetType().Name} has no form in the log.");
        }

        json.WriteEndObject();
    }

    public static Change Read(ref StrictJson json)
    {
        json.StartObject();
        var change = ReadOf(json.Text("change"), ref json);
        json.EndObject();
        return change;
    }

    // Arguments are evaluated from left to right, which is the order in the log.
    private static Change ReadOf(string name, ref StrictJson json) => name switch
    {
        "article-put" => new Change.ArticlePut(ReadNow(ref json, "article", ContentCodec.ReadArticle), ReadWas(ref json, ContentCodec.ReadArticle)),
        "speaker-put" => new Change.SpeakerPut(ReadNow(ref json, "speaker", ContentCodec.ReadSpeaker), ReadWas(ref json, ContentCodec.ReadSpeaker)),
        "carrier-put" => new Change.CarrierPut(ReadNow(ref json, "carrier", ContentCodec.ReadCarrier), ReadWas(ref json, ContentCodec.ReadCarrier)),
        "document-put" => new Change.DocumentPut(ReadNow(ref json, "document", ContentCodec.ReadDocument), ReadWas(ref json, ContentCodec.ReadDocument)),
        "fact-added" => new Change.FactAdded(json.Text("id"), json.TextOrNull("key"), ReadNow(ref json, "content", ContentCodec.ReadContent)),
        "fact-replaced" => new Change.FactReplaced(
            json.Text("id"),
            Names.Status(json.Text("status")),
            json.TextOrNull("reason"),
            ReadStanding(ref json, "was"),
            json.Text("newId"),
            ReadNow(ref json, "content", ContentCodec.ReadContent)),
        "fact-reworded" => new Change.FactReworded(json.Text("id"), ReadNow(ref json, "content", ContentCodec.ReadContent)),
        "fact-retracted" => new Change.FactRetracted(json.Text("id"), json.Text("reason"), ReadStanding(ref json, "was")),
        "fact-held" => new Change.FactHeld(json.Text("id"), json.Text("reason"), ReadStanding(ref json, "was")),
        "fact-released" => new Change.FactReleased(json.Text("id"), ReadStanding(ref json, "was")),
        "fact-restored" => new Change.FactRestored(json.Text("id"), ReadStanding(ref json, "now"), ReadStanding(ref json, "was")),
        "proposal-made" => new Change.ProposalMade(ReadProposal(ref json)),
        "proposal-closed" => new Change.ProposalClosed(ReadProposal(ref json)),
        _ => throw new FormatException($"'{name}' is no change"),
    };

    private delegate T Reading<out T>(ref StrictJson json);

    private static T ReadNow<T>(ref StrictJson json, string property, Reading<T> read)
    {
        json.Property(property);
        return read(ref json);
    }

    private static T? ReadWas<T>(ref StrictJson json, Reading<T> read)
        where T : class
    {
        json.Property("was");
        return json.Null() ? null : read(ref json);
    }

    private static void WriteBoth<T>(Utf8JsonWriter json, string property, T now, T? was, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WritePropertyName(property);
        write(json, now);
        json.WritePropertyName("was");
        if (was is null) json.WriteNullValue();
        else write(json, was);
    }

    private static void WriteContent(Utf8JsonWriter json, FactContent content)
    {
        json.WritePropertyName("content");
        ContentCodec.Write(json, content);
    }

    private static void WriteEnded(Utf8JsonWriter json, string name, string id, string reason, Standing was)
    {
        json.WriteString("change", name);
        json.WriteString("id", id);
        json.WriteString("reason", reason);
        WriteStanding(json, "was", was);
    }

    private static void WriteStanding(Utf8JsonWriter json, string property, Standing standing)
    {
        json.WriteStartObject(property);
        json.WriteString("status", Names.Of(standing.Status));
        json.WriteString("reason", standing.Reason);
        json.WriteString("replacedBy", standing.ReplacedBy);
        json.WriteEndObject();
    }

    private static Standing ReadStanding(ref StrictJson json, string property)
    {
        json.Property(property);
        json.StartObject();
        var standing = new Standing(Names.Status(json.Text("status")), json.TextOrNull("reason"), json.TextOrNull("replacedBy"));
        json.EndObject();
        return standing == Standing.Current ? Standing.Current : standing;
    }

    private static void WriteProposal(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteString("id", proposal.Id);
        json.WriteString("fact", proposal.FactId);
        json.WritePropertyName("proposed");
        if (proposal.Proposed is null) json.WriteNullValue();
        else ContentCodec.Write(json, proposal.Proposed);
        json.WriteString("why", proposal.Why);
        json.WriteNumber("revision", proposal.Revision);
    }

    private static Proposal ReadProposal(ref StrictJson json)
    {
        var id = json.Text("id");
        var fact = json.Text("fact");
        json.Property("proposed");
        var proposed = json.Null() ? null : ContentCodec.ReadContent(ref json);
        var why = json.Text("why");
        json.Property("revision");
        return new Proposal(id, fact, proposed, why, json.Integer());
    }
}
