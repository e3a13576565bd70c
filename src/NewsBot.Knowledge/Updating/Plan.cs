// What an update comes to, before anything is written.
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal abstract record Plan
{
    private Plan() { }

    public sealed record Refused(Rejection Reason) : Plan;

    public sealed record Nothing(ImportCounts Counts) : Plan;

    /// <param name="Cause">As given, or with a counter behind it (see <see cref="ImportPlanner"/>).</param>
    public sealed record Ready(
        RevisionKind Kind,
        string Cause,
        string? Reason,
        IReadOnlyList<Change> Changes,
        IReadOnlyList<UpdateWarning> Warnings,
        ImportCounts? Counts) : Plan;
}

/// <summary>What a plan is made against: one state, and nothing that changes while it is made.</summary>
internal sealed record PlanBasis(KnowledgeSnapshot Snapshot, Ledger Ledger, DateOnly Today)
{
    public long NextRevision => Snapshot.Head.Number + 1;

    /// <summary>The fact that stands where the named one stood: itself, or the last of those that replaced it.</summary>
    public FactVersion StandingFor(string factId) =>
        Snapshot.LastOf(Snapshot.Find(factId) ?? throw new ArgumentException($"There is no fact '{factId}'.", nameof(factId)));
}
