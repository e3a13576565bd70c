// What judging figures needs to know of a word of the question: the same for each of a hundred figures.
using NewsBot.Answering.Finding;

namespace NewsBot.Answering.Judging;

/// <param name="IsUnit">It is the unit asked for.</param>
/// <param name="IsCounting">«Number»: says that a number is asked for, not of what.</param>
/// <param name="Measures">Classes of unit in which it is measured; empty where it is no measure.</param>
internal readonly record struct AskedTerm(bool IsUnit, bool IsCounting, IReadOnlySet<string> Measures)
{
    /// <summary>Of <see cref="Inquiry.Terms"/>, in their order.</summary>
    public static AskedTerm[] AllOf(Inquiry inquiry) => [.. inquiry.Terms.Select(term => Of(inquiry, term))];

    private static AskedTerm Of(Inquiry inquiry, ResolvedTerm term)
    {
        var isUnit = ReferenceEquals(term, inquiry.Unit);
        return term.Term.Words is [var word]
            ? new AskedTerm(isUnit, inquiry.Lexicon.CountingWords.Contains(word), inquiry.Lexicon.Measures.ClassesOf(word))
            : new AskedTerm(isUnit, IsCounting: false, Lexicon.MeasureTable.None);
    }
}
