// The form under which words of the lists are compared: folded, but for the last letter, which tells «Ali» from «on» and «denied» from «denial».
using System.Globalization;
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Attribution;

internal static class Spelling
{
    public static string Of(Token token, string text)
    {
        var normal = token.Word.Normal;
        var written = token.Span.In(text);
        for (var at = written.Length - 1; at >= 0; at--)
        {
            if (char.GetUnicodeCategory(written[at]) != UnicodeCategory.OtherLetter) continue;
            return normal[^1] == written[at] ? normal : string.Concat(normal.AsSpan(0, normal.Length - 1), written.Slice(at, 1));
        }

        return normal;
    }

    public static string[] OfPhrase(Analyzer analyzer, string phrase) =>
        [.. analyzer.Analyze(phrase).Tokens.Select(token => Of(token, phrase))];
}
