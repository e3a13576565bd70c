// Amounts that a sentence tells without stating them: «it cost 36 million, of which the state paid 27 and grants the rest», «24 wells, two thirds of them there».
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

internal sealed class ImpliedFigures(AnsweringLexicon lexicon)
{
    private const int PerCent = 100;

    /// <summary>A result with more digits behind the point than this was rounded by the source: nobody can tell what it was.</summary>
    private const int MostDecimals = 2;

    /// <summary>Amounts of money and measures from here on are told with decimals, whole things never.</summary>
    private const int Large = 1000;

    /// <summary>What follows from <paramref name="slots"/>, each with its working; empty where nothing does.</summary>
    public IReadOnlyList<FigureSlot> Read(IReadOnlyList<FigureSlot> slots, Analysis text)
    {
        var placed = InOrder(slots, text);
        if (placed.Length == 0) return [];
        placed = WithShares(placed, text);
        return [.. placed.Select(share => PartOf(placed, share, text)).Concat(lexicon.Rest.In(text.Tokens).Select(rest => RestOf(placed, rest, text))).OfType<FigureSlot>()];
    }

    /// <summary>Amounts of the sentence that it says are part of another one: «640 flats, of which 190», «110 of 640». Each part stands once.</summary>
    public IReadOnlyDictionary<FigureSlot, FigureSlot> WholesOf(IReadOnlyList<FigureSlot> slots, Analysis text)
    {
        var wholes = new Dictionary<FigureSlot, FigureSlot>(ReferenceEqualityComparer.Instance);
        var placed = InOrder(slots, text);
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i].Share is not null) continue;
            var part = placed[i];
            var before = placed.Take(i).LastOrDefault(one => one is { IsWhole: true, Slot.IsUnitSaid: true } && (IsPartOf(one.Slot, part) || AreBothPeople(one.Slot, part.Slot)) && !wholes.ContainsKey(one.Slot));
            // «52 thousand, of which 12 here and 9 there»: the second is a part like the first.
            var isNamed = part.PointsBack || (before is not null && HasOfThem(text, before.Last + 1, part.First));
            if (before is not null && isNamed) wholes[part.Slot] = before.Slot;
            else if (i + 1 < placed.Length && IsOutOf(part, placed[i + 1], text)) wholes[part.Slot] = placed[i + 1].Slot;
        }

        return wholes;
    }

    private Placed[] InOrder(IReadOnlyList<FigureSlot> slots, Analysis text) =>
        [.. slots.Where(slot => slot.Order >= 0).Select(slot => Place(slot, text)).OrderBy(one => one.First)];

    // «1,786 candidates, among them 320 women».
    private bool AreBothPeople(FigureSlot whole, FigureSlot part) =>
        part is { IsChange: false, IsPrevious: false } && part.Figure.Value < whole.Figure.Value && lexicon.Units.ClassOf(whole.Unit) == "person" && lexicon.Units.ClassOf(part.Unit) is null or "person";

    private bool HasOfThem(Analysis text, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(at => lexicon.Rest.IsOfThem(text.Tokens[at].Word));

    // «110 workers, out of 640».
    private bool IsOutOf(Placed part, Placed whole, Analysis text) =>
        whole is { Share: null, Slot: { IsChange: false, IsPrevious: false } } && whole.Slot.Figure.Value > part.Slot.Figure.Value
        && (!whole.Slot.IsUnitSaid || whole.Slot.Unit.Count == 0 || whole.Slot.Unit.Overlaps(part.Slot.Unit))
        && lexicon.Rest.EndsOutOf([.. text.Tokens.Skip(part.Last + 1).Take(whole.First - part.Last - 1)]);

    // Shares in words with their pronoun («its quarter», «four fifths of it») are no numbers of the text.
    private Placed[] WithShares(Placed[] placed, Analysis text)
    {
        for (var at = 1; at < text.Tokens.Count; at++)
        {
            if (lexicon.Rest.ShareOfThem(text.Tokens[at].Word) is not { } share) continue;
            var before = Array.Find(placed, one => one.Last == at || one.Last == at - 1);
            if (share.Count == 0 && (before is null || before.Slot.Figure.Value != Math.Truncate(before.Slot.Figure.Value) || before.Slot.Figure.Value >= share.Of)) continue;
            var first = share.Count == 0 ? before!.First : at;
            var count = share.Count == 0 ? before!.Slot.Figure.Value : share.Count;
            var written = text.Text[text.Tokens[first].Span.Start..text.Tokens[at].Span.End];
            var figure = new Figure(count / share.Of, "", null, null, null, null, written, IsApproximate: false);
            var slot = new FigureSlot(figure, IsTyped: false, new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), IsChange: false, IsPrevious: false);
            placed = [.. placed.Where(one => one.Last < first || one.First > at).Append(new Placed(slot, first, at, (count, share.Of), PointsBack: true)).OrderBy(one => one.First)];
        }

        return placed;
    }

    // «24 wells, two thirds of them in the north»: the share of the amount that the pronoun means.
    private FigureSlot? PartOf(Placed[] placed, Placed share, Analysis text)
    {
        if (share is not { Share: { } part, PointsBack: true }) return null;
        var whole = placed.LastOrDefault(one => one.First < share.First && one.IsWhole)?.Slot;
        var clause = ClauseOf(placed, share.First, share.Last, text);
        return whole is null ? null : OfWhole(whole, part.Count, part.Of, share, clause);
    }

    // The total less all parts between it and the word for the rest.
    private FigureSlot? RestOf(Placed[] placed, PhraseMatch<bool> rest, Analysis text)
    {
        var clause = ClauseOf(placed, rest.FirstToken, rest.FirstToken + rest.TokenCount - 1, text);
        // «The remaining 100 million», «the three others»: stated.
        if (placed.Any(one => clause.Contains(text.Tokens[one.First])) || lexicon.Rest.AreShared(clause)) return null;
        clause = [.. clause.Except(text.Tokens.Skip(rest.FirstToken).Take(rest.TokenCount))];
        Placed[] before = [.. placed.Where(one => one.First < rest.FirstToken)];
        foreach (var whole in before.Where(one => one.IsWhole).Select(one => (one.Slot, one.First)))
        {
            Placed[] parts = [.. before.Where(one => one.First > whole.First && IsPartOf(whole.Slot, one))];
            if (parts is [{ Share: { } share }]) return OfWhole(whole.Slot, share.Of - share.Count, share.Of, parts[0], clause);
            var value = whole.Slot.Figure.Value - parts.Sum(part => part.Slot.Figure.Value);
            if (parts.Length == 0 || value <= 0 || Array.Exists(parts, part => part.Share is not null)) continue;
            var derivation = new Derivation(Operation.Difference, [whole.Slot.Figure, .. parts.Select(part => part.Slot.Figure)], value, whole.Slot.Figure.Unit);
            return Implied(whole.Slot, derivation, parts[^1].Slot, clause);
        }

        return null;
    }

    private FigureSlot? OfWhole(FigureSlot whole, decimal count, decimal of, Placed share, List<Token> clause)
    {
        var value = whole.Figure.Value * count / of;
        if (!IsEven(whole, value)) return null;
        Figure[] operands = [whole.Figure, share.Slot.Figure with { Value = count }, share.Slot.Figure with { Value = of }];
        return Implied(whole, new Derivation(Operation.Part, operands, value, whole.Figure.Unit), share.Slot, clause);
    }

    private FigureSlot Implied(FigureSlot whole, Derivation working, FigureSlot last, List<Token> clause)
    {
        var figure = new Figure(working.Result, whole.Figure.Unit, whole.Figure.Measure, Of: null, Where: null, PartOf: null, whole.Figure.Written, whole.Figure.IsApproximate);
        var own = TermCounter.SetOf(lexicon, [.. clause.Where(token => !lexicon.Rest.IsOther(token.Word))]);
        return whole with { Figure = figure, Of = own, Where = new HashSet<string>(), Local = own, Head = WordsOf(whole), Order = Math.Max(whole.Order, last.Order), Working = working };
    }

    private static HashSet<string> WordsOf(FigureSlot slot) =>
        new[] { slot.Unit, slot.Of, slot.Where, slot.Measure, slot.Local, slot.Head }.SelectMany(terms => terms).ToHashSet(StringComparer.Ordinal);

    private bool IsPartOf(FigureSlot whole, Placed part) =>
        part.Slot is { IsChange: false, IsPrevious: false } && !AreOfTwoKinds(whole, part.Slot)
        && (part.Share is not null || (part.Slot.Figure.Value < whole.Figure.Value && (!part.Slot.IsUnitSaid || part.Slot.Unit.Count == 0 || part.Slot.Unit.Overlaps(whole.Unit))));

    // «She walked nine kilometres to have three of them vaccinated»: three, of five children named before, are no kilometres.
    private bool AreOfTwoKinds(FigureSlot whole, FigureSlot part) =>
        lexicon.Units.ClassOf(whole.Unit) is { } one && !UnitTable.IsCounted(one) && lexicon.Units.ClassOf(part.Unit) is { } other && !string.Equals(one, other, StringComparison.Ordinal);

    // Whole things stay whole; amounts of money and measures have few decimals.
    private bool IsEven(FigureSlot whole, decimal value)
    {
        var isMeasured = whole.Figure.Value != Math.Truncate(whole.Figure.Value) || (whole.Figure.Value >= Large && lexicon.Units.ClassOf(whole.Unit) is not (null or "person"));
        return value == Math.Round(value, isMeasured ? MostDecimals : 0);
    }

    // From the mark, or the first «and» behind the number before, to the next mark, or to the «and» before the next number.
    private List<Token> ClauseOf(Placed[] placed, int from, int to, Analysis text)
    {
        var floor = placed.Where(one => one.Last < from).Select(one => one.Last + 1).DefaultIfEmpty(0).Max();
        var first = from;
        while (first > floor && !IsParted(text, first - 1)) first--;
        if (floor > 0) first = Enumerable.Range(first, from - first + 1).FirstOrDefault(at => lexicon.BeginsWithConjunction(text.Tokens[at].Word), first);
        var last = to;
        while (last + 1 < text.Tokens.Count && !IsParted(text, last)) last++;
        var next = placed.Select(one => one.First).Concat(lexicon.Rest.In(text.Tokens).Select(rest => rest.FirstToken)).Where(at => at > to).DefaultIfEmpty(int.MaxValue).Min();
        if (last >= next) last = Enumerable.Range(to + 1, next - to).LastOrDefault(at => lexicon.BeginsWithConjunction(text.Tokens[at].Word), next) - 1;
        return [.. text.Tokens.Skip(first).Take(last - first + 1)];
    }

    private bool IsParted(Analysis text, int left) =>
        text.Text.AsSpan(text.Tokens[left].Span.End, text.Tokens[left + 1].Span.Start - text.Tokens[left].Span.End).ContainsAny(lexicon.Forms.ClauseMarks);

    private Placed Place(FigureSlot slot, Analysis text)
    {
        var number = text.Numbers[slot.Order];
        var last = number.FirstToken + number.TokenCount - 1;
        (decimal, decimal)? share = slot.Figure.Unit == "%" ? (slot.Figure.Value, PerCent) : null;
        return new Placed(slot, number.FirstToken, last, share, PointsBack: last + 1 < text.Tokens.Count && lexicon.Rest.IsOfThem(text.Tokens[last + 1].Word));
    }

    /// <param name="Share">So many of so many, or null for amounts.</param>
    /// <param name="PointsBack">It is a share of what stands before it.</param>
    private sealed record Placed(FigureSlot Slot, int First, int Last, (decimal Count, decimal Of)? Share, bool PointsBack)
    {
        public bool IsWhole => Share is null && Slot is { IsChange: false, IsPrevious: false, Unit.Count: > 0, Figure.Value: > 0 };
    }
}
