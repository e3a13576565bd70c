// Finds which amount another is a part of: by «of which», «out of», «made up of», and where amounts add up to one of the same unit.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class PartReader(AmountLexicon lexicon, AmountScanner scanner)
{
    private const int FarthestTotal = 6;
    private const int FarthestCued = 3;
    private const int MostSummed = 40;

    public void Read(IReadOnlyList<AmountSentence> sentences)
    {
        for (var index = 0; index < sentences.Count; index++)
        {
            ByCue(sentences, index);
            BySum(sentences, index);
            HoldersOfChanges(sentences[index]);
        }
    }

    private void ByCue(IReadOnlyList<AmountSentence> sentences, int index)
    {
        var sentence = sentences[index];
        var passage = sentence.Passage;
        var next = 0;
        for (var at = sentence.First; at < sentence.End; at++)
        {
            while (next < sentence.Amounts.Count && sentence.Amounts[next].First < at) next++;

            // «In each of them works a doctor»: no part of them.
            if (lexicon.Cues.Longest(passage, at - 1, cue => cue == Cue.EachOfThem) is { } each && each.End == at + 1) continue;
            if (next > 0 && sentence.Amounts[next - 1] is { IsShare: true } share && share.End == at && !passage.IsBorder(at) && lexicon.Cues.Longest(passage, at, cue => cue == Cue.Parts) is not null)
            {
                ShareOf(sentence, next - 1);
                continue;
            }

            if (next > 0 && sentence.Amounts[next - 1] is { PartOf: null } before && before.End == at && !passage.IsBorder(at)
                && lexicon.Cues.Longest(passage, at, cue => cue == Cue.Parts) is { } parts && !IsBefore(sentence, next, parts.End) && Total(sentences, index, next - 1) is { } whole)
            {
                // «700 of them are in Arabic».
                Link(before, whole.Sentence, whole.Index);
                continue;
            }

            if (next == sentence.Amounts.Count) return;
            if (next > 0 && sentence.Amounts[next - 1] is { IsShare: true, PartOf: null } percentage && !sentence.Amounts[next].IsShare && percentage.End == at && scanner.Begin(passage, sentence.Amounts[next].First) == at + 1 && lexicon.IsCue(passage, at, Cue.From))
            {
                // «62 % of 2,400 families».
                percentage.Of ??= sentence.Amounts[next].Unit is { Length: > 0 } unit ? unit : null;
                Link(percentage, sentence, next);
                continue;
            }

            if (passage.GapBefore(at).Contains(':') && next > 0 && sentence.Amounts[next - 1].End == at && sentence.Amounts[next].First <= at + 1)
                Listed(sentence, next - 1);
            if (lexicon.Cues.Longest(passage, at, cue => cue == Cue.OfTotal) is { } outOf && next > 0 && scanner.Begin(passage, sentence.Amounts[next].First) == outOf.End)
                OutOf(sentence, next);
            else if (lexicon.Cues.Longest(passage, at, cue => cue is Cue.Parts or Cue.AllParts) is { } cue)
                OfWhich(sentences, index, next, cue.Value == Cue.AllParts, at);
        }
    }

    // «Seven people, two nurses among them»: the cue goes with the amount behind it.
    private bool IsBefore(AmountSentence sentence, int next, int at) => next < sentence.Amounts.Count && scanner.Begin(sentence.Passage, sentence.Amounts[next].First) == at;

    // «39 % of them live in the valley, and 27 % in the north»: shares of those who were counted before.
    private static void ShareOf(AmountSentence sentence, int index)
    {
        if (sentence.Amounts.FindLastIndex(index, amount => amount is { IsShare: false, Unit.Length: > 0 }) is not (>= 0 and var whole)) return;
        for (var at = index; at < sentence.Amounts.Count && sentence.Amounts[at].IsShare; at++) sentence.Amounts[at].Of ??= sentence.Amounts[whole].Of ?? sentence.Amounts[whole].Unit;
    }

    // «14 people: six workers, five owners and three students»: whatever they are called, they make up what stands before the colon.
    private static void Listed(AmountSentence sentence, int total)
    {
        var whole = sentence.Amounts[total];
        decimal sum = 0;
        for (var at = total + 1; at < sentence.Amounts.Count && sum < whole.Value; at++)
        {
            if (sentence.Amounts[at] is not { IsShare: false, IsChange: false, PartOf: null } part) return;
            sum += part.Value;
            if (sum != whole.Value) continue;
            foreach (var one in sentence.Amounts[(total + 1)..(at + 1)])
            {
                Link(one, sentence, total);
                one.IsWholeDivision = true;
            }
        }
    }

    // «14 members out of 21».
    private static void OutOf(AmountSentence sentence, int total)
    {
        var part = sentence.Amounts[total - 1];
        if (part.Value > sentence.Amounts[total].Value && !part.IsShare) return;
        if (sentence.Amounts[total].Unit.Length == 0 && !part.IsShare) sentence.Amounts[total].Unit = part.Unit;
        Link(part, sentence, total);
    }

    // «of which 570 for Iran, and 125 for Turkey»; «made up of 17 bases and 13 points».
    private void OfWhich(IReadOnlyList<AmountSentence> sentences, int index, int first, bool isWhole, int cue)
    {
        var sentence = sentences[index];
        if ((Summed(sentence, first) ?? Total(sentences, index, first)) is not { } total || IsOfOther(sentence, total, first, cue)) return;
        var whole = total.Sentence.Amounts[total.Index];

        // «spread over three districts: A (44 cases), B (28 cases)»: the districts are no cases.
        if (isWhole && sentence.Amounts[first].Unit != whole.Unit && first + 1 < sentence.Amounts.Count && sentence.Amounts[first + 1].Unit == whole.Unit) first++;
        decimal sum = 0;
        for (var at = first; at < sentence.Amounts.Count; at++)
        {
            var part = sentence.Amounts[at];
            var isFirst = at == first;

            // «41 here, of which six bases, and 27 there»: the 27 go on with the list that the 41 stand in.
            if (!isFirst && !isWhole && whole.PartOf is { } outer && ((part.IsBare && !sentence.Amounts[first].IsBare) || sum + part.Value > whole.Value) && sentences.FirstOrDefault(one => one.Paragraph == outer.Paragraph && one.Sentence == outer.Sentence) is { } before)
            {
                (total, whole, sum) = ((before, outer.Figure), before.Amounts[outer.Figure], whole.Value);
            }

            if (!isFirst && BeginsClause(sentence.Passage, sentence.Amounts[at - 1].End, part.First)) break;
            if (part.IsShare != whole.IsShare || part.IsChange || part.PartOf is not null || part.Value > whole.Value) break;
            if (!isFirst && (part.Unit != sentence.Amounts[first].Unit || sum + part.Value > whole.Value) && !Joined(sentence, at, isWhole)) break;
            Link(part, total.Sentence, total.Index);
            part.IsWholeDivision = isWhole;
            sum += part.Value;

            // «half of them»: the cue counts itself, and what follows is counted anew.
            if (isFirst && part.First == cue) return;
        }

        // «…, while eight sites are shared by others»: what makes up the rest exactly is the rest.
        var rest = sentence.Amounts.Find(amount => amount is { IsShare: false, IsChange: false, PartOf: null } && amount.First > cue && amount.Unit == whole.Unit && sum + amount.Value == whole.Value);
        if (rest is not null && sum > 0) Link(rest, total.Sentence, total.Index);
    }

    // «94 sites, against 113 last year, of which 41, 27 and 26»: of the amounts before them the one that the parts make up exactly.
    private static (AmountSentence Sentence, int Index)? Summed(AmountSentence sentence, int first)
    {
        decimal sum = 0;
        for (var at = first; first > 0 && at < sentence.Amounts.Count && sentence.Amounts[at] is { IsShare: false, IsChange: false }; at++)
        {
            sum += sentence.Amounts[at].Value;
            if (at > first && sentence.Amounts.FindLastIndex(first - 1, first, amount => amount is { IsShare: false, IsChange: false } && amount.Value == sum) is >= 0 and var whole) return (sentence, whole);
        }

        return null;
    }

    // «with false seals, 12 of which»: of what stands nearer and is of the part's own kind.
    private bool IsOfOther(AmountSentence sentence, (AmountSentence Sentence, int Index) total, int first, int cue)
    {
        var unit = sentence.Amounts[first].Unit;
        var whole = total.Sentence.Amounts[total.Index];
        if (total.Sentence != sentence || unit.Length == 0 || unit == whole.Unit || lexicon.IsCue(sentence.Passage, cue, Cue.AllParts)) return false;

        // Behind a comma, «and», «from» or the amount itself it is said of the amount; behind a verb, of what stands before that.
        var before = cue - 1;
        return cue > whole.End && !sentence.Passage.IsBorder(cue) && before >= whole.End && !lexicon.IsStop(sentence.Passage.Normal(before)) && lexicon.Units.Known(sentence.Passage[before].Word) is null
            && !lexicon.LooksLikeNoun(sentence.Passage.Normal(before)) && !lexicon.Units.IsAccusative(sentence.Passage.Between(before, cue));
    }

    // «…, while its provisions fell to 310 million».
    private bool BeginsClause(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (passage.IsBorder(at) && lexicon.Cues.Longest(passage, at, cue => cue == Cue.Clause) is not null) return true;
        }

        return false;
    }

    // A part in a unit of its own is joined by «and» to the one before it.
    private bool Joined(AmountSentence sentence, int index, bool isWhole)
    {
        var passage = sentence.Passage;
        var first = sentence.Amounts[index].First;
        var isJoined = scanner.Ends(passage, scanner.Begin(passage, first), Cue.Plus) || scanner.Ends(passage, first, Cue.Plus) || lexicon.Particles.IsAnd(passage.Normal(scanner.Begin(passage, first))) || lexicon.Particles.Peel(passage[first].Word).And
            || (passage.Normal(first).Length > 1 && passage[first].Kind == Arabic.TokenKind.Arabic && lexicon.Particles.IsAnd(passage.Normal(first)[..1]));
        return isJoined && (isWhole || sentence.Amounts[index - 1].End >= scanner.Begin(passage, first) - FarthestCued);
    }

    // «14 prisoners through a tunnel of 22 metres, seven of whom»: a length or a price is the total only where nothing else is.
    private (AmountSentence Sentence, int Index)? Total(IReadOnlyList<AmountSentence> sentences, int index, int first) =>
        (sentences[index].Amounts[first].IsBare ? Total(sentences, index, first, isMeasured: false) : null) ?? Total(sentences, index, first, isMeasured: true);

    // «Against 113 last year»: an aside.
    private bool IsCompared(AmountSentence sentence, Amount amount) => scanner.Ends(sentence.Passage, scanner.Begin(sentence.Passage, amount.First), Cue.Compared);

    private (AmountSentence Sentence, int Index)? Total(IReadOnlyList<AmountSentence> sentences, int index, int first, bool isMeasured)
    {
        var part = sentences[index].Amounts[first];
        for (var at = index; at >= 0 && at >= index - FarthestCued; at--)
        {
            var last = (at == index ? first : sentences[at].Amounts.Count) - 1;
            for (var amount = last; amount >= 0 && amount > last - MostSummed; amount--)
            {
                var candidate = sentences[at].Amounts[amount];
                if (candidate.IsShare == part.IsShare && !candidate.IsChange && !IsCompared(sentences[at], candidate) && candidate.Value > part.Value && (isMeasured || (candidate.Measure is null && !lexicon.Units.IsOfCompound(candidate.Unit))) && (at == index || candidate.Unit == part.Unit)) return (sentences[at], amount);
            }
        }

        return null;
    }

    // Amounts of one unit in one sentence that make exactly one that this sentence or one shortly before it states.
    private static void BySum(IReadOnlyList<AmountSentence> sentences, int index)
    {
        foreach (var unit in sentences[index].Amounts.Where(IsPlain).Select(amount => amount.Unit).Distinct(StringComparer.Ordinal).Take(FarthestTotal).ToArray())
        {
            var sentence = sentences[index];
            Amount[] group = [.. sentence.Amounts.Where(amount => IsPlain(amount) && amount.Unit == unit)];
            if (group.Length is < 2 or > MostSummed) continue;
            var sum = group.Sum(amount => Math.Min(amount.Value, decimal.MaxValue / (2 * MostSummed)));

            // One of them may be the total of the others.
            if (group.Length > 2 && Array.Find(group, amount => amount.Value == sum - amount.Value) is { } inside)
            {
                if (inside.PartOf is null) LinkAll(group.Where(amount => amount != inside && amount.PartOf is null), sentence, sentence.Amounts.IndexOf(inside));
                continue;
            }

            if (group.Any(amount => amount.PartOf is not null)) continue;
            for (var back = index - 1; back >= 0 && back >= index - FarthestTotal; back--)
            {
                var total = sentences[back].Amounts.FindIndex(amount => IsPlain(amount) && amount.Unit == unit && amount.Value == sum);
                if (total < 0) continue;
                LinkAll(group, sentences[back], total);
                break;
            }
        }
    }

    // «of which 13, and two more than last year»: the change is the holder's whose amounts stand before it.
    private static void HoldersOfChanges(AmountSentence sentence)
    {
        for (var index = 1; index < sentence.Amounts.Count; index++)
        {
            if (sentence.Amounts[index] is { IsChange: true, Of: null } change) change.Of = sentence.Amounts[index - 1].Of;
        }
    }

    private static bool IsPlain(Amount amount) => amount is { IsShare: false, IsChange: false, Value: > 0 } && amount.Unit.Length > 0;

    private static void LinkAll(IEnumerable<Amount> parts, AmountSentence sentence, int total)
    {
        foreach (var part in parts) Link(part, sentence, total);
    }

    private static void Link(Amount part, AmountSentence sentence, int total)
    {
        var whole = sentence.Amounts[total];
        part.PartOf = (sentence.Paragraph, sentence.Sentence, total);
        // A part without a noun of its own counts what the whole counts, whatever was counted in between.
        if (part.Unit.Length == 0 || (part.IsBare && !part.IsShare && !whole.IsShare)) part.Unit = whole.Unit;
        part.Of ??= whole.Of;
        if (!whole.IsBrought) part.Where ??= whole.Where;
        if (sentence.Amounts.Contains(part)) part.Date ??= whole.Date;
    }
}
