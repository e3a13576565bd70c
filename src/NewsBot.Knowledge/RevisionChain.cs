// Proves that a log is the one it was: every revision holds the hash of the one before.
using NewsBot.Knowledge.Revisions;

namespace NewsBot.Knowledge;

public abstract record ChainReport
{
    private ChainReport() { }

    /// <summary>Every revision continues the one before.</summary>
    /// <param name="Head">The last revision; the head to note down.</param>
    public sealed record Whole(Head Head) : ChainReport;

    /// <param name="Number">The first bad revision.</param>
    /// <param name="Why">What is wrong with it, without a full stop.</param>
    public sealed record Broken(long Number, string Why) : ChainReport;
}

/// <summary>The chain: each body names the SHA-256 of the body before it, the first one 64 zeros.</summary>
public static class RevisionChain
{
    /// <param name="rows">The whole log from revision 1 on, in order.</param>
    public static ChainReport Verify(IReadOnlyList<RevisionRow> rows)
    {
        var walk = RevisionWalk.From(Head.Empty, rows);
        return walk.Break is null ? new ChainReport.Whole(walk.Head) : walk.Break;
    }

    /// <summary>Verifies, and that the log still continues from a head that was noted earlier. Only this finds an altered last revision,
    /// or a log that was cut off.</summary>
    public static ChainReport Verify(IReadOnlyList<RevisionRow> rows, Head expected)
    {
        var report = Verify(rows);
        if (report is ChainReport.Broken || expected.Number < 0) return report;
        if (expected.Number > rows.Count)
            return new ChainReport.Broken(rows.Count + 1, $"it is missing: the log ends at revision {rows.Count}, the noted head is revision {expected.Number}");
        var found = expected.Number == 0 ? Head.Empty.Hash : Hash(rows[(int)expected.Number - 1].Body.Span);
        return string.Equals(found, expected.Hash, StringComparison.Ordinal)
            ? report
            : new ChainReport.Broken(expected.Number, $"its hash is {found}, the noted head says {expected.Hash}");
    }

    /// <summary>SHA-256 of a revision's bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> body) => RevisionCodec.Hash(body);
}
