// The project's one verb: an update in, a durable revision out, and everything derived from it brought up to date.
using NewsBot.Arabic;
using NewsBot.Knowledge.Revisions;
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge;

/// <summary>The stored revisions contradict themselves. One line: which revision, what is wrong, and the way out.</summary>
public sealed class BrokenLogException(string message) : Exception(message)
{
    internal static BrokenLogException At(long revision, string why) =>
        new($"Revision {revision} is broken: {why}. Nothing was changed; bring a verified backup back with 'restore'.");
}

/// <summary>A revision is durable, but nothing could be derived from it: the process must stop, the next start derives it again.</summary>
public sealed class DerivationException(string message, Exception reason) : Exception(message, reason);

/// <summary>Applies updates one at a time; reading <see cref="Snapshot"/> takes no lock.</summary>
public sealed class KnowledgeBase
{
    private readonly IRevisionLog _log;
    private readonly IRevisionFollower _follower;
    private readonly TimeProvider _clock;
    private readonly UpdatePlanner _planner;
    private readonly SemaphoreSlim _turn = new(1, 1);

    // The ledger is mutable; it and the snapshot change together under this lock.
    private readonly Lock _gate = new();
    private readonly Ledger _ledger = new();
    private volatile KnowledgeSnapshot _snapshot = KnowledgeSnapshot.Empty;
    private DerivationException? _failure;

    private KnowledgeBase(IRevisionLog log, IRevisionFollower follower, Analyzer analyzer, TimeProvider clock) =>
        (_log, _follower, _planner, _clock) = (log, follower, new UpdatePlanner(analyzer), clock);

    /// <summary>The newest revision's state. Replaced as one reference after the followers have followed.</summary>
    public KnowledgeSnapshot Snapshot => _snapshot;

    /// <summary>Reads the whole log, checks the chain, and lets the follower follow (once, also where the log is empty).</summary>
    /// <exception cref="BrokenLogException">The chain is broken; names the first bad revision.</exception>
    /// <exception cref="DerivationException">The follower failed.</exception>
    public static async Task<KnowledgeBase> OpenAsync(
        IRevisionLog log, IRevisionFollower follower, Analyzer analyzer, TimeProvider clock, CancellationToken cancellationToken)
    {
        var knowledge = new KnowledgeBase(log, follower, analyzer, clock);
        var walk = await knowledge.ReadNewAsync(cancellationToken);
        // The ledger and the snapshot do not need each other, and a restart should be short.
        var entering = Task.Run(() => knowledge.Enter(walk.Revisions), CancellationToken.None);
        var snapshot = SnapshotFold.Apply(KnowledgeSnapshot.Empty, walk.Revisions, walk.Head);
        knowledge.Follow(snapshot);
        await entering;
        knowledge._snapshot = snapshot;
        return knowledge;
    }

    /// <summary>Checks, appends durably, lets the follower follow, swaps the snapshot; only then returns.</summary>
    /// <exception cref="ArgumentException">The update has no author or no cause.</exception>
    /// <exception cref="IOException">The log could not be written (full disk); nothing changed.</exception>
    /// <exception cref="DerivationException">The revision is durable, but the follower failed; the process must stop.</exception>
    public async Task<UpdateOutcome> ApplyAsync(Update update, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                if (_failure is not null) throw _failure;
                var decision = Decide(update);
                if (decision.Next is null) return decision.Outcome;
                if (await _log.AppendAsync(decision.Next.Row, cancellationToken) is AppendOutcome.Appended)
                {
                    Take([decision.Next.Revision], decision.Next.Snapshot);
                    return decision.Outcome;
                }

                // Somebody else was first: decide again, with what they decided.
                if (!await TakeNewAsync(cancellationToken))
                    throw BrokenLogException.At(_snapshot.Head.Number + 1, "the log refuses it as taken, and has no revision after the one before");
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes in what other processes appended to the same log. Returns whether there was anything.</summary>
    /// <exception cref="BrokenLogException">It does not continue what this process knows.</exception>
    /// <exception cref="DerivationException">The follower failed; the process must stop.</exception>
    public async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _failure is null ? await TakeNewAsync(cancellationToken) : throw _failure;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What <see cref="ApplyAsync"/> would do, and the snapshot that would result (the current one unless applied).</summary>
    /// <exception cref="ArgumentException">The update has no author or no cause.</exception>
    public (UpdateOutcome Outcome, KnowledgeSnapshot Snapshot) Preview(Update update)
    {
        var decision = Decide(update);
        return (decision.Outcome, decision.Next?.Snapshot ?? decision.Basis);
    }

    /// <summary>The revisions, newest first, that touched the fact, what it replaced, or what replaced it, or put right what they show of their
    /// source. Empty for an unknown fact.</summary>
    public IReadOnlyList<RevisionSummary> History(string factId)
    {
        lock (_gate)
        {
            var ids = _snapshot.FamilyOf(factId);
            FactVersion[] versions = [.. _snapshot.Versions.Where(version => ids.Contains(version.Id))];
            return [.. _ledger.NewestFirst.Where(revision => revision.Touches(ids) || RecordHistory.Concerns(revision, versions)).Select(Summary)];
        }
    }

    /// <summary>The revision of this number, or null.</summary>
    public RevisionSummary? Revision(long number)
    {
        lock (_gate) return _ledger.Find(number) is { } revision ? Summary(revision) : null;
    }

    /// <summary>The revision that came of this cause, or null.</summary>
    public RevisionSummary? CausedBy(string cause)
    {
        lock (_gate) return _ledger.FindCause(cause) is { } revision ? Summary(revision) : null;
    }

    /// <summary>The author's last revision that stands, which the author may want to take back: neither an undo nor taken back. Null where there is none.</summary>
    public RevisionSummary? LastBy(string author)
    {
        lock (_gate)
        {
            var undone = new HashSet<long>();
            foreach (var revision in _ledger.NewestFirst)
            {
                // An undo that was taken back itself takes nothing back.
                if (undone.Contains(revision.Number)) continue;
                if (UndoPlanner.Undone(revision) is { } number) undone.Add(number);
                else if (string.Equals(revision.Author, author, StringComparison.Ordinal)) return Summary(revision);
            }

            return null;
        }
    }

    private static RevisionSummary Summary(Revision revision) =>
        new(revision.Number, revision.At, Names.Of(revision.Kind), revision.Author, revision.Reason, revision.FactIds()) { Undoes = UndoPlanner.Undone(revision) };

    private Decision Decide(Update update)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(update.Author);
        ArgumentException.ThrowIfNullOrWhiteSpace(update.Cause);
        lock (_gate)
        {
            var basis = new PlanBasis(_snapshot, _ledger, DateOnly.FromDateTime(_clock.GetLocalNow().DateTime));
            if (_ledger.FindCause(update.Cause) is { } first && !IsDraftsOwnCause(update)) return new Decision(Repetition(first, update), _snapshot, null);
            return _planner.Make(update, basis) switch
            {
                Plan.Refused refused => new Decision(new UpdateOutcome.Rejected(refused.Reason), _snapshot, null),
                Plan.Nothing nothing => new Decision(new UpdateOutcome.Unchanged(nothing.Counts), _snapshot, null),
                Plan.Ready ready => Prepare(update, ready),
                _ => throw new InvalidOperationException("A plan is refused, nothing or ready."),
            };
        }
    }

    private Decision Prepare(Update update, Plan.Ready plan)
    {
        var head = _snapshot.Head;
        var revision = new Revision(head.Number + 1, head.Hash, Now(), update.Author, plan.Cause, plan.Kind, plan.Reason, plan.Changes);
        var body = RevisionCodec.Write(revision);
        // Folded before it is appended: what cannot be replayed must not get into the log.
        var snapshot = SnapshotFold.Apply(_snapshot, [revision], new Head(revision.Number, RevisionCodec.Hash(body)));
        var outcome = new UpdateOutcome.Applied(revision.Number, StandingFact(revision, update), false, plan.Warnings, plan.Counts);
        return new Decision(outcome, _snapshot, new Step(revision, new RevisionRow(revision.Number, revision.Cause, body), snapshot));
    }

    private static UpdateOutcome.Applied Repetition(Revision first, Update update)
    {
        ImportCounts? counts = null;
        if (update is Update.Import import)
        {
            var added = first.Changes.Count(change => change is Change.FactAdded);
            var reworded = first.Changes.Count(change => change is Change.FactReworded);
            var proposed = first.Changes.Count(change => change is Change.ProposalMade);
            var gone = first.Changes.Count(change => change is Change.ProposalMade { Proposal.Proposed: null });
            counts = new ImportCounts(added, reworded, proposed, Math.Max(0, import.Article.Facts.Count - added - reworded - proposed + gone));
        }

        return new UpdateOutcome.Applied(first.Number, StandingFact(first, update), true, [], counts);
    }

    // A correction of a source changes many facts, or none by itself: the one that it was asked for stands for it.
    private static string? StandingFact(Revision revision, Update update) => update is Update.Amend amend
        ? revision.Changes.OfType<Change.FactReplaced>().FirstOrDefault(replaced => replaced.Id == amend.FactId)?.NewId ?? amend.FactId
        : revision.StandingFactId();

    // Named after the content, such a cause says what the file holds and not when it was brought in: the state decides.
    private static bool IsDraftsOwnCause(Update update) =>
        update is Update.Import import && string.Equals(import.Cause, ArticleDraft.Cause(import.Article), StringComparison.Ordinal);

    private DateTimeOffset Now()
    {
        var now = _clock.GetUtcNow().ToUniversalTime();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private async Task<bool> TakeNewAsync(CancellationToken cancellationToken)
    {
        var walk = await ReadNewAsync(cancellationToken);
        if (walk.Revisions.Count == 0) return false;
        Take(walk.Revisions, SnapshotFold.Apply(_snapshot, walk.Revisions, walk.Head));
        return true;
    }

    private async Task<RevisionWalk> ReadNewAsync(CancellationToken cancellationToken)
    {
        var rows = await _log.ReadAsync(_snapshot.Head.Number, cancellationToken);
        var walk = RevisionWalk.From(_snapshot.Head, rows);
        if (walk.Break is { } broken) throw BrokenLogException.At(broken.Number, broken.Why);
        if (walk.Revisions.FirstOrDefault(revision => _ledger.FindCause(revision.Cause) is not null) is { } twice)
            throw BrokenLogException.At(twice.Number, $"its cause '{twice.Cause}' stands in an earlier revision too");
        return walk;
    }

    private void Take(IReadOnlyList<Revision> revisions, KnowledgeSnapshot next)
    {
        Follow(next);
        lock (_gate)
        {
            Enter(revisions);
            _snapshot = next;
        }
    }

    private void Follow(KnowledgeSnapshot next)
    {
        try
        {
            _follower.Follow(next);
        }
        catch (Exception reason)
        {
            _failure = new DerivationException(
                $"Revision {next.Head.Number} is durable, but could not be derived ({reason.Message}): "
                + "stop and start again; 'verify' shows whether the log is whole.",
                reason);
            throw _failure;
        }
    }

    private void Enter(IReadOnlyList<Revision> revisions)
    {
        foreach (var revision in revisions) _ledger.Take(revision);
    }

    /// <param name="Basis">The state that it was decided against.</param>
    /// <param name="Next">Null where nothing is to be written.</param>
    private sealed record Decision(UpdateOutcome Outcome, KnowledgeSnapshot Basis, Step? Next);

    private sealed record Step(Revision Revision, RevisionRow Row, KnowledgeSnapshot Snapshot);
}

/// <summary>One line of history.</summary>
/// <param name="Kind">«add», «update», «correct», «clarify», «retract», «hold», «release», «undo», «import», «accept», «dismiss».</param>
/// <param name="Author">The author's handle.</param>
/// <param name="Facts">Ids of the facts that it made or changed.</param>
public sealed record RevisionSummary(long Number, DateTimeOffset At, string Kind, string Author, string? Reason, IReadOnlyList<string> Facts)
{
    /// <summary>The revision that it takes back; null for all but an undo.</summary>
    public long? Undoes { get; init; }
}
