// The web address of a source: what is taken as one.
using NewsBot.Knowledge.Updating;

namespace NewsBot.Knowledge;

public static class SourceAddress
{
    /// <summary>Null where the address may be taken: whole, https, and nothing invisible in it. Else «bad-url» or «insecure-url», with the address.</summary>
    public static Rejection? Check(string url) =>
        !IsWhole(url) ? Rejections.BadUrl(url)
        : url.StartsWith(Uri.UriSchemeHttps + ":", StringComparison.OrdinalIgnoreCase) ? null : Rejections.InsecureUrl(url);

    /// <summary>An absolute http or https address with a host and without anything invisible: files written before only https was taken have such.</summary>
    internal static bool IsWhole(string url) =>
        url.Length <= Rejections.LongestUrl
        && string.Equals(url, CleanText.Of(url).Text, StringComparison.Ordinal)
        && !url.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0;
}
