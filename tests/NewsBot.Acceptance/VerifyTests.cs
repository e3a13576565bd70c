// verify, beside a bot that runs: whatever is altered in the log of revisions is found and named.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Testing;
using Xunit;

namespace NewsBot.Acceptance;

public sealed class VerifyTests : IAsyncLifetime
{
    private const int Revisions = 8;

    private TestBot _bot = null!;
    private byte[] _whole = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Log => Path.Combine(_bot.Data, "revisions.jsonl");

    public async ValueTask InitializeAsync()
    {
        _bot = await TestBot.StartEmptyAsync(Cancel);
        for (var i = 0; i < Revisions; i++)
        {
            string[] add = ["publish", "add", "--text", $"في المدينة رقم {i} مدارس كثيرة.", "--publisher", "صحيفة", "--title", $"خبر {i}", "--url", "none", "--published", "2024"];
            Assert.Equal(0, (await _bot.RunAsync(add, _bot.Data, Cancel)).Code);
        }

        _whole = await File.ReadAllBytesAsync(Log, Cancel);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_whole_log_is_whole()
    {
        var (code, printed) = await VerifyAsync();

        Assert.Equal((0, $"{Revisions} revisions, the chain is whole"), (code, printed.TrimEnd('\n').Split('\n')[1]));
    }

    [Fact]
    public async Task A_last_revision_that_was_rewritten_with_a_digest_that_fits_is_named()
    {
        Write(Revisions - 1, body => body.Replace("صحيفة", "جريدة", StringComparison.Ordinal).Replace("كثيرة", "قليلة", StringComparison.Ordinal));

        var (code, printed) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Matches($"^Revision {Revisions} is bad: its hash is [0-9a-f]{{64}}, the noted head says [0-9a-f]{{64}}\\. Restore a backup that verifies\\.\n$", printed);
    }

    [Fact]
    public async Task A_thousand_alterations_are_all_found()
    {
        var random = new Random(20261130);
        for (var trial = 0; trial < 1_000; trial++)
        {
            if (trial % 2 == 0) Write(random.Next(Revisions), body => Altered(body, random));
            else await File.WriteAllBytesAsync(Log, Altered(_whole, random), Cancel);

            var (code, printed) = await VerifyAsync();

            Assert.True(code == 1 && printed.StartsWith("Revision ", StringComparison.Ordinal), $"Alteration {trial} was not found: {printed}");
        }
    }

    private Task<(int Code, string Printed)> VerifyAsync() => _bot.RunAsync(["verify"], _bot.Data, Cancel);

    // One character of the body is another: a letter's code unit, so that the line keeps its length.
    private static string Altered(string body, Random random)
    {
        var at = random.Next(body.Length);
        while (body[at] is < '\u0621' or > '\u0649') at = (at + 1) % body.Length;
        var letter = (char)('\u0641' + random.Next(6));
        return string.Concat(body.AsSpan(0, at), $"{(letter == body[at] ? '\u0628' : letter)}", body.AsSpan(at + 1));
    }

    // In a digest or a body; in the base64 of a cause some bits mean nothing.
    private static byte[] Altered(byte[] whole, Random random)
    {
        var altered = whole.ToArray();
        var starts = Enumerable.Range(0, whole.Length).Where(at => at == 0 || whole[at - 1] == (byte)'\n').ToArray();
        var start = starts[random.Next(starts.Length)];
        var tab = Array.IndexOf(whole, (byte)'\t', start);
        var third = Array.IndexOf(whole, (byte)'\t', Array.IndexOf(whole, (byte)'\t', tab + 1) + 1);
        var at = random.Next(2) == 0 ? tab + 1 + random.Next(64) : third + 1 + random.Next(100);
        altered[at] ^= (byte)(1 + random.Next(7));
        return altered;
    }

    private void Write(int line, Func<string, string> change)
    {
        var lines = Encoding.UTF8.GetString(_whole).Split('\n');
        var fields = lines[line].Split('\t', 4);
        var body = change(fields[3]);
        lines[line] = string.Create(CultureInfo.InvariantCulture, $"{fields[0]}\t{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\t{fields[2]}\t{body}");
        var text = string.Join('\n', lines);
        Assert.Equal(_whole.Length, Encoding.UTF8.GetByteCount(text));
        File.WriteAllText(Log, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
