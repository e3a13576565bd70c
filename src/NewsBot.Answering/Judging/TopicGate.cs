// The first gate: is the fact about what is asked? By coverage of the question's words, weighted by rarity; scores of different questions
// cannot be compared, so no score is a threshold.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;

namespace NewsBot.Answering.Judging;

internal static class TopicGate
{
    // Found on the development questions; a word that no fact has weighs the most, so one of them in a short question closes the gate.
    public const double LeastCoverage = 0.6;
    public const double LeastBodyCoverage = 0.3;

    public static bool Passes(Inquiry inquiry, Evidence evidence) =>
        evidence.Coverage >= LeastCoverage && !inquiry.IsOfAnother && (evidence.BodyCoverage >= LeastBodyCoverage || IsToldBy(inquiry, evidence)) && HasNames(inquiry, evidence);

    // "What did the minister say?": the minister stands beside the fact, not in it.
    private static bool IsToldBy(Inquiry inquiry, Evidence evidence)
    {
        if (inquiry.Reading.Teller is null) return false;
        var speaker = SlotGate.SpeakerTerms(inquiry, evidence);
        return speaker.Count > 0 && inquiry.Terms.All(term => term.Term.Weight < 1 || term.IsIn(speaker) || Coverage.InBodyOf(term, evidence.Document) > 0);
    }

    /// <summary>Every name of the question stands in the fact, in what surrounds it, or in its speaker's name: nothing else makes up for another name.</summary>
    public static bool HasNames(Inquiry inquiry, Evidence evidence) =>
        !inquiry.NamesUnknownPlace && inquiry.Terms.All(term => !term.Term.IsName || term.IsIn(evidence.Document.Terms) || IsOrdinary(term) || inquiry.IsOfLead(term, evidence.Document.Article) || term.IsIn(SlotGate.SpeakerTerms(inquiry, evidence)));

    // «Will be» in a dialect looks like a surname; what the knowledge knows undressed only is no name.
    private static bool IsOrdinary(ResolvedTerm term) =>
        term.Exact.Count > 0 && term.Certainty < 1 && !term.Term.Concepts.Any(concept => term.Exact.Contains(IndexTerm.Concept(concept), StringComparer.Ordinal));
}
