// The code by which an answer can be looked at again: 96 random bits, in letters that can be read out.
using System.Globalization;

namespace NewsBot.Conversation;

/// <summary>Fills a span with unguessable bytes (<see cref="System.Security.Cryptography.RandomNumberGenerator.Fill"/>).</summary>
public delegate void Randomness(Span<byte> bytes);

internal static class ReceiptCode
{
    // RFC 4648, section 6.
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 96;
    private const int Length = (Bits + 4) / 5;
    private const int BriefLength = 4;

    /// <summary>Twenty characters of base32.</summary>
    public static string New(Randomness randomness)
    {
        Span<byte> bytes = stackalloc byte[Bits / 8];
        randomness(bytes);
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < code.Length; i++) code[i] = Base32[Quintet(bytes, i * 5)];
        return new string(code);
    }

    /// <summary>The code as somebody typed it: in either case, with punctuation in or after it, with digits of any script, and with 0, 1 and 8, which
    /// the alphabet lacks, for the letters that they look like. Null where it is no code.</summary>
    public static string? Read(string typed)
    {
        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var c in typed.AsSpan().Trim())
        {
            if (char.IsPunctuation(c)) continue;
            var letter = LetterOf(c);
            if (length == Length || !Base32.Contains(letter, StringComparison.Ordinal)) return null;
            code[length++] = letter;
        }

        return length == Length ? new string(code) : null;
    }

    /// <summary>So much of a code tells a few of them apart, and can be typed.</summary>
    public static string Brief(string code) => code[..BriefLength];

    /// <summary>Whether a code begins with what somebody typed, as <see cref="Read"/> takes it; at least as much as <see cref="Brief"/> gives.</summary>
    public static bool Begins(string code, string typed)
    {
        var letters = string.Concat(typed.Where(c => !char.IsPunctuation(c)).Select(LetterOf));
        return letters.Length >= BriefLength && code.StartsWith(letters, StringComparison.Ordinal);
    }

    private static char LetterOf(char typed) => CharUnicodeInfo.GetDecimalDigitValue(typed) switch
    {
        < 0 => char.ToUpperInvariant(typed),
        0 => 'O',
        1 => 'I',
        8 => 'B',
        var digit => (char)('0' + digit),
    };

    private static int Quintet(ReadOnlySpan<byte> bytes, int bit)
    {
        var (place, shift) = (bit / 8, bit % 8);
        var two = (bytes[place] << 8) | (place + 1 < bytes.Length ? bytes[place + 1] : 0);
        return (two >> (11 - shift)) & 31;
    }
}
