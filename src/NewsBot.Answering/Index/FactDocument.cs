// One fact version as the index holds it: its terms, and the slots that a question can ask for.
using NewsBot.Answering.Lexicon;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

/// <summary>How often a term stands in the fact itself and in what surrounds it (title, speaker, carrier, document).</summary>
internal readonly record struct TermFrequency(float Body, float Context);

/// <summary>An amount of a fact with the terms by which a question names it.</summary>
/// <param name="IsTyped">From the fact's own figures; otherwise read from the text.</param>
/// <param name="Unit">Terms of the counted noun.</param>
/// <param name="Of">Terms of the holder; empty where unknown.</param>
/// <param name="Where">Terms of the place; empty where unknown.</param>
/// <param name="Measure">Terms of what is measured; empty where it is simply the number of units.</param>
/// <param name="Local">Terms of the clause that the amount stands in.</param>
/// <param name="IsChange">An increase or decrease, not a level.</param>
/// <param name="IsPrevious">Of an earlier time that its clause names ("last year").</param>
/// <param name="IsUnitSaid">The unit stands beside the number itself; otherwise it was taken from another number and may be wrong.</param>
/// <param name="Person">The noun for people to whom the counted thing happened, where the text says it with a verb ("killed"); null elsewhere.</param>
/// <param name="Head">Terms that an enumeration says once, before its first amount, and means for each ("the ticket costs 30 for guests and 10 for pupils"); empty elsewhere.</param>
/// <param name="Order">Which number of the text it is, from 0; -1 where it does not stand in the text.</param>
internal sealed record FigureSlot(
    Figure Figure,
    bool IsTyped,
    IReadOnlySet<string> Unit,
    IReadOnlySet<string> Of,
    IReadOnlySet<string> Where,
    IReadOnlySet<string> Measure,
    IReadOnlySet<string> Local,
    bool IsChange,
    bool IsPrevious,
    bool IsUnitSaid = true,
    string? Person = null,
    IReadOnlySet<string>? Head = null,
    int Order = -1)
{
    public IReadOnlySet<string> Head { get; init; } = Head ?? new HashSet<string>();

    /// <summary>How it follows from amounts of its sentence, where the sentence does not state it; null for what is stated.</summary>
    public Derivation? Working { get; init; }

    /// <summary>Its clause tells it as of an earlier time, though nothing of now stands beside it.</summary>
    public bool TellsEarlier { get; init; }

    /// <summary>The class of <see cref="Unit"/>, or null.</summary>
    public string? UnitClass { get; private init; }

    /// <summary>All terms by which a question can name it.</summary>
    public FigureWords Words { get; private init; } = FigureWords.None;

    /// <summary>Which of holder and place the article's title, speaker, carrier or document names: a question need not say them.</summary>
    public SlotParts OfSubject { get; private init; }

    /// <summary>Both count the same, by a term or by the very noun.</summary>
    public bool HasUnitOf(FigureSlot other) =>
        Unit.Overlaps(other.Unit) || (Figure.Unit.Length > 0 && string.Equals(Figure.Unit, other.Figure.Unit, StringComparison.Ordinal));

    /// <summary>The same with what is worked out of the rest, once nothing of that changes any more.</summary>
    /// <param name="document">All terms of its fact.</param>
    public FigureSlot Finished(UnitTable units, DocumentTerms document)
    {
        var ofSubject = (IsInContext(Of) ? SlotParts.Of : SlotParts.None) | (IsInContext(Where) ? SlotParts.Where : SlotParts.None);
        return this with { UnitClass = units.ClassOf(Unit), Words = FigureWords.Of(this, document.Table), OfSubject = ofSubject };

        bool IsInContext(IReadOnlySet<string> terms) => terms.Any(term => document.TryGetValue(term, out var frequency) && frequency.Context > 0);
    }
}

/// <summary>What kinds of answers the text of a fact can give, by the cues in it.</summary>
[Flags]
internal enum Slots
{
    None = 0,
    Number = 1,
    Date = 2,
    Place = 4,
    Cause = 8,
    Person = 16,
    Manner = 32,
    Definition = 64,
}

/// <summary>What a text ranks by a superlative.</summary>
[Flags]
internal enum Ranks
{
    None = 0,
    Most = 1,
    Least = 2,
}

/// <param name="Place">Index of the version in <see cref="KnowledgeSnapshot.Versions"/>.</param>
/// <param name="Subject">The title of its article, folded: articles of one title are about one subject.</param>
/// <param name="Terms">Every term that has postings, with its frequency.</param>
/// <param name="Words">Numbers of the words of the fact, its names, keywords and alternative questions, in order.</param>
/// <param name="Title">The words of its article's title.</param>
/// <param name="Context">The words of its speaker, carrier and document.</param>
/// <param name="Cues">The kinds of answers that cue words in the text announce, alternative questions included.</param>
/// <param name="DateStrength">How surely the text answers "when", 0 to 1.</param>
/// <param name="Asked">What its alternative questions ask for: whoever wrote them said that it answers that.</param>
/// <param name="Ranks">What its text, keywords and questions rank.</param>
/// <param name="Names">Stems of the names that it is about, and of the holders and places of its figures.</param>
/// <param name="Dates">Dates in the text, years at least.</param>
/// <param name="References">Ids of the article, speaker, carrier and document whose words are in the context.</param>
internal sealed record FactDocument(
    int Place,
    string Article,
    string Subject,
    DocumentTerms Terms,
    int[] Words,
    IndexedWord[] Title,
    IndexedWord[] Context,
    Slots Slots,
    Slots Cues,
    double DateStrength,
    Slots Asked,
    Ranks Ranks,
    IReadOnlySet<string> Names,
    IReadOnlyList<FigureSlot> Figures,
    IReadOnlyList<PartialDate> Dates,
    IReadOnlyList<string> References)
{
    private TextLayout? _layout;

    /// <summary>Amounts that follow from <see cref="Figures"/> by what the sentence says; each has its working.</summary>
    public IReadOnlyList<FigureSlot> Implied { get; init; } = [];

    /// <summary>Years that stand in the text as four digits and no more, as «2018» of «the floods of 2018»; those of <see cref="Dates"/> apart.</summary>
    public IReadOnlyList<int> BareYears { get; init; } = [];

    /// <summary>Where things stand in its text; made when it is first asked for, the same whoever makes it.</summary>
    public TextLayout LayoutBy(Func<TextLayout> make) => _layout ??= make();

    /// <summary>The wholes of those of <see cref="Figures"/> that the sentence calls a part of another.</summary>
    public IReadOnlyDictionary<FigureSlot, FigureSlot> Wholes { get; init; } = new Dictionary<FigureSlot, FigureSlot>();

    /// <summary>Words of body and context.</summary>
    public int Length => Words.Length + Title.Length + Context.Length;
}
