// The figures of a fact: those it was given, or, for plain text, those its sentence shows (number, counted noun, clause).
using System.Globalization;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Index;

internal sealed class FigureReader(AnsweringLexicon lexicon)
{
    public IReadOnlyList<FigureSlot> Read(FactContent content, Analysis text)
    {
        if (content.Figures.Count > 0) return [.. content.Figures.Select(Typed)];
        var slots = new List<FigureSlot>();
        for (var i = 0; i < text.Numbers.Count; i++)
        {
            if (!text.Numbers[i].IsOrdinal && !text.Dates.Any(date => Overlap(date, text.Numbers[i]))) slots.Add(FromText(text, i));
        }

        return slots;
    }

    private FigureSlot Typed(Figure figure)
    {
        var measure = TermCounter.SetOf(lexicon, figure.Measure);
        return new FigureSlot(
            figure,
            IsTyped: true,
            TermCounter.SetOf(lexicon, figure.Unit),
            TermCounter.SetOf(lexicon, figure.Of),
            TermCounter.SetOf(lexicon, figure.Where),
            measure,
            TermCounter.SetOf(lexicon, figure.Written),
            lexicon.Changes.IsChange(measure),
            IsPrevious: figure.Measure is not null && IsPrevious(lexicon.Analyzer.Analyze(figure.Measure).Tokens));
    }

    private FigureSlot FromText(Analysis text, int index)
    {
        var number = text.Numbers[index];
        var last = number.FirstToken + number.TokenCount - 1;
        var unit = number.IsDual ? last : UnitBehind(text, last);
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

    // The counted noun stands directly behind its number; a preposition or a mark between them means that there is none.
    private int UnitBehind(Analysis text, int last)
    {
        var next = last + 1;
        return next < text.Tokens.Count
            && text.Tokens[next].Kind == TokenKind.Arabic
            && !IsParted(text, last, next)
            && !lexicon.IsStopWord(text.Tokens[next].Word)
            && !lexicon.BeginsWithConjunction(text.Tokens[next].Word)
                ? next
                : -1;
    }

    private static bool Overlap(DateMention date, NumberMention number) =>
        number.FirstToken < date.FirstToken + date.TokenCount && date.FirstToken < number.FirstToken + number.TokenCount;

    private static bool IsParted(Analysis text, int left, int right) =>
        text.Text.AsSpan(text.Tokens[left].Span.End, text.Tokens[right].Span.Start - text.Tokens[left].Span.End).IndexOfAnyExcept(' ', '\t', '\u00A0') >= 0;

    // The clause of a number: from the number before it, or the last mark, to the next mark or the next number.
    private static List<Token> ClauseOf(Analysis text, int index)
    {
        var number = text.Numbers[index];
        var first = number.FirstToken;
        var floor = index > 0 ? text.Numbers[index - 1].FirstToken + text.Numbers[index - 1].TokenCount : 0;
        while (first > floor && !IsParted(text, first - 1, first)) first--;
        var ceiling = index + 1 < text.Numbers.Count ? text.Numbers[index + 1].FirstToken - 1 : text.Tokens.Count - 1;
        var last = number.FirstToken + number.TokenCount - 1;
        while (last < ceiling && !IsParted(text, last, last + 1)) last++;
        return [.. text.Tokens.Skip(first).Take(last - first + 1)];
    }
}
