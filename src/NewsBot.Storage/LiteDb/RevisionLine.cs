// One line of revisions.jsonl: what an outsider needs to check a revision.
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NewsBot.Knowledge;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// Form: number, SHA-256 of the body in hexadecimal, the cause in base64, the body byte for byte; parted by tabs, ended by a line feed.
/// <c>cut -f4- | tr -d '\n' | sha256sum</c> of a line gives its second field.
/// </summary>
/// <param name="Digest">Of the body.</param>
internal readonly record struct RevisionLine(long Number, Digest Digest, string Cause)
{
    private const byte Tab = (byte)'\t';

    public static RevisionLine Of(RevisionRow row) => new(row.Number, Digest.Of(row.Body.Span), row.Cause);

    public static byte[] Write(RevisionRow revision)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{revision.Number}\t{Digest.Of(revision.Body.Span)}\t{Convert.ToBase64String(Encoding.UTF8.GetBytes(revision.Cause))}\t");
        var line = new byte[head.Length + revision.Body.Length + 1];
        Encoding.ASCII.GetBytes(head, line);
        revision.Body.Span.CopyTo(line.AsSpan(head.Length));
        line[^1] = (byte)'\n';
        return line;
    }

    /// <summary>Reads a line without its line feed; null when it is not one, or does not match its digest.</summary>
    public static RevisionLine? TryRead(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> body)
    {
        body = line;
        if (!TryField(ref body, out var number) || !TryField(ref body, out var digest) || !TryField(ref body, out var cause))
            return null;
        if (!Utf8Parser.TryParse(number, out long parsed, out var used) || used != number.Length || number[0] is (byte)'0' or (byte)'+')
            return null;
        if (Digest.TryRead(digest) is not { } expected || Digest.Of(body) != expected)
            return null;

        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(cause.Length)];
        if (Base64.DecodeFromUtf8(cause, decoded, out _, out var size) is not System.Buffers.OperationStatus.Done)
            return null;
        return new RevisionLine(parsed, expected, Encoding.UTF8.GetString(decoded, 0, size));
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
