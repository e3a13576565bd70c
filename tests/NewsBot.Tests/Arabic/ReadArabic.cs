// One analyzer for all tests of this folder: loading it reads every word list.
using NewsBot.Arabic;

namespace NewsBot.Tests.Arabic;

internal static class ReadArabic
{
    public static Analyzer Analyzer { get; } = Analyzer.Load();

    public static string[] Words(string text) => [.. Analyzer.Analyze(text).Tokens.Select(token => token.Word.Normal)];

    public static string[] Sentences(string text) => [.. Analyzer.Analyze(text).Sentences.Select(span => span.In(text).ToString().Trim())];
}
