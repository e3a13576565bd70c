// Checks that parts add up to the total that a plain text gives for them.
namespace NewsBot.Knowledge.Reading.Amounts;

internal static class Totals
{
    /// <summary>A warning for every division that does not add up.</summary>
    public static IReadOnlyList<UpdateWarning> Check(IReadOnlyList<SentenceAmounts> sentences)
    {
        var places = sentences.ToDictionary(sentence => (sentence.Paragraph, sentence.Sentence));
        return [.. sentences.SelectMany(sentence => Divisions(sentence, places)).OfType<UpdateWarning>()];
    }

    private static IEnumerable<UpdateWarning?> Divisions(SentenceAmounts sentence, Dictionary<(int Paragraph, int Sentence), SentenceAmounts> places)
    {
        foreach (var group in sentence.Figures.Where(figure => figure.PartOf is not null).GroupBy(figure => figure.PartOf!.Value))
        {
            var total = places[(group.Key.Paragraph, group.Key.Sentence)].Figures[group.Key.Figure].Figure;
            if (group.All(part => part.IsWholeDivision))
            {
                yield return SumCheck.Of(total, [.. group.Select(part => part.Figure)], isWhole: true);
                continue;
            }

            // Children and women among the dead may be counted beside where they died.
            foreach (var division in group.GroupBy(part => string.Equals(part.Figure.Unit, total.Unit, StringComparison.Ordinal)))
                yield return SumCheck.Of(total, [.. division.Select(part => part.Figure)], isWhole: false);
        }
    }
}
