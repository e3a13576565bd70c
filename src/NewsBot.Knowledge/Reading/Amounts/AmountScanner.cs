// Finds the amounts of a sentence: each number that counts something, with its noun.
using NewsBot.Arabic;

namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class AmountScanner(AmountLexicon lexicon)
{
    private const int LongestCue = 4;
    private const int LongestPlainCode = 5;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int HighestScore = 99;
    private const int DaysOfMonth = 31;

    public List<Amount> Read(AmountSentence sentence, IReadOnlyList<int> numbers)
    {
        var passage = sentence.Passage;
        var amounts = new List<Amount>();
        foreach (var index in numbers)
        {
            var number = passage.Analysis.Numbers[index];
            if (number.IsOrdinal || sentence.TimeFrom(number.FirstToken, -1, -1) is { } time && time.End > number.FirstToken) continue;
            if (IsNoAmount(passage, number, index) || IsDayOfMonth(sentence, number)) continue;
            var amount = Read(passage, number);
            amount.IsApproximate = IsApproximate(sentence, amount);
            amounts.Add(amount);
        }

        new AmountJoiner(lexicon, this).Join(passage, amounts);
        return amounts;
    }

    // «On 28 July instead of the 15th of it».
    private bool IsDayOfMonth(AmountSentence sentence, NumberMention number)
    {
        var (passage, next) = (sentence.Passage, number.FirstToken + number.TokenCount);
        return number is { TokenCount: 1, IsPercent: false, Value: > 0 and <= DaysOfMonth } && next < sentence.End && passage.Adjoins(next)
            && lexicon.Times.At(passage, next).Any(found => found.Value.Kind == TimeWordKind.OfMonth)
            && sentence.Times.Exists(time => time.End <= number.FirstToken && time.Date?.Day is not null);
    }

    /// <summary>The first token of the number, or of the preposition in one letter before it.</summary>
    public int Begin(Passage passage, int first) =>
        first > 0 && passage.Normal(first - 1).Length == 1 && lexicon.Particles.IsParticle(passage.Normal(first - 1)) ? first - 1 : first;

    private Amount Read(Passage passage, NumberMention number)
    {
        var end = number.FirstToken + number.TokenCount;
        var (first, head, start) = (number.FirstToken, number.FirstToken, passage[number.FirstToken].Span.Start);
        var (unit, unitEnd) = UnitOf(passage, number, end);

        // «3 square kilometres»: the adjective is no holder.
        if (unitEnd > end && unitEnd < passage.Count && passage.Adjoins(unitEnd) && lexicon.Units.IsAdjective(passage.Normal(unitEnd))) unitEnd++;
        var stop = passage[unitEnd - 1].Span.End;
        if (number.IsPercent && unitEnd == end)
        {
            // The sign is no token, and may stand on either side.
            var gap = passage.Text.AsSpan(stop, Math.Min(2, passage.Text.Length - stop));
            var sign = gap.IndexOfAnyExcept(' ');
            if (sign >= 0 && IsHundredths(gap[sign])) stop += sign + 1;
            else if (start > 0 && IsHundredths(passage.Text[start - 1])) start--;
        }

        // «one» and «two» follow their noun.
        if (number is { Value: 1 or 2, IsDual: false, TokenCount: 1 } && passage[first].Kind == TokenKind.Arabic && BeforeOne(passage, first) is { } noun && (unit.Length == 0 || noun == first - 1))
            (unit, head, start, unitEnd, stop) = (lexicon.Units.Known(passage[noun].Word)!, noun, passage[noun].Span.Start, end, passage[end - 1].Span.End);
        if (unit.Length == 0 && BehindNoun(passage, first, number.Value) is { } counted) (unit, head, start) = (counted, first - 1, passage[first - 1].Span.Start);
        if (unit.Length == 0 && BehindArticle(passage, first) is { } owned) (unit, head, start) = (owned, first - 2, passage[first - 2].Span.Start);
        return new Amount
        {
            First = first,
            Head = head,
            NumberEnd = end,
            End = unitEnd,
            Value = number.Value,
            Unit = unit,
            IsBare = unit.Length == 0,
            Written = WrittenAt(passage, first, start, stop),
            Span = new SourceSpan(start, stop - start),
        };
    }

    private string WrittenAt(Passage passage, int first, int start, int stop)
    {
        var text = passage.Text[start..stop];
        if (start != passage[first].Span.Start || passage[first].Kind == TokenKind.Number) return text;
        var length = passage[first].Span.Length;
        foreach (var opening in lexicon.Particles.Openings(passage.Normal(first)))
        {
            // What is left of a number word without its clitics is a number still.
            if (opening.Letters > 0 && lexicon.Analyzer.Analyze(opening.Rest).Numbers.Count == 1) return lexicon.Particles.Written(text[..length], opening) + text[length..];
        }

        return text;
    }

    private (string Unit, int End) UnitOf(Passage passage, NumberMention number, int end)
    {
        if (number.IsPercent) return (Units.Percent, PercentEnd(passage, end));
        if (number.IsDual) return (lexicon.Units.Known(passage[end - 1].Word) ?? passage.Between(end - 1, end), end);
        if (end >= passage.Count || !passage.Adjoins(end) || passage[end].Kind == TokenKind.Number || passage.DateAt(end) >= 0 || passage.NumberAt(end) >= 0) return ("", end);
        if (passage[end].Kind == TokenKind.Latin) return (passage.Between(end, end + 1), end + 1);
        if (OfThem(passage, end) is { } them) return them;

        // «6,500 tents out of 12,000 required», «17 wells out of 52 dried up»: what is said of them is not what they are.
        if (OutOfCounted(passage, number.FirstToken) is { } counted && lexicon.Units.Known(passage[end].Word) is var told && (told is null || (lexicon.Gazetteer.LooksLikeAdjective(passage.Normal(end)) && told != lexicon.Units.Known(passage[counted].Word)))) return ("", end);

        // «21 million, as compensation»: a scale with the ending of the indefinite has no noun behind it.
        if (number.TokenCount > 1 && Accusative.IsMarked(passage.Between(end - 1, end)) && !lexicon.Units.IsAccusative(passage.Between(end, end + 1))) return ("", end);
        if (lexicon.Measures.At(passage, end).Any(found => found.Value.Kind == MeasureKind.Measure) && !lexicon.Units.IsListed(passage.Normal(end))) return ("", end);

        // «Six of them are from the town, and five are wanted»: what a number in words counts stands in the genitive.
        if (passage[number.FirstToken].Kind == TokenKind.Arabic && lexicon.Units.IsNominative(passage[end].Word)) return ("", end);
        if (lexicon.IsStop(passage.Normal(end)) || passage.Normal(end).Length == 1) return (lexicon.Units.Known(passage[end].Word) is { } single && passage.Normal(end).Length == 1 ? (single, end + 1) : ("", end));
        var opening = lexicon.Particles.Peel(passage[end].Word);
        if (opening.Letters > 0 && lexicon.Particles.IsDefinite(opening.Rest)) return ("", end);

        // «half of the population»: what is divided is no unit.
        if (number.Value < 1 && lexicon.Particles.IsDefinite(passage.Normal(end))) return ("", end);
        if (lexicon.Units.Known(passage[end].Word) is { } known && (opening.Letters == 0 || IsWhole(passage[end].Word))) return (known, end + 1);
        if (opening.And || opening.To || opening.In || lexicon.IsHaving(passage.Normal(end)) || lexicon.IsUncounted(passage, end)) return ("", end);
        if (lexicon.Measures.At(passage, end).Any()) return ("", end);
        return (lexicon.Units.Singular(passage[end], passage.Between(end, end + 1), number.Value), end + 1);
    }

    // «its employees, the 92»: the article stands alone before digits.
    private string? BehindArticle(Passage passage, int first) =>
        first > 1 && passage[first].Kind == TokenKind.Number && string.Equals(passage.Normal(first - 1), lexicon.Particles.Article, StringComparison.Ordinal) ? lexicon.Units.Counted(passage, first - 2) : null;

    // «the samples, the eight»: a definite number counts the noun before it.
    private string? BehindNoun(Passage passage, int first, decimal count)
    {
        if (passage[first].Kind != TokenKind.Arabic || !lexicon.Particles.IsDefinite(passage.Normal(first)) || first == 0 || !passage.Adjoins(first) || passage.NumberAt(first - 1) >= 0) return null;
        var opening = lexicon.Particles.Peel(passage[first - 1].Word);
        if (lexicon.Owned(passage, first - 1, passage.Normal(first - 1)) is not null && lexicon.Units.Counted(passage, first - 1) is { } owned) return owned;
        if (!lexicon.Particles.IsDefinite(opening.Rest)) return null;
        var bare = opening with { To = false, Letters = opening.Letters + lexicon.Particles.Article.Length };
        return lexicon.Units.Singular(passage[first - 1], lexicon.Particles.Written(passage.Between(first - 1, first), bare), count);
    }

    /// <summary>«four of the soldiers».</summary>
    private (string Unit, int End)? OfThem(Passage passage, int end)
    {
        if (lexicon.Cues.Longest(passage, end, cue => cue == Cue.OfTotal) is not null) return null;
        var isFrom = lexicon.IsCue(passage, end, Cue.From) && passage.Adjoins(end + 1);

        // «31 of its deputies».
        if (isFrom && lexicon.Owned(passage, end + 1, passage.Normal(end + 1)) is not null && lexicon.Units.Counted(passage, end + 1) is { } owned) return (owned, end + 2);
        var isOf = isFrom && lexicon.Particles.IsDefinite(passage.Normal(end + 1));
        return isOf && lexicon.Units.Known(passage[end + 1].Word) is { } unit && !IsOne(passage, end + 1, unit) ? (unit, end + 2) : null;
    }

    // The noun before «out of», where it stands behind one and not behind a bare number.
    private int? OutOfCounted(Passage passage, int first)
    {
        for (var start = first - 1; start > 0 && start >= first - LongestCue; start--)
        {
            if (lexicon.Cues.Longest(passage, start, cue => cue == Cue.OfTotal) is { } cue && cue.End == first) return passage.NumberAt(start - 1) < 0 ? start - 1 : null;
        }

        return null;
    }

    // «2,200 from the army»: of one thing nothing is counted.
    private bool IsOne(Passage passage, int at, string unit) =>
        string.Equals(passage.Normal(at)[lexicon.Particles.Article.Length..], lexicon.Analyzer.Fold(unit), StringComparison.Ordinal);

    private bool IsWhole(WordForm word) => lexicon.Units.IsListed(word.Normal) || (lexicon.Units.Known(word) is not null && word.Stems.Count == 1);

    private int? BeforeOne(Passage passage, int first)
    {
        for (var back = first - 1; back >= 0 && back >= first - 2 && passage.Adjoins(back + 1); back--)
        {
            if (passage.NumberAt(back) < 0 && lexicon.Units.Known(passage[back].Word) is not null) return back;
        }

        return null;
    }

    // Per cent in words: «in the hundred», in one word or two, which the analyzer takes for no number of its own.
    private int PercentEnd(Passage passage, int end)
    {
        if (end >= passage.Count || !passage.Adjoins(end) || passage[end].Kind == TokenKind.Number) return end;
        if (passage.Analysis.Text.AsSpan(passage[end - 1].Span.End, passage[end].Span.Start - passage[end - 1].Span.End).IndexOfAnyExcept(' ') >= 0) return end;
        var one = lexicon.Analyzer.Analyze("1 " + passage.Between(end, end + 1)).Numbers;
        if (one is [{ IsPercent: true }]) return end + 1;
        return end + 1 < passage.Count && lexicon.Analyzer.Analyze("1 " + passage.Between(end, end + 2)).Numbers is [{ IsPercent: true }] ? end + 2 : end;
    }

    private bool IsNoAmount(Passage passage, NumberMention number, int index)
    {
        var first = number.FirstToken;
        var next = first + number.TokenCount;
        var text = passage.Between(first, next);

        // Telephone numbers and codes begin with zero or are joined with dashes.
        if (passage[first].Kind == TokenKind.Number && number.TokenCount == 1 && text.Length > 1 && char.GetNumericValue(text[0]) == 0 && char.IsDigit(text[1])) return true;
        if (text.Length > LongestPlainCode && passage[first].Kind == TokenKind.Number && (Joins(passage, first) || Joins(passage, next))) return true;
        // «Decision 21» is a label, «21 thousand and 500» behind the word is none.
        var isCounting = number.TokenCount > 1 || (next < passage.Count && passage.Adjoins(next)
            && (lexicon.Units.Known(passage[next].Word) is not null || (number.Value is > 10 and < 100 && lexicon.Units.IsAccusative(passage.Between(next, next + 1)))));
        if ((!isCounting && Ends(passage, first, Cue.Label)) || IsClocked(passage, first)) return true;
        // «Quantity» looks like «as a hundred».
        if (passage[first].Kind != TokenKind.Number && lexicon.Measures.At(passage, first).Any(found => found.Value.Kind == MeasureKind.Measure)) return true;

        // «Two entrances, no more than two [as Arabic says it: two entrances two]».
        if (number is { Value: 2, TokenCount: 1, IsDual: false, IsPercent: false } && passage[first].Kind == TokenKind.Arabic && passage.Adjoins(first) && passage.NumberAt(first - 1) is >= 0 and var before && passage.Analysis.Numbers[before].IsDual) return true;

        // «The cost of each [as Arabic says it: the one]».
        if (number is { Value: 1, TokenCount: 1, IsPercent: false } && passage[first].Kind == TokenKind.Arabic && lexicon.Particles.IsDefinite(lexicon.Particles.Peel(passage[first].Word).Rest)) return true;
        if (IsYearAlone(passage, number, text, next) || IsNamed(passage, number, next)) return true;
        return IsScore(passage, number, index) || IsPlace(passage, first) || (number.IsDual && IsBeforeName(passage, first));
    }

    // «The district of the Forty»: a definite number behind a noun for a place without the article is the place's name.
    private bool IsPlace(Passage passage, int first) =>
        first > 0 && passage[first].Kind == TokenKind.Arabic && passage.Adjoins(first) && lexicon.Particles.IsDefinite(passage.Normal(first))
        && lexicon.Particles.Openings(passage.Normal(first - 1)).Any(opening => lexicon.Gazetteer.Nouns.At(passage, first - 1, opening.Rest).Any(found => found.Value is PlaceNoun.Drop or PlaceNoun.Keep && found.End == first));

    // «Both parties» are known, and «more than the two metres» counts; the year of «in the year 590», the number of «Pearl 2»: they name and count nothing.
    private bool IsNamed(Passage passage, NumberMention number, int next)
    {
        var first = number.FirstToken;
        if (number.IsDual) return lexicon.Particles.IsDefinite(lexicon.Particles.Peel(passage[first].Word).Rest) && !Ends(passage, first, Cue.Approximate);
        if (passage[first].Kind != TokenKind.Number || first == 0 || !passage.Adjoins(first)) return false;
        if (!lexicon.Particles.IsDefinite(passage.Normal(first - 1)) && lexicon.Times.At(passage, first - 1).Any(found => found.Value.Kind is TimeWordKind.Year)) return true;
        return passage.GapBefore(first).Trim().Length == 0 && next < passage.Count && passage.GapBefore(next).TrimStart() is [var sign, ..]
            && char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.FinalQuotePunctuation && !number.IsPercent;
    }

    // «The provinces of A and B», in the dual.
    private bool IsBeforeName(Passage passage, int first) =>
        passage.Adjoins(first + 1) && lexicon.Particles.Openings(passage.Normal(first)).Any(opening => lexicon.Gazetteer.Nouns.At(passage, first, opening.Rest).Any(found => found.Value == PlaceNoun.Many))
        && !lexicon.IsStop(passage.Normal(first + 1)) && !lexicon.Gazetteer.LooksLikeAdjective(passage.Normal(first + 1));

    private bool IsYearAlone(Passage passage, NumberMention number, string text, int next) =>
        number is { TokenCount: 1, IsPercent: false, Value: >= FirstYear and <= LastYear }
        && text.Length == 4
        && passage[number.FirstToken].Kind == TokenKind.Number
        && !(next < passage.Count && passage.Adjoins(next) && lexicon.Units.Known(passage[next].Word) is not null);

    // «3-1»: two small numbers without a noun; «3-5 days» is a range.
    private bool IsScore(Passage passage, NumberMention number, int index)
    {
        if (number.IsPercent || number.IsDual || number.Value > HighestScore) return false;
        var first = number.FirstToken;
        var isFirst = Joins(passage, first + number.TokenCount);
        if (!isFirst && !Joins(passage, first)) return false;
        var last = isFirst ? index + 1 : index;
        if (last >= passage.Analysis.Numbers.Count) return false;
        var end = passage.Analysis.Numbers[last].FirstToken + passage.Analysis.Numbers[last].TokenCount;
        return end >= passage.Count || !passage.Adjoins(end) || passage.Analysis.Numbers[last] is { IsPercent: false, TokenCount: 1 } && lexicon.Units.Known(passage[end].Word) is null;
    }

    /// <summary>Whether a dash or a colon joins two numbers in digits.</summary>
    public static bool Joins(Passage passage, int token) =>
        token > 0 && token < passage.Count && passage[token].Kind == TokenKind.Number && passage[token - 1].Kind == TokenKind.Number
        && passage.GapBefore(token).Trim() is [var sign] && (sign is '-' or ':' || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.DashPunctuation);

    private bool IsClocked(Passage passage, int first) => Ends(passage, Begin(passage, first), Cue.Clock);

    private bool IsApproximate(AmountSentence sentence, Amount amount) =>
        Ends(sentence.Passage, Begin(sentence.Passage, amount.First), Cue.Approximate) || IsBetween(sentence.Passage, amount)
        || (amount.End < sentence.End && lexicon.Cues.Longest(sentence.Passage, amount.End, cue => cue == Cue.ApproximateAfter) is not null);

    /// <summary>«Between» stands right before it.</summary>
    public bool IsBetween(Passage passage, Amount amount) => Ends(passage, Begin(passage, amount.First), Cue.Between);

    /// <summary>Whether a phrase of the kind ends right before a token.</summary>
    public bool Ends(Passage passage, int token, Cue kind)
    {
        for (var start = token - 1; start >= 0 && start >= token - LongestCue && !passage.IsBorder(start + 1); start--)
        {
            foreach (var found in lexicon.Cues.At(passage, start))
            {
                if (found.Value == kind && found.End == token) return true;
            }
        }

        return false;
    }

    private bool IsHundredths(char sign) => lexicon.Analyzer.Analyze("1" + sign).Numbers is [{ IsPercent: true }];
}
