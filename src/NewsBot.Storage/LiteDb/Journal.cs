// The pages of one group, in a file of their own, until the data file has them.
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// Form: a mark, how many pages, then each page's number and bytes, then SHA-256 over all of it. What does not add up was never finished,
/// and so never acknowledged. Whatever follows the sum is left over from a longer journal.
/// </summary>
internal sealed class Journal(DiskFile file) : IDisposable
{
    private const int HeadSize = 16;
    private const int EntrySize = sizeof(long) + PageSeal.PageSize;

    private static ReadOnlySpan<byte> Mark => "NBJRNL01"u8;

    /// <summary>The pages of a whole journal, still sealed; null when there is none.</summary>
    public IReadOnlyDictionary<long, byte[]>? Read()
    {
        var head = new byte[HeadSize];
        if (file.Read(head, 0) < HeadSize || !head.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            return null;

        var count = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(Mark.Length));
        if (count <= 0 || count > (file.Length - HeadSize) / EntrySize)
            return null;

        var size = HeadSize + (count * EntrySize);
        if (size + SHA256.HashSizeInBytes > Math.Min(file.Length, Array.MaxLength))
            return null;

        var bytes = new byte[size + SHA256.HashSizeInBytes];
        if (file.Read(bytes, 0) < bytes.Length
            || !SHA256.HashData(bytes.AsSpan(0, (int)size)).AsSpan().SequenceEqual(bytes.AsSpan((int)size)))
        {
            return null;
        }

        var pages = new Dictionary<long, byte[]>((int)count);
        for (var at = HeadSize; at < size; at += EntrySize)
            pages[BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at))] = bytes.AsSpan(at + sizeof(long), PageSeal.PageSize).ToArray();
        return pages;
    }

    /// <summary>Durable when it returns.</summary>
    public void Write(IReadOnlyDictionary<long, byte[]> pages)
    {
        var size = HeadSize + (pages.Count * EntrySize);
        var bytes = new byte[size + SHA256.HashSizeInBytes];
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Mark.Length), pages.Count);
        var at = HeadSize;
        foreach (var (number, page) in pages)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), number);
            page.CopyTo(bytes, at + sizeof(long));
            at += EntrySize;
        }

        SHA256.HashData(bytes.AsSpan(0, size), bytes.AsSpan(size));
        file.Write(bytes, 0);
        file.Flush();
    }

    /// <summary>
    /// Empties it, so that nothing erased lingers here. Not flushed: should the old pages come back after power loss, writing them again
    /// changes nothing, because no later group touches the data file before its own journal is durable.
    /// </summary>
    public void Clear()
    {
        if (file.Length > 0)
            file.Cut(0);
    }

    public void Dispose() => file.Dispose();
}
