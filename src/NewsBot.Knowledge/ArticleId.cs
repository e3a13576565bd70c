// The stable id of an article that has none of its own, and the keys of its facts.
using System.Security.Cryptography;
using System.Text;
using NewsBot.Arabic;

namespace NewsBot.Knowledge;

internal static class ArticleId
{
    /// <summary>No front matter may take an id that begins so.</summary>
    public const string Prefix = "p-";

    /// <summary>«p-» and ten hexadecimal digits of the folded publisher, title and date: spelling variants of one source are one article.</summary>
    public static string Of(Analyzer analyzer, string publisher, string title, PartialDate published) =>
        Prefix + Digits($"{analyzer.Fold(publisher)}\n{analyzer.Fold(title)}\n{published}");

    /// <summary>Ten hexadecimal digits of the folded sentence.</summary>
    public static string FactKey(Analyzer analyzer, string sentence) => Digits(analyzer.Fold(sentence));

    private static string Digits(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
}
