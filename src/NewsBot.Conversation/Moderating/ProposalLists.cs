// What waits for an editor's decision, as it is listed: what each would change, what to look at before, and its buttons.
using System.Globalization;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

internal sealed class ProposalLists(Newsdesk desk, DeskWriter writer, DeskRecords records, DraftPublisher publisher, Phrasebook phrases)
{
    private const int LongestText = 160;

    // More would be a wall of words, and more buttons than platforms take.
    private const int MostProposals = 5;

    private KnowledgeSnapshot Known => desk.Knowledge.Snapshot;

    /// <summary>Those of people and posts, then those of article files; nothing where nothing waits.</summary>
    public async Task<(List<string> Lines, List<ReplyButton> Buttons)> WriteAsync(CancellationToken cancellationToken)
    {
        var (lines, buttons) = (new List<string>(), new List<ReplyButton>());
        var open = await records.ProposalsAsync(cancellationToken);
        var number = 0;
        foreach (var proposal in open.Take(MostProposals))
        {
            // Buttons stand below all lines: where there are several, a number says which is whose.
            number++;
            if (open.Count > 1) lines.Add(phrases.Say(Phrases.PendingNumber, ("n", Number(number))));
            lines.AddRange(Shown(proposal));
            buttons.Add(new ReplyButton.Say(Label(Phrases.ButtonPublish, number, open.Count), $"/confirm {proposal.Code}"));
            buttons.Add(new ReplyButton.Say(Label(Phrases.ButtonCancel, number, open.Count), $"/cancel {proposal.Code}"));
        }

        foreach (var filed in Known.Proposals.Take(MostProposals))
        {
            lines.Add(Filed(filed));
            buttons.Add(new ReplyButton.Say(phrases.Say(Phrases.ButtonAccept, ("id", Bidi.Ltr(filed.FactId))), $"/accept {filed.Id}"));
            buttons.Add(new ReplyButton.Say(phrases.Say(Phrases.ButtonDismiss, ("id", Bidi.Ltr(filed.FactId))), $"/dismiss {filed.Id}"));
        }

        if (lines.Count > 0) lines.Insert(0, phrases.Say(Phrases.PendingProposals));
        var more = Math.Max(0, open.Count - MostProposals) + Math.Max(0, Known.Proposals.Count - MostProposals);
        if (more > 0) lines.Add(phrases.Say(Phrases.PendingMore, ("count", phrases.Count(Phrases.Changes, more))));
        return (lines, buttons);
    }

    // As it would be previewed now: whoever publishes from the list has seen what happens.
    private IEnumerable<string> Shown(DeskDraft proposal)
    {
        if (proposal.Parts.Count > 0) yield return phrases.Say(proposal.Kind == DeskKind.Retract ? Phrases.PendingDeleted : Phrases.PendingEdit, ("changes", phrases.Count(Phrases.Changes, proposal.Parts.Count)));
        if (publisher.ToUpdate(proposal, "preview", $"preview:{proposal.Code}", out var problem) is not { } update)
        {
            yield return Line(proposal);
            yield return problem!.Text; // There is one where there is no update.
            yield break;
        }

        var (outcome, after) = desk.Knowledge.Preview(update with { SeenAt = proposal.SeenAt });
        if (outcome is UpdateOutcome.Applied applied)
        {
            foreach (var line in writer.Lines(proposal, update, applied, Known, after)) yield return line;
            yield break;
        }

        yield return Line(proposal);
        yield return outcome is UpdateOutcome.Rejected rejected ? writer.Rejected(rejected.Reason, Known).Text : writer.NothingNew().Text;
    }

    private string Line(DeskDraft proposal)
    {
        var text = proposal[DeskField.Text] ?? proposal[DeskField.Reason] ?? "";
        return phrases.Say(Phrases.PendingProposal, ("kind", phrases.Say(Phrases.RevisionKind(proposal.Kind.ToString().ToLowerInvariant()))), ("text", DeskWriter.Short(text.ReplaceLineEndings(" "), LongestText)));
    }

    private string Filed(Proposal filed)
    {
        var fact = DeskWriter.Short(Known.Find(filed.FactId)?.Content.Text ?? "", LongestText);
        return filed.Proposed is { } proposed
            ? phrases.Say(Phrases.PendingRewording, ("id", Bidi.Ltr(filed.FactId)), ("fact", fact), ("proposed", DeskWriter.Short(proposed.Text, LongestText)))
            : phrases.Say(Phrases.PendingGone, ("id", Bidi.Ltr(filed.FactId)), ("fact", fact));
    }

    private string Label(Phrase label, int number, int count) =>
        count == 1 ? phrases.Say(label) : phrases.Say(Phrases.ButtonNumbered, ("label", phrases.Say(label)), ("n", Number(number)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
