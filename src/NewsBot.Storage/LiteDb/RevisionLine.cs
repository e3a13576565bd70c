// One line of revisions.jsonl: what an outsider needs to check a revision.
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Knowledge;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// Form: number, SHA-256 of the body in hexadecimal, the cause in base64, the body byte for byte; parted by tabs, ended by a line feed.
/// <c>cut -f4 | tr -d '\n' | sha256sum</c> of a line gives its second field.
/// </summary>
/// <param name="Hash">SHA-256 of the body.</param>
/// <param name="Offset">Where the line begins in the file.</param>
/// <param name="Length">How long it is, with its line feed.</param>
internal sealed record RevisionLine(RevisionRow Row, string Hash, long Offset, int Length)
{
    private const byte Tab = (byte)'\t';

    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    public static byte[] Write(RevisionRow revision)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{revision.Number}\t{HashOf(revision.Body.Span)}\t{Convert.ToBase64String(Encoding.UTF8.GetBytes(revision.Cause))}\t");
        var line = new byte[head.Length + revision.Body.Length + 1];
        Encoding.ASCII.GetBytes(head, line);
        revision.Body.Span.CopyTo(line.AsSpan(head.Length));
        line[^1] = (byte)'\n';
        return line;
    }

    /// <summary>Null when the line, without its line feed, is not one or does not match its hash.</summary>
    public static RevisionLine? TryRead(ReadOnlySpan<byte> line, long offset)
    {
        var rest = line;
        if (!TryField(ref rest, out var number) || !TryField(ref rest, out var hash) || !TryField(ref rest, out var cause))
            return null;
        if (!Utf8Parser.TryParse(number, out long parsed, out var used) || used != number.Length)
            return null;

        var expected = HashOf(rest);
        if (!hash.SequenceEqual(Encoding.ASCII.GetBytes(expected)))
            return null;

        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(cause.Length)];
        if (Base64.DecodeFromUtf8(cause, decoded, out _, out var size) is not System.Buffers.OperationStatus.Done)
            return null;
        return new RevisionLine(new RevisionRow(parsed, Encoding.UTF8.GetString(decoded, 0, size), rest.ToArray()), expected, offset, line.Length + 1);
    }

    private static bool TryField(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> field)
    {
        var end = rest.IndexOf(Tab);
        field = end < 0 ? default : rest[..end];
        if (end >= 0)
            rest = rest[(end + 1)..];
        return end >= 0;
    }
}
