// What becomes of a draft that was decided on: a proposal, a revision, or nothing; and who is told.
using Microsoft.Extensions.Logging;
using NewsBot.Conversation.Wording;
using NewsBot.Knowledge;

namespace NewsBot.Conversation.Moderating;

/// <summary>Whether the sender may decide has been looked at, except where a role is asked for.</summary>
internal sealed class DraftPublisher(Newsdesk desk, DeskWriter writer, DeskRecords records, DeskPreviews previews, Demand demand, ImportDesk imports, ILogger log)
{
    private readonly DeskNotices _notices = new(desk);

    private KnowledgeSnapshot Known => desk.Knowledge.Snapshot;

    /// <summary>An editor's yes publishes; a reporter's makes a proposal.</summary>
    public async Task<DeskTurn> ConfirmAsync(DeskDraft draft, bool isProposal, IncomingMessage message, ModeratorRole role, CancellationToken cancellationToken)
    {
        if (role == ModeratorRole.Editor) return await PublishAsync(draft, isProposal, message, cancellationToken);
        if (previews.ToUpdate(draft, "preview", $"preview:{draft.Code}", out var unreadable) is not { } update) return await UnpublishedAsync(draft, isProposal, unreadable!, message, cancellationToken); // There is a reason where there is no update.
        var (outcome, after) = desk.Knowledge.Preview(update with { SeenAt = draft.SeenAt });
        if (outcome is UpdateOutcome.Rejected rejected) return await UnpublishedAsync(draft, isProposal, writer.Rejected(rejected.Reason, Known), message, cancellationToken);
        IReadOnlyList<Notice> notices = _notices.HasChats && outcome is UpdateOutcome.Applied applied
            ? _notices.ToChats(await previews.WriteAsync(draft, update, applied, after, ModeratorRole.Editor, isProposed: true, cancellationToken))
            : [];
        return new DeskTurn(writer.Proposed(notices.Count > 0))
        {
            Puts = [records.Proposed(draft)],
            Removals = await records.KeptOfAsync(draft, message, cancellationToken),
            Notices = notices,
        };
    }

    /// <summary>Applies it; where that is refused it is over too, and its author is told why.</summary>
    public async Task<DeskTurn> PublishAsync(DeskDraft draft, bool isProposal, IncomingMessage message, CancellationToken cancellationToken)
    {
        var author = await records.HandleOfAsync(message, cancellationToken);
        // The draft's code, not the message's key: a button pressed twice is one cause.
        if (previews.ToUpdate(draft, author, $"desk:{draft.Code}", out var unreadable) is not { } update) return await UnpublishedAsync(draft, isProposal, unreadable!, message, cancellationToken); // As above.
        // Comparing an article takes longer than publishing it, and nobody else publishes meanwhile.
        if (update is Knowledge.Update.Import import) update = import with { IsCompared = true };
        var outcome = await desk.Knowledge.ApplyAsync(update with { SeenAt = DeskNeeds.IsPreviewed(draft.Kind) ? draft.SeenAt : null }, cancellationToken);
        if (outcome is UpdateOutcome.Rejected rejected)
        {
            var why = writer.Rejected(rejected.Reason, Known);
            return (isProposal ? await RenewedAsync(draft, why, cancellationToken) : null) ?? await UnpublishedAsync(draft, isProposal, why, message, cancellationToken);
        }

        if (outcome is not UpdateOutcome.Applied applied) return await UnpublishedAsync(draft, isProposal, writer.NothingNew(), message, cancellationToken);

        log.Published(applied.Revision, draft.Kind.ToString(), applied.Repeated);
        return new DeskTurn(writer.Published(draft, applied, Known, await demand.AnsweredAsync(cancellationToken)))
        {
            Puts = [records.DecidedRecord(draft.Code, new DeskDecision(applied.Revision, applied.FactId, author)), .. Remembered(draft)],
            Removals = await RemovalsAsync(draft, message, cancellationToken),
            Notices = isProposal ? _notices.OfDecision(draft, message, writer.Accepted(applied), writer.AcceptedBy(applied, author)) : [],
        };
    }

    /// <summary>An editor's no to somebody's proposal.</summary>
    public async Task<DeskTurn> DeclineAsync(DeskDraft proposal, IncomingMessage message, CancellationToken cancellationToken)
    {
        var by = await records.HandleOfAsync(message, cancellationToken);
        return new DeskTurn(writer.CancelledReply())
        {
            Puts = [records.DecidedRecord(proposal.Code, new DeskDecision(0, null, by))],
            Removals = [(DeskRecords.Proposal, proposal.Code)],
            Notices = _notices.OfDecision(proposal, message, writer.Declined(), writer.DeclinedBy(by)),
        };
    }

    // Of what a post proposes somebody else changed something meanwhile: the rest still waits, and is shown anew, under a code of its own: who presses the
    // button of the old preview has not seen the new one. Null where nothing is left of it, or where somebody decided meanwhile.
    private async Task<DeskTurn?> RenewedAsync(DeskDraft proposal, Reply why, CancellationToken cancellationToken)
    {
        if (proposal.Post is null && proposal.Parts.Count == 0) return null;
        DeskDraft[] parts = [.. (proposal.Parts.Count > 0 ? proposal.Parts : [proposal]).Select(Standing).OfType<DeskDraft>()];
        if (parts.Length == 0 || await records.ProposalAsync(proposal.Code, cancellationToken) is null) return null;
        var renewed = (proposal.Parts.Count > 0 ? proposal with { Parts = parts } : parts[0]) with { Code = records.NewCode(), SeenAt = Known.Head.Number };
        if (previews.Of(renewed).Applied is null) return null;
        var preview = await previews.ProposedAsync(renewed, cancellationToken);
        return new DeskTurn(writer.Together(why, preview))
        {
            Puts = [records.Proposed(renewed), records.DecidedRecord(proposal.Code, DeskDecision.Over(DeskEnding.Renewed))],
            Removals = [(DeskRecords.Proposal, proposal.Code)],
            Notices = _notices.ToChats(preview),
        };
    }

    // The change as it concerns what stands now in place of what it was proposed for; null where nothing does, or where another source speaks in its place.
    private DeskDraft? Standing(DeskDraft part)
    {
        if (part[DeskField.Fact] is not { } id || Known.Find(id) is not { } fact) return part;
        var last = Known.LastOf(fact);
        if (!string.Equals(last.Content.ArticleId, fact.Content.ArticleId, StringComparison.Ordinal)) return null;
        return last.Status is FactStatus.Current or FactStatus.Held && !string.Equals(last.Content.Text, part[DeskField.Text], StringComparison.Ordinal) ? part.With(DeskField.Fact, last.Id) : null;
    }

    private async Task<DeskTurn> UnpublishedAsync(DeskDraft draft, bool isProposal, Reply why, IncomingMessage message, CancellationToken cancellationToken) => new(why)
    {
        Puts = [records.DecidedRecord(draft.Code, new DeskDecision(0, null, ""))],
        Removals = await RemovalsAsync(draft, message, cancellationToken),
        Notices = isProposal ? _notices.OfDecision(draft, message, writer.Unpublished(why), writer.Unpublished(why)) : [],
    };

    private async Task<IReadOnlyList<(string Kind, string Key)>> RemovalsAsync(DeskDraft draft, IncomingMessage message, CancellationToken cancellationToken) =>
        [.. await records.KeptOfAsync(draft, message, cancellationToken), (DeskRecords.Proposal, draft.Code)];

    private IEnumerable<StoredRecord> Remembered(DeskDraft draft) =>
        draft is { Kind: DeskKind.Import, Post: { } post } && imports.Read(draft, out _) is { } article ? [imports.Remembered(post, article.Article)] : [];
}
