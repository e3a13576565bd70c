// A run of facts of one article: what is said around a fact. Long articles have several, so that no question reads a whole one.
namespace NewsBot.Answering.Index;

/// <summary>Immutable. The n-th passage of an article holds its facts from n × <see cref="MostFacts"/> on, in the order of the versions.</summary>
/// <param name="Number">In the order in which their first facts came.</param>
/// <param name="Subject">Number of the subject; passages of articles with one title share it.</param>
/// <param name="Length">Words of the facts, and of the title once.</param>
internal sealed record Passage(int Number, int Subject, FactDocument[] Documents, int Length)
{
    public const int MostFacts = 128;

    public bool IsFull => Documents.Length >= MostFacts;

    public static Passage Of(int number, int subject, FactDocument[] documents) =>
        new(number, subject, documents, documents[0].Title.Length + documents.Sum(document => document.Words.Length));

    public Passage With(FactDocument document) => this with { Documents = [.. Documents, document], Length = Length + document.Words.Length };
}
