// Finds when: dates, days of the week, and times told from the day of publication («yesterday», «last year», «three days ago»).
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

/// <param name="Written">As it stands in the text.</param>
/// <param name="Date">What it means, as exactly as the text and the day of publication allow; null where that names no date.</param>
internal sealed record TimeMention(int First, int End, string Written, PartialDate? Date);

internal sealed class TimeReader(AmountLexicon lexicon, PartialDate published)
{
    private const int LongestOpening = 4;
    private const int LongestName = 3;
    private const int FarthestFuture = 20;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private readonly Calendar _calendar = new(published);

    /// <summary>The times of a range of tokens, in order, none inside another.</summary>
    public List<TimeMention> Read(Passage passage, int first, int end)
    {
        var times = new List<TimeMention>();
        for (var at = first; at < end;)
        {
            var time = At(passage, at, end);
            if (time is not null && times.Count > 0) OfBoth(passage, times, time);
            if (time is not null) times.Add(time);
            at = time?.End ?? at + 1;
        }

        return times;
    }

    // «Between September and October last», in the dual.
    private void OfBoth(Passage passage, List<TimeMention> times, TimeMention last)
    {
        var before = times[^1];
        if (before.End != last.First || Word(passage, last.End - 1, TimeWordKind.ModifierOfBoth) is not { } modifier || passage.DateAt(before.End - 1) is not (>= 0 and var index)) return;
        times[^1] = before with { Date = _calendar.Resolve(passage.Analysis.Dates[index], (int)modifier.Number) };
    }

    private TimeMention? At(Passage passage, int at, int limit) =>
        Relative(passage, at) ?? Calendar(passage, at, limit) ?? Ago(passage, at, limit) ?? Clock(passage, at, limit) ?? BareYear(passage, at);

    /// <summary>«yesterday», «the day after tomorrow».</summary>
    private TimeMention? Relative(Passage passage, int at)
    {
        if (lexicon.Times.Longest(passage, at, word => word.Kind == TimeWordKind.Day) is not { } day) return null;

        // «on Sunday, today the 3rd»: a date that follows says it better.
        if (passage.DateAt(day.End) >= 0 || IsName(passage, at, day.End)) return null;

        // «on the first day».
        if (passage.NumberAt(day.End) is >= 0 and var index && passage.Adjoins(day.End) && passage.Analysis.Numbers[index].IsOrdinal) return null;
        var isNamed = passage.Adjoins(day.End) && Word(passage, day.End, TimeWordKind.Weekday) is not null;
        return Mention(passage, at, isNamed ? day.End + 1 : day.End, _calendar.Day(day.Value.Number));
    }

    // «Radio Damascus Today»: the last of two or three words in quotation marks.
    private static bool IsName(Passage passage, int at, int end)
    {
        if (!IsMarked(passage.GapBefore(end))) return false;
        for (var first = at; first > 0 && at - first < LongestName; first--)
        {
            if (IsMarked(passage.GapBefore(first))) return first < at;
        }

        return false;
    }

    private static bool IsMarked(ReadOnlySpan<char> gap)
    {
        foreach (var sign in gap)
        {
            if (sign == '"' || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.InitialQuotePunctuation or System.Globalization.UnicodeCategory.FinalQuotePunctuation) return true;
        }

        return false;
    }

    /// <summary>A date, a weekday or a period, with what leads to it («on the evening of», «the end of») and what follows («last»).</summary>
    private TimeMention? Calendar(Passage passage, int at, int limit)
    {
        var next = at;
        int? weekday = null;
        var isThis = false;
        var isEdge = false;
        while (next < limit && next - at < LongestOpening && passage.DateAt(next) < 0 && (next == at || passage.Adjoins(next)))
        {
            if (Word(passage, next, TimeWordKind.Weekday) is { } day && lexicon.Units.Others(passage.Normal(next + 1)) is null) weekday = day.Number;
            else if (Word(passage, next, TimeWordKind.This) is not null) isThis = true;
            else if (Word(passage, next, TimeWordKind.Edge) is not null) isEdge = true;
            else if (Word(passage, next, TimeWordKind.DayPart) is null && Word(passage, next, TimeWordKind.NamedDay) is null) break;
            next++;
        }

        if (next < limit && passage.DateAt(next) is >= 0 and var index && passage.Analysis.Dates[index].FirstToken == next)
            return Dated(passage, at, passage.Analysis.Dates[index]);
        if (isEdge && next < limit && IsBareYear(passage, next, out var year)) return Mention(passage, at, next + 1, PartialDate.Of(year));
        if (weekday is { } named) return Weekday(passage, at, next, named);
        return next < limit && passage.NumberAt(next) < 0 ? Period(passage, at, next, isThis, isEdge) : null;
    }

    private TimeMention Dated(Passage passage, int first, DateMention date)
    {
        // «The second half of July» is no second of July.
        if (date.Day > 0 && passage[date.FirstToken].Kind != TokenKind.Number && passage.Adjoins(date.FirstToken) && Word(passage, date.FirstToken - 1, TimeWordKind.Division) is not null)
            (first, date) = (Math.Min(first, date.FirstToken - 1), date with { Day = 0 });
        var end = date.FirstToken + date.TokenCount;
        var modifier = passage.Adjoins(end) ? Word(passage, end, TimeWordKind.Modifier) ?? Word(passage, end, TimeWordKind.ModifierOfBoth) : null;
        return Mention(passage, first, modifier is null ? end : end + 1, _calendar.Resolve(date, modifier?.Number ?? (IsAhead(passage, first) ? 1 : null)));
    }

    private TimeMention? Weekday(Passage passage, int first, int end, int weekday)
    {
        var modifier = passage.Adjoins(end) ? Word(passage, end, TimeWordKind.Modifier) : null;
        return Mention(passage, first, modifier is null ? end : end + 1, _calendar.Weekday(weekday, modifier?.Number ?? (IsAhead(passage, first) ? 1 : null)));
    }

    // «The parliament will debate it on Sunday».
    private bool IsAhead(Passage passage, int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= FarthestFuture; back--)
        {
            if (passage.GapBefore(back + 1).ContainsAny('.', ':')) return false;
            if (lexicon.IsFuture(passage, back)) return true;
            if (lexicon.IsSpeech(passage.Normal(back))) return false;
        }

        return false;
    }

    /// <summary>«last year», «this month», «the end of the year».</summary>
    private TimeMention? Period(Passage passage, int first, int at, bool isThis, bool isEdge)
    {
        if (Unit(passage, at) is not { } unit) return null;
        var end = at + 1;
        var modifier = passage.Adjoins(end) ? Word(passage, end, TimeWordKind.Modifier) : null;
        if (modifier is null && BehindCount(passage, end) is { } counted) return Mention(passage, first, counted, null);
        if (modifier is null && !isThis && !(isEdge && lexicon.Particles.IsDefinite(lexicon.Particles.Peel(passage[at].Word).Rest))) return null;
        return Mention(passage, first, modifier is null ? end : end + 1, _calendar.Period(unit, modifier?.Number ?? 0));
    }

    /// <summary>«three days ago», «in a month».</summary>
    private TimeMention? Ago(Passage passage, int at, int limit)
    {
        if ((Word(passage, at, TimeWordKind.Ago) ?? Word(passage, at, TimeWordKind.Ahead)) is not { } direction) return null;
        var next = at + 1;
        if (next >= limit || !passage.Adjoins(next) || passage.DateAt(next) >= 0) return null;
        while (next + 1 < limit && passage.NumberAt(next) < 0 && lexicon.Cues.Longest(passage, next, cue => cue == Cue.Approximate) is { } about && about.End < limit) next = about.End;
        decimal count = 1;
        if (passage.NumberAt(next) is >= 0 and var index)
        {
            var number = passage.Analysis.Numbers[index];
            if (number.IsOrdinal || number.IsPercent || number.FirstToken != next) return null;
            (count, next) = (number.Value, number.IsDual ? next : next + number.TokenCount);
        }

        if (next >= limit || !passage.Adjoins(next) || Unit(passage, next) is not { } unit) return null;
        var end = next + 1;
        if (lexicon.Particles.IsDefinite(lexicon.Particles.Peel(passage[next].Word).Rest) && BehindCount(passage, end) is { } counted) return Mention(passage, at, counted, null);

        // «three days after», «two years before the war» are told from something else.
        if (direction.Kind == TimeWordKind.Ahead && passage.Adjoins(end) && lexicon.IsStop(passage.Normal(end))) return null;
        return Mention(passage, at, end, _calendar.Away(unit, count * direction.Number));
    }

    // «during the last 24 hours», as Arabic says it: «the hours, the four and twenty, the last».
    private int? BehindCount(Passage passage, int at)
    {
        var end = at;
        while (passage.Adjoins(end) && passage.NumberAt(end) >= 0) end++;
        if (end == at || !lexicon.Particles.IsDefinite(passage.Normal(at))) return null;
        return passage.Adjoins(end) && Word(passage, end, TimeWordKind.Modifier) is not null ? end + 1 : end;
    }

    /// <summary>«at 9 o'clock in the morning».</summary>
    private TimeMention? Clock(Passage passage, int at, int limit)
    {
        if (lexicon.Cues.Longest(passage, at, cue => cue == Cue.Clock) is not { } cue || passage.NumberAt(cue.End) < 0) return null;
        var end = cue.End;
        while (end < limit && (passage.NumberAt(end) >= 0 || Word(passage, end, TimeWordKind.ClockAfter) is not null)) end++;
        return Mention(passage, at, end, null);
    }

    /// <summary>«in 2024», «(1998)».</summary>
    private TimeMention? BareYear(Passage passage, int at)
    {
        if (!IsBareYear(passage, at, out var year)) return null;
        var isLed = at > 0 && passage.Adjoins(at) && (Word(passage, at - 1, TimeWordKind.BeforeYear) is not null || passage.DateAt(at - 1) >= 0);
        var isBracketed = at > 0 && passage.GapBefore(at).Contains('(');
        return isLed || isBracketed ? Mention(passage, at, at + 1, PartialDate.Of(year)) : null;
    }

    private bool IsBareYear(Passage passage, int at, out int year)
    {
        year = 0;
        if (passage[at].Kind != TokenKind.Number || passage[at].Span.Length != 4 || passage.NumberAt(at) is not (>= 0 and var index)) return false;
        var number = passage.Analysis.Numbers[index];
        if (number.TokenCount != 1 || number.IsPercent || number.Value is < FirstYear or > LastYear || !decimal.IsInteger(number.Value)) return false;
        year = (int)number.Value;
        return !passage.Adjoins(at + 1) || lexicon.Units.Known(passage[at + 1].Word) is null;
    }

    private TimeWordKind? Unit(Passage passage, int at)
    {
        foreach (var opening in lexicon.Particles.Openings(passage.Normal(at)))
        {
            foreach (var found in lexicon.Times.At(passage, at, opening.Rest))
            {
                if (IsUnit(found.Value.Kind)) return found.Value.Kind;
            }
        }

        // The dual and the accusative, by their singular.
        if (lexicon.Units.Known(passage[at].Word) is not { } singular) return null;
        foreach (var found in lexicon.Times.At(passage, at, lexicon.Analyzer.Fold(singular)))
        {
            if (IsUnit(found.Value.Kind)) return found.Value.Kind;
        }

        return null;
    }

    private static bool IsUnit(TimeWordKind kind) =>
        kind is TimeWordKind.Week or TimeWordKind.Month or TimeWordKind.Year or TimeWordKind.Days or TimeWordKind.Hours or TimeWordKind.Season or TimeWordKind.NamedDay;

    private TimeWord? Word(Passage passage, int at, TimeWordKind kind)
    {
        foreach (var opening in lexicon.Particles.Openings(passage.Normal(at)))
        {
            foreach (var found in lexicon.Times.At(passage, at, opening.Rest))
            {
                if (found.Value.Kind == kind && found.End == at + 1) return found.Value;
            }
        }

        return null;
    }

    private TimeMention Mention(Passage passage, int first, int end, PartialDate? date)
    {
        var opening = lexicon.Particles.Peel(passage[first].Word);
        var text = passage.Between(first, end);
        var word = text[..passage[first].Span.Length];
        return new TimeMention(first, end, opening.Letters > 0 ? lexicon.Particles.Written(word, opening) + text[word.Length..] : text, date);
    }
}
