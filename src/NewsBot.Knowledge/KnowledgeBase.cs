// The project's one verb: an update in, a durable revision out, and everything derived from it brought up to date.
using NewsBot.Arabic;

namespace NewsBot.Knowledge;

/// <summary>The stored revisions contradict themselves. One line: which revision, what is wrong, and the way out.</summary>
public sealed class BrokenLogException(string message) : Exception(message);

/// <summary>Applies updates one at a time; reading <see cref="Snapshot"/> takes no lock.</summary>
public sealed class KnowledgeBase
{
    private KnowledgeBase() { }

    /// <summary>The newest revision's state. Replaced as one reference after the followers have followed.</summary>
    public KnowledgeSnapshot Snapshot => throw new NotImplementedException();

    /// <summary>Reads the whole log, checks the chain, and lets the follower follow.</summary>
    /// <exception cref="BrokenLogException">The chain is broken; names the first bad revision.</exception>
    public static Task<KnowledgeBase> OpenAsync(IRevisionLog log, IRevisionFollower follower, Analyzer analyzer, TimeProvider clock, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Checks, appends durably, lets the follower follow, swaps the snapshot; only then returns.</summary>
    /// <exception cref="IOException">The log could not be written (full disk); nothing changed.</exception>
    public Task<UpdateOutcome> ApplyAsync(Update update, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>What <see cref="ApplyAsync"/> would do, and the snapshot that would result (the current one unless applied).</summary>
    public (UpdateOutcome Outcome, KnowledgeSnapshot Snapshot) Preview(Update update) => throw new NotImplementedException();

    /// <summary>The revisions, newest first, that touched the fact or what it replaced.</summary>
    public IReadOnlyList<RevisionSummary> History(string factId) => throw new NotImplementedException();
}

/// <summary>One line of history.</summary>
/// <param name="Kind">«add», «update», «correct», «clarify», «retract», «hold», «release», «undo», «import».</param>
/// <param name="Author">The author's handle.</param>
public sealed record RevisionSummary(long Number, DateTimeOffset At, string Kind, string Author, string? Reason, IReadOnlyList<string> Facts);
