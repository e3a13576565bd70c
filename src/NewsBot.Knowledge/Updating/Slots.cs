// What a fact keeps of its figures, names and words for finding it when a person gives it a new text.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Updating;

/// <summary>Nothing is guessed: a slot is kept where the new text still bears it out, else it is dropped. The one exception is the amount
/// itself: where the old fact had one figure and the new text has one number, the figure takes that number.</summary>
/// <param name="isEarlier">Says of a figure that it is what something was before it changed.</param>
internal sealed class Slots(Analyzer analyzer, Func<Figure, bool> isEarlier)
{
    // Below this part of shared stems the new text is about something else, and the old questions and keywords would mislead.
    private const double SameSubject = 1.0 / 3;

    private const int LongestClitics = 2;

    private readonly RestatedAmounts _restated = new(analyzer);

    /// <summary>The same fact in other words.</summary>
    public FactContent Reworded(FactContent old, string text) => Carry(old, text);

    /// <summary>Another statement from the same source. It is no longer the sentence that stands there.</summary>
    public FactContent Restated(FactContent old, string text, PartialDate asOf) => Carry(old, text) with { AsOf = asOf, SourceSpan = null };

    /// <summary>Another statement from another source: who said it there, and through whom, nobody told us.</summary>
    public FactContent Resourced(FactContent old, string text, string article, PartialDate asOf)
    {
        var carried = Carry(old, text);
        return FromSource(text, article, asOf) with
        {
            // A total is named by a key of the article, which is another one now.
            Figures = [.. carried.Figures.Select(figure => figure with { PartOf = null })],
            Names = carried.Names,
            Keywords = carried.Keywords,
            Questions = carried.Questions,
        };
    }

    /// <summary>A statement of which nothing is known but its words and its source.</summary>
    public static FactContent FromSource(string text, string article, PartialDate asOf) =>
        new(text, article, null, SpeechAct.Reported, Modality.Asserted, null, null, asOf, [], [], [], [], null);

    /// <summary>Whether the amount stands so in the text: «570» does not stand in «1570». One letter or two may be joined to it.</summary>
    public static bool Stands(string written, string text)
    {
        if (written.Length == 0) return false;
        for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(written, at + 1, StringComparison.Ordinal))
        {
            var end = at + written.Length;
            if (BeginsAt(text, at) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    // At the beginning of a word, or behind «and», «by» or both written as one word with it.
    private static bool BeginsAt(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start <= LongestClitics && char.IsLetter(text[start - 1])) start--;
        return at - start <= LongestClitics && (start == 0 || !char.IsLetterOrDigit(text[start - 1]));
    }

    /// <summary>The figures of the fact whose amounts the text states anew.</summary>
    public IReadOnlyList<Figure> Replaced(FactContent old, string text) => [.. Pairs(old.Figures, analyzer.Analyze(old.Text), analyzer.Analyze(text)).Select(pair => pair.Old)];

    private FactContent Carry(FactContent old, string text)
    {
        var before = analyzer.Analyze(old.Text);
        var after = analyzer.Analyze(text);
        var isSameSubject = Overlap.Of(before, after) >= SameSubject;
        var pairs = Pairs(old.Figures, before, after);
        return old with
        {
            Text = text,
            Quotes = [],
            Circumstances = [.. old.Circumstances.Where(circumstance => Stands(circumstance.Written, text))],
            Figures = [.. Standing(old.Figures, before, after), .. pairs.Select(pair => Retaken(pair.Old, pair.Now, before, after)).OfType<Figure>()],
            Names = [.. old.Names.Where(name => StillStands(analyzer.Analyze(name), before, after, isSameSubject))],
            Keywords = [.. (isSameSubject ? old.Keywords : []).Concat(AskedBy(pairs, before, after)).Distinct(StringComparer.Ordinal)],
            Questions = isSameSubject ? old.Questions : [],
        };
    }

    // Readers go on asking for an amount by the words that it was told in, whatever words it is told in now.
    private static IEnumerable<string> AskedBy(IReadOnlyList<(Figure Old, NumberMention Now)> pairs, Analysis before, Analysis after) =>
        from pair in pairs
        let number = RestatedAmounts.Place(pair.Old, before)
        where number is not null
        from token in Surroundings.Before(before, number.Value).Concat(Surroundings.Behind(before, number.Value))
        where token.Kind == TokenKind.Arabic && !StandsIn(token.Word, after)
        select token.Span.In(before.Text).ToString();

    private Figure[] Standing(IReadOnlyList<Figure> old, Analysis before, Analysis after) =>
        IsFromTo(old, before, after) ? [] : [.. old.Where(figure => Stands(figure.Written, after.Text))];

    // «from 570 to 585 sites»: the only figure takes the number that it did not have.
    private static bool IsFromTo(IReadOnlyList<Figure> old, Analysis before, Analysis after)
    {
        var amounts = Amounts(after);
        return old.Count == 1 && amounts.Length > 1 && amounts.Any(amount => amount.Value != old[0].Value)
            && !Amounts(before).Any(amount => amount.Value != old[0].Value && amounts.Any(same => same.Value == amount.Value));
    }

    // Each figure that the text does not have any more, and the number that it has instead.
    private List<(Figure Old, NumberMention Now)> Pairs(IReadOnlyList<Figure> old, Analysis before, Analysis after)
    {
        var standing = Standing(old, before, after);
        Figure[] missing = [.. old.Except(standing)];
        // «From 750 to 900», and then «850»: what it was before is not what has another value now.
        if (missing.Any(isEarlier) && !missing.All(isEarlier)) missing = [.. missing.Where(figure => !isEarlier(figure))];
        var free = Amounts(after).Where(amount => !standing.Any(figure => figure.Value == amount.Value) && !old.Any(figure => figure.Value == amount.Value)).ToArray();
        if (missing.Length == 0 || free.Length == 0) return [];
        if (free.Length > missing.Length) free = [.. free.Where(amount => missing.Any(figure => Counts(amount, figure, after)))];
        if (free.Length == missing.Length) return [.. missing.Zip(free)];
        var pairs = new List<(Figure Old, NumberMention Now)>();
        // Less is told than before: each number is one of the things that were told.
        foreach (var amount in free.Length < missing.Length ? free : [])
        {
            if (free.Length > 1 && IsNews(amount, before, after)) continue;

            if (_restated.FigureFor(amount, after, [.. missing.Except(pairs.Select(pair => pair.Old))], before) is { } figure) pairs.Add((figure, amount));
        }

        return pairs;
    }

    private Figure? Retaken(Figure figure, NumberMention amount, Analysis before, Analysis after)
    {
        var unit = analyzer.Analyze(figure.Unit).Tokens;
        var isPercent = unit.Count == 0;
        if (isPercent != amount.IsPercent) return null;
        if (!isPercent && !StandsIn(unit[0].Word, after) && StandsIn(unit[0].Word, before)) return null;
        return figure with { Value = amount.Value, Written = Written(amount, after, isPercent ? null : unit[0].Word) };
    }

    // The amount is followed by the figure's own noun.
    private bool Counts(NumberMention amount, Figure figure, Analysis text)
    {
        if (analyzer.Analyze(figure.Unit).Tokens is not [var unit, ..]) return amount.IsPercent;
        var next = amount.FirstToken + amount.TokenCount;
        return next < text.Tokens.Count && Overlap.Share(text.Tokens[next].Word, unit.Word);
    }

    // «13 members voted for it, and one was absent»: a clause of which the old text says nothing restates no amount of it.
    private static bool IsNews(NumberMention amount, Analysis before, Analysis after)
    {
        var clause = Clauses.Of(after).First(clause => after.Tokens[amount.FirstToken].Span.Start >= clause.Start && after.Tokens[amount.FirstToken].Span.Start < clause.End);
        var (first, end) = (amount.FirstToken - 1, amount.FirstToken + amount.TokenCount);
        return !after.Tokens.Where((token, at) => (at < first || at > end) && token.Kind == TokenKind.Arabic && token.Word.Normal.Length > LongestClitics
            && token.Span.Start >= clause.Start && token.Span.End <= clause.End).Any(token => StandsIn(token.Word, before));
    }

    private static NumberMention[] Amounts(Analysis text) =>
        [.. text.Numbers.Where(number => !number.IsOrdinal && !text.Dates.Any(date => Overlaps(number, date)))];

    private static bool Overlaps(NumberMention number, DateMention date) =>
        number.FirstToken < date.FirstToken + date.TokenCount && date.FirstToken < number.FirstToken + number.TokenCount;

    // The number as the text writes it, with its counted noun or its per cent sign or words.
    private static string Written(NumberMention amount, Analysis text, WordForm? unit)
    {
        var start = text.Tokens[amount.FirstToken].Span.Start;
        var next = amount.FirstToken + amount.TokenCount;
        var end = text.Tokens[next - 1].Span.End;
        if (amount.IsPercent)
        {
            var sign = end;
            while (sign < text.Text.Length && text.Text[sign] == ' ') sign++;
            if (sign < text.Text.Length && char.IsPunctuation(text.Text[sign])) end = sign + 1;
            else if (next < text.Tokens.Count) end = text.Tokens[text.Tokens[next].Span.Length <= 2 && next + 1 < text.Tokens.Count ? next + 1 : next].Span.End;
        }
        else if (unit is not null && next < text.Tokens.Count && Overlap.Share(text.Tokens[next].Word, unit))
        {
            end = text.Tokens[next].Span.End;
        }

        return text.Text[start..end];
    }

    // A name is kept where the words of it that stood in the old text stand in the new one; one that stood in neither, with the subject.
    private static bool StillStands(Analysis name, Analysis before, Analysis after, bool isSameSubject)
    {
        WordForm[] stood = [.. name.Tokens.Select(token => token.Word).Where(word => StandsIn(word, before))];
        return stood.Length == 0 ? isSameSubject : stood.All(word => StandsIn(word, after));
    }

    private static bool StandsIn(WordForm word, Analysis text) => text.Tokens.Any(token => Overlap.Share(token.Word, word));
}
