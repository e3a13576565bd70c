// A run of facts of one article: what is said around a fact. Long articles have several, so that no question reads a whole one.
namespace NewsBot.Answering.Index;

/// <summary>Immutable. The n-th passage of an article holds its facts from n × <see cref="MostFacts"/> on, in the order of the versions.
/// The words of its facts lie one after another: a question reads a passage from end to end.</summary>
/// <param name="Number">In the order in which their first facts came.</param>
/// <param name="Subject">Number of the subject; passages of articles with one title share it.</param>
/// <param name="Documents">The facts, at least one.</param>
/// <param name="Words">Numbers of the words of the facts.</param>
/// <param name="Context">Numbers of the words of their speakers, carriers and documents.</param>
/// <param name="Facts">Where the words of each fact end.</param>
/// <param name="Length">Words of the facts, and of the title once.</param>
internal sealed record Passage(int Number, int Subject, FactDocument[] Documents, int[] Words, int[] Context, FactBounds[] Facts, int Length)
{
    public const int MostFacts = 128;

    public bool IsFull => Documents.Length >= MostFacts;

    /// <summary>The words of its article's title.</summary>
    public IndexedWord[] Title => Documents[0].Title;

    /// <summary>The same, each once.</summary>
    public required IndexedWord[] DistinctTitle { get; init; }

    public static Passage Of(int number, int subject, FactDocument[] documents)
    {
        var facts = new FactBounds[documents.Length];
        var bounds = default(FactBounds);
        for (var i = 0; i < documents.Length; i++) facts[i] = bounds = bounds.Then(documents[i]);
        return new Passage(
            number,
            subject,
            documents,
            [.. documents.SelectMany(document => document.Words)],
            [.. documents.SelectMany(ContextOf)],
            facts,
            bounds.Words + documents[0].Title.Length)
        {
            DistinctTitle = [.. documents[0].Title.Distinct()],
        };
    }

    public Passage With(FactDocument document) => this with
    {
        Documents = [.. Documents, document],
        Words = [.. Words, .. document.Words],
        Context = [.. Context, .. ContextOf(document)],
        Facts = [.. Facts, Facts[^1].Then(document)],
        Length = Length + document.Words.Length,
    };

    private static IEnumerable<int> ContextOf(FactDocument document) => document.Context.Select(word => word.Number);
}

/// <summary>Where a fact's words end in <see cref="Passage.Words"/> and <see cref="Passage.Context"/>; they begin where those of the one before end.</summary>
/// <param name="Length">Words of the fact, its title and its context.</param>
internal readonly record struct FactBounds(int Words, int Context, int Length)
{
    public FactBounds Then(FactDocument document) => new(Words + document.Words.Length, Context + document.Context.Length, document.Length);
}
