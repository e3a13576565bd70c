// Walks rows of the log from a head on, and stops at the first that does not continue the chain.
namespace NewsBot.Knowledge.Revisions;

/// <param name="Revisions">Those before the break, or all.</param>
/// <param name="Head">After the last of them.</param>
/// <param name="Break">What is wrong with the row after them; null where nothing is.</param>
internal sealed record RevisionWalk(IReadOnlyList<Revision> Revisions, Head Head, ChainReport.Broken? Break)
{
    // From this many rows on, reading them on all cores pays.
    private const int Many = 256;

    public static RevisionWalk From(Head head, IReadOnlyList<RevisionRow> rows)
    {
        // Each row is read by itself; only whether it continues the one before depends on the order.
        RowReading[] readings = rows.Count < Many
            ? [.. rows.Select(RowReading.Of)]
            : [.. rows.AsParallel().AsOrdered().Select(RowReading.Of)];
        var revisions = new List<Revision>(rows.Count);
        var causes = new HashSet<string>(rows.Count, StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            var number = head.Number + 1;
            var why = Problem(head, reading) ?? (causes.Add(reading.Row.Cause) ? null : $"its cause '{reading.Row.Cause}' stands in an earlier revision too");
            if (why is not null) return new RevisionWalk(revisions, head, new ChainReport.Broken(number, why));
            revisions.Add(reading.Revision!); // read, since nothing is wrong with it
            head = new Head(number, reading.Hash);
        }

        return new RevisionWalk(revisions, head, null);
    }

    private static string? Problem(Head head, RowReading reading)
    {
        var number = head.Number + 1;
        if (reading.Row.Number != number) return $"revision {reading.Row.Number} stands in its place";
        if (reading.Revision is not { } revision) return $"its body cannot be read: {reading.Problem}";
        if (revision.Number != number) return $"its body says that it is number {revision.Number}";
        if (!string.Equals(revision.Cause, reading.Row.Cause, StringComparison.Ordinal))
            return $"its body names the cause '{revision.Cause}', the log '{reading.Row.Cause}'";
        return string.Equals(revision.Previous, head.Hash, StringComparison.Ordinal)
            ? null
            : $"it continues {Short(revision.Previous)}, but revision {head.Number} has the hash {Short(head.Hash)}";
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] + "…" : hash;

    /// <param name="Revision">Null where the body cannot be read; then there is a problem.</param>
    private sealed record RowReading(RevisionRow Row, string Hash, Revision? Revision, string? Problem)
    {
        public static RowReading Of(RevisionRow row)
        {
            var hash = RevisionCodec.Hash(row.Body.Span);
            try
            {
                return new RowReading(row, hash, RevisionCodec.Read(row.Body.Span), null);
            }
            catch (FormatException unreadable)
            {
                return new RowReading(row, hash, null, unreadable.Message);
            }
        }
    }
}
