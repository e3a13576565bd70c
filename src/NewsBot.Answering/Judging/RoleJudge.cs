// "Who is the head of the water board?": answered by the one speaker who holds that office, never by somebody with another.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Index;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal static class RoleJudge
{
    /// <summary>An office holds at least this share of what is asked; the rest may stand in the article.</summary>
    private const double LeastCoverage = 0.75;

    /// <summary>Between facts of one holder, the one that names him is meant.</summary>
    private const double Naming = 0.01;

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
            if (!office.IsIn(role) || Complement(inquiry, office) is { } complement && !IsOf(complement, office, role) || IsOfAnother(inquiry, office, speaker.Role)) continue;
            var coverage = CoverageOf(inquiry, evidence, role);
            if (coverage < LeastCoverage || IsPast(inquiry.Snapshot, speaker)) continue;
            // What says that he holds it is shown before what only names him.
            coverage += speaker.Role is not null && TellsOf(evidence.Version, speaker) ? 2 * Naming : Names(inquiry, evidence.Version, speaker) ? Naming : 0;
            if (best is null || coverage > best.Value.Coverage) best = (coverage, speaker, evidence.Version);
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
        if (inquiry.Reading.AsksList || !IsAsked(inquiry)) return true;
        var office = Office(inquiry)!; // IsAsked found it.
        var hasOffice = Coverage.InBodyOf(office, evidence.Document) > 0;
        if (evidence.Version.Content.SourceSpan is null) return !hasOffice || !IsOfAnother(inquiry, office, evidence.Version.Content.Text);
        if (hasOffice && !IsOfAnother(inquiry, office, evidence.Version.Content.Text)) return true;
        return evidence.Version.Content.SpeakerId is { } id && inquiry.Snapshot.Speakers[id] is { } speaker
            && office.IsIn(SlotGate.SpeakerTerms(inquiry, evidence)) && !IsOfAnother(inquiry, office, speaker.Role ?? speaker.Name);
    }

    // «The head of the municipality», known as one thing, is no word for the head of anything else.
    private static bool IsOf(ResolvedTerm complement, ResolvedTerm office, IReadOnlySet<string> role) =>
        complement.IsIn(role) && (complement.Exact.All(office.Exact.Contains) || complement.Exact.Except(office.Exact).Any(role.Contains));

    // What the office is of: the word behind it.
    private static ResolvedTerm? Complement(Inquiry inquiry, ResolvedTerm office)
    {
        var place = inquiry.Terms.ToList().IndexOf(office) + 1;
        return place > 0 && place < inquiry.Terms.Count ? inquiry.Terms[place] : null;
    }

    // «The president of America» is not the head of a body of America: what stands right behind the office there, or some other word, is asked for too.
    private static bool IsOfAnother(Inquiry inquiry, ResolvedTerm office, string? text)
    {
        if (text is null || inquiry.Terms.Count < 2) return false;
        var words = inquiry.Lexicon.Analyzer.Analyze(text).Tokens.Select(token => TermCounter.SetOf(inquiry.Lexicon, [token])).ToList();
        var places = Enumerable.Range(0, words.Count).Where(place => office.IsIn(words[place])).ToList();
        return places.Count > 0 && places.TrueForAll(place => place + 1 < words.Count
            && inquiry.Terms.All(term => ReferenceEquals(term, office) || (!term.IsIn(words[place + 1]) && (term.Term.IsName || !words.Exists(term.IsIn)))));
    }

    private static bool IsInArticle(Inquiry inquiry, ResolvedTerm term, string article) => inquiry.Evidence.Standing.Any(evidence =>
        string.Equals(evidence.Document.Article, article, StringComparison.Ordinal) && term.IsIn(evidence.Document.Terms));

    private static bool Names(Inquiry inquiry, FactVersion fact, Speaker speaker) =>
        fact.Content.Text.Contains(speaker.Name, StringComparison.Ordinal) && inquiry.Terms.Count > 0;

    // The office: a noun for a person, at the beginning of the question.
    private static ResolvedTerm? Office(Inquiry inquiry) =>
        inquiry.Terms.FirstOrDefault() is { Term: { Weight: < 1, UnknownWeight: >= 1, Words: [var word] } } first && inquiry.Lexicon.IsOffice(word) ? first : null;
}
