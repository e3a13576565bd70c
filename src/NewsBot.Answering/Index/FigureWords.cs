// The words by which a question can name a figure, by the numbers of their terms.
namespace NewsBot.Answering.Index;

/// <summary>The parts of a figure's words.</summary>
[Flags]
internal enum SlotParts : byte
{
    None = 0,
    Unit = 1,
    Of = 2,
    Where = 4,
    Measure = 8,
    Local = 16,
    Head = 32,
}

internal sealed class FigureWords
{
    // Sorted.
    private readonly int[] _numbers;
    private readonly SlotParts[] _parts;

    private FigureWords(int[] numbers, SlotParts[] parts) => (_numbers, _parts) = (numbers, parts);

    public static FigureWords None { get; } = new([], []);

    public static FigureWords Of(FigureSlot slot, TermTable table)
    {
        var parts = new SortedDictionary<int, SlotParts>();
        foreach (var (part, terms) in new[] { (SlotParts.Unit, slot.Unit), (SlotParts.Of, slot.Of), (SlotParts.Where, slot.Where), (SlotParts.Measure, slot.Measure), (SlotParts.Local, slot.Local), (SlotParts.Head, slot.Head) })
        {
            foreach (var term in terms)
            {
                var number = table.Add(term);
                parts[number] = parts.GetValueOrDefault(number) | part;
            }
        }

        return new FigureWords([.. parts.Keys], [.. parts.Values]);
    }

    /// <summary>Where the term stands.</summary>
    public SlotParts this[int term] => SortedNumbers.Find(_numbers, term) is >= 0 and var place ? _parts[place] : SlotParts.None;
}

internal static class SlotPartsTests
{
    /// <summary>Any of <paramref name="wanted"/> is among them.</summary>
    public static bool Has(this SlotParts parts, SlotParts wanted) => (parts & wanted) != SlotParts.None;
}
