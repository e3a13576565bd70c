// A plan in the making: checks what was given part by part, keeps the first refusal, collects changes and warnings.
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal sealed class Draft(PlanBasis basis)
{
    private readonly List<string> _hidden = [];

    /// <summary>The first thing that was wrong, in the order in which things were asked for.</summary>
    public Rejection? Refusal { get; private set; }

    public List<Change> Changes { get; } = [];

    public List<UpdateWarning> Warnings { get; } = [];

    public string NextFactId => SnapshotFold.FactId(basis.Snapshot.Newest.Count);

    /// <summary>The fact, if it is current or held: what is being checked may be corrected.</summary>
    public FactVersion? Standing(string factId)
    {
        var fact = basis.Snapshot.Find(factId);
        if (fact is null) Refuse(Rejections.UnknownFact(factId));
        else if (fact.Status is not (FactStatus.Current or FactStatus.Held)) Refuse(Rejections.NotCurrent(fact));
        return fact;
    }

    public string Text(string? raw)
    {
        var text = Clean(raw);
        if (text.Length == 0) Refuse(Rejections.EmptyText);
        else if (text.Length > Rejections.LongestText) Refuse(Rejections.TextTooLong(text.Length));
        return text;
    }

    public string? Reason(string? raw, bool isNeeded)
    {
        var reason = Clean(raw);
        if (reason.Length == 0 && isNeeded) Refuse(Rejections.MissingReason);
        else if (reason.Length > Rejections.LongestReason) Refuse(Rejections.ReasonTooLong(reason.Length));
        return reason.Length == 0 ? null : reason;
    }

    public Source Source(Source? given)
    {
        if (SourceCheck.Check(given, _hidden, out var source) is { } wrong) Refuse(wrong);
        else WarnOfFuture("published", source.Published);
        return source;
    }

    /// <param name="otherwise">Stands where none is given.</param>
    public PartialDate AsOf(PartialDate? given, PartialDate otherwise)
    {
        if (given is not { } asOf) return otherwise;
        if (asOf == default) Refuse(Rejections.BadDate("as-of"));
        else WarnOfFuture("as-of", asOf);
        return asOf;
    }

    public void Replace(FactVersion old, FactStatus status, string? reason, FactContent content)
    {
        Changes.Add(new Change.FactReplaced(old.Id, status, reason, Revisions.Standing.Of(old), NextFactId, content));
        CloseProposalsOf(old.Id, proposed => string.Equals(proposed?.Text, content.Text, StringComparison.Ordinal));
    }

    /// <summary>Closes the fact's open proposals whose content (null for a retraction) the condition fits.</summary>
    public void CloseProposalsOf(string factId, Func<FactContent?, bool> isDecided) =>
        Changes.AddRange(basis.Snapshot.Proposals
            .Where(open => string.Equals(open.FactId, factId, StringComparison.Ordinal) && isDecided(open.Proposed))
            .Select(open => new Change.ProposalClosed(open)));

    public Plan.Ready Ready(RevisionKind kind, string cause, string? reason)
    {
        string[] hidden = [.. _hidden.SelectMany(names => names.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
        if (hidden.Length > 0) Warnings.Add(Updating.Warnings.HiddenControls(string.Join(", ", hidden)));
        return new Plan.Ready(kind, cause, reason, Changes, Warnings, null);
    }

    private string Clean(string? raw)
    {
        var clean = CleanText.Of(raw);
        _hidden.Add(clean.Hidden);
        return clean.Text;
    }

    private void WarnOfFuture(string which, PartialDate date)
    {
        if (date.FirstDay > basis.Today) Warnings.Add(Updating.Warnings.FutureDate(which, date));
    }

    private void Refuse(Rejection rejection) => Refusal ??= rejection;
}
