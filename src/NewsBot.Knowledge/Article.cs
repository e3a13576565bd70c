// Where facts come from: the article, and the records that several of its facts share.
namespace NewsBot.Knowledge;

/// <summary>A published piece, or a statement that a moderator stands for, that facts are taken from.</summary>
/// <param name="Id">Stable; from the front matter, or made from publisher, title and date («p-» and ten hexadecimal digits).</param>
/// <param name="Url">An https or http address, or null for the explicit «no link»; never invented.</param>
/// <param name="Published">As exact as it is known.</param>
/// <param name="SourceText">The text as it was imported, to verify quotes against; null for articles restated in our own words.</param>
/// <param name="Note">What readers should know about the source (a publisher's disclaimer, where the date comes from); may be null.</param>
public sealed record Article(
    string Id,
    string Title,
    string Publisher,
    string? Url,
    PartialDate Published,
    string? SourceText,
    string? Note);

/// <summary>Who made a statement, with the role held then. Facts refer to it, so a wrong role is corrected once.</summary>
/// <param name="Id">«ARTICLE/KEY».</param>
public sealed record Speaker(string Id, string Name, string? Role, IReadOnlyList<string> Aliases);

/// <summary>Who carried a statement to the publisher (an agency, a channel).</summary>
/// <param name="Id">«ARTICLE/KEY».</param>
public sealed record Carrier(string Id, string Name, IReadOnlyList<string> Aliases);

/// <summary>A document that figures are taken from (a map, a report), with its own date.</summary>
/// <param name="Id">«ARTICLE/KEY».</param>
/// <param name="Author">Id of the <see cref="Speaker"/> that made it; may be null.</param>
public sealed record Document(string Id, string Name, string? Author, PartialDate? Dated, IReadOnlyList<string> Aliases);
