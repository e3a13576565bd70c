// Brings an article file in: what is new is added, what changed is reworded or proposed, and nothing that a person decided is overwritten.
using System.Globalization;
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge.Updating;

/// <summary>Compares three states of every fact: what the file says, what it said last, and what became of that. All that follows from one
/// file is one revision.</summary>
internal sealed class ImportPlanner
{
    private const string ChangedInFile = "changed-in-file";
    private const string GoneFromFile = "gone-from-file";

    private readonly PlanBasis _basis;
    private readonly List<Change> _changes = [];
    private int _facts;
    private int _proposals;
    private int _added;
    private int _clarified;
    private int _proposed;
    private int _unchanged;

    private ImportPlanner(PlanBasis basis) => (_basis, _facts) = (basis, basis.Snapshot.Newest.Count);

    private KnowledgeSnapshot Snapshot => _basis.Snapshot;

    private Ledger Ledger => _basis.Ledger;

    /// <summary>An older file brought in again after a newer one has a cause that is known although there is something to do: where the cause is
    /// the draft's own, it gets a counter.</summary>
    /// <exception cref="ArgumentException">Two facts have one key.</exception>
    public static Plan Make(Update.Import import, PlanBasis basis)
    {
        if (import.Article.Facts.GroupBy(fact => fact.Key, StringComparer.Ordinal).FirstOrDefault(facts => facts.Count() > 1) is { } twice)
            throw new ArgumentException($"The article '{import.Article.Article.Id}' has two facts with the key '{twice.Key}'.", nameof(import));

        var planner = new ImportPlanner(basis);
        planner.PutRecords(import.Article);
        foreach (var fact in import.Article.Facts) planner.Take(import.Article.Article.Id, fact);
        planner.ProposeWhatIsGone(import.Article);

        var counts = new ImportCounts(planner._added, planner._clarified, planner._proposed, planner._unchanged);
        return planner._changes.Count == 0
            ? new Plan.Nothing(counts)
            : new Plan.Ready(RevisionKind.Import, FreeCause(import.Cause, basis.Ledger), null, planner._changes, import.Article.Warnings, counts);
    }

    private static string FreeCause(string cause, Ledger ledger)
    {
        var free = cause;
        for (var i = 2; ledger.FindCause(free) is not null; i++) free = string.Create(CultureInfo.InvariantCulture, $"{cause}-{i}");
        return free;
    }

    private void PutRecords(ArticleDraft draft)
    {
        var article = draft.Article;
        var known = Snapshot.Articles.GetValueOrDefault(article.Id);
        // A moderator's fact made this record, with a link; a file that knows none does not take it away.
        if (known is { SourceText: null, Note: null, Url: not null } && article.Url is null && article.SourceText is not null)
            article = article with { Url = known.Url };
        if (known != article && !Ledger.IsAmended(RecordNames.Article(article.Id))) _changes.Add(new Change.ArticlePut(article, known));

        foreach (var speaker in draft.Speakers)
        {
            var was = Snapshot.Speakers.GetValueOrDefault(speaker.Id);
            if (was is null || (!Same.Speaker(was, speaker) && !Ledger.IsAmended(RecordNames.Speaker(speaker.Id))))
                _changes.Add(new Change.SpeakerPut(speaker, was));
        }

        foreach (var carrier in draft.Carriers)
        {
            var was = Snapshot.Carriers.GetValueOrDefault(carrier.Id);
            if (was is null || (!Same.Carrier(was, carrier) && !Ledger.IsAmended(RecordNames.Carrier(carrier.Id))))
                _changes.Add(new Change.CarrierPut(carrier, was));
        }

        foreach (var document in draft.Documents)
        {
            var was = Snapshot.Documents.GetValueOrDefault(document.Id);
            if (was is null || (!Same.Document(was, document) && !Ledger.IsAmended(RecordNames.Document(document.Id))))
                _changes.Add(new Change.DocumentPut(document, was));
        }
    }

    private void Take(string article, FactDraft draft)
    {
        if (Ledger.FindKey(article, draft.Key) is not { } id)
        {
            _changes.Add(new Change.FactAdded(SnapshotFold.FactId(_facts++), draft.Key, draft.Content));
            _added++;
            return;
        }

        var trail = Ledger.TrailOf(id);
        if (trail.IsGone) Close(id, isRetraction: true);
        if (trail.Brought is not { } brought || Same.Content(brought, draft.Content))
        {
            TakeSame(id, trail, draft.Content);
        }
        else if (!trail.IsTouchedByPerson)
        {
            _changes.Add(new Change.FactReworded(id, draft.Content));
            _clarified++;
        }
        else if (string.Equals(_basis.StandingFor(id).Content.Text, draft.Content.Text, StringComparison.Ordinal) || IsOnlyReadOtherwise(brought, draft.Content))
        {
            // The file has caught up with what a person decided, or it says what it always said.
            _unchanged++;
        }
        else
        {
            Close(id, isRetraction: false);
            Propose(id, draft.Content, ChangedInFile);
            _proposed++;
        }
    }

    // A sentence of a plain text: its words are the file's, what was understood of them is this program's and is no news.
    private static bool IsOnlyReadOtherwise(FactContent brought, FactContent read) =>
        read.SourceSpan is not null && string.Equals(brought.Text, read.Text, StringComparison.Ordinal);

    // The same words may stand elsewhere in a source text that changed around them; then the span moves with them.
    private void TakeSame(string id, FactTrail trail, FactContent content)
    {
        _unchanged++;
        if (!trail.IsTouchedByPerson && !Same.Places(trail.Brought, content)) _changes.Add(new Change.FactReworded(id, content));
    }

    private void ProposeWhatIsGone(ArticleDraft draft)
    {
        var keys = draft.Facts.Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var id in Ledger.KeyedFacts(draft.Article.Id))
        {
            var fact = Snapshot.Versions[Snapshot.Newest[id]];
            var isInFile = fact.Key is not null && keys.Contains(fact.Key);
            if (isInFile || Ledger.TrailOf(id).IsGone || fact.Status is not (FactStatus.Current or FactStatus.Held)) continue;
            Propose(id, null, GoneFromFile);
            _proposed++;
        }
    }

    private void Propose(string factId, FactContent? content, string why)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"p{_basis.NextRevision}-{++_proposals}");
        _changes.Add(new Change.ProposalMade(new Proposal(id, factId, content, why, _basis.NextRevision)));
    }

    private void Close(string factId, bool isRetraction) =>
        _changes.AddRange(Snapshot.Proposals
            .Where(open => string.Equals(open.FactId, factId, StringComparison.Ordinal) && (open.Proposed is null) == isRetraction)
            .Select(open => new Change.ProposalClosed(open)));
}
