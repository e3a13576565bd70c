// Why the knowledge base refused a change, in words for whoever asked for it.
using NewsBot.Conversation.Moderating;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Wording;

internal sealed class RejectionWriter(Phrasebook phrases)
{
    private const int LongestText = 400;

    /// <summary>The part that a refusal is about, or null where none is.</summary>
    public static DeskField? PartOf(Rejection reason) => reason.Code switch
    {
        "empty-text" or "text-too-long" => DeskField.Text,
        "missing-publisher" or "publisher-too-long" => DeskField.Publisher,
        "missing-title" or "title-too-long" => DeskField.Title,
        "bad-url" or "insecure-url" => DeskField.Url,
        "missing-reason" or "reason-too-long" => DeskField.Reason,
        "bad-date" => reason.Value == "published" ? DeskField.Published : DeskField.AsOf,
        _ => null,
    };

    /// <summary>Why not, and where somebody else was first, what stands now.</summary>
    public string Write(Rejection reason, KnowledgeSnapshot knowledge)
    {
        var id = ("id", Bidi.Ltr(reason.Value));
        var why = reason.Code switch
        {
            "unknown-fact" => phrases.Say(Phrases.RejectedUnknownFact, id),
            "changed-meanwhile" => phrases.Say(Phrases.RejectedChanged, id),
            "not-current" => phrases.Say(
                knowledge.Find(reason.Value)?.Status switch
                {
                    FactStatus.Held => Phrases.RejectedHeld,
                    FactStatus.Retracted => Phrases.RejectedRetracted,
                    _ => Phrases.RejectedReplaced,
                },
                id),
            "not-held" => phrases.Say(Phrases.RejectedNotHeld, id),
            "same-text" => phrases.Say(Phrases.RejectedSame, id),
            "text-too-long" or "title-too-long" or "publisher-too-long" or "reason-too-long" => phrases.Say(Phrases.RejectedLong, ("length", reason.Value)),
            "bad-url" => phrases.Say(Phrases.RejectedUrl),
            "insecure-url" => phrases.Say(Phrases.RejectedInsecure, ("url", Bidi.Ltr(reason.Value))),
            "bad-date" => phrases.Say(Phrases.RejectedDate),
            "built-upon" => phrases.Say(Phrases.RejectedBuiltUpon, ("revision", reason.Value)),
            "unknown-revision" => phrases.Say(Phrases.RejectedRevision, ("revision", reason.Value)),
            "nothing-to-undo" => phrases.Say(Phrases.UndoNothing),
            "unknown-proposal" => phrases.Say(Phrases.RejectedProposal),
            "no-record" => phrases.Say(Phrases.RejectedNoRecord),
            var other => phrases.Say(Phrases.RejectedOther, ("code", Bidi.Ltr(other))),
        };
        var now = reason.Code is "changed-meanwhile" or "not-current" ? Standing(reason.Value, knowledge) : null;
        return now is null ? why : $"{why}\n{now}";
    }

    private string? Standing(string id, KnowledgeSnapshot knowledge)
    {
        var named = knowledge.Find(id);
        return named is not null && knowledge.LastOf(named) is { IsCurrent: true } fact ? phrases.Say(Phrases.RejectedNow, ("id", Bidi.Ltr(fact.Id)), ("fact", DeskWriter.Short(fact.Content.Text, LongestText))) : null;
    }
}
