// Finds where and when an amount holds, and whether it is the value that another one has taken the place of.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class AmountSurroundings(AmountLexicon lexicon, AmountScanner scanner)
{
    private const int Farthest = 25;
    private const int LongestStep = 6;
    private const int FarthestPlace = 6;

    public void Read(AmountSentence sentence, int index)
    {
        var amount = sentence.Amounts[index];
        var floor = Math.Max(index > 0 ? sentence.Amounts[index - 1].End : sentence.First, amount.First - Farthest);
        var ceiling = Math.Min(index + 1 < sentence.Amounts.Count ? sentence.Amounts[index + 1].First : sentence.End, amount.End + Farthest);
        var before = index > 0 ? sentence.Amounts[index - 1] : null;
        amount.Where ??= Where(sentence, amount, floor, ceiling, before);
        amount.Date ??= When(sentence, amount, floor, ceiling);
        Earlier(sentence, index);
        if (before is not { BeginsRange: true }) return;
        before.Where ??= amount.Where;
        before.Date ??= amount.Date;
    }

    private string? Where(AmountSentence sentence, Amount amount, int floor, int ceiling, Amount? before)
    {
        // A holder is not where its things are.
        bool Fits(PlaceMention? place) => place is not null && !(place.Kind == PlaceKind.Country && IsInCause(sentence, place)) && !string.Equals(place.Name, amount.Of, StringComparison.Ordinal) && amount.Of?.Contains(place.Written, StringComparison.Ordinal) != true;
        var passage = sentence.Passage;
        var behind = sentence.PlaceFrom(amount.End, ceiling, 1);
        var isNear = behind is not null && behind.First - amount.End <= FarthestPlace && Clear(passage, amount.End, behind.First);
        if (Fits(behind) && isNear && (behind!.IsIn || (behind.IsCircumstance && behind.First == amount.End))) return behind.Name;
        if (behind is not null && isNear && scanner.Ends(passage, amount.First, Cue.Distance) && lexicon.IsCue(passage, behind.First - 1, Cue.From))
        {
            // «85 kilometres from the coast of».
            behind.IsIn = behind.IsCircumstance = true;
            return behind.Name;
        }

        // «9,500 in the hills, out of 160 thousand»: where the part is, the total is not.
        if (scanner.Ends(passage, scanner.Begin(passage, amount.First), Cue.OfTotal)) return null;
        var ahead = sentence.PlaceFrom(amount.First - 1, floor, -1);
        if (Fits(ahead) && Clear(passage, ahead!.End, amount.First) && !IsItsState(passage, ahead, amount) && !(before is not null && IsOfList(passage, before, ahead, amount))) return ahead.Name;

        // How long something takes is nowhere in particular.
        if (lexicon.Units.IsPeriod(amount.Unit)) return null;
        if (before?.Where is { } where && !before.IsSpread && IsSameList(passage, before.End, amount.First) && !(lexicon.IsCue(passage, amount.End, Cue.UpTo) && Clear(passage, amount.End, amount.End + 1))) return where;
        if (Fits(behind) && behind!.IsIn && sentence.Amounts.Count == 1 && !IsOfAnotherClause(passage, amount.End, behind.First)) return behind.Name;

        // What the sentence said to be somewhere before, if anything.
        var earlier = sentence.PlaceFrom(amount.First - 1, sentence.First, -1);
        var isOfBefore = earlier is not null && before is not null && earlier.First >= before.End && !Clear(passage, earlier.End, amount.First) && lexicon.Particles.Openings(passage.Normal(MarkBehind(passage, earlier.End, amount.First))).Any(opening => opening is { And: true, In: true });
        isOfBefore |= earlier is not null && before is not null && earlier.First >= before.End && HasNewVerb(passage, earlier.End, amount.First);
        if (earlier is { IsIn: true } && Fits(earlier) && !isOfBefore && !IsOfAnotherClause(passage, earlier.End, amount.First)) return earlier.Name;

        // «killed by floods in the valley»: where the cause is, there is what it brings about.
        var cause = sentence.Reasons.Find(reason => reason is { Kind: CircumstanceKind.Reason, IsJustification: false } && reason.First >= amount.End);
        return cause is not null && !IsOfAnotherClause(passage, amount.End, cause.First) && sentence.Places.Find(place => place is { IsCircumstance: true, Kind: not PlaceKind.Country } && place.First >= cause.First && place.First < cause.End) is { } there && Fits(there) ? there.Name : null;
    }

    // «Arzan will pay 75 million»: a state that does something is not where.
    private static bool IsItsState(Passage passage, PlaceMention place, Amount amount) => place is { Kind: PlaceKind.Country, IsIn: false } && place.End < amount.First && passage.Adjoins(place.End);

    // «45 million for the district of A and 20 million for B»: what stands behind the amount before is its own.
    private bool IsOfList(Passage passage, Amount before, PlaceMention place, Amount amount) =>
        place.First <= before.End + 1 && place.End == scanner.Begin(passage, amount.First) && amount.IsBare && passage.Adjoins(place.First) && !place.IsIn;

    // «Down because of the war in Ukraine»: a country is too wide.
    private static bool IsInCause(AmountSentence sentence, PlaceMention place) =>
        sentence.Reasons.Exists(reason => reason.Kind == CircumstanceKind.Reason && reason.First <= place.First && place.First < reason.End);

    // «With the collapse of two bridges on the road, and with a power cut»: the first token of what is told anew.
    private static int MarkBehind(Passage passage, int from, int to)
    {
        var at = from;
        while (at < to && !passage.IsBorder(at)) at++;
        return at;
    }

    // The amounts of one list stand near each other.
    private bool IsSameList(Passage passage, int from, int to) => to - from <= LongestStep && !IsOfAnotherClause(passage, from, to) && !HasNewVerb(passage, from, to);

    // «… in the town, and it did damage to 612 tents».
    private bool HasNewVerb(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (passage.Normal(at) is { Length: > 2 } normal && lexicon.Particles.IsAnd(normal[..1]) && lexicon.IsHaving(normal[1..])) return true;
        }

        return false;
    }

    // «In Mascat he said that»: where it was said is not where it is.
    private bool IsOfAnotherClause(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (lexicon.IsThat(passage.Normal(at)) || passage.GapBefore(at).Contains(':') || lexicon.Cues.Longest(passage, at, cue => cue == Cue.Clause) is not null) return true;
        }

        return false;
    }

    private PartialDate? When(AmountSentence sentence, Amount amount, int floor, int ceiling)
    {
        var passage = sentence.Passage;
        var behind = sentence.TimeFrom(amount.End, ceiling, 1);
        if (behind is not null && IsItsOwn(sentence, behind) && Clear(passage, amount.End, behind.First)) return behind.Date;
        var ahead = sentence.TimeFrom(amount.First - 1, floor, -1);
        var isNear = ahead is not null && (Clear(passage, ahead.End, amount.First) || ahead.First <= sentence.First + 1);
        if (isNear && IsItsOwn(sentence, ahead!) && !IsOfRelative(sentence, ahead!, amount)) return ahead!.Date;

        // «In the first half by 23 %, to 1.85 billion»: said before the amount in front of it, with no mark between.
        var earlier = sentence.TimeFrom(amount.First - 1, sentence.First, -1);
        if (earlier is not null && earlier.First < floor && Clear(passage, earlier.End, amount.First) && IsItsOwn(sentence, earlier) && !IsCompared(passage, amount)) return earlier.Date;
        return sentence.Amounts.Count == 1 && sentence.Times is [var only] && IsItsOwn(sentence, only) && !IsOfRelative(sentence, only, amount) && !IsOfAnotherClause(passage, Math.Min(amount.End, only.End), Math.Max(amount.First, only.First)) ? only.Date : null;
    }

    // «The toll of the earthquake that struck on Saturday rose to 312», «the market, which was built in 1936, has two»: the day is the earthquake's, the year the building's.
    private bool IsOfRelative(AmountSentence sentence, TimeMention time, Amount amount)
    {
        var passage = sentence.Passage;
        var isClosed = time.End <= amount.First && !Clear(passage, time.End, amount.First);
        if (!isClosed && (!lexicon.IsCue(passage, time.End, Cue.UpTo) || time.End + 1 != amount.First)) return false;
        for (var at = time.First - 1; at > sentence.First && !passage.IsBorder(at + 1); at--)
        {
            if (lexicon.IsCue(passage, at, Cue.Relative)) return true;
        }

        return false;
    }

    private bool IsCompared(Passage passage, Amount amount) => scanner.Ends(passage, amount.First, Cue.Compared) || scanner.Ends(passage, amount.First, Cue.Before);

    // «than last year» dates what it is compared with.
    private bool IsItsOwn(AmountSentence sentence, TimeMention time)
    {
        // What opens the sentence compares nothing.
        var passage = sentence.Passage;
        for (var at = time.First; at > sentence.First + 1 && at > time.First - 4 && !passage.IsBorder(at); at--)
        {
            if (scanner.Ends(passage, at, Cue.Compared)) return false;
            if (passage.NumberAt(at - 1) >= 0) return true;
        }

        return true;
    }

    private void Earlier(AmountSentence sentence, int index)
    {
        var passage = sentence.Passage;
        var amount = sentence.Amounts[index];
        var begin = scanner.Begin(passage, amount.First);
        if (scanner.Ends(passage, begin, Cue.Before) || scanner.Ends(passage, amount.First, Cue.Before))
        {
            (amount.Measure, amount.IsChange) = (lexicon.Earlier, true);
            if (index > 0) amount.Of ??= sentence.Amounts[index - 1].Of;
            if (index > 0) amount.Where ??= sentence.Amounts[index - 1].Where;
        }

        if (index == 0 || !lexicon.IsCue(passage, begin - 1, Cue.UpTo)) return;

        // «from 61 % to 74 %»: the first has been left behind, unless the two are the ends of a range.
        var left = sentence.Amounts[index - 1];
        if (left.BeginsRange || left.Unit != amount.Unit || !lexicon.IsCue(passage, scanner.Begin(passage, left.First) - 1, Cue.From)) return;
        if (left.Measure is null && !IsChanged(passage, sentence.First, left.First)) return;
        amount.Of ??= left.Of;
        amount.Measure ??= left.Measure;
        (left.Measure, left.IsChange) = (lexicon.Earlier, true);
    }

    private bool IsChanged(Passage passage, int first, int before)
    {
        for (var at = before - 1; at >= first && at > before - Farthest; at--)
        {
            if (lexicon.Measures.At(passage, at).Any(found => found.Value.Kind is MeasureKind.Change or MeasureKind.ChangeVerb)) return true;
        }

        return false;
    }

    private static bool Clear(Passage passage, int from, int to) => !passage.HasBorder(from, to);
}
