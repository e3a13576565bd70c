// A fact as the command line shows it: as JSON, and as text.
using NewsBot.Knowledge;

namespace NewsBot.Verbs;

/// <param name="Status">Lower-case: current, held, superseded, corrected, clarified, retracted.</param>
/// <param name="Article">Id of the article that it is cited from.</param>
/// <param name="Revision">The revision that made it current.</param>
internal sealed record FactLine(
    string Id,
    string Text,
    string Status,
    string Article,
    IReadOnlyList<CitationLine> Citations,
    string AsOf,
    long Revision,
    string? Replaces,
    string? ReplacedBy)
{
    public static FactLine Of(FactVersion fact, KnowledgeSnapshot knowledge) => new(
        fact.Id,
        fact.Content.Text,
        fact.Status.ToString().ToLowerInvariant(),
        fact.Content.ArticleId,
        [CitationLine.Of(knowledge.CitationOf(fact.Content))],
        fact.Content.AsOf.ToString(),
        fact.Since,
        fact.Replaces,
        fact.ReplacedBy);

    /// <summary>Two lines: the statement, and where it comes from.</summary>
    public string ToText()
    {
        var citation = Citations[0];
        string?[] source = [citation.Speaker, citation.Publisher, citation.Published, citation.Url ?? "no link"];
        string?[] history =
        [
            Status == "current" ? null : Status,
            $"as of {AsOf}",
            $"revision {Revision}",
            Replaces is null ? null : $"replaces {Replaces}",
            ReplacedBy is null ? null : $"replaced by {ReplacedBy}",
        ];
        return $"{Id}  {Text}\n    {string.Join(" | ", source.Where(part => part is not null))} ({string.Join(", ", history.Where(part => part is not null))})";
    }
}
