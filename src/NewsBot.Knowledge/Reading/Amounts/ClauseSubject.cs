// Whose an amount is where nothing beside it says so: the noun that governs the number, the subject of its clause, the adjective of the unit.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class ClauseSubject(AmountLexicon lexicon, NounPhrases phrases)
{
    private const int MostSkipped = 3;
    private const int LongestName = 6;
    private const int Farthest = 40;

    public NounPhrase? Of(AmountSentence sentence, Amount amount, int floor) =>
        InField(sentence, amount) ?? Governing(sentence, amount.Head, floor) ?? Kind(sentence, amount) ?? Before(sentence, amount.First) ?? Describing(sentence, amount.End);

    /// <summary>«The market, which was built in 1936, has (as Arabic says it: to it are) two entrances»: what the clause speaks of; null where nothing is had so.</summary>
    public NounPhrase? Owner(AmountSentence sentence, Amount amount)
    {
        var passage = sentence.Passage;
        var own = amount.Head - 1;
        while (own > sentence.First && amount.Head - own <= MostSkipped && lexicon.IsStop(passage.Normal(own)) && !lexicon.IsCue(passage, own, Cue.Own)) own--;
        if (own <= sentence.First || !lexicon.IsCue(passage, own, Cue.Own)) return null;
        for (var at = own - 1; at > sentence.First && own - at < Farthest; at--)
        {
            if (lexicon.IsThat(passage.Normal(at))) return Subject(passage, at + 1, own);
        }

        return null;
    }

    // «Of which 11 cases of inflammation»: what a part is one of, not who has the whole.
    private NounPhrase? Kind(AmountSentence sentence, Amount amount)
    {
        var passage = sentence.Passage;
        var isPart = amount.First > sentence.First && lexicon.Cues.Longest(passage, amount.First - 1, cue => cue == Cue.Parts) is { } cue && cue.End == amount.First;
        return isPart && amount.End < sentence.End && passage.Adjoins(amount.End) && lexicon.IsVerbalNoun(passage, amount.End, passage.Normal(amount.End)) ? new NounPhrase(amount.End, amount.End + 1, passage.Between(amount.End, amount.End + 1)) : null;
    }

    // «34 in the league and 11 in the cup»: a number without a noun of its own counts in what follows.
    private NounPhrase? InField(AmountSentence sentence, Amount amount)
    {
        var passage = sentence.Passage;
        var isIn = amount.NumberEnd == amount.End && !amount.IsShare && amount.End + 1 < sentence.End && passage.Adjoins(amount.End) && passage.Adjoins(amount.End + 1)
            && lexicon.Gazetteer.Nouns.At(passage, amount.End, passage.Normal(amount.End)).Any(found => found.Value == PlaceNoun.In);
        var isField = isIn && lexicon.Particles.IsDefinite(passage.Normal(amount.End + 1))
            && !lexicon.Measures.At(passage, amount.End + 1, passage.Normal(amount.End + 1)[lexicon.Particles.Article.Length..]).Any();
        return isField ? phrases.Read(passage, amount.End + 1, sentence.End) : null;
    }

    // «The testimony of 11 witnesses»: a sure noun right before the number.
    private NounPhrase? Governing(AmountSentence sentence, int first, int floor)
    {
        var passage = sentence.Passage;
        if (first - 1 < floor || passage.IsBorder(first)) return null;

        // «The private sector's rest, amounting to 100 million».
        if (lexicon.IsCue(passage, first - 1, Cue.Amounting)) return first - 2 < floor || passage.IsBorder(first - 1) ? null : phrases.Before(passage, first - 1, floor);
        if (Done(passage, first, floor) is { } done) return done;

        // «By three goals», «and three goals»: what is joined so is not governed by the word before.
        if (lexicon.Joined(passage, first) is not null) return null;
        if (lexicon.Measures.At(passage, first - 1).Any(found => found.Value.Kind is MeasureKind.Span or MeasureKind.ChangeVerb)) return null;
        var isNoun = !lexicon.IsSpeech(passage.Normal(first - 1)) && (lexicon.Particles.IsDefinite(passage.Normal(first - 1)) || lexicon.LooksLikeNoun(passage.Normal(first - 1)))
            && !lexicon.IsVerbalNoun(passage, first - 1, lexicon.Particles.Peel(passage[first - 1].Word).Rest);
        if (Doer(passage, first, floor) is { } doer) return doer;
        if (!isNoun || phrases.Before(passage, first, floor) is not { } phrase || IsCounter(passage, phrase.First, floor)) return null;

        // «Sentenced to the punishment of 7»: the noun behind a preposition in one letter tells what is done, not whose it is.
        if (phrase.End - phrase.First == 1 && IsGoverned(passage, phrase.First)) return null;

        // What opens the sentence before a definite noun, or one that governs it, is its verb.
        var isVerb = phrase.First == sentence.First && phrase.End - phrase.First > 1 && !IsDefinite(passage, phrase.First) && (IsDefinite(passage, phrase.First + 1)
            || (phrase.End - phrase.First > 2 && !lexicon.LooksLikeNoun(passage.Normal(phrase.First)) && !lexicon.Measures.At(passage, phrase.First).Any() && lexicon.LooksLikeNoun(passage.Normal(phrase.First + 1))));
        return isVerb ? phrases.Read(passage, phrase.First + 1, phrase.End) : phrase;
    }

    // «Caldoria's closing of 14 sites»: a bare name between the verbal noun and the number.
    private NounPhrase? Doer(Passage passage, int first, int floor)
    {
        if (first - 2 < floor || !passage.Adjoins(first - 1) || lexicon.LooksLikeNoun(passage.Normal(first - 1)) || lexicon.Particles.IsDefinite(passage.Normal(first - 1))) return null;
        var name = passage.Normal(first - 1);
        var isName = lexicon.Gazetteer.Names.Contains(name) || (lexicon.Units.Known(passage[first - 1].Word) is null && !lexicon.Particles.BeginsWithAnd(name) && !lexicon.IsStop(name));
        var isVerb = lexicon.IsHaving(name) || lexicon.LooksLikeVerb(name) || lexicon.IsCue(passage, first - 1, Cue.Approximate) || lexicon.Measures.At(passage, first - 1).Any();
        return isName && !isVerb && !IsDefinite(passage, first - 2) && lexicon.IsVerbalNoun(passage, first - 2, lexicon.Particles.Peel(passage[first - 2].Word).Rest)
            ? new NounPhrase(first - 1, first, passage.Between(first - 1, first))
            : null;
    }

    // «The centre counted 94 sites», its name in many words or few: whoever counts them does not have them.
    private bool IsCounter(Passage passage, int first, int floor)
    {
        for (var at = first; at >= floor && first - at <= LongestName && (at == first || !passage.IsBorder(at + 1)); at--)
        {
            if (lexicon.IsCue(passage, at, Cue.Count) || (lexicon.IsCue(passage, at, Cue.Record) && lexicon.IsRecorder(passage, at + 1))) return true;
            if (lexicon.IsStop(passage.Normal(at))) return false;
        }

        return false;
    }

    private bool IsGoverned(Passage passage, int at) =>
        lexicon.Particles.Openings(passage.Normal(at)).Any(opening => (opening.In || opening.To) && !lexicon.Particles.IsDefinite(opening.Rest) && lexicon.LooksLikeNoun(opening.Rest));

    // «Their detention for four days», «fining them, together, 26 million»: what is done to them.
    private NounPhrase? Done(Passage passage, int first, int floor)
    {
        for (var at = first - 1; at >= floor && at >= first - 2 && passage.Adjoins(at + 1); at--)
        {
            var opening = lexicon.Particles.Peel(passage[at].Word);
            if (lexicon.Owned(passage, at, opening.Rest) is { } noun && (opening.In || lexicon.IsVerbalNoun(passage, at, noun)))
                return new NounPhrase(at, at + 1, lexicon.Particles.Written(passage.Between(at, at + 1), opening));
            if (lexicon.IsStop(passage.Normal(at)) || passage.NumberAt(at) >= 0) return null;
        }

        return null;
    }

    // From the number back: the clause that begins behind a comma, behind «that» or a colon, at last the sentence's own.
    private NounPhrase? Before(AmountSentence sentence, int first)
    {
        var passage = sentence.Passage;

        // «The minister, Hind al-Asi, said»: the name between the marks is who speaks.
        var isSpoken = lexicon.IsSpeech(passage.Normal(sentence.First));
        for (var at = first - 1; at > sentence.First && first - at < Farthest; at--)
        {
            if (lexicon.IsThat(passage.Normal(at))) return Subject(passage, at + 1, first);
            if (passage.GapBefore(at).Contains(':')) return null;
            if (lexicon.Cues.Longest(passage, at, cue => cue is Cue.Clause or Cue.Where) is { } opening && opening.End < first) return BehindVerb(passage, opening.End, first);
            if (passage.IsBorder(at) && lexicon.IsCue(passage, at, Cue.Count)) return null;
            if (passage.IsBorder(at) && !IsPlace(sentence, at) && BehindVerb(passage, at, first) is { } subject && !(passage.IsBorder(subject.End) && isSpoken)) return subject;
        }

        // Whoever says it does not have it.
        if (first - sentence.First >= Farthest || isSpoken || lexicon.IsCue(passage, sentence.First, Cue.Count)) return null;
        return IsDefinite(passage, sentence.First) ? Subject(passage, sentence.First, first) : BehindVerb(passage, sentence.First, first);
    }

    private static bool IsPlace(AmountSentence sentence, int at) => sentence.PlaceFrom(at, sentence.First, -1) is { } place && place.First <= at && at < place.End;

    private NounPhrase? BehindVerb(Passage passage, int at, int first)
    {
        for (var skipped = 0; skipped < MostSkipped && at < first && IsSkipped(passage, at); skipped++) at++;
        var isVerb = !IsDefinite(passage, at) && !passage.IsBorder(at + 1) && !lexicon.IsSpeech(passage.Normal(at)) && !IsBehindPreposition(passage, at);
        return isVerb && !IsPreposition(passage, at + 1) ? Subject(passage, at + 1, first) : null;
    }

    private bool IsBehindPreposition(Passage passage, int at) => IsPreposition(passage, at - 1) || lexicon.Particles.Peel(passage[at].Word).In;

    private bool IsPreposition(Passage passage, int at) =>
        lexicon.IsCue(passage, at, Cue.Above) || lexicon.IsCue(passage, at, Cue.From) || lexicon.IsCue(passage, at, Cue.UpTo)
        || lexicon.Gazetteer.Nouns.At(passage, at).Any(found => found.Value == PlaceNoun.In && found.End == at + 1);

    // Only what is surely a noun: definite, or governing a definite one.
    private NounPhrase? Subject(Passage passage, int at, int first)
    {
        for (var skipped = 0; skipped < MostSkipped && at < first && IsSkipped(passage, at); skipped++) at++;
        if (at >= first) return null;
        var opening = lexicon.Particles.Peel(passage[at].Word);
        var isSure = IsDefinite(passage, at) || (at > 0 && lexicon.IsThat(passage.Normal(at - 1)) && lexicon.Owned(passage, at, passage.Normal(at)) is not null) || (at + 1 < first && passage.Adjoins(at + 1) && lexicon.Particles.IsDefinite(passage.Normal(at + 1)));
        if (!isSure || lexicon.IsSpeech(passage.Normal(at)) || phrases.Read(passage, at, first, opening.Letters > 0 ? opening : null) is not { } subject) return null;

        // «That the centre confirmed 830 sites»: whoever says it does not have it.
        return !passage.IsBorder(subject.End) && (lexicon.IsSpeech(passage.Normal(subject.End)) || lexicon.IsCue(passage, subject.End, Cue.Count)) ? null : subject;
    }

    // «40 electric buses»: the word behind the unit, where its ending shows a noun or agrees with the unit's.
    private NounPhrase? Describing(AmountSentence sentence, int end)
    {
        var passage = sentence.Passage;
        var isWord = end < sentence.End && passage.Adjoins(end) && passage.NumberAt(end) < 0 && passage.DateAt(end) < 0 && !lexicon.IsStop(passage.Normal(end)) && !lexicon.LooksLikeVerb(passage.Normal(end))
            && (lexicon.LooksLikeNoun(passage.Normal(end)) || lexicon.IsVerbalNoun(passage, end, passage.Normal(end)) || passage.Normal(end)[^1] == passage.Normal(end - 1)[^1]) && lexicon.Particles.Peel(passage[end].Word).Letters == 0;
        return isWord ? new NounPhrase(end, end + 1, passage.Between(end, end + 1)) : null;
    }

    private bool IsDefinite(Passage passage, int at) => at < passage.Count && lexicon.Particles.IsDefinite(lexicon.Particles.Peel(passage[at].Word).Rest);

    private bool IsSkipped(Passage passage, int at) => passage.Normal(at).Length == 1 || (lexicon.IsStop(passage.Normal(at)) && passage.NumberAt(at) < 0);
}
