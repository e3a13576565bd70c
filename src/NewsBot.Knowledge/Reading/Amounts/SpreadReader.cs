// Amounts that a noun alone states: the same in each of several places («a site in each of»), and none («no death»).
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class SpreadReader(AmountLexicon lexicon, PlaceReader places)
{
    private const int FarthestNegation = 4;
    private const int MostPlaces = 40;

    private readonly NounPhrases _phrases = new(lexicon, places.NameEnd);

    public void Read(AmountSentence sentence)
    {
        var passage = sentence.Passage;
        var (read, found, next) = (sentence.Amounts, new List<Amount>(), 0);
        var spread = new HashSet<Amount>();
        for (var at = sentence.First + 1; at < sentence.End; at++)
        {
            while (next < read.Count && read[next].End < at) next++;
            if (lexicon.Cues.Longest(passage, at, cue => cue == Cue.Each) is { } each)
            {
                var stated = next < read.Count && read[next].End == at ? read[next] : null;
                var items = Spread(sentence, at, each.End, stated);
                found.AddRange(items);
                if (stated is not null && items.Count > 0) spread.Add(stated);
            }
            else if (lexicon.Cues.Longest(passage, at, cue => cue == Cue.EachOfThem) is not null && next < read.Count && read[next].End == at && Named(sentence, read[next].Head) is { Count: > 1 } named)
            {
                // «in A and B, 400 in each of them».
                found.AddRange(named.Select(place => Of(passage, at, read[next], place, isPlace: true)));
                spread.Add(read[next]);
            }
            else if (lexicon.IsCue(passage, at, Cue.Any) && at + 1 < sentence.End && None(sentence, at) is { } none)
            {
                found.Add(none);
            }
        }

        if (found.Count > 0) sentence.Amounts = [.. read.Where(amount => !spread.Contains(amount)).Concat(found).OrderBy(amount => amount.First)];
    }

    private List<Amount> Spread(AmountSentence sentence, int cue, int first, Amount? stated)
    {
        var passage = sentence.Passage;
        if (stated is null && (!passage.Adjoins(cue) || lexicon.Units.Known(passage[cue - 1].Word) is null || passage.NumberAt(cue - 1) >= 0)) return [];
        var items = Items(sentence, first);
        if (items.Count < 2) return [];
        var isPlace = passage.Normal(cue) is var word && !lexicon.Particles.Openings(word).Any(opening => opening.To);
        return [.. items.Select(item => Of(passage, cue, stated, item, isPlace))];
    }

    // Before the cue stands the amount, or a noun alone that the caller knows to be a unit.
    private Amount Of(Passage passage, int cue, Amount? stated, string item, bool isPlace)
    {
        var noun = passage[cue - 1];
        return new Amount
        {
            First = stated?.First ?? cue - 1,
            Head = stated?.Head ?? cue - 1,
            NumberEnd = stated?.NumberEnd ?? cue,
            End = cue,
            Value = stated?.Value ?? 1,
            Unit = stated?.Unit ?? lexicon.Units.Known(noun.Word)!,
            Written = stated?.Written ?? lexicon.Particles.Written(passage.Between(cue - 1, cue), lexicon.Particles.Peel(noun.Word)),
            Span = stated?.Span ?? new SourceSpan(noun.Span.Start, noun.Span.Length),
            IsApproximate = stated?.IsApproximate ?? false,
            Where = isPlace ? item : null,
            Of = isPlace ? null : item,
            IsSpread = true,
        };
    }

    // The last places before a token that «and» joins.
    private static List<string> Named(AmountSentence sentence, int before)
    {
        var last = sentence.Places.FindLastIndex(place => place.End <= before);
        var first = last;
        while (first > 0 && sentence.Places[first].And && sentence.Places[first - 1].End == sentence.Places[first].First) first--;
        return last < 0 ? [] : [.. sentence.Places[first..(last + 1)].Select(place => place.Name)];
    }

    private List<string> Items(AmountSentence sentence, int first)
    {
        var passage = sentence.Passage;
        var items = new List<string>();
        for (var at = first; at < sentence.End && items.Count < MostPlaces;)
        {
            if (at > first && !lexicon.Particles.Peel(passage[at].Word).And && !(passage.Normal(at).Length > 2 && lexicon.Particles.IsAnd(passage.Normal(at)[..1]))) break;
            if (at > first && passage.NumberAt(at + 1) >= 0) break;
            if (sentence.PlaceFrom(at, at + 1, 1) is { } place && place.First == at)
            {
                items.Add(place.Name);
                at = place.End;
            }
            else if (_phrases.Read(passage, at, sentence.End) is { } phrase)
            {
                items.Add(phrase.Text);
                at = phrase.End;
            }
            else if (lexicon.IsStop(passage.Normal(at)) && at + 1 < sentence.End && passage.Adjoins(at + 1) && _phrases.Read(passage, at + 1, sentence.End) is { } name)
            {
                // A name may begin with a word that else joins clauses («Umm Qasr» with «or»).
                items.Add(passage.Between(at, name.End));
                at = name.End;
            }
            else
            {
                break;
            }
        }

        return items;
    }

    /// <summary>«no death was recorded», as Arabic says it: a negation, and «any» before the noun.</summary>
    private Amount? None(AmountSentence sentence, int any)
    {
        var passage = sentence.Passage;
        if (!passage.Adjoins(any + 1) || lexicon.Units.Known(passage[any + 1].Word) is not { } unit || passage.NumberAt(any + 1) >= 0) return null;
        for (var back = any - 1; back >= sentence.First && back >= any - FarthestNegation && !passage.IsBorder(back + 1); back--)
        {
            if (!lexicon.IsCue(passage, back, Cue.Not)) continue;
            var (start, end) = (passage[any].Span.Start, passage[any + 1].Span.End);
            return new Amount
            {
                First = any,
                Head = any,
                NumberEnd = any + 1,
                End = any + 2,
                Value = 0,
                Unit = unit,
                Written = passage.Text[start..end],
                Span = new SourceSpan(start, end - start),
            };
        }

        return null;
    }
}
