// A checksum inside every page of the data file, so that no flipped bit goes unseen.
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsBot.Storage.LiteDb;

/// <summary>
/// LiteDB has no page checksums. In a page of the data file it always leaves the four bytes of «transaction id» at 0xFFFFFFFF
/// (the field means something in its log only), so those four carry a CRC-32C over the page and its number, and are put back on reading.
/// A tool that opens the file as plain LiteDB reads it all the same.
/// </summary>
internal static class PageSeal
{
    /// <summary>LiteDB's page.</summary>
    public const int PageSize = 8_192;

    private const int SealOffset = 14;
    private const uint Unsealed = uint.MaxValue;

    /// <summary>Seals a page as LiteDB wrote it.</summary>
    public static void Close(Span<byte> page, long number)
    {
        var field = page.Slice(SealOffset, sizeof(uint));
        if (BinaryPrimitives.ReadUInt32LittleEndian(field) != Unsealed)
            throw new InvalidOperationException($"LiteDB wrote a transaction id into page {number} of the data file, where the page's checksum stands.");
        BinaryPrimitives.WriteUInt32LittleEndian(field, Checksum(page, number));
    }

    /// <summary>Gives the page back as LiteDB wrote it; says whether its seal held.</summary>
    public static bool TryOpen(Span<byte> page, long number)
    {
        var field = page.Slice(SealOffset, sizeof(uint));
        var seal = BinaryPrimitives.ReadUInt32LittleEndian(field);
        BinaryPrimitives.WriteUInt32LittleEndian(field, Unsealed);
        return seal == Checksum(page, number);
    }

    // The page's number goes in first: a page written in another's place is damage too.
    private static uint Checksum(ReadOnlySpan<byte> page, long number)
    {
        var sum = BitOperations.Crc32C(uint.MaxValue, (ulong)number);
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(page))
            sum = BitOperations.Crc32C(sum, word);
        return ~sum;
    }
}
