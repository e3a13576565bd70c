// The figures of a fact: those it was given, or, for plain text, those its sentence shows (number, counted noun, clause).
using System.Globalization;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

internal sealed class FigureReader(AnsweringLexicon lexicon)
{
    /// <summary>Words between a part and its total: the counted noun and «out of».</summary>
    private const int LongestOutOf = 3;

    /// <summary>What stands behind «year» and is less may be how many of something there were that year.</summary>
    private const int FirstYear = 100;

    private readonly CountedNoun _nouns = new(lexicon);

    public List<FigureSlot> Read(FactContent content, Analysis text)
    {
        // Where a person wrote the figures, they are all there are; what was read from plain text may have missed some.
        var isComplete = content.Figures.Count > 0 && content.SourceSpan is null;
        var slots = new List<FigureSlot>();
        var taken = new HashSet<int>();
        foreach (var figure in content.Figures)
        {
            var number = NumberOf(figure, text, taken);
            if (number >= 0) taken.UnionWith(WithinWritten(figure, text, number));
            var slot = Typed(figure, number < 0 ? [] : ClauseOf(text, number));
            if (isComplete && slot.Unit.Count > 0) slot = slot with { IsUnitSaid = true };
            if (!isComplete && number >= 0 && slot.IsUnitSaid && lexicon.Analyzer.Analyze(figure.Unit).Tokens is [var said] && !lexicon.Counted.CanBeCounted(said.Word, figure.Value))
                slot = slot with { Figure = figure with { Unit = "" }, Unit = new HashSet<string>(), IsUnitSaid = false };
            slots.Add(isComplete || slot.IsUnitSaid || number < 0 ? slot : WithOwnUnit(slot, FromText(text, number)));
            if (number >= 0)
            {
                slots[^1] = WithDeed(slots[^1], text, number) with
                {
                    Order = number,
                    IsPrevious = slots[^1].IsPrevious || (!isComplete && IsOfEarlierTime(slots[^1], text, number)),
                    TellsEarlier = lexicon.Operations.TellsEarlier(ClauseOf(text, number)),
                };
            }

            // "The number of the killed was 7 in one town and 3 in another": the second counts the killed too.
            if (slots.Count > 1 && slots[^1] is { Unit.Count: 0, Figure: { Unit.Length: 0, Measure: null, Of: null } } bare) slots[^1] = bare with { Unit = slots[^2].Unit, IsUnitSaid = false };
        }

        if (isComplete) return WithHeads(slots, text);
        for (var i = 0; i < text.Numbers.Count; i++)
        {
            if (taken.Contains(i) || text.Numbers[i].IsOrdinal || IsScore(text, i) || IsYear(text, i) || text.Dates.Any(date => Overlap(date, text.Numbers[i]))) continue;
            var slot = FromText(text, i);
            slot = slots.Count > 0 && content.Figures.Count > 0 ? Continuing(slot, slots.Find(other => other.Figure.PartOf is not null) ?? slots[^1]) : slot;
            slots.Add(WithDeed(slot, text, i) with { Order = i });
        }

        return WithPrevious(WithHeads(slots, text), content.AsOf);
    }

    // «The ticket costs 30 dirhams for guests and 10 for pupils»: what stands before the first amount holds for the second too.
    private List<FigureSlot> WithHeads(List<FigureSlot> slots, Analysis text)
    {
        var ordered = slots.Where(slot => slot.Order >= 0).OrderBy(slot => slot.Order).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var before = ordered[i - 1];
            // «12 were killed and 47 wounded»: what has words of its own before it needs none of another.
            if (!IsContinued(before, ordered[i]) || HasOwnLead(text, ordered[i].Order)) continue;
            ordered[i] = ordered[i] with { Head = before.Head.Concat(TermCounter.SetOf(lexicon, LeadOf(text, before.Order))).ToHashSet(StringComparer.Ordinal) };
        }

        // «73 of 190 cut their hours»: what stands behind the total is told of the part.
        for (var i = 0; i + 1 < ordered.Count; i++)
        {
            if (ordered[i].Figure.PartOf is not null && ordered[i + 1].Figure.PartOf is null && IsNextTo(text, ordered[i].Order, ordered[i + 1].Order))
                ordered[i] = ordered[i] with { Local = ordered[i].Local.Concat(ordered[i + 1].Local).ToHashSet(StringComparer.Ordinal) };
        }

        return [.. slots.Select(slot => slot.Order < 0 ? slot : ordered.Find(one => one.Order == slot.Order)!)];
    }

    // «14 thousand this year, against nine thousand last year»: the amount of an earlier year, behind one of now of the same thing.
    private static List<FigureSlot> WithPrevious(List<FigureSlot> slots, PartialDate asOf) => [.. slots.Select(slot =>
        slot.IsPrevious || slot.IsChange || slot.Figure.Date is not { } date || date.Year >= asOf.Year || !slots.Exists(other => IsNowOf(other, slot, asOf)) ? slot : slot with { IsPrevious = true })];

    private static bool IsNowOf(FigureSlot other, FigureSlot slot, PartialDate asOf) =>
        other != slot && !other.IsChange && (other.Unit.Overlaps(slot.Unit) || !slot.IsUnitSaid)
        && (other.Figure.Date is { } newer ? newer.Year == asOf.Year : other.Order < slot.Order && string.Equals(other.Figure.Of, slot.Figure.Of, StringComparison.Ordinal));

    private static bool IsNextTo(Analysis text, int part, int total)
    {
        var gap = text.Numbers[total].FirstToken - text.Numbers[part].FirstToken - text.Numbers[part].TokenCount;
        return total == part + 1 && gap <= LongestOutOf && !IsParted(text, text.Numbers[part].FirstToken + text.Numbers[part].TokenCount - 1, text.Numbers[part].FirstToken + text.Numbers[part].TokenCount);
    }

    // What stands between two numbers without a mark or an «and» is the first one's.
    private bool HasOwnLead(Analysis text, int index)
    {
        var lead = LeadOf(text, index);
        return lead.Exists(token => !lexicon.IsStopWord(token.Word))
            && (index == 0 || BorderBehind(text, index - 1) is not null || lead[0].Span.Start > text.Tokens[text.Numbers[index - 1].FirstToken + text.Numbers[index - 1].TokenCount].Span.Start);
    }

    private List<Token> LeadOf(Analysis text, int index) =>
        [.. ClauseOf(text, index).TakeWhile(token => token.Span.Start < text.Tokens[text.Numbers[index].FirstToken].Span.Start)];

    private static bool IsContinued(FigureSlot before, FigureSlot slot) =>
        !slot.IsUnitSaid || before.Unit.Overlaps(slot.Unit) || (slot.Figure.PartOf is not null && before.Figure.PartOf == slot.Figure.PartOf);

    // «About the year 590», «the floods of 2018 took lives»: no amount.
    private bool IsYear(Analysis text, int index)
    {
        var number = text.Numbers[index];
        return _nouns.IsBareYear(text, number)
            || (number is { IsPercent: false, Value: >= FirstYear } && number.FirstToken > 0 && lexicon.Units.ClassOf(text.Tokens[number.FirstToken - 1].Word) == "time" && _nouns.Behind(text, number.FirstToken + number.TokenCount - 1, number.Value) < 0);
    }

    // «1-1»: the result of a match, or a range; no amount of anything.
    private static bool IsScore(Analysis text, int index) => IsJoined(text, index - 1, index) || IsJoined(text, index, index + 1);

    private static bool IsJoined(Analysis text, int left, int right)
    {
        if (left < 0 || right >= text.Numbers.Count) return false;
        var end = text.Tokens[text.Numbers[left].FirstToken + text.Numbers[left].TokenCount - 1].Span.End;
        var start = text.Tokens[text.Numbers[right].FirstToken].Span.Start;
        return start - end == 1 && char.GetUnicodeCategory(text.Text[end]) == UnicodeCategory.DashPunctuation;
    }

    // The number of the text that the figure was read from, or -1.
    private static int NumberOf(Figure figure, Analysis text, HashSet<int> taken)
    {
        for (var i = 0; i < text.Numbers.Count; i++)
        {
            if (taken.Contains(i) || text.Numbers[i].Value != figure.Value) continue;
            var start = text.Tokens[text.Numbers[i].FirstToken].Span.Start;
            if (text.Text.AsSpan(start).StartsWith(figure.Written, StringComparison.Ordinal) || figure.Written.Contains(text.Tokens[text.Numbers[i].FirstToken].Span.In(text.Text).ToString(), StringComparison.Ordinal)) return i;
        }

        // «Three hours and ten minutes» is one amount of two numbers.
        var written = text.Text.IndexOf(figure.Written, StringComparison.Ordinal);
        return written < 0 ? -1 : Enumerable.Range(0, text.Numbers.Count).FirstOrDefault(i => !taken.Contains(i) && IsWithin(text, i, written, figure.Written.Length), -1);
    }

    private static IEnumerable<int> WithinWritten(Figure figure, Analysis text, int number)
    {
        var start = text.Tokens[text.Numbers[number].FirstToken].Span.Start;
        var written = text.Text.LastIndexOf(figure.Written, start, StringComparison.Ordinal) is >= 0 and var before && before + figure.Written.Length > start ? before : text.Text.IndexOf(figure.Written, start, StringComparison.Ordinal);
        return Enumerable.Range(number, text.Numbers.Count - number).Where(i => i == number || (written >= 0 && IsWithin(text, i, written, figure.Written.Length)));
    }

    private static bool IsWithin(Analysis text, int number, int start, int length) =>
        text.Tokens[text.Numbers[number].FirstToken].Span.Start is var at && at >= start && at < start + length;

    // The noun directly behind the number is its unit, whatever the sentence counted before.
    private static FigureSlot WithOwnUnit(FigureSlot slot, FigureSlot read) =>
        read.Unit.Count == 0 ? slot : slot with { Figure = slot.Figure with { Unit = read.Figure.Unit, Written = read.Figure.Written }, Unit = read.Unit, IsUnitSaid = true };

    // "570 sites of Iran and 125 of Turkey": a number without a noun of its own counts what the number before it counts.
    private static FigureSlot Continuing(FigureSlot slot, FigureSlot before) =>
        slot.Unit.Count > 0 || slot.Figure.Unit.Length > 0
            ? slot
            : slot with { Figure = slot.Figure with { Unit = before.Figure.Unit, PartOf = before.Figure.PartOf }, Unit = before.Unit, IsUnitSaid = false };

    // "12 people were killed": who were counted are the killed, and so they are asked for.
    private FigureSlot WithDeed(FigureSlot slot, Analysis text, int index)
    {
        if (slot.Figure.Unit == "%" || (slot.Unit.Count > 0 && lexicon.Units.ClassOf(slot.Unit) is not (null or "person"))) return slot;
        if (lexicon.Deeds.Around(ClauseOf(text, index), text.Tokens[text.Numbers[index].FirstToken]) is not { } deed) return slot;
        var unit = slot.Unit.Concat(TermCounter.SetOf(lexicon, [deed.Verb])).Concat(TermCounter.SetOf(lexicon, deed.Person)).ToHashSet(StringComparer.Ordinal);
        return slot with { Unit = unit, Person = deed.Person };
    }

    private FigureSlot Typed(Figure figure, List<Token> clause)
    {
        var measure = TermCounter.SetOf(lexicon, figure.Measure);
        // "The number of the killed is 7", "is 7 people": the killed are what is counted.
        var counts = figure.Measure is { } named && lexicon.Analyzer.Analyze(named).Tokens.Any(token => lexicon.CountingWords.Contains(token.Word));
        var unit = TermCounter.SetOf(lexicon, figure.Unit);
        if (counts) unit = unit.Concat(TermCounter.SetOf(lexicon, figure.Of)).ToHashSet(StringComparer.Ordinal);
        var written = TermCounter.SetOf(lexicon, figure.Written);
        return new FigureSlot(
            figure,
            IsTyped: true,
            unit,
            TermCounter.SetOf(lexicon, figure.Of),
            TermCounter.SetOf(lexicon, figure.Where),
            measure,
            clause.Count == 0 ? written : TermCounter.SetOf(lexicon, clause),
            lexicon.Changes.IsChange(measure),
            IsPrevious: figure.Measure is not null && IsPrevious(lexicon.Analyzer.Analyze(figure.Measure).Tokens),
            IsUnitSaid: figure.Unit == "%" || written.Overlaps(unit));
    }

    private FigureSlot FromText(Analysis text, int index)
    {
        var number = text.Numbers[index];
        var last = number.FirstToken + number.TokenCount - 1;
        var unit = number.IsDual ? last : _nouns.Behind(text, last, number.Value);
        Token? unitToken = unit < 0 || number.IsPercent ? null : text.Tokens[unit];
        Token? before = number.FirstToken > 0 ? text.Tokens[number.FirstToken - 1] : null;
        if (before is { } token && !lexicon.Changes.IsChange(token.Word)) before = null;

        var clause = ClauseOf(text, index);
        var end = unitToken?.Span.End ?? text.Tokens[last].Span.End;
        if (number.IsPercent && end < text.Text.Length && char.GetUnicodeCategory(text.Text[end]) == UnicodeCategory.OtherPunctuation) end++;
        var figure = new Figure(
            number.Value,
            number.IsPercent ? "%" : unitToken?.Span.In(text.Text).ToString() ?? "",
            before?.Span.In(text.Text).ToString(),
            Of: null,
            Where: null,
            PartOf: null,
            text.Text[text.Tokens[number.FirstToken].Span.Start..end],
            IsApproximate: false);
        return new FigureSlot(
            figure,
            IsTyped: false,
            unitToken is null ? [] : TermCounter.SetOf(lexicon, [unitToken.Value]),
            new HashSet<string>(),
            new HashSet<string>(),
            before is null ? [] : TermCounter.SetOf(lexicon, [before.Value]),
            TermCounter.SetOf(lexicon, clause),
            IsChange: before is not null,
            IsPrevious(clause));
    }

    private bool IsPrevious(IReadOnlyList<Token> tokens) => lexicon.Operations.In(tokens).Any(match => match.Value == AskedOperation.Previous);

    // «52 in 2024, against 31 the year before»: the earlier time stands behind its amount.
    private bool IsOfEarlierTime(FigureSlot slot, Analysis text, int number)
    {
        var end = text.Tokens[text.Numbers[number].FirstToken + text.Numbers[number].TokenCount - 1].Span.End;
        return !slot.IsChange && lexicon.Operations.TellsEarlier([.. ClauseOf(text, number).SkipWhile(token => token.Span.Start < end)]);
    }

    private static bool Overlap(DateMention date, NumberMention number) =>
        number.FirstToken < date.FirstToken + date.TokenCount && date.FirstToken < number.FirstToken + number.TokenCount;

    /// <summary>A mark stands between the two tokens.</summary>
    public static bool IsParted(Analysis text, int left, int right) =>
        text.Text.AsSpan(text.Tokens[left].Span.End, text.Tokens[right].Span.Start - text.Tokens[left].Span.End).IndexOfAnyExcept(' ', '\t', '\u00A0') >= 0;

    // The clause of a number: from the number before it, or the last mark, to the next mark or the next number.
    private List<Token> ClauseOf(Analysis text, int index)
    {
        var number = text.Numbers[index];
        var first = number.FirstToken;
        var floor = index > 0 ? BorderBehind(text, index - 1) ?? text.Numbers[index - 1].FirstToken + text.Numbers[index - 1].TokenCount : 0;
        while (first > floor && !IsParted(text, first - 1, first)) first--;
        var ceiling = index + 1 < text.Numbers.Count ? (BorderBehind(text, index) ?? text.Numbers[index + 1].FirstToken) - 1 : text.Tokens.Count - 1;
        var last = number.FirstToken + number.TokenCount - 1;
        while (last < ceiling && !IsParted(text, last, last + 1)) last++;
        return [.. text.Tokens.Skip(first).Take(last - first + 1)];
    }

    // «21 civilians and the wounding of 57 others»: the «and» before the next number begins what is told of that one; without one,
    // what stands between them may belong to either.
    private int? BorderBehind(Analysis text, int index)
    {
        var end = text.Numbers[index].FirstToken + text.Numbers[index].TokenCount;
        for (var i = text.Numbers[index + 1].FirstToken - 1; i >= end; i--)
        {
            if (lexicon.BeginsWithConjunction(text.Tokens[i].Word)) return i;
        }

        return null;
    }
}
