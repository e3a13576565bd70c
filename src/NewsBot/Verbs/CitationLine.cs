// A citation as the command line's JSON has it.
using NewsBot.Knowledge;

namespace NewsBot.Verbs;

/// <param name="Url">Null for the explicit «no link».</param>
/// <param name="Speaker">Null where the publisher itself speaks.</param>
internal sealed record CitationLine(string Publisher, string Title, string? Url, string Published, string? Speaker)
{
    public static CitationLine Of(Citation citation) =>
        new(citation.Publisher, citation.Title, citation.Url, citation.Published.ToString(), citation.Speaker);
}
