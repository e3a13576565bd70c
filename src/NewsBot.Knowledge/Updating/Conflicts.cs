// Whether a new statement gives another number for what a fact of another source states: both then stand, as a conflict.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

/// <param name="Content">The new statement, its figure named as the other fact names it: only so are the two seen to be about the same.</param>
/// <param name="With">The fact that it contradicts, or null.</param>
internal sealed record Conflict(FactContent Content, FactVersion? With);

/// <summary>Careful: a number for another place or a part is no contradiction.</summary>
internal sealed class Conflicts(Analyzer analyzer)
{
    public Conflict Find(FactContent added, string publisher, KnowledgeSnapshot snapshot)
    {
        if (added.Figures is not [var figure, ..]) return new Conflict(added, null);
        var text = analyzer.Analyze(added.Text);
        var names = new Dictionary<string, bool>(StringComparer.Ordinal);
        (FactVersion Fact, Figure Figure, double Overlap)? nearest = null;
        foreach (var place in snapshot.Newest.Values)
        {
            var fact = snapshot.Versions[place];
            if (!fact.IsCurrent || snapshot.Articles[fact.Content.ArticleId].Publisher == publisher) continue;
            if (fact.Content.Figures.FirstOrDefault(known => MayBeSame(known, figure, text, names)) is not { } found) continue;
            var other = analyzer.Analyze(fact.Content.Text);
            if (!IsSameThing(added, figure, found, other)) continue;
            var overlap = Overlap.Of(text, other);
            if (nearest is null || overlap > nearest.Value.Overlap) nearest = (fact, found, overlap);
        }

        if (nearest is not { } near) return new Conflict(added, null);
        var named = figure with { Of = near.Figure.Of, Where = near.Figure.Where, Measure = near.Figure.Measure };
        return new Conflict(added with { Figures = [named, .. added.Figures.Skip(1)] }, figure.Value == near.Figure.Value ? null : near.Fact);
    }

    // The same unit, and the statement names holder, place and measure of the known figure.
    private bool MayBeSame(Figure known, Figure figure, Analysis text, Dictionary<string, bool> names) =>
        string.Equals(known.Unit, figure.Unit, StringComparison.Ordinal)
        && known.Of is not null && (StandsIn(known.Of, text, names) || Widens(known.Of, figure.Of))
        && (known.Where is null || StandsIn(known.Where, text, names))
        && (known.Measure is null || string.Equals(known.Measure, figure.Measure, StringComparison.Ordinal) || StandsIn(known.Measure, text, names))
        && known.Date?.Year == figure.Date?.Year;

    // «Recorded cases of measles» and «cases of measles»: one of the two says more of the same.
    private bool Widens(string known, string? of) => of is not null && of.Contains(' ', StringComparison.Ordinal) && Stands(of, analyzer.Analyze(known));

    // What the new statement names, holder and places, the known one names too.
    private bool IsSameThing(FactContent added, Figure figure, Figure known, Analysis other)
    {
        string?[] named = [figure.Of, figure.Where, .. added.Circumstances.Where(circumstance => circumstance.Kind == CircumstanceKind.Place).Select(circumstance => circumstance.Written)];
        return named.OfType<string>().All(name => Stands(name, other) || name == known.Of || name == known.Where);
    }

    private bool StandsIn(string name, Analysis text, Dictionary<string, bool> known)
    {
        if (!known.TryGetValue(name, out var stands)) known.Add(name, stands = Stands(name, text));
        return stands;
    }

    private bool Stands(string name, Analysis text) =>
        analyzer.Analyze(name).Tokens.All(token => text.Tokens.Any(other => Overlap.Share(token.Word, other.Word)));
}
