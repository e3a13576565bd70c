// What a button carries: the words that it says, signed, so that buttons of old messages work after a restart and nobody makes his own.
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Discord.Interacting;

/// <summary>«s:SIGNATURE:WORDS», at most 100 characters. The key comes from the bot's token, so it is the same after a restart.</summary>
internal sealed class CustomIds(string token)
{
    /// <summary>What Discord takes, in UTF-16 units.</summary>
    public const int Longest = 100;

    // Before the words of a button that opens a form.
    private const string FillMark = "fill ";

    private const string Kind = "s:";
    private const int SignatureLength = 16;

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes($"newsbot custom_id {token}"));

    /// <summary>Null where the words are too long.</summary>
    public string? Write(string words) => $"{Kind}{Sign(words)}:{words}" is { Length: <= Longest } id ? id : null;

    /// <summary>The words, or null where this bot did not write the id.</summary>
    public string? Read(string? id)
    {
        const int Start = 2 + SignatureLength + 1;
        if (id is null || id.Length < Start || !id.StartsWith(Kind, StringComparison.Ordinal)) return null;
        var words = id[Start..];
        var isOurs = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(id[Kind.Length..(Start - 1)]), Encoding.UTF8.GetBytes(Sign(words)));
        return isOurs ? words : null;
    }

    /// <summary>The words of a button that opens a form.</summary>
    public static string Fill(string words) => FillMark + words;

    public static bool IsFill(string words) => words.StartsWith(FillMark, StringComparison.Ordinal);

    /// <summary>What a button says, whether it opens a form or not.</summary>
    public static string WithoutMark(string words) => IsFill(words) ? words[FillMark.Length..] : words;

    private string Sign(string words) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(words)))[..SignatureLength];
}
