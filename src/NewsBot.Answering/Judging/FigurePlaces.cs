// Where the words of a question stand among those of a figure.
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Judging;

/// <summary>The parts of the figure in which each term of an inquiry stands, in their order.</summary>
internal sealed class FigurePlaces
{
    private readonly SlotParts[] _parts;

    private FigurePlaces(SlotParts[] parts, SlotParts ofUnit)
    {
        _parts = parts;
        OfUnit = ofUnit;
        foreach (var one in parts) OfAny |= one;
    }

    /// <summary>Parts in which the unit asked for stands; none where none is asked for.</summary>
    public SlotParts OfUnit { get; }

    /// <summary>Parts in which some term stands.</summary>
    public SlotParts OfAny { get; }

    public SlotParts this[int term] => _parts[term];

    public static FigurePlaces Of(Inquiry inquiry, FigureSlot slot)
    {
        var (terms, unit) = (inquiry.Terms, inquiry.Unit);
        var parts = new SlotParts[terms.Count];
        var ofUnit = SlotParts.None;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = terms[i].PartsIn(slot);
            if (ReferenceEquals(terms[i], unit)) ofUnit = parts[i];
        }

        return new FigurePlaces(parts, ofUnit);
    }

    /// <summary>How many terms stand in the part.</summary>
    public int Count(SlotParts part)
    {
        var count = 0;
        foreach (var one in _parts) count += one.Has(part) ? 1 : 0;
        return count;
    }
}
