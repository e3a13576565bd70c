// «In the province», «at the crossing»: a noun for a place with the article means the one of its kind that was named last.
namespace NewsBot.Knowledge.Reading.Amounts;

/// <summary>For one article.</summary>
internal sealed class LastNamed(AmountLexicon lexicon)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>A name that stands anywhere in the article: what is meant while none was named before.</summary>
    public void Expect(Passage passage, PlaceMention place)
    {
        if (NounOf(passage, place) is var (noun, name)) _names.TryAdd(noun, name);
    }

    /// <summary>The place that was named last.</summary>
    public void Take(Passage passage, PlaceMention place)
    {
        if (NounOf(passage, place) is var (noun, name)) _names[noun] = name;
    }

    /// <summary>The place that a definite noun at a token means; the noun itself where none of its kind is named. Null where nothing is in it.</summary>
    public PlaceMention? At(Passage passage, int at, int limit)
    {
        foreach (var opening in lexicon.Particles.Openings(passage.Normal(at)))
        {
            if (opening.To || Back(passage, at, opening.Rest) is not { } noun) continue;
            var isIn = opening.In || lexicon.Gazetteer.IsBefore(passage, at, PlaceNoun.In) || lexicon.Gazetteer.IsBefore(passage, at, PlaceNoun.On);

            // An adjective makes it another one.
            if (!isIn || (at + 1 < limit && passage.Adjoins(at + 1) && lexicon.Particles.IsDefinite(passage.Normal(at + 1)))) return null;
            var written = lexicon.Particles.Written(passage.Between(at, at + 1), opening);
            var name = _names.GetValueOrDefault(noun);
            if (name is null && !IsKind(passage, at, noun, PlaceNoun.Back)) return null;
            return new PlaceMention(at, at + 1, name ?? written, written, PlaceKind.Region, opening.And) { IsIn = true, IsCircumstance = name is not null };
        }

        return null;
    }

    private string? Back(Passage passage, int at, string word)
    {
        if (!lexicon.Particles.IsDefinite(word)) return null;
        var bare = word[lexicon.Particles.Article.Length..];
        return IsBack(passage, at, bare) ? bare : null;
    }

    // The noun, and the name with it where it is a part of the name.
    private (string Noun, string Name)? NounOf(Passage passage, PlaceMention place)
    {
        for (var at = place.First; at + 1 < place.End; at++)
        {
            foreach (var opening in lexicon.Particles.Openings(passage.Normal(at)))
            {
                if (!IsBack(passage, at, opening.Rest)) continue;
                var isDropped = lexicon.Gazetteer.Nouns.At(passage, at, opening.Rest).Any(found => found.Value == PlaceNoun.Drop);
                if (isDropped) return (opening.Rest, Passage.Unquoted(passage.Between(at + 1, place.End)));
                var whole = passage.Between(at, place.End);
                var length = passage[at].Span.Length;
                return (opening.Rest, Passage.Unquoted(lexicon.Particles.Written(whole[..length], opening) + whole[length..]));
            }
        }

        return null;
    }

    private bool IsBack(Passage passage, int at, string word) => IsKind(passage, at, word, PlaceNoun.Back) || IsKind(passage, at, word, PlaceNoun.BackNamed);

    private bool IsKind(Passage passage, int at, string word, PlaceNoun kind) => lexicon.Gazetteer.Nouns.At(passage, at, word).Any(found => found.Value == kind);
}
