// Finds whose an amount is in the words behind it: «570 sites for Iran», «30 % of the population», «310 people in the province face».
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class HolderBehind(AmountLexicon lexicon, PlaceReader places)
{
    private const int Farthest = 4;

    private readonly NounPhrases _phrases = new(lexicon, places.NameEnd);
    private readonly GoverningWord _objects = new(lexicon, new NounPhrases(lexicon, places.NameEnd));
    private readonly Shares _shares = new(lexicon, new NounPhrases(lexicon, places.NameEnd));

    /// <summary>«for the roads», «belonging to», «of the population», «with the company».</summary>
    public string? Read(AmountSentence sentence, Amount amount, int floor, int ceiling)
    {
        var passage = sentence.Passage;
        var at = amount.End;
        if (at < ceiling && lexicon.Cues.Longest(passage, at, cue => cue == Cue.OfTotal) is not null) return null;
        if (at + 1 < ceiling && lexicon.IsCue(passage, at, Cue.Above) && !passage.IsBorder(at) && _objects.IsSpent(passage, amount, floor)) return _phrases.Read(passage, at + 1, ceiling)?.Text;
        if (Origin(sentence, amount, ceiling) is { } origin)
        {
            amount.Where ??= origin;
            return null;
        }

        var isHolding = false;
        for (var step = 0; at < ceiling && step < Farthest && !passage.IsBorder(at); step++)
        {
            var normal = passage.Normal(at);
            if (sentence.ReasonAt(at) is not null) return null;
            if (lexicon.Particles.IsTo(normal)) return _phrases.Read(passage, at + 1, ceiling)?.Text;
            if (sentence.PlaceFrom(at + 1, at + 2, 1) is { IsIn: true } there && lexicon.IsStop(normal) && there.End < ceiling)
            {
                // «310 thousand people in the province face»: where they are stands between.
                at = there.End;
                continue;
            }

            if (HolderAt(passage, at) is { } end && !(step == 0 && lexicon.Particles.BeginsWithAnd(normal)) && (isHolding || step == 0 || !lexicon.IsCue(passage, at, Cue.UpTo) || HolderAt(passage, amount.First - 1) is not null))
            {
                // «34 flights to the airport of Ghada»: where to, and not whose.
                if (!isHolding && end == at + 1 && lexicon.IsCue(passage, at, Cue.UpTo) && HolderAt(passage, amount.First - 1) is null && sentence.PlaceFrom(end, end + 1, 1) is { Kind: not PlaceKind.Country } reached)
                {
                    amount.IsBrought = amount.Where is null;
                    amount.Where ??= reached.Name;
                    return null;
                }

                isHolding = true;
                at = end;
                continue;
            }

            foreach (var opening in lexicon.Particles.Openings(normal))
            {
                // «Three weeks to replace the pumps».
                if (opening.To && lexicon.Units.IsPeriod(amount.Unit) && !lexicon.Particles.IsDefinite(opening.Rest)) return null;
                if (opening.To && !opening.And && IsTakenOff(passage, at, opening) && (step == 0 || isHolding || lexicon.Particles.IsDefinite(opening.Rest) || places.NameEnd(passage, at, opening.Rest) is not null))
                {
                    if (sentence.PlaceFrom(at, at + 1, 1) is { Kind: not PlaceKind.Country } place && place.First == at) amount.Where ??= place.Name;
                    return _phrases.Read(passage, at, ceiling, opening)?.Text;
                }
            }

            // «for each family».
            if (step == 0 && lexicon.Particles.Openings(normal).Any(opening => opening.To && lexicon.IsStop(opening.Rest)) && at + 1 < ceiling && _phrases.Read(passage, at + 1, ceiling) is { } each)
                return each.Text;
            if (isHolding) return _phrases.Read(passage, at, ceiling)?.Text;
            if (step == 0 && (amount.IsShare || amount.Value < 1) && _shares.Of(passage, at, ceiling) is { } share) return share;
            if (step == 0 && (_shares.IsOf(passage, at) || (amount.IsBare && lexicon.IsCue(passage, at, Cue.From) && passage.Adjoins(at + 1) && lexicon.LooksLikeNoun(passage.Normal(at + 1))))) return _phrases.Read(passage, at + 1, ceiling)?.Text;
            if (step == 0 && lexicon.IsCue(passage, at, Cue.From) && NamedAt(sentence, amount, at + 1, ceiling) is { } named) return named;
            if (lexicon.IsStop(normal) || lexicon.IsHaving(normal)) return null;
            at++;
        }

        return null;
    }

    // «Among them 3,100 from Caldoria and 1,850 from Viloria»: the name alone, up to the end or to the next number.
    private string? NamedAt(AmountSentence sentence, Amount amount, int at, int ceiling)
    {
        var passage = sentence.Passage;
        if (at >= ceiling || !passage.Adjoins(at) || passage[at].Kind != NewsBot.Arabic.TokenKind.Arabic) return null;
        if (sentence.PlaceFrom(at, at + 1, 1) is { Kind: PlaceKind.Country } country && country.First == at) return country.Name;
        var isAlone = at + 1 >= ceiling || passage.IsBorder(at + 1) || lexicon.Particles.IsParticle(passage.Normal(at + 1)) || passage.NumberAt(at + 1) >= 0;
        var isName = amount.IsBare && !lexicon.IsStop(passage.Normal(at)) && passage.NumberAt(at) < 0 && passage.DateAt(at) < 0 && !lexicon.Particles.IsDefinite(passage.Normal(at))
            && lexicon.Owned(passage, at, passage.Normal(at)) is null && lexicon.Units.Known(passage[at].Word) is null;
        return isAlone && isName ? passage.Between(at, at + 1) : null;
    }

    // «Nine of them from the town of A, and three from B».
    private string? Origin(AmountSentence sentence, Amount amount, int ceiling)
    {
        var (passage, from) = (sentence.Passage, amount.End);
        if (!amount.IsBare || amount.IsShare || from >= ceiling || passage.IsBorder(from)) return null;
        if (lexicon.Cues.Longest(passage, from, cue => cue == Cue.Parts) is { } them && passage.Adjoins(them.End)) from = them.End;
        return lexicon.IsCue(passage, from, Cue.From) && sentence.PlaceFrom(from + 1, from + 2, 1) is { Kind: not PlaceKind.Country } place && place.First == from + 1 ? place.Name : null;
    }

    // A word that begins with the letter of «to» by itself is no holder: it is known whole, or what is left is too short.
    private bool IsTakenOff(Passage passage, int at, Opening opening) =>
        places.NameEnd(passage, at, passage.Normal(at)) is null
        && (lexicon.Particles.IsDefinite(opening.Rest) || places.NameEnd(passage, at, opening.Rest) is not null || passage[at].Word.Stems.Count > 1)
        && !lexicon.IsStop(passage.Normal(at));

    private int? HolderAt(Passage passage, int at) => lexicon.Cues.Longest(passage, at, cue => cue == Cue.Holder) is { } found ? found.End : null;
}
