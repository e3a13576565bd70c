// One question with everything that is known about it: what the judges look at.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Knowledge;

namespace NewsBot.Answering.Judging;

internal sealed record Inquiry(QuestionReading Reading, EvidenceSet Evidence, KnowledgeSnapshot Snapshot, AnsweringLexicon Lexicon)
{
    public IReadOnlyList<ResolvedTerm> Terms => Evidence.Terms;

    /// <summary>The resolved form of the unit asked for, or null.</summary>
    public ResolvedTerm? Unit => Resolved(Reading.Unit) ?? (Resolved(Reading.Counted) is { } counted && IsCountedSomewhere(counted) ? counted : null);

    private ResolvedTerm? Resolved(QuestionTerm? asked) => asked is null ? null : Evidence.Terms.FirstOrDefault(term => ReferenceEquals(term.Term, asked));

    // What the lexicon does not know as a unit is one where a fact counts it; «half of the cost» counts nothing.
    private bool IsCountedSomewhere(ResolvedTerm term) => Evidence.Standing.Any(evidence => evidence.Document.Figures.Any(slot => slot.Figure.Value >= 1 && term.IsIn(slot.Unit)));

    /// <summary>The question is about a change ("by how much did it grow"), not a level.</summary>
    public bool AsksChange => Reading.Terms.Any(term => term.Words.Any(Lexicon.Changes.IsChange));

    /// <summary>The question asks for a share or a rate.</summary>
    public bool AsksPercent => Reading.Classes.Contains("percent") || Reading.Terms.Any(term => term.Words.Any(word => Lexicon.Units.ClassOf(word) == "percent"));

    /// <summary>The question asks what somebody or something is called.</summary>
    public bool AsksName => Reading.Tokens.Any(token => Lexicon.NameWords.Contains(token.Word));

    public bool Asks(AskedOperation operation) => Reading.Operations.Contains(operation);

    /// <summary>The same inquiry without the terms that <paramref name="leaves"/> says yes to.</summary>
    public Inquiry Without(Func<QuestionTerm, bool> leaves) => this with
    {
        Reading = Reading with { Terms = [.. Reading.Terms.Where(term => !leaves(term))] },
        Evidence = Evidence with { Terms = [.. Evidence.Terms.Where(term => !leaves(term.Term))] },
    };

    /// <summary>The fact with the key in the article, as it stands now; null where nothing of it stands. What replaced it has no key of its own.</summary>
    public FactVersion? FactByKey(string article, string key)
    {
        var fact = Snapshot.Versions.FirstOrDefault(version => version.Content.ArticleId == article && string.Equals(version.Key, key, StringComparison.Ordinal));
        while (fact is not null && !fact.IsCurrent)
        {
            var newer = Snapshot.Find(fact.ReplacedBy ?? fact.Id);
            if (newer is null || newer == fact) return null;
            fact = newer;
        }

        return fact;
    }

    /// <summary>What the chat is about once <paramref name="facts"/> are shown.</summary>
    public Topic TopicOf(IReadOnlyList<FactVersion> facts) => new(
        Reading.Kind,
        Reading.Text,
        [.. facts.Select(fact => fact.Id)],
        [.. Terms.Where(IsKnownName).Select(term => term.Term.Surface)]);

    /// <summary>A name of the lexicon, or a word of a name that the facts found are about.</summary>
    public bool IsKnownName(ResolvedTerm term) =>
        term.Term.IsName || Evidence.Candidates.Any(evidence => term.Exact.Any(evidence.Document.Names.Contains));
}
