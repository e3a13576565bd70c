// A revision log in memory that can be interfered with, as another process or a full disk would.
using NewsBot.Knowledge;

namespace NewsBot.Tests.Knowledge;

public sealed class MemoryLog : IRevisionLog
{
    public List<RevisionRow> Rows { get; } = [];

    /// <summary>Runs once, before the next append is looked at.</summary>
    public Func<Task>? BeforeAppend { get; set; }

    /// <summary>Thrown by the next append.</summary>
    public Exception? Failure { get; set; }

    public ValueTask<IReadOnlyList<RevisionRow>> ReadAsync(long after, CancellationToken cancellationToken) =>
        new(Rows.Where(row => row.Number > after).ToArray());

    public async ValueTask<AppendOutcome> AppendAsync(RevisionRow revision, CancellationToken cancellationToken)
    {
        if (BeforeAppend is { } interfere)
        {
            BeforeAppend = null;
            await interfere();
        }

        if (Failure is { } failure)
        {
            Failure = null;
            throw failure;
        }

        if (Rows.Find(row => string.Equals(row.Cause, revision.Cause, StringComparison.Ordinal)) is { } known) return new AppendOutcome.CauseKnown(known.Number);
        if (revision.Number != Rows.Count + 1) return new AppendOutcome.NumberTaken(Rows.Count);
        Rows.Add(revision);
        return new AppendOutcome.Appended();
    }
}

public sealed class RecordingFollower : IRevisionFollower
{
    public List<KnowledgeSnapshot> Followed { get; } = [];

    public Exception? Failure { get; set; }

    public void Follow(KnowledgeSnapshot after)
    {
        if (Failure is not null) throw Failure;
        Followed.Add(after);
    }
}
