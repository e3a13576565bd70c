// SHA-256 as a value that is compared and kept cheaply.
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NewsBot.Storage.LiteDb;

internal readonly record struct Digest(UInt128 First, UInt128 Second)
{
    /// <summary>Characters of the hexadecimal form.</summary>
    public const int TextLength = 64;

    public static Digest OfNothing { get; } = Of([]);

    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return From(hash);
    }

    /// <summary>Reads lower-case hexadecimal; null for anything else.</summary>
    public static Digest? TryRead(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (text.Length != TextLength
            || text.IndexOfAnyInRange((byte)'A', (byte)'F') >= 0
            || Convert.FromHexString(text, hash, out _, out _) is not System.Buffers.OperationStatus.Done)
        {
            return null;
        }

        return From(hash);
    }

    /// <summary>Writes its 32 bytes.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, First);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], Second);
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        CopyTo(hash);
        return Convert.ToHexStringLower(hash);
    }

    private static Digest From(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
}
