// Takes a revision back by a new one that does the opposite.
using System.Globalization;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal static class UndoPlanner
{
    private const string ReasonHead = "undo:";

    /// <summary>The number of the revision that this one takes back; null where it is no undo.</summary>
    public static long? Undone(Revision revision) =>
        revision is { Kind: RevisionKind.Undo, Reason: { } reason } && reason.StartsWith(ReasonHead, StringComparison.Ordinal)
        && long.TryParse(reason.AsSpan(ReasonHead.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The reason of what an undo took back, which nobody gave.</summary>
    public static bool IsUndo(string? reason) => reason is not null && reason.StartsWith(ReasonHead, StringComparison.Ordinal);

    public static Plan Make(Update.Undo undo, PlanBasis basis)
    {
        if (basis.Ledger.Find(undo.Revision) is not { } revision)
            return new Plan.Refused(Rejections.UnknownRevision(undo.Revision, basis.Snapshot.Head.Number));
        var later = revision.FactIds().Select(id => basis.Ledger.TrailOf(id).LastRevision).DefaultIfEmpty().Max();
        if (later > undo.Revision) return new Plan.Refused(Rejections.BuiltUpon(undo.Revision, later));

        var reason = string.Create(CultureInfo.InvariantCulture, $"{ReasonHead}{undo.Revision}");
        Change[] changes = [.. revision.Changes.Reverse().SelectMany(change => Opposite(change, reason, basis.Snapshot))];
        return changes.Length == 0
            ? new Plan.Refused(Rejections.NothingToUndo(undo.Revision))
            : new Plan.Ready(RevisionKind.Undo, undo.Cause, reason, changes, [], null);
    }

    // No later revision touched the facts, so their state now is the one that the revision left. Records may have been put again since.
    private static IEnumerable<Change> Opposite(Change change, string reason, KnowledgeSnapshot now) => change switch
    {
        Change.FactAdded added => [new Change.FactRetracted(added.Id, reason, StandingOf(added.Id, now))],
        Change.FactReplaced replaced =>
        [
            new Change.FactRetracted(replaced.NewId, reason, StandingOf(replaced.NewId, now)),
            Restore(replaced.Id, replaced.Was, now),
        ],
        Change.FactReworded reworded => [new Change.FactReworded(reworded.Id, ContentBefore(reworded.Id, now))],
        Change.FactRetracted retracted => [Restore(retracted.Id, retracted.Was, now)],
        Change.FactHeld held => [Restore(held.Id, held.Was, now)],
        Change.FactReleased released => [Restore(released.Id, released.Was, now)],
        Change.FactRestored restored => [Restore(restored.Id, restored.Was, now)],
        Change.ProposalMade made when IsOpen(made.Proposal, now) => [new Change.ProposalClosed(made.Proposal)],
        Change.ProposalClosed closed when !IsOpen(closed.Proposal, now) => [new Change.ProposalMade(closed.Proposal)],
        Change.ArticlePut { Was: { } was } put when now.Articles[was.Id] == put.Article => [new Change.ArticlePut(was, put.Article)],
        Change.SpeakerPut { Was: { } was } put when Same.Speaker(now.Speakers[was.Id], put.Speaker) => [new Change.SpeakerPut(was, put.Speaker)],
        Change.CarrierPut { Was: { } was } put when Same.Carrier(now.Carriers[was.Id], put.Carrier) => [new Change.CarrierPut(was, put.Carrier)],
        Change.DocumentPut { Was: { } was } put when Same.Document(now.Documents[was.Id], put.Document) => [new Change.DocumentPut(was, put.Document)],
        _ => [],
    };

    private static Change.FactRestored Restore(string id, Standing standing, KnowledgeSnapshot now) => new(id, standing, StandingOf(id, now));

    private static Standing StandingOf(string id, KnowledgeSnapshot now) => Standing.Of(now.Versions[now.Newest[id]]);

    private static bool IsOpen(Proposal proposal, KnowledgeSnapshot now) =>
        now.Proposals.Any(open => string.Equals(open.Id, proposal.Id, StringComparison.Ordinal));

    private static FactContent ContentBefore(string id, KnowledgeSnapshot now)
    {
        for (var place = now.Newest[id] - 1; place >= 0; place--)
        {
            if (string.Equals(now.Versions[place].Id, id, StringComparison.Ordinal)) return now.Versions[place].Content;
        }

        throw new InvalidOperationException($"Fact '{id}' was reworded and has no version before.");
    }
}
