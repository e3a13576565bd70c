// Whether a request came from Discord: Ed25519 over its timestamp and its bytes. https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
using System.Text;
using NSec.Cryptography;

namespace NewsBot.Discord.Http;

/// <summary>Thread-safe.</summary>
internal sealed class Signature
{
    private readonly PublicKey _key;

    /// <param name="publicKey">64 hexadecimal digits, as the developer portal shows.</param>
    /// <exception cref="FormatException">It is no key.</exception>
    public Signature(string publicKey) => _key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(publicKey), KeyBlobFormat.RawPublicKey);

    /// <summary>False for anything that is not signed as Discord signs, whatever it is.</summary>
    public bool Holds(string? signature, string? timestamp, ReadOnlySpan<byte> body)
    {
        if (signature is null || timestamp is null || signature.Length != 2 * SignatureAlgorithm.Ed25519.SignatureSize || !signature.All(char.IsAsciiHexDigit)) return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        return SignatureAlgorithm.Ed25519.Verify(_key, signed, Convert.FromHexString(signature));
    }
}
