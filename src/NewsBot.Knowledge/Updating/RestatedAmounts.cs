// Which figure of a fact a new amount is about: «560 for Iran» among what is told of Iran, Turkey and Russia.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

internal sealed class RestatedAmounts(Analyzer analyzer)
{
    // What stands behind a number tells figures of one measure apart: «8 dinars for adults and 4 dinars for children».
    private const double Behind = 0.5;
    private const double Measured = 0.1;

    // The clause that it stands in tells apart what has no holder of its own.
    private const double AroundIt = 0.25;

    /// <summary>The figure that fits best, the first of equals: what follows in a sentence tells of a change, or of what it was before.
    /// Null where none counts the same.</summary>
    /// <param name="after">The text that states the amount.</param>
    /// <param name="before">The text of the figures.</param>
    public Figure? FigureFor(NumberMention amount, Analysis after, IReadOnlyList<Figure> figures, Analysis before)
    {
        Figure? best = null;
        var most = -1.0;
        // Its own noun behind the number decides; «of the sites, 560 are Iran's» has it elsewhere.
        // One that was read without a noun may count anything.
        Figure[] counted = [.. figures.Where(figure => Counts(figure, amount, after))];
        Figure[] open = [.. figures.Where(figure => figure.Unit.Length == 0 && !amount.IsPercent)];
        foreach (var figure in counted.Length > 0 ? [.. counted, .. open] : figures.Where(figure => MayCount(figure, amount, after)).ToArray())
        {
            var fit = Fit(figure, after, figures.Any(other => other != figure && IsToldOfTheSame(other, figure)) ? null : before) + (AroundIt * ShareOfClause(figure, before, after));
            if (fit > most) (best, most) = (figure, fit);
        }

        return best;
    }

    /// <summary>Whether both are told of one holder and place.</summary>
    public static bool IsOfTheSame(Figure one, Figure other) =>
        string.Equals(one.Of, other.Of, StringComparison.Ordinal) && string.Equals(one.Where, other.Where, StringComparison.Ordinal);

    // Two figures whose holders are not known are not of one holder.
    private static bool IsToldOfTheSame(Figure one, Figure other) => IsOfTheSame(one, other) && (one.Of is not null || one.Where is not null);

    private static double ShareOfClause(Figure figure, Analysis before, Analysis after)
    {
        if (Place(figure, before) is not { } number) return 0;
        var at = before.Tokens[number.FirstToken].Span.Start;
        var clause = Clauses.Of(before).FirstOrDefault(clause => at >= clause.Start && at < clause.End);
        Token[] words = [.. before.Tokens.Where(token => token.Kind == TokenKind.Arabic && token.Span.Start >= clause.Start && token.Span.End <= clause.End)];
        return words.Length == 0 ? 0 : (double)words.Count(token => StandsIn(token.Word, after)) / words.Length;
    }

    /// <summary>Where the amount stands in its text, as a number; null where it does not.</summary>
    public static NumberMention? Place(Figure figure, Analysis text)
    {
        foreach (var number in text.Numbers)
        {
            if (number.Value == figure.Value && figure.Written.Contains(text.Tokens[number.FirstToken].Span.In(text.Text), StringComparison.Ordinal)) return number;
        }

        return null;
    }

    private bool Counts(Figure figure, NumberMention amount, Analysis text)
    {
        if (analyzer.Analyze(figure.Unit).Tokens is not [var unit, ..]) return amount.IsPercent && figure.Unit == "%";
        var noun = amount.FirstToken + amount.TokenCount - (amount.IsDual ? 1 : 0);
        return !amount.IsPercent && noun < text.Tokens.Count && Overlap.Share(text.Tokens[noun].Word, unit.Word) && !HasOtherNoun(figure, unit.Word);
    }

    // «12 persons were killed and 47 others wounded»: whoever speaks of persons means the first.
    private bool HasOtherNoun(Figure figure, WordForm unit)
    {
        var written = analyzer.Analyze(figure.Written);
        return written.Numbers is [var number, ..] && number.FirstToken + number.TokenCount is var noun && noun < written.Tokens.Count && !number.IsDual && !Overlap.Share(written.Tokens[noun].Word, unit);
    }

    private bool MayCount(Figure figure, NumberMention amount, Analysis text) =>
        analyzer.Analyze(figure.Unit).Tokens is [var unit, ..] ? !amount.IsPercent && StandsIn(unit.Word, text) : !amount.IsPercent && figure.Unit != "%";

    private double Fit(Figure figure, Analysis text, Analysis? before)
    {
        var words = Words(figure.Of).Concat(Words(figure.Where)).ToArray();
        var fit = words.Length == 0 ? 0 : (double)words.Count(word => StandsIn(word, text)) / words.Length;
        if (figure.Measure is not null && Words(figure.Measure).All(word => StandsIn(word, text))) fit += Measured;
        if (before is null || Place(figure, before) is not { } number) return fit;
        var behind = Surroundings.Behind(before, number).Select(token => token.Word).Where(word => !Words(figure.Unit).Any(unit => Overlap.Share(unit, word))).ToArray();
        return behind.Length == 0 ? fit : fit + (Behind * behind.Count(word => StandsIn(word, text)) / behind.Length);
    }

    private IEnumerable<WordForm> Words(string? text) => text is null ? [] : analyzer.Analyze(text).Tokens.Select(token => token.Word);

    private static bool StandsIn(WordForm word, Analysis text) => text.Tokens.Any(token => Overlap.Share(token.Word, word));
}
