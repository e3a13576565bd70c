// Totals and their parts: which figure a part belongs to, and where the parts do not make up their total.
namespace NewsBot.Knowledge.Reading;

/// <summary>Looks up what the figures of one article are parts of. «Part of» names a fact, so its figure has to be found.</summary>
public sealed class ArticleTotals
{
    private const string PerCent = "%";

    private readonly Dictionary<string, FactContent> _facts;

    public ArticleTotals(IEnumerable<FactDraft> facts) => _facts = facts.ToDictionary(fact => fact.Key, fact => fact.Content, StringComparer.Ordinal);

    /// <summary>The figure that this one, of this fact, is a part of; null where it is none or where the total cannot be told.</summary>
    public Figure? TotalOf(FactContent fact, Figure part)
    {
        if (part.PartOf is null || !_facts.TryGetValue(part.PartOf, out var holder)) return null;
        var candidates = holder.Figures.Where(figure => !ReferenceEquals(figure, part) && figure.Value >= part.Value && IsTotalOf(figure, part)).ToList();
        var isOwnFact = ReferenceEquals(holder, fact);
        return candidates.Find(figure => IsSameUnit(figure, part))
            ?? candidates.FindLast(figure => isOwnFact && PlaceOf(fact, figure) < PlaceOf(fact, part))
            ?? candidates.FirstOrDefault();
    }

    /// <summary>A warning for every total that its parts do not make up. Shares are left out.</summary>
    public IReadOnlyList<UpdateWarning> Warnings() =>
        [.. Divisions().Select(division => SumCheck.Of(division.Total, division.Parts, isWhole: false)).OfType<UpdateWarning>()];

    /// <summary>Every total with its parts. One total can be divided in several ways: in its own unit and in others, here and in another sentence.
    /// Facts that state one part each make one division together.</summary>
    internal IEnumerable<Division> Divisions() =>
        from fact in _facts
        let parts = fact.Value.Figures.Select(figure => (Total: TotalOf(fact.Value, figure)!, Part: figure)).Where(pair => pair.Total is not null).ToArray() // Filtered right there.
        from pair in parts
        group pair.Part by (pair.Total, Name: $"{pair.Part.PartOf} {pair.Total.Unit} {pair.Total.Measure} {IsSameUnit(pair.Total, pair.Part)} {(parts.Length > 1 ? fact.Key : "")}") into division
        select new Division(division.Key.Name, division.Key.Total, [.. division]);

    private static bool IsTotalOf(Figure total, Figure part) =>
        !string.Equals(total.PartOf, part.PartOf, StringComparison.Ordinal)
        && string.Equals(total.Unit, PerCent, StringComparison.Ordinal) == string.Equals(part.Unit, PerCent, StringComparison.Ordinal)
        && (total.Measure is null || string.Equals(total.Measure, part.Measure, StringComparison.Ordinal) || part.Measure is not null);

    private static bool IsSameUnit(Figure total, Figure part) => string.Equals(total.Unit, part.Unit, StringComparison.Ordinal);

    private static int PlaceOf(FactContent fact, Figure figure)
    {
        for (var i = 0; i < fact.Figures.Count; i++)
        {
            if (ReferenceEquals(fact.Figures[i], figure)) return i;
        }

        return -1;
    }
}

/// <param name="Name">The same for the same division before and after a change of its numbers.</param>
internal sealed record Division(string Name, Figure Total, IReadOnlyList<Figure> Parts)
{
    /// <summary>Whether the parts make up the total.</summary>
    public bool IsWhole => Parts.Count > 1 && !Total.IsApproximate && !Parts.Any(part => part.IsApproximate) && Parts.Sum(part => part.Value) == Total.Value;
}
