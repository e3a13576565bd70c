// One question with everything that is known about it: what the judges look at.
using NewsBot.Answering.Finding;
using NewsBot.Answering.Lexicon;
using NewsBot.Answering.Reading;
using NewsBot.Arabic;
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
    public bool AsksChange => Reading.Terms.Any(IsChangeWord);

    /// <summary>A word of change, in the written language or as a dialect dresses it.</summary>
    public bool IsChangeWord(QuestionTerm term) =>
        term.Words.Any(Lexicon.Changes.IsChange) || (term.Words is [var word] && Lexicon.Spoken.Of(word).Any(Lexicon.Changes.IsChange));

    /// <summary>It compares now with an earlier time, without asking for a number.</summary>
    public bool ComparesTimes =>
        Reading.Kind != QuestionKind.HowMany && Asks(AskedOperation.Previous) && (AsksChange || Asks(AskedOperation.Most) || Asks(AskedOperation.Least) || Asks(AskedOperation.Difference));

    /// <summary>It asks for places: a noun for a kind of place stands in it, and is what is asked for.</summary>
    public bool AsksPlaces => (Reading.AsksList || Reading.Kind is QuestionKind.Where or QuestionKind.Which) && Reading.Terms.Any(IsPlaceKind);

    private bool IsPlaceKind(QuestionTerm term) => term.Words is [var word] && Lexicon.FocusWords.In([new Token(default, TokenKind.Arabic, word)]).Any(match => match.Value == QuestionKind.Where);

    /// <summary>The question asks for a share or a rate.</summary>
    public bool AsksPercent => Reading.Classes.Contains("percent") || Reading.Terms.Any(term => term.Words.Any(word => Lexicon.Units.ClassOf(word) == "percent"));

    /// <summary>The question asks what somebody or something is called.</summary>
    public bool AsksName => Reading.Tokens.Any(token => Lexicon.NameWords.Contains(token.Word));

    /// <summary>The term directly behind a superlative ("the largest desert"), or null.</summary>
    public ResolvedTerm? Ranked => Reading.Ranks == Index.Ranks.None ? null : Lexicon.Operations.In(Reading.Tokens)
        .Where(match => match.Value is AskedOperation.Most or AskedOperation.Least && match.FirstToken + match.TokenCount < Reading.Tokens.Count)
        .Select(match => Reading.Tokens[match.FirstToken + match.TokenCount].Span.Start)
        .Select(start => Terms.FirstOrDefault(term => term.Term.Span.Start == start && term.Term.Weight >= 1))
        .FirstOrDefault();

    /// <summary>The question asks for a number of people, of whatever kind.</summary>
    public bool AsksPersons => Reading.Kind == QuestionKind.HowMany && Reading.Tokens.Any(token => Lexicon.GenericPersons.Contains(token.Word));

    public bool Asks(AskedOperation operation) => Reading.Operations.Contains(operation);

    /// <summary>The same inquiry without the words by which it names an earlier time.</summary>
    public Inquiry WithoutEarlierTime()
    {
        var spans = Lexicon.Operations.In(Reading.Tokens)
            .Where(match => match.Value == AskedOperation.Previous)
            .SelectMany(match => Enumerable.Range(match.FirstToken, match.TokenCount))
            .Select(place => Reading.Tokens[place].Span.Start)
            .ToHashSet();
        var without = Without(term => spans.Contains(term.Span.Start));
        return without with { Reading = without.Reading with { Operations = [.. without.Reading.Operations.Where(operation => operation != AskedOperation.Previous)] } };
    }

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
