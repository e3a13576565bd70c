// How much of what a question says a fact holds.
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Finding;

/// <param name="Full">By the fact, its context or its passage.</param>
/// <param name="Body">By the fact itself.</param>
internal readonly record struct Coverage(double Full, double Body)
{
    // A word of the fact counts whole; the title, the speaker and the facts around it hold it less surely.
    private const double InContext = 0.9;
    private const double KeyInBody = 0.6;
    private const double InPassage = 0.45;

    /// <param name="passage">Bit i: a fact of its passage has term i.</param>
    public static Coverage Of(List<ResolvedTerm> terms, FactDocument document, ulong passage)
    {
        double full = 0, body = 0, total = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            total += term.Importance;
            var (inBody, _, isSaid) = PlaceOf(term, document);
            body += term.Importance * inBody;
            var elsewhere = isSaid ? InContext : i < 64 && (passage >> i & 1) != 0 ? InPassage : 0;
            full += term.Importance * Math.Max(inBody, elsewhere * term.Certainty);
        }

        return total <= 0 ? default : new Coverage(full / total, body / total);
    }

    /// <summary>Where each of the terms stands in the document, in their order.</summary>
    public static TermPlace[] PlacesOf(List<ResolvedTerm> terms, FactDocument document)
    {
        var places = new TermPlace[terms.Count];
        for (var i = 0; i < places.Length; i++) places[i] = PlaceOf(terms[i], document);
        return places;
    }

    private static TermPlace PlaceOf(ResolvedTerm term, FactDocument document)
    {
        bool isInBody = false, isInContext = false, isSaid = false;
        foreach (var exact in term.Numbers)
        {
            if (!document.Terms.TryGetValue(exact, out var frequency)) continue;
            isSaid = true;
            isInBody |= frequency.Body > 0;
            isInContext |= frequency.Context > 0;
        }

        return new TermPlace(isInBody ? term.Certainty : ByKey(term, document), isInContext, isSaid);
    }

    /// <summary>Title, speaker, carrier or document have the word itself.</summary>
    public static bool IsInContext(ResolvedTerm term, FactDocument document)
    {
        foreach (var exact in term.Numbers)
        {
            if (document.Terms.TryGetValue(exact, out var frequency) && frequency.Context > 0) return true;
        }

        return false;
    }

    /// <summary>1 where the fact has the word itself, less where it has its root only, 0 where neither.</summary>
    public static double InBodyOf(ResolvedTerm term, FactDocument document)
    {
        foreach (var exact in term.Numbers)
        {
            if (document.Terms.TryGetValue(exact, out var frequency) && frequency.Body > 0) return term.Certainty;
        }

        return ByKey(term, document);
    }

    private static double ByKey(ResolvedTerm term, FactDocument document) =>
        term.KeyNumber >= 0 && document.Terms.TryGetValue(term.KeyNumber, out var key) && key.Body > 0 ? KeyInBody : 0;
}
