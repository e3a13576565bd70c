// What an amount was before it changed: «62 billion at the end of May, 4 billion more than at the end of 2024» tells that of 2024 too.
using NewsBot.Answering.Index;
using NewsBot.Answering.Lexicon;
using NewsBot.Arabic;

namespace NewsBot.Answering.Judging;

internal static class EarlierDeriver
{
    /// <summary>The amount of now has to be this likely the one that is asked of another time.</summary>
    private const double LeastLikely = 0.5;

    /// <summary>The amount of now and its change since; null where the question asks for no earlier one or the facts lack the change.</summary>
    public static (FigureMatch Now, FigureMatch Change, decimal Earlier)? Find(Inquiry inquiry)
    {
        if (inquiry.Reading.Kind != QuestionKind.HowMany || inquiry.AsksChange) return null;
        return inquiry.Asks(AskedOperation.Previous) ? Before(inquiry) : AtStatedTime(inquiry);
    }

    // «Last year»: whatever the change is told against.
    private static (FigureMatch, FigureMatch, decimal)? Before(Inquiry inquiry)
    {
        var now = FigureFinder.Find(inquiry.WithoutEarlierTime().Without(inquiry.IsChangeWord)).FirstOrDefault(match => !match.Slot.IsPrevious);
        if (now is null) return null;
        return inquiry.Evidence.Standing
            .SelectMany(evidence => evidence.Document.Figures.Select(slot => now with { Evidence = evidence, Slot = slot }))
            .Where(match => match.Slot.IsChange && match.Evidence.Document.Article == now.Evidence.Document.Article && now.Slot.HasUnitOf(match.Slot)
                && (match.Evidence.Version.Id == now.Evidence.Version.Id || (match.Slot.IsTyped && match.Slot.Of.SetEquals(now.Slot.Of))))
            .Select(change => Of(inquiry, now, change))
            .FirstOrDefault();
    }

    // «At the end of 2024»: where the change is told against that very time.
    private static (FigureMatch, FigureMatch, decimal)? AtStatedTime(Inquiry inquiry)
    {
        var years = SlotGate.YearsOf(inquiry);
        if ((years.Length == 0 && inquiry.Reading.Months.Count == 0) || inquiry.AsksPercent) return null;
        if (inquiry.LikeliestFigure is not { Likelihood: >= LeastLikely, Match: { Slot: { IsPrevious: false, IsChange: false, Working: null, Order: >= 0 } } now }) return null;
        var slot = now.Evidence.Document.Figures.FirstOrDefault(other => other.IsChange && other.Order == now.Slot.Order + 1);
        if (slot is null || now with { Slot = slot } is not { } change || !now.Slot.HasUnitOf(slot)) return null;
        var text = inquiry.Lexicon.Analyzer.Analyze(now.Evidence.Version.Content.Text);
        // What the amount itself is told of is not what its change is told against.
        if (text.Dates.Any(date => date.FirstToken < text.Numbers[slot.Order].FirstToken && IsAsked(date))) return null;
        return ComparedWith(inquiry, text, slot) is { } time && IsAsked(time) ? Of(inquiry, now, change) : null;

        bool IsAsked(DateMention time)
        {
            var (hasYear, hasMonth) = (time.Year > 0 && years.Length > 0, time.Month > 0 && inquiry.Reading.Months.Count > 0);
            return (hasYear || hasMonth) && (!hasYear || years.Contains(time.Year)) && (!hasMonth || inquiry.Reading.Months.Contains(time.Month));
        }
    }

    // The first date behind the change and a word that compares, before the next amount.
    private static DateMention? ComparedWith(Inquiry inquiry, Analysis text, FigureSlot change)
    {
        var number = text.Numbers[change.Order];
        var behind = number.FirstToken + number.TokenCount;
        var next = text.Numbers.Select(other => other.FirstToken).Where(at => at >= behind).DefaultIfEmpty(text.Tokens.Count).Min();
        var compared = inquiry.Lexicon.Operations.ComparesAt(text.Tokens, behind, next);
        return compared < 0 ? null : text.Dates.Where(date => date.FirstToken > compared && date.FirstToken < next).Select(date => (DateMention?)date).FirstOrDefault();
    }

    private static (FigureMatch, FigureMatch, decimal)? Of(Inquiry inquiry, FigureMatch now, FigureMatch change)
    {
        // «12 per cent, two per cent less»: points, or a share of what it was.
        if (now.Slot.Figure.Unit == "%") return null;
        var direction = inquiry.Lexicon.Changes.DirectionOf(change.Slot.Measure);
        var earlier = now.Slot.Figure.Value - direction * change.Slot.Figure.Value;
        return direction == 0 || earlier < 0 ? null : (now, change, earlier);
    }
}
