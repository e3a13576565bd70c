// Walks rows of the log from a head on, and stops at the first that does not continue the chain.
namespace NewsBot.Knowledge.Revisions;

/// <param name="Revisions">Those before the break, or all.</param>
/// <param name="Head">After the last of them.</param>
/// <param name="Break">What is wrong with the row after them; null where nothing is.</param>
internal sealed record RevisionWalk(IReadOnlyList<Revision> Revisions, Head Head, ChainReport.Broken? Break)
{
    public static RevisionWalk From(Head head, IReadOnlyList<RevisionRow> rows)
    {
        var revisions = new List<Revision>(rows.Count);
        var causes = new HashSet<string>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var number = head.Number + 1;
            if (Read(head, row, out var revision) is { } why) return new RevisionWalk(revisions, head, new ChainReport.Broken(number, why));
            if (!causes.Add(row.Cause)) return new RevisionWalk(revisions, head, new ChainReport.Broken(number, $"its cause '{row.Cause}' stands in an earlier revision too"));
            revisions.Add(revision!); // read, since nothing is wrong with it
            head = new Head(number, RevisionCodec.Hash(row.Body.Span));
        }

        return new RevisionWalk(revisions, head, null);
    }

    private static string? Read(Head head, RevisionRow row, out Revision? revision)
    {
        revision = null;
        var number = head.Number + 1;
        if (row.Number != number) return $"revision {row.Number} stands in its place";
        try
        {
            revision = RevisionCodec.Read(row.Body.Span);
        }
        catch (FormatException unreadable)
        {
            return $"its body cannot be read: {unreadable.Message}";
        }

        if (revision.Number != number) return $"its body says that it is number {revision.Number}";
        if (!string.Equals(revision.Cause, row.Cause, StringComparison.Ordinal)) return $"its body names the cause '{revision.Cause}', the log '{row.Cause}'";
        return string.Equals(revision.Previous, head.Hash, StringComparison.Ordinal)
            ? null
            : $"it continues {Short(revision.Previous)}, but revision {head.Number} has the hash {Short(head.Hash)}";
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] + "…" : hash;
}
