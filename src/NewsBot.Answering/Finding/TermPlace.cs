// Where a term of the question stands in a fact.
namespace NewsBot.Answering.Finding;

/// <param name="InBody">As <see cref="Coverage.InBodyOf"/>.</param>
/// <param name="IsInContext">As <see cref="Coverage.IsInContext"/>.</param>
/// <param name="IsSaid">The word itself stands in the fact or its context.</param>
internal readonly record struct TermPlace(double InBody, bool IsInContext, bool IsSaid)
{
    /// <summary>Neither the word nor its root stands in the fact or its context.</summary>
    public bool IsMissing => InBody <= 0 && !IsSaid;
}
