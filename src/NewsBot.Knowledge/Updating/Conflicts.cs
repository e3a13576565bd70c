// Whether a new statement gives another number for what a fact of another source states: both then stand, as a conflict.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

/// <param name="Content">The new statement, its figures named as the other facts name them: only so are they seen to be about the same.</param>
/// <param name="With">The facts that it contradicts, each once.</param>
internal sealed record Conflict(FactContent Content, IReadOnlyList<FactVersion> With);

/// <summary>Careful: a number for another place or a part is no contradiction.</summary>
internal sealed class Conflicts(Analyzer analyzer)
{
    private const double NearlySame = 0.8;

    // An adjective behind the counted noun makes another thing of it.
    private const int BehindAmount = 3;

    /// <param name="replaced">The fact that the statement takes the place of, or null.</param>
    /// <param name="read">Names that were read already, for who asks for many statements; null for one.</param>
    public Conflict Find(FactContent added, string publisher, PlanBasis basis, string? replaced = null, Dictionary<string, Analysis>? read = null)
    {
        read ??= new Dictionary<string, Analysis>(StringComparer.Ordinal);
        var snapshot = basis.Snapshot;
        var text = analyzer.Analyze(added.Text);
        var names = new Dictionary<string, bool>(StringComparer.Ordinal);
        var figures = added.Figures.ToArray();
        var with = new List<FactVersion>();
        for (var at = 0; at < figures.Length; at++)
        {
            if (Nearest(added, figures[at], text, new Names(read, names), fact => IsOfAnother(fact, publisher, replaced, snapshot), snapshot) is not (var fact, var known)) continue;
            if (figures[at].Value != known.Value) with.Add(fact);
            figures[at] = figures[at] with { Of = known.Of, Where = known.Where, Measure = known.Measure };
        }

        if (with.Count == 0) with.AddRange(basis.Ledger.FactsNear(added.Text).Select(snapshot.Find).OfType<FactVersion>()
            .Where(fact => IsOfAnother(fact, publisher, replaced, snapshot) && (figures.Length == 0 || fact.Content.Figures.Count == 0) && IsSaidOtherwise(text, analyzer.Analyze(fact.Content.Text))).Take(1));
        return new Conflict(added with { Figures = figures }, [.. with.DistinctBy(fact => fact.Id, StringComparer.Ordinal)]);
    }

    private static bool IsOfAnother(FactVersion fact, string publisher, string? replaced, KnowledgeSnapshot snapshot) =>
        fact.IsCurrent && !string.Equals(fact.Id, replaced, StringComparison.Ordinal) && !string.Equals(snapshot.Articles[fact.Content.ArticleId].Publisher, publisher, StringComparison.Ordinal);

    private (FactVersion Fact, Figure Figure)? Nearest(
        FactContent added, Figure figure, Analysis text, Names names, Predicate<FactVersion> isMeant, KnowledgeSnapshot snapshot)
    {
        (FactVersion Fact, Figure Figure, double Overlap, int Place)? nearest = null;
        foreach (var place in snapshot.Newest.Values)
        {
            var fact = snapshot.Versions[place];
            if (fact.Content.Figures.Count == 0 || !isMeant(fact)) continue;
            if (fact.Content.Figures.FirstOrDefault(known => MayBeSame(known, figure, text, names)) is not { } found) continue;
            var other = analyzer.Analyze(fact.Content.Text);
            if (!IsSameThing(added, figure, found, other)) continue;
            var overlap = Overlap.Of(text, other);
            if (found.Of is null && !IsToldOfTheSame((figure, text), (found, other))) continue;
            if (nearest is null || overlap > nearest.Value.Overlap || (overlap == nearest.Value.Overlap && place < nearest.Value.Place)) nearest = (fact, found, overlap, place);
        }

        return nearest is { } near ? (near.Fact, near.Figure) : null;
    }

    // Nearly the same words with another number of the same noun, where no figure was read.
    private static bool IsSaidOtherwise(Analysis text, Analysis other)
    {
        if (Overlap.Of(text, other) < NearlySame || !CountedAmounts.Changed(other, text).Any()) return false;
        var (only, there) = (Only(text, other), Only(other, text));
        return only.Length + there.Length <= 1 && !IsBehindAmount(text, only) && !IsBehindAmount(other, there);
    }

    // Where no holder tells them apart, one of the two says no more than the other, and the noun is the same: «7 bridges» are not «3 iron bridges».
    private static bool IsToldOfTheSame((Figure Figure, Analysis Text) one, (Figure Figure, Analysis Text) other) =>
        (Only(one.Text, other.Text).Length == 0 || Only(other.Text, one.Text).Length == 0)
        && !IsKindAlone(one.Figure, one.Text, other.Text) && !IsKindAlone(other.Figure, other.Text, one.Text);

    private static bool IsKindAlone(Figure figure, Analysis text, Analysis other) =>
        RestatedAmounts.Place(figure, text) is { } number && Only(text, other).Contains(number.FirstToken + number.TokenCount + (number.IsDual ? 0 : 1));

    private static int[] Only(Analysis text, Analysis other) =>
        [.. Enumerable.Range(0, text.Tokens.Count).Where(at => text.Tokens[at].Kind != TokenKind.Number && !other.Tokens.Any(token => Overlap.Share(token.Word, text.Tokens[at].Word)))];

    private static bool IsBehindAmount(Analysis text, int[] words) =>
        Array.Exists(words, word => text.Numbers.Any(number => word >= number.FirstToken + number.TokenCount && word < number.FirstToken + number.TokenCount + BehindAmount));

    // The same unit, and the statement names holder, place and measure of the known figure.
    private bool MayBeSame(Figure known, Figure figure, Analysis text, Names names) =>
        string.Equals(known.Unit, figure.Unit, StringComparison.Ordinal)
        && (known.Of is null ? figure.Of is null && known.Where is not null : StandsIn(known.Of, text, names) || Widens(known.Of, figure.Of))
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

    private bool StandsIn(string name, Analysis text, Names names)
    {
        if (names.Standing.TryGetValue(name, out var stands)) return stands;
        if (!names.Read.TryGetValue(name, out var words)) names.Read.Add(name, words = analyzer.Analyze(name));
        names.Standing.Add(name, stands = Stands(words, text));
        return stands;
    }

    private bool Stands(string name, Analysis text) => Stands(analyzer.Analyze(name), text);

    private static bool Stands(Analysis name, Analysis text) => name.Tokens.All(token => text.Tokens.Any(other => Overlap.Share(token.Word, other.Word)));

    /// <param name="Read">Names as they were read.</param>
    /// <param name="Standing">Which of them stand in the statement.</param>
    private sealed record Names(Dictionary<string, Analysis> Read, Dictionary<string, bool> Standing);
}
