// What else a fact said stays answerable when a person replaces one of its amounts only.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

/// <summary>Only of a list of like amounts: what else a sentence says hangs together with its one number more often than not. «830 sites, of which 570 are Iran's and 125 Turkey's», and then «Iran has 560 sites»: what is said of Turkey was not touched. It stays as a
/// fact of its own from the old source, in whose words the replaced amount, and whatever is told of the same holder, is left out.</summary>
internal static class Remainder
{
    // How an omission is marked in a quotation.
    private const string Omitted = "[\u2026]";

    /// <summary>Null where the new text takes the place of all that the old one said.</summary>
    /// <param name="replaced">Figures of the old fact that the new text states anew.</param>
    /// <param name="text">The new text.</param>
    public static FactContent? Of(FactContent old, IReadOnlyList<Figure> replaced, string text, Analysis before)
    {
        if (replaced.Count == 0) return null;
        Figure[] left = [.. old.Figures.Where(figure => !Slots.Stands(figure.Written, text) && !replaced.Any(other => figure == other || IsOfTheSame(figure, other)))];
        if (!left.Any(figure => (figure.Of is not null || figure.Where is not null) && replaced.Any(other => IsLike(figure, other)))) return null;
        var gone = old.Figures.Except(left).Select(figure => RestatedAmounts.Place(figure, before)).ToArray();
        if (gone.Any(number => number is null) || left.Any(figure => gone.Any(number => number!.Value.Value == figure.Value))) return null; // Checked on the left.

        var words = old.Text;
        foreach (var number in gone.OfType<NumberMention>().DistinctBy(number => number.FirstToken).OrderByDescending(number => number.FirstToken))
        {
            var start = before.Tokens[number.FirstToken].Span.Start;
            words = string.Concat(words.AsSpan(0, start), Omitted, words.AsSpan(before.Tokens[number.FirstToken + number.TokenCount - 1].Span.End));
        }

        return old with
        {
            Text = words,
            Figures = left,
            Circumstances = [.. old.Circumstances.Where(circumstance => Slots.Stands(circumstance.Written, words))],
            Questions = [],
            Quotes = [],
            SourceSpan = null,
        };
    }

    // What it was before, or by how much it changed.
    private static bool IsOfTheSame(Figure one, Figure other) =>
        RestatedAmounts.IsOfTheSame(one, other) && string.Equals(one.Unit, other.Unit, StringComparison.Ordinal);

    // The same is counted, or one is part of something that the fact tells.
    private static bool IsLike(Figure one, Figure other) =>
        string.Equals(one.Unit, other.Unit, StringComparison.Ordinal) || one.PartOf is not null || other.PartOf is not null;
}
