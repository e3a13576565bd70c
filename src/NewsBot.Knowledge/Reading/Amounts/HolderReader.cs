// Finds whose an amount is, and what it measures: by the preposition behind it, the measure before it, the subject of its clause.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class HolderReader(AmountLexicon lexicon, PlaceReader places)
{
    private const int LongestBracketed = 4;
    private const int FarthestMeasure = 10;
    private const int FarthestSubject = 18;

    private readonly MeasureWords _words = new(lexicon);
    private readonly NounPhrases _phrases = new(lexicon, places.NameEnd);
    private readonly ClauseSubject _clauses = new(lexicon, new NounPhrases(lexicon, places.NameEnd));
    private readonly ListedPlaces _listed = new(lexicon, new NounPhrases(lexicon, places.NameEnd));
    private readonly GoverningWord _objects = new(lexicon, new NounPhrases(lexicon, places.NameEnd));
    private readonly Comparison _comparison = new(lexicon);
    private readonly HolderBehind _behind = new(lexicon, places);
    private readonly RelativeClause _relatives = new(lexicon, places);
    private (int Paragraph, string Of, string? Measure)? _share;

    public void Read(AmountSentence sentence, int index)
    {
        var (passage, amount) = (sentence.Passage, sentence.Amounts[index]);
        var floor = Floor(sentence, index);
        var ceiling = index + 1 < sentence.Amounts.Count ? sentence.Amounts[index + 1].First : sentence.End;
        Bracketed(sentence, index);

        // What a bracket behind a place counts is its total's.
        if (amount.IsBracketed) return;
        if (index > 0) amount.Where ??= _listed.PlaceOf(sentence, index);
        amount.Of ??= StateBefore(sentence, index, floor);
        if (_relatives.Antecedent(sentence, amount, floor) is { } antecedent) Take(passage, amount, antecedent);

        // «The volume in the five dams is»: what is known already is not what is measured.
        if (IsKnown(passage, amount)) return;
        MeasureBefore(sentence, amount, floor);
        amount.Of ??= _behind.Read(sentence, amount, floor, ceiling) ?? _objects.Country(passage, amount, ceiling) ?? _objects.Of(sentence, amount, floor);
        if (amount.Of is null && index > 0) _comparison.Take(sentence, index);
        if (amount.Of is null || amount.Measure is null) Subject(sentence, amount, floor);
        if (amount.Of is null && index > 0 && amount.IsChange) amount.Of = sentence.Amounts[index - 1].Of;
        if (index > 0 && amount is { IsShare: true, Of: null, Measure: null } && sentence.Amounts[index - 1] is { IsShare: true } share && IsOneClause(sentence, index)) (amount.Of, amount.Measure) = (share.Of, share.Measure);
        if (index > 0 && amount is { Of: null, Measure: not null } && sentence.Amounts[index - 1].Measure is not null) amount.Of = sentence.Amounts[index - 1].Of;
        if (amount.Of is null && index > 0 && sentence.Amounts[index - 1].BeginsRange) (amount.Of, amount.Measure) = (sentence.Amounts[index - 1].Of, sentence.Amounts[index - 1].Measure);
        if (index > 0 && amount is { Of: null, Measure: not null, IsChange: false, IsShare: false } && sentence.Amounts[index - 1] is { Unit.Length: > 0, IsShare: false } counted && counted.Unit != amount.Unit && !passage.HasBorder(counted.End, amount.First))
            amount.Of = counted.Of ?? (counted.End > counted.NumberEnd ? passage.Between(counted.NumberEnd, counted.End) : null);
        if (amount.Of is null && !amount.IsSpread) Elsewhere(sentence, index, floor);
        if (amount is { Unit.Length: 0, Value: >= 1, Measure: not null }) amount.Unit = _words.Counted(passage, amount, floor) ?? "";
        if (amount is { IsShare: true, Of: not null }) _share = (sentence.Paragraph, amount.Of, amount.Measure);
    }

    // «Turkey with three bases and 1,750 soldiers, then Russia with one that has 1,300»: a state right before the amount, or before the one that it is joined to.
    private string? StateBefore(AmountSentence sentence, int index, int floor)
    {
        var (passage, amount) = (sentence.Passage, sentence.Amounts[index]);
        var joined = amount.First > 0 && lexicon.Particles.IsAnd(passage.Normal(amount.First - 1)) ? amount.First - 1 : amount.First;
        var with = amount.First > 0 && lexicon.IsHaving(passage.Normal(amount.First - 1)) ? amount.First - 1 : joined;
        if (index > 0 && sentence.Amounts[index - 1] is { Of: not null, IsOfState: true } before && (before.End == joined || before.End == with) && passage.Adjoins(before.End)) return Mark(amount, before.Of);
        var lead = amount.Head > 0 && lexicon.Particles.IsIn(passage.Normal(amount.Head - 1)) ? amount.Head - 1 : amount.Head;
        var isWith = lead < amount.Head || (passage[amount.Head].Kind == NewsBot.Arabic.TokenKind.Arabic && lexicon.Particles.Openings(passage.Normal(amount.Head)).Any(opening => opening.In));
        return isWith && sentence.PlaceFrom(lead - 1, floor, -1) is { Kind: PlaceKind.Country, IsIn: false } state && state.End == lead && passage.Adjoins(lead) ? Mark(amount, state.Name) : null;
    }

    private static string Mark(Amount amount, string state)
    {
        amount.IsOfState = true;
        return state;
    }

    // «Kassala (44 cases), Halfa (28 cases)»: what the bracket stands behind.
    private void Bracketed(AmountSentence sentence, int index)
    {
        var (passage, amount) = (sentence.Passage, sentence.Amounts[index]);
        if (amount.Of is not null || !passage.GapBefore(amount.First).Contains('(')) return;
        var before = amount.First > 0 ? sentence.PlaceFrom(amount.First - 1, sentence.First, -1) : null;
        if (before is { } place && place.End == amount.First)
        {
            (amount.Where, amount.IsBracketed) = (place.Name, true);
            return;
        }

        var first = amount.First;
        while (first - 1 >= sentence.First && amount.First - first < LongestBracketed && (first == amount.First || passage.Adjoins(first)) && !lexicon.IsStop(passage.Normal(first - 1)) && passage.NumberAt(first - 1) < 0) first--;
        if (first == amount.First || lexicon.Owned(passage, first, passage.Normal(first)) is not null) return;

        // What stands so in one list with places is a place.
        if (index > 0 && sentence.Amounts[index - 1].IsBracketed) (amount.Where, amount.IsBracketed) = (_phrases.Joined(passage, first, amount.First), true);
        else amount.Of = _phrases.Plain(passage, first, amount.First);
    }

    private void Elsewhere(AmountSentence sentence, int index, int floor)
    {
        var (passage, amount) = (sentence.Passage, sentence.Amounts[index]);
        if (index > 0 && sentence.Amounts[index - 1] is { Of: { } same } before && !passage.HasBorder(before.End, amount.First)
            && (lexicon.IsCue(passage, amount.First - 1, Cue.UpTo) || (before.End == amount.First - 1 && lexicon.IsCue(passage, amount.First - 1, Cue.From))))
        {
            // «grew by 6 % to 214 billion», «raised to 3 % from 2 %».
            amount.Of = same;
            return;
        }

        // «The highest share was 96 %»: of what, the sentence before has said.
        if (amount.IsShare && _share is { } share && share.Paragraph == sentence.Paragraph && (amount.Measure is null || string.Equals(amount.Measure, share.Measure, StringComparison.Ordinal)))
        {
            (amount.Of, amount.Measure) = (share.Of, share.Measure);
            return;
        }

        // Before whom something happens has nothing of it; what a verb without a subject of its own tells is not said of the sentence's subject.
        var lead = _objects.Lead(passage, amount);

        // «212 shops out of 340»: what happens to the part does not happen to the total.
        if (lexicon.Cues.Longest(passage, amount.First - 2, cue => cue == Cue.OfTotal) is { } whole && whole.End == amount.First && index > 0 && !sentence.Amounts[index - 1].IsShare) return;
        amount.Of = _clauses.Owner(sentence, amount)?.Text;
        if (amount.Of is not null || lexicon.IsCue(passage, lead, Cue.Crowd) || _objects.LeavesSubjectOut(passage, lead)) return;
        var distant = Array.Find([amount.First - 2, amount.First - 1], at => lexicon.Cues.Longest(passage, at, cue => cue == Cue.Distance) is { } distance && distance.End == amount.First);
        if (distant > 0) amount.Of = sentence.PlaceFrom(distant, floor, -1)?.Name ?? _phrases.Before(passage, distant, Math.Max(floor, distant - 1))?.Text;
        else if (_clauses.Of(sentence, amount, floor) is { } subject && !_objects.IsTime(sentence, subject) && places.Peek(passage, subject.First, subject.End) is not [{ Kind: not PlaceKind.Country }, ..]) Take(passage, amount, subject);
        if (index > 0 && amount is { IsShare: true, Of: null, Where: null, Measure: null } && sentence.Amounts[index - 1] is { IsShare: true } listed) (amount.Of, amount.Measure) = (listed.Of, listed.Measure);
    }

    // «The five dams».
    private bool IsKnown(Passage passage, Amount amount) => amount.Value > 1 && amount.Head < amount.First && lexicon.Particles.IsDefinite(passage.Normal(amount.First));

    private static bool IsOneClause(AmountSentence sentence, int index) => !sentence.Passage.HasBorder(sentence.Amounts[index - 1].End, sentence.Amounts[index].First);

    // Where the amount's own clause begins: behind the amount before it, behind the last mark, or with the reason that it stands in.
    private int Floor(AmountSentence sentence, int index)
    {
        var (passage, amount) = (sentence.Passage, sentence.Amounts[index]);
        var before = index - 1;
        while (before >= 0 && IsKnown(passage, sentence.Amounts[before])) before--;
        var floor = before >= 0 ? sentence.Amounts[before].End : sentence.First;
        if (sentence.Reasons.Find(reason => reason.First < amount.First && amount.First < reason.End) is { } within) floor = Math.Max(floor, within.First);
        for (var at = amount.First; at > floor && amount.First - at < FarthestSubject; at--)
        {
            if (!passage.IsBorder(at)) continue;

            // «Lebanon hosts, according to estimates, 1.5 million», «its length, which …, is»: an aside stands between.
            var source = at - 1;
            while (source > floor && !passage.IsBorder(source)) source--;
            if (source <= floor || at < amount.First || (!lexicon.IsSpeech(passage.Normal(source)) && !lexicon.IsCue(passage, source, Cue.Relative))) return at;
            at = source;
        }

        return Math.Max(floor, amount.First - FarthestSubject);
    }

    /// <summary>«a budget of 48 million», «its length is», «the price of the ticket 35»: the measure, and what is measured.</summary>
    private void MeasureBefore(AmountSentence sentence, Amount amount, int floor)
    {
        var passage = sentence.Passage;
        for (var at = amount.First - 1; at >= floor && amount.First - at < FarthestMeasure; at--)
        {
            if (_words.Strongest(passage, at) is not { } measure) continue;
            if (measure.Kind == MeasureKind.ChangeVerb)
            {
                // «No more than 12»; «whoever lost her house gets (as Arabic says it: on) two thousand».
                if (lexicon.IsCue(passage, amount.First - 1, Cue.Above))
                {
                    amount.IsApproximate |= at == amount.First - 2;
                    continue;
                }

                if (!_words.IsLevel(passage, amount)) (amount.Measure, amount.IsChange) = (measure.Name, true);
                return;
            }

            if (measure.Kind == MeasureKind.Change && _words.IsLevel(passage, amount)) continue;

            // «By a rise whose size is 45».
            if (measure.Name.Length == 0 && at - 1 >= floor && lexicon.Measures.Longest(passage, at - 1, word => word.Kind == MeasureKind.Change) is { } sized && sized.End == at + 1) measure = sized.Value;
            amount.Measure ??= measure.Name.Length == 0 ? null : measure.Name;
            if (measure.Kind == MeasureKind.Span) return;
            amount.IsChange |= measure.Kind == MeasureKind.Change;
            var behind = at + 1 < amount.First && passage.Adjoins(at + 1) ? _phrases.Read(passage, at + 1, amount.First) : null;
            if (measure.Kind == MeasureKind.Change && behind is { } raised && raised.End == amount.First && lexicon.Particles.IsDefinite(passage.Normal(raised.First))) amount.Of ??= raised.Text;
            if (measure.Kind == MeasureKind.Change) continue;
            var isThing = behind is { } phrase && (phrase.End - phrase.First > 1 || lexicon.Particles.IsDefinite(passage.Normal(phrase.First)) || !lexicon.Gazetteer.LooksLikeAdjective(passage.Normal(phrase.First)));
            Take(passage, amount, isThing ? behind : Owner(sentence, at, floor));
            ChangeBefore(passage, amount, at, floor);
            return;
        }
    }

    /// <summary>What a measure before an amount is the measure of, where nothing stands between the two.</summary>
    private NounPhrase? Owner(AmountSentence sentence, int measure, int floor)
    {
        var passage = sentence.Passage;
        if (_objects.Speaker(sentence, measure) is { } speaker) return speaker;
        if (lexicon.Owned(passage, measure, passage.Normal(measure)) is not null && _objects.Antecedent(sentence, measure) is { } antecedent && !_comparison.Begins(passage, antecedent)) return antecedent;
        if (_objects.Topic(sentence, measure, floor) is { } topic) return topic;

        // «Its walls are still standing at a height of»: what is said of them is not what they are.
        var phrase = _phrases.Before(passage, measure, floor);
        var isSaid = phrase is { } said && said.End - said.First == 1 && said.First > sentence.First && !passage.IsBorder(said.First) && lexicon.IsStop(passage.Normal(said.First - 1))
            && lexicon.LooksLikeNoun(passage.Normal(said.First)) && !lexicon.Particles.IsDefinite(passage.Normal(said.First)) && lexicon.Gazetteer.LooksLikeAdjective(passage.Normal(said.First));

        // «25 fridges that run on solar energy, at a cost of»: what a preposition governs has no cost.
        if (phrase is { } governed && _objects.IsGoverned(passage, governed.First) && lexicon.Particles.Peel(passage[measure].Word).In) return null;

        // «Down from its peak of 38 %».
        if (phrase is { } down && _comparison.Begins(passage, down)) return null;

        // «The share closed lower by 3 %».
        return isSaid || (phrase is { } change && change.End - change.First == 1 && _words.Strongest(passage, change.First) is { Kind: MeasureKind.ChangeVerb }) ? null : phrase;
    }

    // «exports rose by a share of 12 %», «the price fell 5 dollars»: the verb says more than the measure.
    private void ChangeBefore(Passage passage, Amount amount, int measure, int floor)
    {
        for (var at = measure - 1; at >= floor && !_words.IsLevel(passage, amount); at--)
        {
            if (_words.Strongest(passage, at) is { Kind: MeasureKind.ChangeVerb } && lexicon.IsCue(passage, amount.First - 1, Cue.Above))
            {
                amount.IsApproximate = true;
                return;
            }

            if (_words.Strongest(passage, at) is not { Kind: MeasureKind.ChangeVerb or MeasureKind.Change } change) continue;
            (amount.Measure, amount.IsChange) = (change.Name, true);
            return;
        }
    }

    /// <summary>The subject of the verb that has the amount: before the verb or behind it.</summary>
    private void Subject(AmountSentence sentence, Amount amount, int floor)
    {
        var passage = sentence.Passage;
        for (var verb = amount.First - 1; verb >= floor && !lexicon.IsThat(passage.Normal(verb)); verb--)
        {
            if (!lexicon.IsHaving(passage.Normal(verb)) && _words.Strongest(passage, verb) is not { Kind: MeasureKind.ChangeVerb })
            {
                if (lexicon.Cues.Longest(passage, verb, cue => cue is Cue.Clause or Cue.Where) is not null) return;
                continue;
            }

            // «Each family gets two thousand».
            if (verb + 2 < amount.First && lexicon.IsCue(passage, verb + 1, Cue.Every) && passage.Adjoins(verb + 2) && _phrases.Read(passage, verb + 2, amount.First) is { } every)
            {
                amount.Of ??= every.Text;
                return;
            }

            // «That Somalia holds the largest number, at 97».
            var isNamed = verb - 1 > sentence.First && _objects.SubjectBefore(sentence, verb, Math.Max(sentence.First, verb - FarthestSubject)) is { } topic && topic.First > sentence.First
                && lexicon.IsThat(passage.Normal(topic.First - 1)) && lexicon.IsHaving(passage.Normal(verb));
            var subject = !isNamed && verb + 1 < amount.First && passage.Adjoins(verb + 1) && !_objects.IsGoverned(passage, verb + 1) ? _phrases.Read(passage, verb + 1, amount.First) : null;
            subject ??= _objects.SubjectBefore(sentence, verb, Math.Max(floor, verb - FarthestSubject));

            // «The health office recorded 1,904 cases»: it does not have them.
            if (subject is { } adverb && IsAdverb(passage, adverb)) subject = null;
            if (subject is { } body && lexicon.IsCue(passage, verb, Cue.Record) && lexicon.IsRecorder(passage, body.First)) return;

            Take(passage, amount, subject is { } phrase && _objects.IsTime(sentence, phrase) ? null : subject, isSubject: lexicon.IsHaving(passage.Normal(verb)));
            return;
        }
    }

    // «What really arrived is no more than 22 million».
    private bool IsAdverb(Passage passage, NounPhrase phrase) => phrase.End - phrase.First == 1 && NewsBot.Arabic.Accusative.IsMarked(phrase.Text) && lexicon.Units.Known(passage[phrase.First].Word) is null;

    private void Take(Passage passage, Amount amount, NounPhrase? subject, bool isSubject = false)
    {
        if (subject is not { } phrase) return;
        if (phrase.End - phrase.First == 1 && _words.Strongest(passage, phrase.First) is { Kind: MeasureKind.Change } change)
        {
            // «An increase that amounts to 45».
            (amount.Measure, amount.IsChange) = (change.Name, true);
            return;
        }

        if (_words.Strongest(passage, phrase.First) is { Kind: MeasureKind.Measure } measure && phrase.First + 1 < phrase.End)
        {
            amount.Measure ??= measure.Name.Length == 0 ? null : measure.Name;
            amount.Of ??= _phrases.Read(passage, phrase.First + 1, phrase.End)?.Text ?? phrase.Text;
            return;
        }

        // «the province holds 17 sites»: a place that is no country is where, not whose, unless it is what is measured.
        if ((amount.Measure is null || amount.IsShare || isSubject) && places.Peek(passage, phrase.First, phrase.End) is [{ Kind: not PlaceKind.Country } place, ..] && place.First == phrase.First)
        {
            amount.Where ??= place.Name;
            return;
        }

        amount.Of ??= phrase.Text;
    }
}
