// What a word before an amount measures, and whether the amount is a level or a change.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class MeasureWords(AmountLexicon lexicon)
{
    private const int FarthestCounted = 4;

    /// <summary>The measure that one word names; null where it names none.</summary>
    public Measure? Strongest(Passage passage, int at)
    {
        foreach (var found in lexicon.Measures.At(passage, at))
        {
            if (found.Value.Kind != MeasureKind.Earlier && found.End == at + 1) return found.Value;
        }

        return null;
    }

    /// <summary>«rose to 74 %» tells where it stands, «rose by 5 %» by how much.</summary>
    public bool IsLevel(Passage passage, Amount amount)
    {
        var before = amount.First - 1;
        while (before > 0 && lexicon.IsCue(passage, before, Cue.Approximate)) before--;
        return lexicon.IsCue(passage, before, Cue.From) || lexicon.IsCue(passage, before, Cue.UpTo);
    }

    /// <summary>«Its observers, whose number is 940»: the singular of the noun before an amount, where the measure is a number.</summary>
    public string? Counted(Passage passage, Amount amount, int floor)
    {
        for (var at = amount.First - 1; at >= floor && amount.First - at < FarthestCounted; at--)
        {
            if (!passage.IsBorder(at + 1) && lexicon.Units.Counted(passage, at) is { } unit) return unit;
        }

        return null;
    }
}
