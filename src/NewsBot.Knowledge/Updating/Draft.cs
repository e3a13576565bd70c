// A plan in the making: checks what was given part by part, keeps the first refusal, collects changes and warnings.
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

internal sealed class Draft(PlanBasis basis)
{
    private readonly List<string> _hidden = [];
    private readonly List<string> _mixed = [];
    private int _made;
    private long? _seen;

    /// <summary>The first thing that was wrong, in the order in which things were asked for.</summary>
    public Rejection? Refusal { get; private set; }

    public List<Change> Changes { get; } = [];

    public List<UpdateWarning> Warnings { get; } = [];

    public PlanBasis Basis => basis;

    /// <summary>Ids of the facts that this plan makes, one after the other.</summary>
    public string TakeFactId() => SnapshotFold.FactId(basis.Snapshot.Newest.Count + _made++);

    /// <summary>Refuses where somebody changed the fact, or what it shows of its source, after the author had looked at it. The other facts that
    /// this plan changes are looked at when it is ready.</summary>
    public void SeenAt(long? revision, string factId)
    {
        _seen = revision;
        LookAgain(factId);
    }

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

    /// <summary>Cleaned; an empty value is none.</summary>
    public SharedAttributes Attributes(SharedAttributes given)
    {
        string? Value(string? raw) => Clean(raw) is { Length: > 0 } text ? text : null;
        if (given.HasUrl && given.Url is not null && SourceAddress.Check(given.Url) is { } wrong) Refuse(wrong);
        if (given.Published is { } published) WarnOfFuture("published", published);
        if (given.Dated is { } dated) WarnOfFuture("dated", dated);
        return given with
        {
            Speaker = Value(given.Speaker),
            Role = Value(given.Role),
            Via = Value(given.Via),
            Document = Value(given.Document),
            Publisher = Value(given.Publisher),
            Title = Value(given.Title),
        };
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
        if (SourceCheck.Check(given, Clean, out var source) is { } wrong) Refuse(wrong);
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
        Changes.Add(new Change.FactReplaced(old.Id, status, reason, Revisions.Standing.Of(old), TakeFactId(), content));
        CloseProposalsOf(old.Id, proposed => string.Equals(proposed?.Text, content.Text, StringComparison.Ordinal));
    }

    public bool Replaces(string factId) => Changes.Exists(change => change is Change.FactReplaced replaced && replaced.Id == factId);

    /// <summary>The article, as it is known or as this plan makes it.</summary>
    public Article Article(string id) =>
        Changes.OfType<Change.ArticlePut>().Select(put => put.Article).FirstOrDefault(article => string.Equals(article.Id, id, StringComparison.Ordinal)) ?? basis.Snapshot.Articles[id];

    /// <summary>Id of the article's record that is meant; it is made where there is none.</summary>
    public string Speaker(string article, Speaker read, Predicate<Speaker> isSame)
    {
        if (basis.Snapshot.Speakers.Values.Where(known => IsOf(article, known.Id)).FirstOrDefault(known => isSame(known)) is { } standing) return standing.Id;
        if (!basis.Snapshot.Speakers.ContainsKey(read.Id)) Changes.Add(new Change.SpeakerPut(read, null));
        return read.Id;
    }

    /// <inheritdoc cref="Speaker"/>
    public string Carrier(string article, Carrier read, Predicate<Carrier> isSame)
    {
        if (basis.Snapshot.Carriers.Values.Where(known => IsOf(article, known.Id)).FirstOrDefault(known => isSame(known)) is { } standing) return standing.Id;
        if (!basis.Snapshot.Carriers.ContainsKey(read.Id)) Changes.Add(new Change.CarrierPut(read, null));
        return read.Id;
    }

    /// <inheritdoc cref="Speaker"/>
    public string Document(string article, Document read, Predicate<Document> isSame)
    {
        if (basis.Snapshot.Documents.Values.Where(known => IsOf(article, known.Id)).FirstOrDefault(known => isSame(known)) is { } standing) return standing.Id;
        if (!basis.Snapshot.Documents.ContainsKey(read.Id)) Changes.Add(new Change.DocumentPut(read, null));
        return read.Id;
    }

    /// <summary>Closes the fact's open proposals whose content (null for a retraction) the condition fits.</summary>
    public void CloseProposalsOf(string factId, Func<FactContent?, bool> isDecided) =>
        Changes.AddRange(basis.Snapshot.Proposals
            .Where(open => string.Equals(open.FactId, factId, StringComparison.Ordinal) && isDecided(open.Proposed))
            .Select(open => new Change.ProposalClosed(open)));

    public Plan Ready(RevisionKind kind, string cause, string? reason)
    {
        foreach (var id in Changes.Select(change => change.FactId).Concat(Warnings.Where(warning => warning.Code == "shared").Select(warning => warning.Value)).OfType<string>()) LookAgain(id);
        if (Refusal is { } refusal) return new Plan.Refused(refusal);
        string[] hidden = [.. _hidden.SelectMany(names => names.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
        if (hidden.Length > 0) Warnings.Add(Updating.Warnings.HiddenControls(string.Join(", ", hidden)));
        if (_mixed.Count > 0) Warnings.Add(Updating.Warnings.MixedScripts(string.Join(", ", _mixed.Distinct(StringComparer.Ordinal))));
        Warnings.AddRange(TotalsCheck.Warnings(basis, Changes));
        return new Plan.Ready(kind, cause, reason, Changes, Warnings, null);
    }

    private string Clean(string? raw)
    {
        var clean = CleanText.Of(raw);
        _hidden.Add(clean.Hidden);
        _mixed.AddRange(MixedScripts.In(clean.Text));
        return clean.Text;
    }

    private static bool IsOf(string article, string record) => record.StartsWith($"{article}/", StringComparison.Ordinal);

    private void LookAgain(string factId)
    {
        if (_seen is { } seen && basis.Snapshot.Find(factId) is { } fact && basis.Ledger.LastChange(fact) is var last && last > seen)
            Refuse(Rejections.ChangedMeanwhile(factId, last));
    }

    private void WarnOfFuture(string which, PartialDate date)
    {
        if (date.FirstDay > basis.Today) Warnings.Add(Updating.Warnings.FutureDate(which, date));
    }

    public void Refuse(Rejection rejection) => Refusal ??= rejection;
}
