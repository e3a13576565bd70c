// Who is not Discord is not let in.
using System.Text;
using NSec.Cryptography;
using Xunit;
using Signature = NewsBot.Discord.Http.Signature;

namespace NewsBot.Tests.Discord;

public sealed class SignatureTests : IDisposable
{
    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
    private readonly byte[] _body = Encoding.UTF8.GetBytes("""{"type":1}""");

    private Signature Signature => new(Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey)));

    public void Dispose() => _key.Dispose();

    [Fact]
    public void What_Discord_signed_holds() => Assert.True(Signature.Holds(Sign("1764000000"), "1764000000", _body));

    [Fact]
    public void Another_time_or_body_does_not_hold()
    {
        Assert.False(Signature.Holds(Sign("1764000000"), "1764000001", _body));
        Assert.False(Signature.Holds(Sign("1764000000"), "1764000000", [.. _body, 32]));
    }

    [Fact]
    public void A_thousand_forged_requests_are_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++)
        {
            var forged = new byte[random.Next(10) == 0 ? random.Next(70) : 64];
            random.NextBytes(forged);
            Assert.False(Signature.Holds(Convert.ToHexString(forged), "1764000000", _body));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not hexadecimal")]
    public void What_is_no_signature_is_refused(string? signature) => Assert.False(Signature.Holds(signature, "1764000000", _body));

    private string Sign(string timestamp) => Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_key, [.. Encoding.UTF8.GetBytes(timestamp), .. _body]));
}
