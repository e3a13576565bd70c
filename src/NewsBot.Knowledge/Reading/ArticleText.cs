// The bytes of an article file as text, and the errors of reading one.
using System.Text;

namespace NewsBot.Knowledge.Reading;

internal static class ArticleText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A byte order mark is left out, every line break becomes a line feed.</summary>
    public static string Decode(string name, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > ArticleReader.LargestFile)
            throw Error(name, $"it has {utf8.Length} bytes, at most {ArticleReader.LargestFile} are read: split it into several articles.");
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Strict.GetString(utf8).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException invalid)
        {
            var line = 1 + utf8[..invalid.Index].Count((byte)'\n');
            throw Error(name, line, $"byte 0x{invalid.BytesUnknown?.FirstOrDefault():X2} is not valid UTF-8: save the file as UTF-8.");
        }
    }

    public static ArticleException Error(string name, string problem) => new($"{name}: {problem}");

    public static ArticleException Error(string name, int line, string problem) => new($"{name}, line {line}: {problem}");
}
