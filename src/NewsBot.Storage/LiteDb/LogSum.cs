// One value that stands for the whole log up to a number.
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// SHA-256 over the sum before and the next line, from the first revision on. The database keeps it beside its revisions, in the same
/// group: where it equals that of revisions.jsonl the two hold the same revisions, and a start need not read them twice.
/// </summary>
internal readonly record struct LogSum(long Number, Digest Sum)
{
    public static LogSum OfEmptyLog { get; } = new(0, Digest.OfNothing);

    public LogSum Then(RevisionLine line)
    {
        var cause = Encoding.UTF8.GetByteCount(line.Cause);
        var said = new byte[(2 * SHA256.HashSizeInBytes) + sizeof(long) + cause];
        Sum.CopyTo(said);
        line.Digest.CopyTo(said.AsSpan(SHA256.HashSizeInBytes));
        BinaryPrimitives.WriteInt64BigEndian(said.AsSpan(2 * SHA256.HashSizeInBytes), line.Number);
        Encoding.UTF8.GetBytes(line.Cause, said.AsSpan(said.Length - cause));
        return new LogSum(line.Number, Digest.Of(said));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Sum}");

    /// <summary>Null for anything that <see cref="ToString"/> does not write.</summary>
    public static LogSum? TryRead(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Digest.TryRead(Encoding.ASCII.GetBytes(text[(colon + 1)..])) is { } sum
                ? new LogSum(number, sum)
                : null;
    }
}
