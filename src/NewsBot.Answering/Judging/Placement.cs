// How the words of a question stand in the text of a fact: together or apart, and beside the time, place or name that is asked for or far from it.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Judging;

/// <summary>Whether what is asked for (a time, a place, somebody) stands beside what is asked about.</summary>
internal enum Link
{
    /// <summary>The question asks for none of them.</summary>
    NotAsked,

    /// <summary>The fact has none that the question does not name itself.</summary>
    Missing,

    OtherClause,
    SameClause,
}

/// <param name="ClauseCoverage">Share of the question's importance that the fullest clause holds, 0 to 1.</param>
/// <param name="Clauses">How many clauses the text has.</param>
/// <param name="Order">Share of neighbouring words of the question that stand in the same order, 0 to 1; 0.5 where there are none to compare.</param>
/// <param name="Distance">Words between what is asked for and the nearest word asked about, plus one; 1 where there is none.</param>
/// <param name="Origin">1 where the question asks where from and the fact tells no origin, -1 where it tells one, else 0.</param>
internal sealed record Placement(double ClauseCoverage, int Clauses, double Order, Link Link, int Distance, int Origin)
{
    // What stands in the fact but cannot be placed (a name that is a keyword, words of several words) is half in every clause.
    private const double Unplaced = 0.5;

    /// <summary>A word that counts less than this only says what kind of thing is asked.</summary>
    private const double LeastPlaced = 0.4;

    public static Placement Of(Inquiry inquiry, Evidence evidence)
    {
        var layout = inquiry.LayoutOf(evidence);
        var places = inquiry.PlacesIn(evidence.Document);
        var covered = new double[layout.Clauses];
        double total = 0, everywhere = 0;
        var firsts = new List<int>();
        List<(ResolvedTerm Term, List<int> At)> found = [];
        for (var i = 0; i < places.Length; i++)
        {
            var term = inquiry.Terms[i];
            total += term.Importance;
            if (places[i].InBody <= 0) continue;
            var at = layout.Find(term.Numbers, term.KeyNumber);
            var importance = term.Importance * places[i].InBody;
            if (at.Count == 0)
            {
                everywhere += Unplaced * importance;
                continue;
            }

            foreach (var clause in at.Select(layout.ClauseOf).Distinct()) covered[clause] += importance;
            firsts.Add(at[0]);
            found.Add((term, at));
        }

        var inOrder = firsts.Zip(firsts.Skip(1)).Count(pair => pair.First <= pair.Second);
        var (link, distance, origin) = LinkOf(inquiry, layout, found);
        return new Placement(
            total > 0 ? (covered.Max() + everywhere) / total : 0,
            layout.Clauses,
            firsts.Count > 1 ? (double)inOrder / (firsts.Count - 1) : 0.5,
            link,
            distance,
            origin);
    }

    private static (Link Link, int Distance, int Origin) LinkOf(Inquiry inquiry, TextLayout layout, List<(ResolvedTerm Term, List<int> At)> found)
    {
        if (inquiry.Reading.Kind is not (QuestionKind.When or QuestionKind.Where or QuestionKind.Who)) return (Link.NotAsked, 1, 0);
        var asked = found.SelectMany(term => term.At).ToHashSet();
        TextPart[] parts = inquiry.Reading.Kind switch
        {
            QuestionKind.When => [.. layout.Times],
            QuestionKind.Where => [.. layout.Places.Where(part => !WordsOf(part).All(asked.Contains))],
            _ => [.. layout.Names.Where(part => !WordsOf(part).Any(asked.Contains))],
        };
        if (parts.Length == 0) return (Link.Missing, 1, 0);
        var about = found.Where(term => term.Term.Term.Weight >= LeastPlaced).ToList();
        int[] words = [.. (about.Exists(term => !inquiry.IsKnownName(term.Term)) ? about.Where(term => !inquiry.IsKnownName(term.Term)) : about).SelectMany(term => term.At)];
        var origin = inquiry.Reading.Kind == QuestionKind.Where && inquiry.Lexicon.Forms.AsksOrigin(inquiry.Reading.Tokens) ? (TellsOrigin(layout, parts) ? -1 : 1) : 0;
        if (words.Length == 0) return (Link.OtherClause, 1, origin);
        var isSame = parts.Any(part => words.Any(word => layout.ClauseOf(part.First) == layout.ClauseOf(word)));
        var distance = parts.Min(part => words.Min(word => word < part.First ? part.First - word : Math.Max(0, word - part.First - part.Count + 1)));
        return (isSame ? Link.SameClause : Link.OtherClause, distance + 1, origin);
    }

    private static bool TellsOrigin(TextLayout layout, TextPart[] parts) =>
        layout.Places.Select((place, i) => (Place: place, IsOrigin: layout.IsOrigin[i])).Any(place => place.IsOrigin && parts.Contains(place.Place));

    private static IEnumerable<int> WordsOf(TextPart part) => Enumerable.Range(part.First, part.Count);
}
