// The ports of knowledge: where revisions are kept, and who learns of them.
namespace NewsBot.Knowledge;

/// <summary>A revision as it is stored. The bytes are Knowledge's; a store keeps them and never looks inside.</summary>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="Cause">What it was made for (inbox key, key of a publish line, «articles:ID:HASH»); unique in a log. Any length.</param>
/// <param name="Body">UTF-8 JSON on one line, without a line feed.</param>
public sealed record RevisionRow(long Number, string Cause, ReadOnlyMemory<byte> Body);

public abstract record AppendOutcome
{
    private AppendOutcome() { }

    /// <summary>Durable: it survives kill -9 and power loss.</summary>
    public sealed record Appended : AppendOutcome;

    /// <summary>Nothing was written: the number is not the next one (somebody else was first).</summary>
    public sealed record NumberTaken(long Last) : AppendOutcome;

    /// <summary>Nothing was written: a revision with this cause exists.</summary>
    public sealed record CauseKnown(long Number) : AppendOutcome;
}

/// <summary>The log of revisions, the only truth. Append-only.</summary>
public interface IRevisionLog
{
    /// <summary>All revisions with a number above <paramref name="after"/>, in order, as one list.</summary>
    ValueTask<IReadOnlyList<RevisionRow>> ReadAsync(long after, CancellationToken cancellationToken);

    /// <summary>Appends the next revision; durable when it returns <see cref="AppendOutcome.Appended"/>. The cause is looked at first.</summary>
    /// <exception cref="IOException">The surroundings failed (full disk); nothing was appended, and the caller may try again.</exception>
    ValueTask<AppendOutcome> AppendAsync(RevisionRow revision, CancellationToken cancellationToken);
}

/// <summary>Derives something from the revisions (an index) and is never behind: ApplyAsync returns only after it has followed.</summary>
public interface IRevisionFollower
{
    /// <summary>Takes in <paramref name="after"/>, which continues what it followed last: <see cref="KnowledgeSnapshot.Versions"/> only
    /// grew, statuses may have changed. When it returns, the next question sees it. An exception stops the process.</summary>
    void Follow(KnowledgeSnapshot after);
}
