// What has to be known of the revisions to judge the next one.
using System.Security.Cryptography;
using System.Text;
using NewsBot.Knowledge;

namespace NewsBot.Storage.Rows;

/// <summary>The last number, and the number of each cause. Causes are kept as hashes: they may be long, and there may be a hundred thousand.</summary>
internal sealed class RevisionIndex
{
    private readonly Dictionary<UInt128, long> _causes = [];

    public long Last { get; private set; }

    /// <summary>Whether a revision may follow; null when it may. The cause is looked at first.</summary>
    public AppendOutcome? Refuse(RevisionRow revision)
    {
        if (NumberOf(revision.Cause) is { } number)
            return new AppendOutcome.CauseKnown(number);
        return revision.Number == Last + 1 ? null : new AppendOutcome.NumberTaken(Last);
    }

    /// <summary>The number of the revision with this cause; null where there is none.</summary>
    public long? NumberOf(string cause) => _causes.TryGetValue(Hash(cause), out var number) ? number : null;

    public void Add(long number, string cause)
    {
        _causes.Add(Hash(cause), number);
        Last = number;
    }

    /// <summary>Takes back the last one, which was not written after all.</summary>
    public void TakeBack(RevisionRow revision)
    {
        _causes.Remove(Hash(revision.Cause));
        Last = revision.Number - 1;
    }

    /// <exception cref="ArgumentException">The body holds a line feed, which would break the log's lines.</exception>
    public static void Check(RevisionRow revision)
    {
        if (revision.Body.Span.Contains((byte)'\n'))
            throw new ArgumentException($"The body of revision {revision.Number} holds a line feed. Write it as JSON on one line.", nameof(revision));
    }

    private static UInt128 Hash(string cause)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(cause), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
