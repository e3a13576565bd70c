// What the places of one sentence share: the preposition of a list («in A and B», «in each of A and B»), and pairs that share none («from A to B»).
namespace NewsBot.Knowledge.Reading.Amounts;

internal sealed class PlaceRelations(AmountLexicon lexicon)
{
    private const int LongestEach = 3;

    public void Join(Passage passage, List<PlaceMention> places)
    {
        for (var index = 0; index < places.Count; index++)
        {
            var place = places[index];
            var before = index > 0 && places[index - 1].End == place.First ? places[index - 1] : null;
            if (IsInEach(passage, place.First))
            {
                place.IsIn = place.IsCircumstance = true;
            }
            else if (before is not null && place.And && !place.IsIn)
            {
                place.IsIn = before.IsIn;
                place.IsCircumstance |= before.IsCircumstance;
            }
            else if (before is { IsCircumstance: false } && place is { IsIn: true, Kind: PlaceKind.City } && passage.Adjoins(place.First) && !lexicon.Gazetteer.IsBefore(passage, place.First, PlaceNoun.In)
                && string.Equals(place.Name, place.Written, StringComparison.Ordinal))
            {
                // «links Salalah with Mumbai»: the letter that says «in» says «with».
                place.IsIn = place.IsCircumstance = false;
                place.Within = null;
                before.Within = null;
            }
        }
    }

    private bool IsInEach(Passage passage, int first)
    {
        for (var start = first - 1; start >= 0 && start >= first - LongestEach && !passage.IsBorder(start + 1); start--)
        {
            if (lexicon.Particles.Openings(passage.Normal(start)).Any(opening => opening.To)) continue;
            if (lexicon.Cues.At(passage, start).Any(found => found.Value == Cue.Each && found.End == first)) return true;
        }

        return false;
    }
}
