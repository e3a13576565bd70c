// "Who is the head of the water board?": answered by the one speaker who holds that office, never by somebody with another.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class RoleJudge
{
    /// <summary>An office holds at least this share of what is asked; the rest may stand in the article.</summary>
    private const double LeastCoverage = 0.75;

    /// <summary>What is left of a word of the question that only the article has.</summary>
    private const double InArticle = 0.8;

    /// <summary>The question is "who is …" with an office, and nothing else.</summary>
    public static bool IsAsked(Inquiry inquiry) => inquiry.Reading is { Kind: QuestionKind.Who, KindIsSaid: true } && Office(inquiry) is not null;

    /// <summary>The holder of the office asked for, with a fact that names him; null where no speaker holds it.</summary>
    public static Answer? Judge(Inquiry inquiry)
    {
        if (!IsAsked(inquiry)) return null;
        var office = Office(inquiry)!; // IsAsked found it.
        (double Coverage, Speaker Speaker, FactVersion Fact)? best = null;
        foreach (var evidence in inquiry.Evidence.Standing)
        {
            if (evidence.Version.Content.SpeakerId is not { } id) continue;
            var speaker = inquiry.Snapshot.Speakers[id];
            var role = TermCounter.SetOf(inquiry.Lexicon, speaker.Role);
            if (!office.IsIn(role) || Complement(inquiry, office) is { } complement && !complement.IsIn(role)) continue;
            var coverage = CoverageOf(inquiry, evidence, role);
            if (coverage < LeastCoverage || IsPast(inquiry.Snapshot, speaker)) continue;
            var names = Names(inquiry, evidence.Version, speaker);
            if (best is null || coverage + (names ? 0.01 : 0) > best.Value.Coverage) best = (coverage + (names ? 0.01 : 0), speaker, evidence.Version);
        }

        if (best is not { } found) return null;
        return new Answer.Found(
            QuestionKind.Who, inquiry.TopicOf([found.Fact]), inquiry.Snapshot, new DirectAnswer.Name(found.Speaker.Name), [found.Fact], Math.Min(1, found.Coverage));
    }

    // What told of his office was superseded: whoever held it then need not hold it now, and what stands in its place is to say who does.
    private static bool IsPast(KnowledgeSnapshot snapshot, Speaker speaker) => speaker.Role is not null && snapshot.Versions.Exists(version =>
        version.Status == FactStatus.Superseded && version.Content.SpeakerId != speaker.Id && TellsOf(version, speaker));

    private static bool TellsOf(FactVersion fact, Speaker speaker) =>
        fact.Content.Text.Contains(speaker.Name, StringComparison.Ordinal) && fact.Content.Text.Contains(speaker.Role!, StringComparison.Ordinal); // Asked only of those that have one.

    private static double CoverageOf(Inquiry inquiry, Evidence evidence, IReadOnlySet<string> role)
    {
        double covered = 0, total = 0;
        foreach (var term in inquiry.Terms)
        {
            total += term.Importance;
            covered += term.Importance * (term.IsIn(role) ? 1 : IsInArticle(inquiry, term, evidence.Document.Article) ? InArticle : 0);
        }

        return total <= 0 ? 0 : covered / total;
    }

    /// <summary>A fact answers «who is the director» only if it, or its speaker's role, has a director.</summary>
    public static bool FitsOffice(Inquiry inquiry, Evidence evidence)
    {
        if (evidence.Version.Content.SourceSpan is null || inquiry.Reading.AsksList || !IsAsked(inquiry)) return true;
        var office = Office(inquiry)!; // IsAsked found it.
        return Coverage.InBodyOf(office, evidence.Document) > 0 || office.IsIn(SlotGate.SpeakerTerms(inquiry, evidence));
    }

    // What the office is of: the word behind it.
    private static ResolvedTerm? Complement(Inquiry inquiry, ResolvedTerm office)
    {
        var place = inquiry.Terms.ToList().IndexOf(office) + 1;
        return place > 0 && place < inquiry.Terms.Count ? inquiry.Terms[place] : null;
    }

    private static bool IsInArticle(Inquiry inquiry, ResolvedTerm term, string article) => inquiry.Evidence.Standing.Any(evidence =>
        string.Equals(evidence.Document.Article, article, StringComparison.Ordinal) && term.IsIn(evidence.Document.Terms));

    private static bool Names(Inquiry inquiry, FactVersion fact, Speaker speaker) =>
        fact.Content.Text.Contains(speaker.Name, StringComparison.Ordinal) && inquiry.Terms.Count > 0;

    // The office: a noun for a person, at the beginning of the question.
    private static ResolvedTerm? Office(Inquiry inquiry) =>
        inquiry.Terms.FirstOrDefault() is { Term: { Weight: < 1, UnknownWeight: >= 1, Words: [var word] } } first && inquiry.Lexicon.IsOffice(word) ? first : null;
}
