// Words before an amount that tell whose it is: what is raised to it, sold for it, spent as much on; a noun behind which «of» brings it; what «its» means.
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class GoverningWord(AmountLexicon lexicon, NounPhrases phrases)
{
    private const int Farthest = 12;
    private const int MostSkipped = 3;

    /// <summary>What is raised, sold or divided into the amount; null where none of these is said.</summary>
    public NounPhrase? PhraseOf(AmountSentence sentence, Amount amount, int floor)
    {
        var passage = sentence.Passage;
        var lead = Lead(passage, amount);
        if (lead < sentence.First || passage.IsBorder(amount.First)) return null;
        if (lexicon.IsCue(passage, lead, Cue.UpTo) || lexicon.IsCue(passage, lead, Cue.From))
        {
            if (Back(passage, lead, floor, Cue.Raise) is { } raise && passage.Adjoins(raise + 1) && phrases.Read(passage, raise + 1, lead) is { } raised && !lexicon.Measures.At(passage, raised.First).Any()) return raised;
        }

        if (lexicon.IsCue(passage, lead, Cue.Compared) && Back(passage, lead, sentence.First, Cue.Trade) is { } trade && phrases.Read(passage, trade, lead) is { } traded) return traded;
        return Source(sentence, amount, lead, floor);
    }

    public string? Of(AmountSentence sentence, Amount amount, int floor) => PhraseOf(sentence, amount, floor)?.Text;

    /// <summary>The token before the number and all that says «about».</summary>
    public int Lead(Passage passage, Amount amount)
    {
        var at = amount.First - 1;
        while (at > 0 && lexicon.IsCue(passage, at, Cue.Approximate) && !passage.IsBorder(at + 1)) at--;
        return at;
    }

    /// <summary>«…, and shelter about 21 thousand people», «…, and covered 640 pharmacies»: a verb at the head of a clause that leaves its subject out.</summary>
    public bool LeavesSubjectOut(Passage passage, int verb) =>
        verb > 0 && passage.IsBorder(verb) && !IsResumed(passage, verb) && (lexicon.IsHaving(passage.Normal(verb)) || (!lexicon.IsStop(passage.Normal(verb)) && (lexicon.IsFuture(passage, verb) || IsJoinedVerb(passage, verb))));

    // «The losses of the farmers, and most of them are poor, amounted to», «the market, which was built then, has»: the marks enclose an aside.
    private bool IsResumed(Passage passage, int verb)
    {
        if (lexicon.Particles.BeginsWithAnd(passage.Normal(verb))) return false;
        var at = verb - 1;
        while (at > 0 && !passage.IsBorder(at)) at--;
        return at > 0 && (lexicon.Particles.BeginsWithAnd(passage.Normal(at)) || lexicon.IsCue(passage, at, Cue.Relative));
    }

    private bool IsJoinedVerb(Passage passage, int at) =>
        passage.Normal(at) is { Length: > 3 } normal && lexicon.Particles.IsAnd(normal[..1]) && normal[1..] is var rest
        && !lexicon.LooksLikeNoun(rest) && !lexicon.IsVerbalNoun(passage, at, rest) && !lexicon.Particles.IsDefinite(rest) && lexicon.Units.Known(passage[at].Word) is null
        && !lexicon.Gazetteer.Names.Contains(rest) && !lexicon.Measures.At(passage, at).Any() && lexicon.Particles.Peel(passage[at].Word) is { In: false, To: false };

    /// <summary>Whether money is spent before the amount: «on» behind it then says for what.</summary>
    public bool IsSpent(Passage passage, Amount amount, int floor) => Back(passage, amount.First, floor, Cue.Spent) is not null;

    /// <summary>«A statue whose height is no more than», «children whose ages range»: what a measure's pronoun means, before the verb of its clause.</summary>
    public NounPhrase? Antecedent(AmountSentence sentence, int measure)
    {
        var passage = sentence.Passage;
        var at = measure;
        for (var skipped = 0; skipped < MostSkipped && at - 1 > sentence.First && IsBetween(passage, at - 1) && (!passage.IsBorder(at) || skipped == 0); skipped++) at--;
        if (at == measure) return null;
        var isRelative = lexicon.IsStop(passage.Normal(at)) && !lexicon.IsHaving(passage.Normal(at)) && passage.IsBorder(at);
        var found = phrases.Before(passage, at, sentence.First, isRelative);

        // «Who is 26 years old a salary of which the size is»: the years are over.
        var counted = found is { } phrase ? sentence.Amounts.Find(amount => amount.NumberEnd <= phrase.First && amount.End > phrase.First && amount.End < phrase.End) : null;
        return counted is null ? found : phrases.Before(passage, at, counted.End, isRelative);
    }

    /// <summary>«the first at the age of nine months and the second at the age of»: what a preposition parts from its measure.</summary>
    public NounPhrase? Topic(AmountSentence sentence, int measure, int floor)
    {
        var passage = sentence.Passage;
        var isPlaced = measure - 1 > sentence.First && lexicon.Gazetteer.Nouns.At(passage, measure - 1, passage.Normal(measure - 1)).Any(found => found.Value == PlaceNoun.In && found.End == measure);
        if (!isPlaced || measure - 2 < floor || phrases.Before(passage, measure - 1, Math.Max(floor, measure - 3)) is var said && said is { } phrase && phrase.End - phrase.First > 1) return null;

        // An ordinal is a number to the analyzer.
        var first = measure - 2;
        var topic = new NounPhrase(first, measure - 1, lexicon.Particles.Written(passage.Between(first, measure - 1), lexicon.Particles.Peel(passage[first].Word)));
        var opening = lexicon.Particles.Peel(passage[topic.First].Word);
        return lexicon.Particles.IsDefinite(opening.Rest) && (opening.And || passage.IsBorder(topic.First)) ? topic : null;
    }

    /// <summary>The noun before a verb that is its subject: not where «and» begins a clause with the verb, and not the noun that the amount before counts.</summary>
    public NounPhrase? SubjectBefore(AmountSentence sentence, int verb, int floor)
    {
        var passage = sentence.Passage;
        var normal = passage.Normal(verb);
        if (normal.Length > 2 && lexicon.Particles.IsAnd(normal[..1]) && lexicon.IsHaving(normal[1..]) && verb > sentence.First) return null;
        var end = verb - 1 > floor && lexicon.IsCue(passage, verb - 1, Cue.Not) && !passage.IsBorder(verb) ? verb - 1 : verb;
        return phrases.Before(passage, end, floor);
    }

    /// <summary>«17 American soldiers»: the country of the adjective.</summary>
    public string? Country(Passage passage, Amount amount, int ceiling)
    {
        for (var at = amount.End; at < ceiling && at < amount.End + 3 && passage.Adjoins(at); at++)
        {
            var normal = passage.Normal(at);
            if (lexicon.IsStop(normal)) return null;
            foreach (var form in (string[])[normal, normal.Length > 3 ? normal[..^1] : normal])
            {
                if (lexicon.Gazetteer.CountryOf(form) is { } country) return country;
            }
        }

        return null;
    }

    /// <summary>«The company said that its revenues were»: whoever speaks, where nothing else was counted yet.</summary>
    public NounPhrase? Speaker(AmountSentence sentence, int measure)
    {
        var passage = sentence.Passage;
        var isSpoken = lexicon.IsSpeech(passage.Normal(sentence.First)) && lexicon.IsThat(passage.Normal(measure - 1)) && sentence.Amounts[0].First > measure;
        return isSpoken && lexicon.Owned(passage, measure, passage.Normal(measure)) is not null && lexicon.Particles.IsDefinite(passage.Normal(sentence.First + 1))
            ? phrases.Read(passage, sentence.First + 1, measure)
            : null;
    }

    /// <summary>«which since Saturday has flooded»: a day floods nothing.</summary>
    public bool IsTime(AmountSentence sentence, NounPhrase phrase) =>
        sentence.TimeFrom(phrase.End - 1, sentence.First, -1) is { } time && time.End > phrase.First && !lexicon.Measures.At(sentence.Passage, phrase.First).Any();

    /// <summary>Whether a word bears a preposition: it is no subject.</summary>
    public bool IsGoverned(Passage passage, int at) =>
        lexicon.Particles.Openings(passage.Normal(at)).Any(opening => (opening.In || opening.To) && (lexicon.IsStop(opening.Rest) || lexicon.Particles.IsDefinite(opening.Rest)));

    // «A complaint from 43 farmers», «side effects with 23 children».
    private NounPhrase? Source(AmountSentence sentence, Amount amount, int lead, int floor)
    {
        var passage = sentence.Passage;
        var isAt = lexicon.IsCue(passage, lead, Cue.Holder) && !lexicon.IsCue(passage, lead, Cue.UpTo);
        if (!isAt && !lexicon.IsCue(passage, lead, Cue.From)) return null;
        if (amount.IsShare || lexicon.IsCue(passage, amount.End, Cue.UpTo) || phrases.Before(passage, lead, Math.Max(Math.Max(floor, sentence.First + 1), BehindDefinite(passage, lead))) is not { } phrase) return null;
        if (lexicon.Cues.At(passage, lead - 1).Any(found => found.End == lead + 1)) return null;
        if (lexicon.Measures.At(passage, phrase.First).Any() || lexicon.Particles.IsDefinite(passage.Normal(phrase.First)) || lexicon.IsHaving(passage.Normal(phrase.First))) return null;
        var isNoun = lexicon.LooksLikeNoun(passage.Normal(phrase.First)) || (isAt && lexicon.LooksLikeNoun(passage.Normal(phrase.End - 1))) || lexicon.Units.IsAccusative(passage.Between(phrase.First, phrase.First + 1));
        return isNoun ? phrase : null;
    }

    // What is definite before the object is the subject.
    private int BehindDefinite(Passage passage, int end)
    {
        var at = end;
        while (at > 0 && end - at < Farthest && !lexicon.Particles.IsDefinite(passage.Normal(at - 1))) at--;
        return at;
    }

    private bool IsBetween(Passage passage, int at) => (lexicon.IsStop(passage.Normal(at)) || lexicon.IsHaving(passage.Normal(at))) && passage.NumberAt(at) < 0;

    private int? Back(Passage passage, int from, int floor, Cue kind)
    {
        for (var at = from - 1; at >= floor && from - at < Farthest && !lexicon.IsThat(passage.Normal(at)); at--)
        {
            if (lexicon.IsCue(passage, at, kind)) return at;
            if (passage.IsBorder(at)) return null;
        }

        return null;
    }
}
