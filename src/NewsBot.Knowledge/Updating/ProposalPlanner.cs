// What a person decides about a change that an article file proposed.
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal static class ProposalPlanner
{
    public static Plan Accept(Update.Accept accept, PlanBasis basis)
    {
        if (Find(accept.ProposalId, basis) is not { } proposal) return new Plan.Refused(Rejections.UnknownProposal(accept.ProposalId));
        var draft = new Draft(basis);
        // The file speaks about the fact that has its key; what stands in that one's place now is what changes.
        var fact = draft.Standing(basis.StandingFor(proposal.FactId).Id);
        var reason = draft.Reason(accept.Reason, isNeeded: false);
        if (draft.Refusal is { } refusal) return new Plan.Refused(refusal);

        draft.Changes.Add(proposal.Proposed is { } content
            ? new Change.FactReworded(fact!.Id, content) // there, since nothing was refused
            : new Change.FactRetracted(fact!.Id, reason ?? proposal.Why, Standing.Of(fact)));
        draft.Changes.Add(new Change.ProposalClosed(proposal));
        return draft.Ready(RevisionKind.Accept, accept.Cause, reason);
    }

    public static Plan Dismiss(Update.Dismiss dismiss, PlanBasis basis)
    {
        if (Find(dismiss.ProposalId, basis) is not { } proposal) return new Plan.Refused(Rejections.UnknownProposal(dismiss.ProposalId));
        var draft = new Draft(basis);
        draft.Changes.Add(new Change.ProposalClosed(proposal));
        return draft.Ready(RevisionKind.Dismiss, dismiss.Cause, null);
    }

    private static Proposal? Find(string id, PlanBasis basis) =>
        basis.Snapshot.Proposals.FirstOrDefault(open => string.Equals(open.Id, id, StringComparison.Ordinal));
}
