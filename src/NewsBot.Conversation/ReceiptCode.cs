// The code by which an answer can be looked at again: 96 random bits, in letters that can be read out.
namespace NewsBot.Conversation;

/// <summary>Fills a span with unguessable bytes (<see cref="System.Security.Cryptography.RandomNumberGenerator.Fill"/>).</summary>
public delegate void Randomness(Span<byte> bytes);

internal static class ReceiptCode
{
    // RFC 4648, section 6.
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 96;

    /// <summary>Twenty characters of base32.</summary>
    public static string New(Randomness randomness)
    {
        Span<byte> bytes = stackalloc byte[Bits / 8];
        randomness(bytes);
        Span<char> code = stackalloc char[(Bits + 4) / 5];
        for (var i = 0; i < code.Length; i++) code[i] = Base32[Quintet(bytes, i * 5)];
        return new string(code);
    }

    private static int Quintet(ReadOnlySpan<byte> bytes, int bit)
    {
        var (place, shift) = (bit / 8, bit % 8);
        var two = (bytes[place] << 8) | (place + 1 < bytes.Length ? bytes[place + 1] : 0);
        return (two >> (11 - shift)) & 31;
    }
}
