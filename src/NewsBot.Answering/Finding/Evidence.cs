// A fact that may answer, with how well it matches the question.
using NewsBot.Answering.Index;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Finding;

/// <param name="Stands">It may be an answer: current, or current at the revision asked for. What does not stand is held or withdrawn.</param>
/// <param name="Score">For ranking within one question only; never a threshold.</param>
/// <param name="Coverage">Share of the question's importance that fact, context or article hold, 0 to 1.</param>
/// <param name="BodyCoverage">The same, by the fact itself alone.</param>
internal sealed record Evidence(FactDocument Document, FactVersion Version, bool Stands, double Score, double Coverage, double BodyCoverage)
{
    /// <summary>Its figures and names were read from running text, an article's or a moderator's; nobody prepared it for questions.</summary>
    public bool IsPlain => Version.Content.SourceSpan is not null || Version.Key is null;
}

/// <param name="Terms">The question's terms as the index knows them.</param>
/// <param name="Candidates">Best first; facts of every status but those superseded, corrected and clarified.</param>
/// <param name="Confidence">How sure ranking is of the first candidate, whatever the judges make of it.</param>
internal sealed record EvidenceSet(List<ResolvedTerm> Terms, IReadOnlyList<Evidence> Candidates, ConfidenceFeatures Confidence)
{
    public IEnumerable<Evidence> Standing => Candidates.Where(evidence => evidence.Stands);
}
