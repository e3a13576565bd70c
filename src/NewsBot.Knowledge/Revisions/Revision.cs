// One numbered step of the log, as Knowledge reads it.
namespace NewsBot.Knowledge.Revisions;

/// <summary>What was asked for. The names in the log are these in lower case.</summary>
internal enum RevisionKind
{
    Add,
    Update,
    Correct,
    Clarify,
    Retract,
    Hold,
    Release,
    Undo,
    Import,
    Accept,
    Dismiss,
}

/// <param name="Previous">SHA-256 of the bytes of the revision before, 64 zeros for the first.</param>
/// <param name="At">Whole milliseconds, UTC: what is written is what is read.</param>
internal sealed record Revision(
    long Number,
    string Previous,
    DateTimeOffset At,
    string Author,
    string Cause,
    RevisionKind Kind,
    string? Reason,
    IReadOnlyList<Change> Changes)
{
    /// <summary>A person's decision about a fact binds later imports; an import's does not.</summary>
    public bool IsByPerson => Kind != RevisionKind.Import;

    /// <summary>Ids of the facts that it changed or made, each once, in order.</summary>
    public IReadOnlyList<string> FactIds()
    {
        var ids = new List<string>(Changes.Count);
        foreach (var change in Changes)
        {
            if (change.FactId is { } id) ids.Add(id);
            if (change is Change.FactReplaced replaced) ids.Add(replaced.NewId);
        }

        return ids.Count < 2 ? ids : [.. ids.Distinct(StringComparer.Ordinal)];
    }

    public bool Touches(IReadOnlySet<string> factIds) => Changes.Any(change =>
        (change.FactId is { } id && factIds.Contains(id)) || (change is Change.FactReplaced replaced && factIds.Contains(replaced.NewId)));

    /// <summary>The fact that stands after it: the new one, the reworded one, the one brought back, else the one that was ended. Null for imports.</summary>
    public string? StandingFactId()
    {
        if (Kind == RevisionKind.Import) return null;
        foreach (var change in Changes)
        {
            if (change is Change.FactReplaced replaced) return replaced.NewId;
            if (change is Change.FactRestored { Now.Status: FactStatus.Current or FactStatus.Held } restored) return restored.Id;
        }

        return Changes.FirstOrDefault(change => change.FactId is not null)?.FactId
            ?? Changes.OfType<Change.ProposalClosed>().FirstOrDefault()?.Proposal.FactId
            ?? Changes.OfType<Change.ProposalMade>().FirstOrDefault()?.Proposal.FactId;
    }
}
