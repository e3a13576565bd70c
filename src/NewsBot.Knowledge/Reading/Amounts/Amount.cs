// An amount while it is being read: where it stands, what it counts, and what has been found of it so far.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class Amount
{
    /// <summary>First token of the number.</summary>
    public required int First { get; init; }

    /// <summary>The token behind the number.</summary>
    public required int NumberEnd { get; init; }

    /// <summary>The token behind number and noun.</summary>
    public required int End { get; init; }

    /// <summary>The first token of all: the number, or the noun where that stands before it.</summary>
    public int Head { get; init; }

    public required decimal Value { get; set; }

    /// <summary>Empty while it is not known.</summary>
    public required string Unit { get; set; }

    public required string Written { get; init; }

    /// <summary>Place in the paragraph's text.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>No noun of its own stands with the number.</summary>
    public bool IsBare { get; init; }

    public bool IsApproximate { get; set; }

    /// <summary>The number behind the first one of a range, which the two share a noun with.</summary>
    public bool BeginsRange { get; set; }

    public string? Measure { get; set; }

    public bool IsChange { get; set; }

    public string? Of { get; set; }

    public string? Where { get; set; }

    /// <summary>A state right before it has it.</summary>
    public bool IsOfState { get; set; }

    /// <summary>Its place is where it was brought: its parts need not be there.</summary>
    public bool IsBrought { get; set; }

    /// <summary>It stands in brackets behind its place.</summary>
    public bool IsBracketed { get; set; }

    /// <summary>Its place is one of several that a distributed amount names.</summary>
    public bool IsSpread { get; init; }

    public PartialDate? Date { get; set; }

    public (int Paragraph, int Sentence, int Figure)? PartOf { get; set; }

    public bool IsWholeDivision { get; set; }

    public bool IsShare => Unit == Units.Percent;

    public Figure ToFigure() => new(Value, Unit, Measure, Of, Where, null, Written, IsApproximate, Date);
}

/// <summary>A sentence with all that was found in it.</summary>
internal sealed class AmountSentence(Passage passage, int paragraph, int sentence, int first, int end)
{
    public Passage Passage => passage;

    public int Paragraph => paragraph;

    public int Sentence => sentence;

    public int First => first;

    public int End => end;

    public required List<TimeMention> Times { get; init; }

    public required List<PlaceMention> Places { get; init; }

    public required List<ReasonMention> Reasons { get; init; }

    public List<Amount> Amounts { get; set; } = [];

    /// <summary>The nearest place that begins at one of so many tokens from <paramref name="from"/> on, in the direction of the step.</summary>
    public PlaceMention? PlaceFrom(int from, int to, int step) => Find(Places, place => place.First, from, to, step);

    public TimeMention? TimeFrom(int from, int to, int step) => Find(Times, time => time.First, from, to, step);

    public ReasonMention? ReasonAt(int token) => Find(Reasons, reason => reason.First, token, token + 1, 1);

    private static T? Find<T>(List<T> mentions, Func<T, int> firstOf, int from, int to, int step)
        where T : class
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (firstOf(mentions[middle]) < from) low = middle + 1;
            else high = middle;
        }

        if (step < 0 && (low == mentions.Count || firstOf(mentions[low]) > from)) low--;
        if (low < 0 || low >= mentions.Count) return null;
        var found = firstOf(mentions[low]);
        return (step > 0 ? found < to : found >= to) ? mentions[low] : null;
    }
}
