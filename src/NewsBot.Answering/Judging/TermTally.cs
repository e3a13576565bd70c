// What kinds of words of a question a fact has, and what kinds it lacks.
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Judging;

/// <summary>Counts of words other than the unit asked for; unknown ones are counted to two of a kind.</summary>
/// <param name="UnknownDefinite">Definite nouns that no fact has: most likely another thing than the knowledge speaks of.</param>
/// <param name="UnknownVerbs">Words that no fact has and that look like verbs: most likely the reader's own way of saying it.</param>
/// <param name="UnknownOthers">All other words that no fact has.</param>
/// <param name="Found">Words of weight that the fact itself has.</param>
/// <param name="Missing">Words of weight that it has not.</param>
/// <param name="ByKey">Words of which it has the root only.</param>
/// <param name="LightFound">Words that say little and that the fact has.</param>
/// <param name="LightMissing">Words that say little and that it has not.</param>
/// <param name="LightUnknown">Those of them that no fact has.</param>
internal readonly record struct TermTally(
    int UnknownDefinite, int UnknownVerbs, int UnknownOthers, int Found, int Missing, int ByKey, int LightFound, int LightMissing, int LightUnknown)
{
    private const double Light = 0.5;
    private const int MostUnknown = 2;

    /// <summary>A word found less surely than this was found by its root.</summary>
    private const double Surely = 0.7;

    public static TermTally Of(Inquiry inquiry, FactDocument document)
    {
        int definite = 0, verbs = 0, others = 0, found = 0, missing = 0, byKey = 0, lightFound = 0, lightMissing = 0, lightUnknown = 0;
        var places = inquiry.PlacesIn(document);
        for (var i = 0; i < places.Length; i++)
        {
            var term = inquiry.Terms[i];
            var isFound = places[i].InBody > 0;
            if (isFound && places[i].InBody < Surely) byKey++;
            if ((term.IsUnknown ? term.Term.UnknownWeight : term.Term.Weight) < Light)
            {
                if (ReferenceEquals(term, inquiry.Unit)) continue;
                if (isFound) lightFound++;
                else lightMissing++;
                if (term.IsUnknown) lightUnknown++;
                continue;
            }

            if (isFound) found++;
            else missing++;
            if (!term.IsUnknown) continue;
            if (inquiry.Lexicon.IsDefinite(term.Term.Words[0])) definite++;
            else if (inquiry.Lexicon.Forms.IsVerbLike(term.Term.Words[0])) verbs++;
            else others++;
        }

        return new TermTally(
            Math.Min(MostUnknown, definite), Math.Min(MostUnknown, verbs), Math.Min(MostUnknown, others), found, missing, byKey, lightFound, lightMissing, lightUnknown);
    }
}
